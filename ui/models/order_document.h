#pragma once

#include "core/base/zone.h"
#include "core/model/event_table.h"
#include "core/replay/history.h"
#include "ui/models/event_digest.h"
#include "ui/models/stream_links.h"
#include "ui/text/type_marks.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace backstory::ui {

/// What the window is looking at: one order's history, the moment shown (A), the moment compared
/// with (B), the pinned field and the zone.
///
/// Every view reads from here and asks here for changes, so that all of them show the same moment
/// and none knows another. Holds only what core returns; decides nothing about events.
/// Threads: the window's thread. The history handed in is shared and never changes.
class OrderDocument : public QObject {
    Q_OBJECT

public:
    explicit OrderDocument(QObject *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_history == nullptr; }
    [[nodiscard]] const History *history() const { return m_history.get(); }
    [[nodiscard]] std::shared_ptr<const History> sharedHistory() const { return m_history; }
    [[nodiscard]] const EventTable &table() const { return m_table; }
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }

    [[nodiscard]] Moment shownMoment() const { return m_shown; }       ///< A
    [[nodiscard]] Moment comparedMoment() const { return m_compared; } ///< B
    [[nodiscard]] const std::optional<json::Pointer> &pinnedField() const { return m_pinned; }
    [[nodiscard]] const std::optional<json::Pointer> &selectedField() const { return m_selected; }
    [[nodiscard]] const Zone &zone() const { return m_zone; }
    /// Where the list's "as of" lies in this order: later events are shown as "after". The end when
    /// the list shows the latest.
    [[nodiscard]] Moment horizon() const { return m_horizon; }

    /// Type, time and findings of every event, ready for drawing.
    [[nodiscard]] const EventDigest &digest() const { return m_digest; }
    /// The marks of the types, the same in every view and for every order of this window.
    [[nodiscard]] TypeMark markOf(std::string_view type) const { return m_marks.of(type); }

    /// Replaces what is shown. A becomes `shown`, B the start. The pinned and the selected field
    /// stay: walking through orders, one looks at the same field of each.
    void open(std::shared_ptr<const History> history, EventTable table,
              std::vector<Finding> findings, Moment shown, Moment horizon);
    /// Puts the same history in place after it grew; `added` are the versions that its new events
    /// have now, ascending. A becomes `shown`; B stays behind its event; the rest stays as it is.
    void renew(std::shared_ptr<const History> history, std::vector<Finding> findings,
               const std::vector<Version> &added, Moment shown, Moment horizon);
    void clear();

public Q_SLOTS:
    void showMoment(backstory::Moment moment);  ///< clamped to 0…n
    void compareWith(backstory::Moment moment); ///< clamped to 0…n
    void stepBy(int events);
    void selectField(const std::optional<backstory::json::Pointer> &path);
    void pinField(const std::optional<backstory::json::Pointer> &path);
    void setZone(const backstory::Zone &zone);
    /// To the next or previous event that wrote the pinned field.
    void walkPinned(int direction);

Q_SIGNALS:
    void historyChanged();
    /// The history that is shown has grown: what a person looks at in it must not move.
    void historyRenewed(const std::vector<backstory::Version> &added);
    void shownMomentChanged(backstory::Moment moment);
    void comparedMomentChanged(backstory::Moment moment);
    void selectedFieldChanged();
    void pinnedFieldChanged();
    void zoneChanged();
    /// A field of this order leads to another stream, and a person wants to go there.
    void linkFollowed(const backstory::ui::StreamLink &link);

private:
    void takeDigest();

    std::shared_ptr<const History> m_history;
    EventTable m_table;
    std::vector<Finding> m_findings;
    Moment m_shown;
    Moment m_compared;
    Moment m_horizon;
    std::optional<json::Pointer> m_selected;
    std::optional<json::Pointer> m_pinned;
    Zone m_zone;
    EventDigest m_digest;
    mutable TypeMarks m_marks; ///< grows when it meets a new type
};

} // namespace backstory::ui
