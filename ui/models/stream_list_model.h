#pragma once

#include "core/base/zone.h"
#include "core/filter/filter.h"
#include "ui/jobs/job_slot.h"
#include "ui/jobs/repeated_job.h"
#include "ui/models/arrivals.h"
#include "ui/models/as_of.h"
#include "ui/models/opened_table.h"
#include "ui/models/stream_page.h"
#include "ui/text/type_marks.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

namespace backstory::ui {

/// The streams of a table as of a moment, page by page in stream id order; or those that match a
/// filter, for one plain word those before all whose id begins with it.
///
/// Nothing is counted and no row is made before it is reached. What is listed stays until the first
/// page of its successor is there.
/// Threads: the window's; reading runs in a job.
class StreamListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kIdColumn = 0; ///< then those of the ruleset
    /// What the end of the list says.
    enum class Fill {
        Empty, ///< nothing is open
        Loading,
        More, ///< as one scrolls
        Complete,
        Stopped, ///< a search was cancelled
        Failed,
    };

    explicit StreamListModel(RunningJobs *jobs, QObject *parent = nullptr);

    /// The mark of a status, by the type of event that sets it.
    void setMarks(std::function<TypeMark(std::string_view)> marks) { m_marks = std::move(marks); }
    void setPageSize(std::size_t rows) { m_pageSize = rows; }
    /// How many hits a search lists before it waits for someone to scroll on.
    void setHitsAtOnce(std::size_t rows) { m_hitsAtOnce = rows; }
    /// Of the times in a filter.
    void setZone(const Zone &zone);

    /// Lists another table; the old rows go at once, since they lead into the other one.
    void setTable(std::shared_ptr<const OpenedTable> table, const AsOf &asOf);
    void setAsOf(const AsOf &asOf);
    /// Lists what matches a text, read as a filter; the whole book again when it is blank. Throws
    /// FilterMistake, and then lists what it listed.
    void search(const QString &text);
    void reload();
    /// Lists the last page instead, and from there back as one scrolls up; where the list is
    /// searched, or all of it is there, nothing changes. Answers whether rows will come.
    bool showEnd();
    /// Lists from the beginning again after showEnd. Answers whether rows will come.
    bool showStart();
    [[nodiscard]] bool canFetchEarlier() const;
    /// Whether it lists everything there is, and not what had happened by a moment.
    [[nodiscard]] bool isLatest() const { return m_asOf.isLive(); }
    /// Whether what is listed does not begin with the first.
    [[nodiscard]] bool isPartOfEnd() const { return m_begin.has_value() && !isSearch(); }
    void fetchEarlier();
    /// Brings the lines of streams that changed up to date, and puts new ones where they belong; in
    /// a list of hits only those that are listed. As of a moment nothing changes any more.
    void takeArrivals(const Arrivals &arrivals);
    /// Brings the line of one stream up to date from its history, which is known: a long one is not
    /// read for that.
    void takeHistory(const History &history);
    void cancel() { m_loading->cancel(); }

    [[nodiscard]] Fill fill() const { return m_fill; }
    [[nodiscard]] bool isSearch() const { return m_filter.has_value(); }
    /// Whether what is listed is about to be replaced.
    [[nodiscard]] bool isOutdated() const { return m_fresh; }
    /// What is searched for, as it is read now; nothing where the whole book is listed.
    [[nodiscard]] const std::optional<Filter> &filter() const { return m_filter; }
    /// What the words of a filter mean here. Requires a table.
    [[nodiscard]] FilterWords filterWords() const;
    [[nodiscard]] const OpenedTable *table() const { return m_table.get(); }
    /// Requires a row of this model.
    [[nodiscard]] const StreamId &streamAt(int row) const;
    /// The row of a stream, -1 where it is not listed (yet).
    [[nodiscard]] int rowOf(const StreamId &stream) const;
    [[nodiscard]] bool isNumeric(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void fillChanged();
    /// Another text, or the same means another time.
    void filterChanged();
    void failed(const backstory::Error &error);

private:
    void loadPage(bool fromStart);
    void takeEarlier(StreamRows page, const std::optional<StreamId> &begin);
    [[nodiscard]] bool isListed(const StreamId &stream) const;
    void loadHits(bool fromStart);
    void readFilterAgain();
    void takeRows(std::vector<StreamRow> rows);
    void refresh(JobSlot &slot);
    [[nodiscard]] std::vector<StreamId> changedInList() const;
    void takeRowsAgain(StreamRows again);
    void mergeRows(std::vector<StreamRow> rows);
    void preferNewest(std::vector<StreamRow> &rows) const;
    void noteKinds(const std::vector<StreamRow> &rows);
    void forgetArrivals();
    void setFill(Fill fill);
    [[nodiscard]] QVariant statusMark(const StreamRow::Cell &cell, std::size_t column) const;

    std::shared_ptr<const OpenedTable> m_table;
    AsOf m_asOf;
    Zone m_zone;
    std::optional<Filter> m_filter;
    StreamHits m_hits; ///< where the search goes on
    std::size_t m_pageSize = 100;
    std::size_t m_hitsAtOnce = 1'000;
    std::vector<StreamRow> m_rows;
    std::vector<bool> m_numeric; ///< by column of the ruleset: some value is a number
    std::vector<std::string> m_knownTypes;
    std::optional<StreamId> m_begin; ///< the list begins after it; absent: at the beginning
    std::optional<StreamId> m_last;
    bool m_fresh = false; ///< the next rows replace those that are listed
    Fill m_fill = Fill::Empty;
    std::function<TypeMark(std::string_view)> m_marks;
    JobSlot *m_loading;
    RepeatedJob *m_refreshing;
    std::unordered_set<StreamId> m_changed; ///< and not read again yet
    bool m_everythingChanged = false;
    std::optional<StreamRow> m_newest; ///< of the stream whose history is known
};

} // namespace backstory::ui
