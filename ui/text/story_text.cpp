#include "ui/text/story_text.h"

#include <QCoreApplication>

namespace backstory::ui {

namespace {

// What core calls them, here for translators to find. A title that is missing is shown as it is.
[[maybe_unused]] constexpr const char *kTitles[] = {
    QT_TRANSLATE_NOOP("Story", "The amount changed after payment"),
    QT_TRANSLATE_NOOP("Story", "Shipped and delivered before it was paid"),
    QT_TRANSLATE_NOOP("Story", "Refunded twice in the same millisecond"),
    QT_TRANSLATE_NOOP("Story", "A change of address that arrived five days late"),
    QT_TRANSLATE_NOOP("Story", "The address changed after shipping"),
    QT_TRANSLATE_NOOP("Story", "A long life of 60 events"),
    QT_TRANSLATE_NOOP("Story", "Odd payloads, and a type that the rules do not know"),
};

} // namespace

QString storyText(const std::string &title) {
    return QCoreApplication::translate("Story", title.c_str());
}

} // namespace backstory::ui
