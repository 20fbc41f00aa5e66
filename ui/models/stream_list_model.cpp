#include "ui/models/stream_list_model.h"

#include "ui/models/earlier_page.h"
#include "ui/models/filter_reading.h"
#include "ui/models/stream_cells.h"
#include "ui/text/entity_text.h"
#include "ui/text/visible_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace backstory::ui {

StreamListModel::StreamListModel(RunningJobs *jobs, QObject *parent)
    : QAbstractTableModel(parent),
      m_loading(new JobSlot(jobs, this)),
      m_refreshing(new RepeatedJob([this](JobSlot &slot) { refresh(slot); }, this)) {
    connect(m_loading, &JobSlot::failed, this, [this](const Error &error) {
        setFill(Fill::Failed);
        Q_EMIT failed(error);
    });
    connect(m_loading, &JobSlot::ended, this, [this] {
        if (m_fill == Fill::Loading) // it was cancelled
            setFill(isSearch() ? Fill::Stopped : Fill::More);
        m_refreshing->ask(); // what arrived meanwhile
    });
}

void StreamListModel::setTable(std::shared_ptr<const OpenedTable> table, const AsOf &asOf) {
    beginResetModel();
    m_table = std::move(table);
    m_asOf = asOf;
    m_filter.reset();
    m_rows.clear();
    m_numeric.assign(m_table ? m_table->rules->columns().size() : 0, false);
    m_knownTypes = m_table ? m_table->rules->knownTypes() : std::vector<std::string>{};
    m_begin.reset();
    m_last.reset();
    m_newest.reset();
    endResetModel();
    forgetArrivals();
    Q_EMIT filterChanged();
    reload();
}

void StreamListModel::setAsOf(const AsOf &asOf) {
    m_asOf = asOf;
    forgetArrivals();
    reload();
}

void StreamListModel::search(const QString &text) {
    const std::string wanted = text.trimmed().toStdString();
    if (!m_table || wanted == (m_filter ? m_filter->text() : std::string()))
        return;
    if (wanted.empty())
        m_filter.reset();
    else
        m_filter = Filter::parse(wanted, filterWords());
    Q_EMIT filterChanged();
    reload();
}

void StreamListModel::setZone(const Zone &zone) {
    m_zone = zone;
    if (isSearch())
        reload();
}

FilterWords StreamListModel::filterWords() const {
    return ui::filterWords(*m_table, m_asOf, m_zone);
}

/// The present goes on, and the list may stand at another moment.
void StreamListModel::readFilterAgain() {
    try {
        m_filter = Filter::parse(m_filter->text(), filterWords());
    } catch (const FilterMistake &) {
        // So long before that moment there is no time: it keeps the one that it had.
    }
    Q_EMIT filterChanged();
}

void StreamListModel::reload() {
    if (!m_table) {
        m_loading->cancel();
        setFill(Fill::Empty);
        return;
    }
    forgetArrivals(); // what is read now holds them
    m_fresh = true;
    if (m_begin) // what is read again of the end is no part of what comes
        forgetArrivals();
    m_begin.reset();
    if (isSearch()) {
        readFilterAgain();
        loadHits(true);
    } else {
        loadPage(true);
    }
}

bool StreamListModel::showEnd() {
    if (!m_table || isSearch() || m_fill != Fill::More)
        return false;
    forgetArrivals(); // the end is read as it is now
    m_loading->start(
        tr("Reading the end of the list"),
        [table = m_table, asOf = m_asOf, streams = m_pageSize](const Progress &progress) {
            return table->readers->with(
                table->table, ReaderPool::Use::Screen, [&](EventReader &reader) {
                    const auto begin = findEarlierPage(reader, std::nullopt, streams, progress);
                    return std::pair(
                        begin, readRows(reader, *table->rules, asOf, {begin, streams}, progress));
                });
        },
        [this](std::pair<std::optional<StreamId>, StreamRows> found) {
            m_fresh = true;
            m_begin = std::move(found.first);
            m_last = found.second.last;
            takeRows(std::move(found.second.rows));
            setFill(found.second.more ? Fill::More : Fill::Complete);
        });
    setFill(Fill::Loading);
    return true;
}

bool StreamListModel::showStart() {
    if (!m_begin)
        return false;
    reload();
    return true;
}

bool StreamListModel::canFetchEarlier() const {
    return m_begin && !isSearch() && m_fill != Fill::Loading && m_fill != Fill::Failed;
}

void StreamListModel::fetchEarlier() {
    if (!canFetchEarlier())
        return;
    const Fill fill = m_fill;
    m_loading->start(
        tr("Reading earlier rows of the list"),
        [table = m_table, asOf = m_asOf, streams = m_pageSize,
         upTo = m_begin](const Progress &progress) {
            return table->readers->with(
                table->table, ReaderPool::Use::Screen, [&](EventReader &reader) {
                    const auto begin = findEarlierPage(reader, upTo, streams, progress);
                    return std::pair(
                        begin, readRows(reader, *table->rules, asOf, {begin, streams}, progress));
                });
        },
        [this, fill](std::pair<std::optional<StreamId>, StreamRows> found) {
            takeEarlier(std::move(found.second), found.first);
            setFill(fill);
        });
    setFill(Fill::Loading);
}

void StreamListModel::takeEarlier(StreamRows page, const std::optional<StreamId> &begin) {
    // The page may reach beyond what was asked for: that is listed already.
    std::erase_if(page.rows, [this](const StreamRow &row) { return *m_begin < row.stream; });
    m_begin = begin;
    preferNewest(page.rows);
    noteKinds(page.rows);
    if (page.rows.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(page.rows.size()) - 1);
    m_rows.insert(m_rows.begin(), std::make_move_iterator(page.rows.begin()),
                  std::make_move_iterator(page.rows.end()));
    endInsertRows();
}

