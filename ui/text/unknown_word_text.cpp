#include "ui/text/unknown_word_text.h"

#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace backstory::ui {
namespace {

/// The context of the sentences that stand in code.
struct UnknownWordTexts {
    Q_DECLARE_TR_FUNCTIONS(UnknownWord)
};

QString seenInsteadText(const QString &word, const UnknownWord &unknown) {
    const QString field = visible(unknown.field);
    QStringList seen;
    for (const std::string &text : unknown.seen)
        seen << visible(text);
    // Filled in together: a name that holds "%2" is not filled in again.
    const QString all = seen.join(QLatin1String(", "));
    return UnknownWordTexts::tr("No state seen so far has %1 as its %2. Seen were: %3.")
        .arg(word, field, all);
}

QString fieldText(const QString &word, const QString &meant) {
    if (meant.isEmpty())
        return UnknownWordTexts::tr("No event or state seen so far has a field %1.").arg(word);
    return UnknownWordTexts::tr("No event or state seen so far has a field %1. Did you mean %2?")
        .arg(word, meant);
}

QString typeText(const QString &word, const QString &meant) {
    if (meant.isEmpty())
        return UnknownWordTexts::tr("No event seen so far is of the type %1.").arg(word);
    return UnknownWordTexts::tr("No event seen so far is of the type %1. Did you mean %2?")
        .arg(word, meant);
}

} // namespace

QString unknownWordText(const UnknownWord &unknown) {
    const QString word = visible(unknown.word);
    const QString meant = visible(unknown.meant);
    switch (unknown.kind) {
    case UnknownWord::Kind::Field:
        return fieldText(word, meant);
    case UnknownWord::Kind::Type:
        return typeText(word, meant);
    case UnknownWord::Kind::Text:
        break;
    }
    return seenInsteadText(word, unknown);
}

} // namespace backstory::ui
