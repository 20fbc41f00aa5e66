#pragma once

#include "ui/dialogs/command.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace backstory::ui {

/// The commands that fit what was typed, the best first; of equally good ones those that were run
/// lately, then the order of the menus. What cannot be done now is listed last, and disabled.
class CommandList : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Text, Keys, Place, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    /// `recent` are the ids of those that were run, the latest first.
    void setCommands(std::vector<Command> commands, const QStringList &recent);
    /// `answers` are commands that were made of the very text; they stand first.
    void setQuery(const QString &text, std::vector<Command> answers);
    [[nodiscard]] const Command &at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Known {
        Command command;
        int age = 0; ///< how many were run since; the greatest for those that never were
    };

    std::vector<Known> m_all;
    std::vector<Command> m_answers;
    std::vector<const Command *> m_shown;
};

} // namespace backstory::ui
