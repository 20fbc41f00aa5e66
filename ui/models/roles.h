#pragma once

#include <Qt>

namespace backstory::ui {

/// What the models tell the views beyond text. Models know no colours and fonts: they say what a
/// cell is, and the delegate (ui/views/row_delegate) makes it look so.
enum Role : int {
    ValueRole = Qt::UserRole + 1, ///< what sorting compares: a number, a time, text
    SignRole,                     ///< ChangeSign as int: the row's tint and sign
    DimRole,                      ///< bool: second rank
    BoldRole,                     ///< bool
    FixedRole,                    ///< bool: in the fixed-width font
    StruckRole,                   ///< bool: no longer there
    BadgeRole,                    ///< Badge as int
    GlyphRole,                    ///< Glyph as int, drawn in the middle of the cell
    FoldRole,                     ///< bool: stands for parts that are the same in both
    BookmarkRole,                 ///< bool: a person marked it
    HitRole,                      ///< bool: holds what is searched for; it gets a frame
};

/// The marks of the two moments.
enum class Badge { None, A, B, Both, After };

} // namespace backstory::ui
