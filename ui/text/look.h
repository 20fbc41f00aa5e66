#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QWidget;

namespace backstory::ui {

/// What became of a value. Always shown by its sign too, never by a tint alone.
enum class ChangeSign {
    None,
    Added,
    Changed,
    Removed,
    SameAgain, ///< written again with an equal value
};

/// `+`, `~`, `−`, `=`, or nothing.
QString signText(ChangeSign sign);
/// The same in a word, for screen readers and tooltips.
QString signWord(ChangeSign sign);

/// Distances, all from a rhythm of eight pixels (Qt scales them).
namespace space {
inline constexpr int kHalf = 4;
inline constexpr int kOne = 8;
inline constexpr int kTwo = 16;
} // namespace space

/// Every colour and font of the window, by the part it plays.
///
/// Derived from the palette and font in force, so that light, dark and foreign themes come from
/// the same roles. No other file names a colour. Cost: a comparison while the palette stays.
class Look {
public:
    static Look of(const QWidget *widget);
    static Look from(const QPalette &palette, const QFont &font);

    bool dark = false;
    QColor base;  ///< behind lists
    QColor panel; ///< behind bars and cards
    QColor text;
    QColor dim;       ///< text of second rank, still readable
    QColor line;      ///< hairlines
    QColor accent;    ///< the one accent: handles, badges
    QColor onAccent;  ///< text upon it
    QColor selection; ///< behind the selected row: soft, so that signs and badges stay readable
    QColor track;     ///< the groove of the slider
    QColor density;   ///< bars of the density strip
    QColor pin;       ///< ticks of pinned fields
    QColor warning;   ///< findings that weigh

    QFont body;
    QFont bold;
    QFont small;
    QFont fixed; ///< values, ids, times: digits of one width

    /// Behind a row with that sign; invalid for None.
    [[nodiscard]] QColor tint(ChangeSign sign) const;
    [[nodiscard]] QColor signColor(ChangeSign sign) const;
    /// A row's height for this font, with room to breathe.
    [[nodiscard]] int rowHeight() const;
};

} // namespace backstory::ui
