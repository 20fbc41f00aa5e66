#pragma once

#include "core/projection/drift.h"

#include <QAbstractTableModel>

#include <array>
#include <cstddef>
#include <vector>

namespace backstory::ui {

/// Where a stored projection does not equal the fold, as a check finds it: an entry a row.
///
/// It lists the first ten thousand and counts the others.
class DriftModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { StreamColumn, KindColumn, NameColumn, StoredColumn, FoldedColumn, ReasonColumn };
    static constexpr int kColumns = ReasonColumn + 1;
    static constexpr std::size_t kMostListed = 10'000;

    explicit DriftModel(QObject *parent = nullptr);

    /// What the rows are of: `order`.
    void setEntity(const std::string &entity);
    void clear();
    void add(std::vector<DriftEntry> entries);

    /// How many of a kind there are, those that are not listed included.
    [[nodiscard]] std::size_t count(DriftKind kind) const;
    [[nodiscard]] std::size_t total() const;
    /// Requires a row of this model.
    [[nodiscard]] const DriftEntry &entryAt(const QModelIndex &index) const;
    /// All of an entry in one line, for the clipboard.
    [[nodiscard]] QString lineAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString textOf(const DriftEntry &entry, int column);

    std::vector<DriftEntry> m_entries;
    std::array<std::size_t, 5> m_counts{}; ///< by kind
    QString m_entity;
};

/// `differs`, `missing` …, as people read it.
QString driftWord(DriftKind kind);

} // namespace backstory::ui
