#pragma once

#include "core/base/ids.h"
#include "core/json/pointer.h"
#include "ui/models/comparison_wish.h"
#include "ui/models/held_moment.h"
#include "ui/models/pins.h"
#include "ui/session/opening.h"
#include "ui/session/trail.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backstory::ui {

/// An order as it is kept for another day: which one, and what a person looked at in it.
struct KeptOrder {
    std::string table; ///< as EventTable::displayName
    StreamId stream;   ///< empty: no order is open in this tab
    HeldMoment shown;
    HeldMoment compared;
    Pins pins;
    std::optional<json::Pointer> selected;
    QString filter; ///< of the list beside it, as typed
    /// What it is compared with; nothing: two moments of itself.
    std::optional<ComparisonWish> comparison = {};

    friend bool operator==(const KeptOrder &, const KeptOrder &) = default;
};

/// A tab: an order as it is kept and the way that led to it; once it was shown, what was read too.
struct OrderTab {
    KeptOrder kept;
    Trail trail;
    std::shared_ptr<const OpenedTable> table; ///< null until it was shown
    OpenedStream read;                        ///< its history is null until then
    std::optional<OtherSide> other = {};      ///< what it is compared with, once that was read
};

/// The tabs of a window, in their order. There is always one, and one of them is in front.
class OrderTabList {
public:
    OrderTabList() : m_tabs(1) {}

    [[nodiscard]] const std::vector<OrderTab> &all() const { return m_tabs; }
    [[nodiscard]] std::size_t current() const { return m_current; }
    [[nodiscard]] OrderTab &front() { return m_tabs[m_current]; }
    [[nodiscard]] const OrderTab &front() const { return m_tabs[m_current]; }
    [[nodiscard]] OrderTab &at(std::size_t index) { return m_tabs[index]; }

    /// Replaces all of them; one that is empty where none is given.
    void reset(std::vector<OrderTab> tabs = {}, std::size_t current = 0);
    void select(std::size_t index) { m_current = index; }
    /// Puts a tab beside the one in front; in front it comes by select().
    std::size_t insertBesideFront(OrderTab tab);
    /// Takes a tab away, to be brought back by reopened(); the last one leaves an empty one.
    /// Answers which is in front then.
    std::size_t close(std::size_t index);
    /// What was read has to be read anew.
    void forgetRead();
    void move(std::size_t from, std::size_t to);
    [[nodiscard]] bool hasClosed() const { return !m_closed.empty(); }
    /// The tab that was closed last, which is then not kept any more. Requires hasClosed().
    OrderTab takeClosed();

private:
    std::vector<OrderTab> m_tabs;
    std::vector<OrderTab> m_closed; ///< without what was read, the latest last
    std::size_t m_current = 0;
};

} // namespace backstory::ui
