#include "ui/text/spoken_sentence.h"

#include "ui/text/core_sentences.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <vector>

namespace backstory::ui {
namespace {

/// A sentence with places that core fills in, and what it becomes when they are filled.
struct Pattern {
    const CoreSentence *sentence = nullptr;
    QString beginning; ///< before the first place; looked at first, since it costs less
    QRegularExpression matcher;
};

Pattern patternOf(const CoreSentence &sentence) {
    static const QRegularExpression place(QStringLiteral("%[1-9](?![0-9])"));
    const QString text = QString::fromUtf8(sentence.text);
    QString matcher;
    QString beginning;
    qsizetype from = 0;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch here = found.next();
        if (from == 0)
            beginning = text.left(here.capturedStart());
        matcher += QRegularExpression::escape(text.mid(from, here.capturedStart() - from));
        matcher += QStringLiteral("(.+?)");
        from = here.capturedEnd();
    }
    matcher += QRegularExpression::escape(text.mid(from));
    return {&sentence, beginning,
            QRegularExpression(QRegularExpression::anchoredPattern(matcher),
                               QRegularExpression::DotMatchesEverythingOption)};
}

/// All that core says, found by what it says.
class SentenceTable {
public:
    SentenceTable() {
        static const QRegularExpression place(QStringLiteral("%[1-9](?![0-9])"));
        for (const auto sentences :
             {timeSentences(), filterSentences(), sourceSentences(), documentSentences()}) {
            for (const CoreSentence &sentence : sentences) {
                const QString text = QString::fromUtf8(sentence.text);
                if (text.contains(place))
                    m_patterns.push_back(patternOf(sentence));
                else
                    m_whole.insert(text, sentence.text);
            }
        }
    }

    /// Nothing where core says no such sentence.
    [[nodiscard]] std::optional<QString> translated(const QString &said) const {
        if (const auto whole = m_whole.constFind(said); whole != m_whole.constEnd())
            return QCoreApplication::translate("Sentence", *whole);
        for (const Pattern &pattern : m_patterns) {
            if (!said.startsWith(pattern.beginning))
                continue;
            const auto match = pattern.matcher.match(said);
            if (match.hasMatch())
                return filled(*pattern.sentence, match.capturedTexts().mid(1));
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] QString filled(const CoreSentence &sentence, QStringList parts) const {
        for (const char digit : sentence.words) {
            QString &part = parts[digit - '1'];
            part = translated(part).value_or(part);
        }
        // What was filled in is filled in together: one that holds "%2" is not filled in again.
        const QString text = QCoreApplication::translate("Sentence", sentence.text);
        switch (parts.size()) {
        case 1:
            return text.arg(parts[0]);
        case 2:
            return text.arg(parts[0], parts[1]);
        default:
            return text.arg(parts[0], parts[1], parts[2]);
        }
    }

    QHash<QString, const char *> m_whole;
    std::vector<Pattern> m_patterns;
};

const SentenceTable &table() {
    static const SentenceTable all;
    return all;
}

/// A clause that was made a sentence of its own: a great letter before it, a point behind it.
std::optional<QString> translatedClause(const QString &sentence) {
    if (const auto whole = table().translated(sentence))
        return whole;
    if (!sentence.endsWith(u'.'))
        return std::nullopt;
    QString clause = sentence.chopped(1);
    clause.replace(0, 1, clause.left(1).toLower());
    std::optional<QString> known = table().translated(clause);
    if (known)
        known->replace(0, 1, known->left(1).toUpper()).append(u'.');
    return known;
}

/// Two sentences that follow each other: what is wrong, and what to do.
std::optional<QString> translatedPair(const QString &said) {
    const QString between = QStringLiteral(". ");
    for (qsizetype at = said.indexOf(between); at >= 0; at = said.indexOf(between, at + 1)) {
        const auto first = translatedClause(said.left(at + 1));
        const auto second = table().translated(said.mid(at + 2));
        if (first && second)
            return *first + u' ' + *second;
    }
    return std::nullopt;
}

/// What is wrong behind the place where it is wrong: `/rules/OrderPaid: is not a list`.
std::optional<QString> translatedBehindPlace(const QString &said) {
    const QString between = QStringLiteral(": ");
    for (qsizetype at = said.indexOf(between); at >= 0; at = said.indexOf(between, at + 1)) {
        if (const auto known = table().translated(said.mid(at + 2)))
            return said.left(at + 2) + *known;
    }
    return std::nullopt;
}

QString spokenPart(const QString &said) {
    if (const auto whole = table().translated(said))
        return *whole;
    if (const auto pair = translatedPair(said))
        return *pair;
    return translatedBehindPlace(said).value_or(said);
}

} // namespace

QString spokenSentence(const QString &sentence) {
    if (const auto whole = table().translated(sentence))
        return *whole;
    // Lists of mistakes, one a line or one after the other.
    for (const QString &between : {QStringLiteral("\n"), QStringLiteral("; ")}) {
        if (!sentence.contains(between))
            continue;
        QStringList parts = sentence.split(between);
        for (QString &part : parts)
            part = spokenPart(part);
        const QString spoken = parts.join(between);
        if (spoken != sentence)
            return spoken;
    }
    return spokenPart(sentence);
}

} // namespace backstory::ui
