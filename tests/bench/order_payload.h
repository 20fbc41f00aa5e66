#pragma once

#include "tests/bench/dice.h"
#include "tests/bench/payload_writer.h"

#include <cstdint>
#include <string>

namespace backstory::bench {

// The parts of a made-up order's payloads: about 200 bytes an event, as in real logs.

std::string price(Dice &dice);
/// `SKU-000042`.
std::string sku(std::uint32_t number);
/// The instant of an event of a long life, in ms since 1970: one every 977 ms.
std::int64_t stampOf(std::uint32_t index);

/// A whole order of 40 members and nested values, about 1,300 bytes.
std::string wholeOrder(Dice &dice);

void writeActor(PayloadWriter &out, Dice &dice);
void writeAddress(PayloadWriter &out, std::string_view key, Dice &dice);
void writePayment(PayloadWriter &out, Dice &dice);
void writeDelivery(PayloadWriter &out, Dice &dice);
void writeTotals(PayloadWriter &out, Dice &dice);
/// An array of three to five items.
void writeItems(PayloadWriter &out, Dice &dice);
void writeItem(PayloadWriter &out, std::string_view sku, Dice &dice);
void writeTags(PayloadWriter &out, Dice &dice);

} // namespace backstory::bench