bool StreamListModel::isListed(const StreamId &stream) const {
    return (!m_begin || *m_begin < stream) &&
           (m_fill == Fill::Complete || (m_last && stream <= *m_last));
}

void StreamListModel::loadPage(bool fromStart) {
    ScanRange range;
    range.maxStreams = m_pageSize;
    if (!fromStart)
        range.after = m_last;
    m_loading->start(
        tr("Reading the list of %1").arg(entitiesText(m_table->table.entity)),
        [table = m_table, asOf = m_asOf, range](const Progress &progress) {
            return table->readers->with(
                table->table, ReaderPool::Use::Screen, [&](EventReader &reader) {
                    return readRows(reader, *table->rules, asOf, range, progress);
                });
        },
        [this](StreamRows page) {
            m_last = page.last;
            const bool nothingYet = page.rows.empty() && page.more;
            takeRows(std::move(page.rows));
            setFill(page.more ? Fill::More : Fill::Complete);
            if (nothingYet) // no stream of the page had an event by then
                loadPage(false);
        });
    setFill(Fill::Loading);
}

void StreamListModel::loadHits(bool fromStart) {
    StreamQuery query{*m_filter, std::nullopt, m_asOf, m_hitsAtOnce, {}, {}};
    if (fromStart) {
        query.prefix = plainWord(m_filter->text());
    } else {
        query.after = m_hits.goOn;
        query.foundById = m_hits.foundById;
    }
    m_loading->start(
        tr("Searching for %1").arg(visible(m_filter->text())),
        [this, table = m_table, query](const Progress &progress, const Job::Post &post) {
            const auto hand = [&](std::vector<StreamRow> rows) {
                // `this` is touched on its own thread only, while the job's slot, its child, lives.
                post([this, rows = std::move(rows)]() mutable { takeRows(std::move(rows)); });
            };
            return table->readers->with(
                table->table, ReaderPool::Use::Scan, [&](EventReader &reader) {
                    return searchRows(reader, *table->rules, query, hand, progress);
                });
        },
        [this](StreamHits hits) {
            m_hits = std::move(hits);
            takeRows({});
            setFill(m_hits.goOn ? Fill::More : Fill::Complete);
        });
    setFill(Fill::Loading);
}

void StreamListModel::takeRows(std::vector<StreamRow> rows) {
    preferNewest(rows);
    noteKinds(rows);
    if (std::exchange(m_fresh, false)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else if (!rows.empty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        std::ranges::move(rows, std::back_inserter(m_rows));
        endInsertRows();
    }
    Q_EMIT fillChanged();
}

void StreamListModel::noteKinds(const std::vector<StreamRow> &rows) {
    for (const StreamRow &row : rows) {
        for (std::size_t i = 0; i < row.cells.size() && i < m_numeric.size(); ++i) {
            if (row.cells[i].kind == json::Kind::Number)
                m_numeric[i] = true;
        }
    }
}

void StreamListModel::setFill(Fill fill) {
    m_fill = fill;
    Q_EMIT fillChanged();
}

const StreamId &StreamListModel::streamAt(int row) const {
    return m_rows[static_cast<std::size_t>(row)].stream;
}

int StreamListModel::rowOf(const StreamId &stream) const {
    // The pages come in stream id order; hits of a search do not.
    const auto found = isSearch()
                           ? std::ranges::find(m_rows, stream, &StreamRow::stream)
                           : std::ranges::lower_bound(m_rows, stream, {}, &StreamRow::stream);
    if (found == m_rows.end() || found->stream != stream)
        return -1;
    return static_cast<int>(found - m_rows.begin());
}

bool StreamListModel::isNumeric(int column) const {
    return column > kIdColumn && m_numeric[static_cast<std::size_t>(column - 1)];
}

int StreamListModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StreamListModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_numeric.size());
}

QVariant StreamListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StreamRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == kIdColumn)
        return streamIdData(row, role);
    const auto column = static_cast<std::size_t>(index.column() - 1);
    if (column >= row.cells.size())
        return {};
    if (role == Qt::DecorationRole)
        return statusMark(row.cells[column], column);
    return streamCellData(row.cells[column], role);
}

QVariant StreamListModel::statusMark(const StreamRow::Cell &cell, std::size_t column) const {
    const auto &paths = m_table->rules->columns()[column].paths;
    if (!m_marks || !cell.present || m_table->rules->summaryBy().isRoot() ||
        std::ranges::find(paths, m_table->rules->summaryBy()) == paths.end())
        return {};
    // The type that sets a status is named after it: OrderPaid, Paid.
    for (const std::string &type : m_knownTypes) {
        if (!cell.text.empty() && type.ends_with(cell.text))
            return typeMarkIcon(m_marks(type));
    }
    return {};
}

QVariant StreamListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || !m_table || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    if (section == kIdColumn)
        return titleOfEntity(m_table->table.entity);
    return titleOfColumn(m_table->rules->columns()[static_cast<std::size_t>(section - 1)].name);
}

bool StreamListModel::canFetchMore(const QModelIndex &parent) const {
    return !parent.isValid() && m_fill == Fill::More;
}

void StreamListModel::fetchMore(const QModelIndex &parent) {
    if (!canFetchMore(parent))
        return;
    if (isSearch())
        loadHits(false);
    else
        loadPage(m_fresh);
}

} // namespace backstory::ui
