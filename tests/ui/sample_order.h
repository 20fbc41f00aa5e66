#pragma once

#include "core/replay/history.h"
#include "ui/models/order_document.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace backstory::test {

/// An event as a test writes it down.
struct SampleEvent {
    std::string type;
    std::string payload;
    std::int64_t millis = 0;
};

/// A history under the rules `orders`; ids are counted, so that the order is that of the list.
std::shared_ptr<History> makeHistory(const std::vector<SampleEvent> &events,
                                     const std::string &stream = "order-1",
                                     const std::string &rules = "orders");

/// An event for such a history, of a number that no other has.
Event sampleEvent(const SampleEvent &sample, std::size_t number,
                  const std::string &stream = "order-1");

/// Eight events of an order, from its creation to being refunded twice: an address corrected, an
/// item added after payment.
std::vector<SampleEvent> sampleEvents();
/// The same, opened, with two findings, at the moment after version 4.
void openSample(ui::OrderDocument &document);

/// A long life: so many events over 40 fields, the same for the same number.
std::vector<SampleEvent> longLife(std::uint32_t count);

/// An order whose every text is markup, links and hidden characters: ids, types, keys and values.
void openHostile(ui::OrderDocument &document);

/// Opens a history at its end, without findings.
void open(ui::OrderDocument &document, std::shared_ptr<const History> history);

json::Pointer path(std::string_view text);

} // namespace backstory::test
