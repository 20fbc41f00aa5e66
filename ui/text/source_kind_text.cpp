#include "ui/text/source_kind_text.h"

#include "ui/text/visible_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace backstory::ui {
namespace {

/// As core calls them.
constexpr std::array<const char *, 3> kKinds{
    QT_TRANSLATE_NOOP("SourceKind", "SQLite file"),
    QT_TRANSLATE_NOOP("SourceKind", "JSON Lines file"),
    QT_TRANSLATE_NOOP("SourceKind", "Local copy"),
};

} // namespace

QString sourceKindText(std::string_view kind) {
    const auto *known = std::find(kKinds.begin(), kKinds.end(), kind);
    return known == kKinds.end() ? visible(kind)
                                 : QCoreApplication::translate("SourceKind", *known);
}

} // namespace backstory::ui
