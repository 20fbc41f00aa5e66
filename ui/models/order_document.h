#pragma once

#include "core/base/zone.h"
#include "core/model/event_table.h"
#include "core/replay/history.h"
#include "ui/models/comparison_wish.h"
#include "ui/models/event_digest.h"
#include "ui/models/other_side.h"
#include "ui/models/pinned_fields.h"
#include "ui/models/shared_history.h"
#include "ui/models/stream_links.h"
#include "ui/text/type_marks.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace backstory::ui {

/// What the window is looking at: one order's history, the moment shown (A), the moment compared
/// with (B), the pinned fields and the zone.
///
/// Every view reads from here and asks here for changes, so that all of them show the same moment
/// and none knows another. Holds only what core returns; decides nothing about events.
/// Threads: the window's thread. The history handed in is shared: it changes only by growing, which
/// grow() is told of, and jobs read it as SharedHistory says.
/// Cost: what grows at its end costs what came, whatever the length.
class OrderDocument : public QObject {
    Q_OBJECT

public:
    explicit OrderDocument(QObject *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return history() == nullptr; }
    [[nodiscard]] const History *history() const { return m_history.get().get(); }
    [[nodiscard]] std::shared_ptr<const History> sharedHistory() const { return m_history.get(); }
    /// The same for a job, which reads it on another thread while it may grow.
    [[nodiscard]] const SharedHistory &historyForJobs() const { return m_history; }
    /// How often what is shown was replaced or grew: versions that were read before another number
    /// may have moved.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    [[nodiscard]] const EventTable &table() const { return m_table; }
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }

    [[nodiscard]] Moment shownMoment() const { return m_shown; } ///< A
    /// B, as long as this order is compared with itself.
    [[nodiscard]] Moment comparedMoment() const { return m_compared; }
    /// Whether B is a moment of this order, and not of another history.
    [[nodiscard]] bool hasB() const { return !m_other; }
    /// What it is compared with instead; null where B is a moment of this order.
    [[nodiscard]] const OtherSide *otherSide() const { return m_other ? &*m_other : nullptr; }
    /// Whether A stands at the left of a comparison, and B at the right. Only ever with another
    /// history: two moments of one are swapped themselves.
    [[nodiscard]] bool leftIsA() const { return m_leftIsA; }
    /// What it is to be compared with, and is not yet; what is compared meanwhile stays. Null where
    /// nothing is awaited.
    [[nodiscard]] const AwaitedSide *awaitedSide() const {
        return m_awaited ? &*m_awaited : nullptr;
    }
    /// How what it is compared with is kept: by the names of what it is, or is to be, compared
    /// with.
    [[nodiscard]] std::optional<ComparisonWish> comparison() const;
    [[nodiscard]] const Pins &pins() const { return m_pinned.pins(); }
    [[nodiscard]] bool isPinned(const json::Pointer &path) const { return pins().hold(path); }
    /// The events that wrote a pinned field, by its place among the pins.
    [[nodiscard]] const std::vector<Version> &pinnedWriters(std::size_t pin) const;
    [[nodiscard]] const std::optional<json::Pointer> &selectedField() const { return m_selected; }
    /// The field whose history is asked for: the selected one, else the pinned one that is walked,
    /// else the first pinned one.
    [[nodiscard]] std::optional<json::Pointer> fieldLookedAt() const;
    [[nodiscard]] const Zone &zone() const { return m_zone; }
    /// Where the list's "as of" lies in this order: later events are shown as "after". The end when
    /// the list shows the latest.
    [[nodiscard]] Moment horizon() const { return m_horizon; }

    /// Types, times and findings of the events, ready for drawing.
    [[nodiscard]] const EventDigest &digest() const { return m_digest; }
    /// The marks of the types, the same in every view and for every order of this window.
    [[nodiscard]] TypeMark markOf(std::string_view type) const { return m_marks.of(type); }

    /// Replaces what is shown. A becomes `shown`, B the start. The pinned and the selected fields
    /// stay: walking through orders, one looks at the same fields of each. A comparison with
    /// another history goes on only where the same order is opened again.
    void open(std::shared_ptr<const History> history, EventTable table,
              std::vector<Finding> findings, Moment shown, Moment horizon);
    /// Puts the same history in place after it was read again; `added` are the versions that its
    /// new events have now, ascending. A becomes `shown`; B stays behind its event; the rest stays
    /// as it is.
    void renew(std::shared_ptr<const History> history, std::vector<Finding> findings,
               const std::vector<Version> &added, Moment shown, Moment horizon);
    /// The same after the history that is shown grew by itself. Findings move with their events.
    void grow(const std::vector<Version> &added, Moment shown, Moment horizon);
    /// What was found out about the history as it is now.
    void takeFindings(std::vector<Finding> findings);
    void clear();
    /// Compares with another history from now on. Ends with compareMoments() or compareWith().
    void compareWithOther(OtherSide other, bool leftIsA = false);
    /// Puts in place the other history as it is now, read again or grown. Requires otherSide().
    void renewOther(OtherSide other);
    /// Says what it is to be compared with, so that it is read; or why it is not there. Ends with
    /// any comparison.
    void awaitOther(AwaitedSide awaited);
    /// What was awaited does not come.
    void forgetAwaited();
    /// Replaces all pins.
    void setPins(const Pins &pins);

