#include "ui/dialogs/command_list.h"

#include "ui/dialogs/command_match.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"

#include <QGuiApplication>
#include <QSize>

#include <algorithm>
#include <limits>
#include <tuple>

namespace backstory::ui {

namespace {

Look look() {
    return Look::from(QGuiApplication::palette(), QGuiApplication::font());
}

} // namespace

void CommandList::setCommands(std::vector<Command> commands, const QStringList &recent) {
    m_all.clear();
    for (Command &command : commands) {
        const auto place = command.id.isEmpty() ? -1 : recent.indexOf(command.id);
        m_all.push_back({std::move(command),
                         place < 0 ? std::numeric_limits<int>::max() : static_cast<int>(place)});
    }
    setQuery({}, {});
}

void CommandList::setQuery(const QString &text, std::vector<Command> answers) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    using Ranked = std::tuple<bool, int, int, const Command *>;
    std::vector<Ranked> ranked;
    for (const Known &known : m_all) {
        if (const auto rank = matchRank(known.command, words))
            ranked.emplace_back(!known.command.enabled, *rank, known.age, &known.command);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &one, const Ranked &other) {
        return std::tie(std::get<0>(one), std::get<1>(one), std::get<2>(one)) <
               std::tie(std::get<0>(other), std::get<1>(other), std::get<2>(other));
    });
    beginResetModel();
    m_answers = std::move(answers);
    m_shown.clear();
    for (const Command &answer : m_answers)
        m_shown.push_back(&answer);
    for (const Ranked &found : ranked)
        m_shown.push_back(std::get<3>(found));
    endResetModel();
}

const Command &CommandList::at(int row) const {
    return *m_shown.at(static_cast<std::size_t>(row));
}

int CommandList::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CommandList::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant CommandList::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = at(index.row());
    const QString &shown = index.column() == Text   ? command.text
                           : index.column() == Keys ? command.keys
                                                    : command.place;
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::ToolTipRole:
        return plainToolTip(shown);
    case Qt::ForegroundRole:
        if (index.column() != Text && command.enabled)
            return look().dim;
        return {};
    case Qt::SizeHintRole:
        return QSize(0, look().rowHeight());
    case Qt::AccessibleTextRole: {
        if (index.column() != Text)
            return shown;
        QStringList parts{command.text, command.keys, command.place};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

Qt::ItemFlags CommandList::flags(const QModelIndex &index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags leaf = Qt::ItemNeverHasChildren;
    return at(index.row()).enabled ? leaf | Qt::ItemIsEnabled | Qt::ItemIsSelectable : leaf;
}

} // namespace backstory::ui
