#include "ui/dialogs/command_match.h"

#include <algorithm>

namespace backstory::ui {

namespace {

/// Whether a word of the text begins so.
bool beginsWord(const QString &text, const QString &part) {
    qsizetype at = text.indexOf(part, 0, Qt::CaseInsensitive);
    while (at >= 0) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
        at = text.indexOf(part, at + 1, Qt::CaseInsensitive);
    }
    return false;
}

std::optional<int> rankOf(const Command &command, const QString &word) {
    if (command.text.startsWith(word, Qt::CaseInsensitive))
        return 0;
    if (beginsWord(command.text, word))
        return 1;
    if (command.text.contains(word, Qt::CaseInsensitive))
        return 2;
    if (command.place.contains(word, Qt::CaseInsensitive) ||
        command.keys.contains(word, Qt::CaseInsensitive))
        return 3;
    return std::nullopt;
}

} // namespace

std::optional<int> matchRank(const Command &command, const QStringList &words) {
    int worst = 0;
    for (const QString &word : words) {
        const std::optional<int> rank = rankOf(command, word);
        if (!rank)
            return std::nullopt;
        worst = std::max(worst, *rank);
    }
    return worst;
}

} // namespace backstory::ui