public Q_SLOTS:
    void showMoment(backstory::Moment moment);  ///< clamped to 0…n
    void compareWith(backstory::Moment moment); ///< clamped to 0…n; B is a moment of this order
    /// Back to two moments of this order.
    void compareMoments();
    /// A becomes what B was, and B what A was; with another history they change places.
    void swapSides();
    void stepBy(int events);
    void selectField(const std::optional<backstory::json::Pointer> &path);
    void pinField(const backstory::json::Pointer &path); ///< nothing, where pins are full
    void unpinField(const backstory::json::Pointer &path);
    /// Which of the pinned fields is walked alone; none: all of them are.
    void walkAlone(const std::optional<backstory::json::Pointer> &path);
    void setZone(const backstory::Zone &zone);
    /// To the next or previous event that wrote the pinned field that is walked, else any.
    void walkPinned(int direction);

Q_SIGNALS:
    void historyChanged();
    /// The history that is shown has grown: what a person looks at in it must not move.
    void historyRenewed(const std::vector<backstory::Version> &added);
    void shownMomentChanged(backstory::Moment moment);
    /// Of the same events more or less is known; a history that is opened or renewed brings its
    /// own.
    void findingsChanged();
    void comparedMomentChanged(backstory::Moment moment);
    /// It is compared with something else, or stands at the other side.
    void otherSideChanged();
    /// A comparison with another history ended because another order was opened.
    void otherSideLost();
    /// Another comparison is awaited, or none any more, or it cannot be read.
    void awaitedSideChanged();
    void selectedFieldChanged();
    void pinsChanged();
    void zoneChanged();
    /// A field of this order leads to another stream, and a person wants to go there.
    void linkFollowed(const backstory::ui::StreamLink &link);
    /// A person wants the command that prints the history of a field.
    void fieldCommandWanted(const backstory::json::Pointer &path);

private:
    [[nodiscard]] bool isOfThisOrder(const History *history) const;
    [[nodiscard]] bool otherStaysFor(const History *history) const;
    void takeDigest();
    void noteTypes();

    SharedHistory m_history;
    std::uint64_t m_revision = 0;
    EventTable m_table;
    std::vector<Finding> m_findings;
    Moment m_shown;
    Moment m_compared;
    std::optional<OtherSide> m_other;
    bool m_leftIsA = false;
    std::optional<AwaitedSide> m_awaited;
    Moment m_horizon;
    std::optional<json::Pointer> m_selected;
    PinnedFields m_pinned;
    Zone m_zone;
    EventDigest m_digest;
    mutable TypeMarks m_marks; ///< grows when it meets a new type
};

} // namespace backstory::ui
