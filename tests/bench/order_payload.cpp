#include "tests/bench/order_payload.h"

#include <array>

namespace backstory::bench {

namespace {

constexpr std::int64_t kFirstStamp = 1'772'442'847'120; // 2026-03-02T09:14:07.120Z
constexpr std::int64_t kStep = 977;

using Words = std::array<std::string_view, 8>;
constexpr Words kNames{"R. Keller", "A. Moreau", "J. Lindqvist", "S. Okafor",
                       "M. Rossi",  "T. Nakata", "P. Novák",     "L. Fernandes"};
constexpr Words kStreets{"Aarweg",      "Rue du Port", "Storgatan",   "Marina Road",
                         "Via Garbini", "Ginza",       "Karlovarská", "Rua Augusta"};
constexpr Words kCities{"Bern", "Nantes", "Uppsala", "Lagos", "Pavia", "Osaka", "Plzeň", "Porto"};
constexpr Words kCountries{"CH", "FR", "SE", "NG", "IT", "JP", "CZ", "PT"};
constexpr Words kRoles{"Customer Service", "System Job", "Warehouse", "Finance",
                       "Web Shop",         "Carrier",    "Sales",     "Returns Desk"};
constexpr Words kMethods{"card", "invoice", "transfer", "wallet",
                         "cash", "voucher", "debit",    "credit"};
constexpr Words kCarriers{"PostLogistics", "DPD", "UPS", "DHL", "GLS", "FedEx", "Colissimo", "PPL"};
constexpr Words kTags{"gift", "express", "fragile", "bulk", "backorder", "b2b", "cold", "signed"};

std::string_view pick(const Words &words, Dice &dice) {
    return words[dice.below(static_cast<std::uint32_t>(words.size()))];
}

std::string digits(std::uint32_t number, std::size_t width) {
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string whole(Dice &dice, std::uint32_t limit) {
    return std::to_string(1 + dice.below(limit));
}

} // namespace

std::string price(Dice &dice) {
    return std::to_string(1 + dice.below(900)) + '.' + digits(dice.below(100), 2);
}

std::string sku(std::uint32_t number) {
    return "SKU-" + digits(number, 6);
}

std::int64_t stampOf(std::uint32_t index) {
    return kFirstStamp + std::int64_t{index} * kStep;
}

void writeActor(PayloadWriter &out, Dice &dice) {
    out.text("actor", "User" + whole(dice, 300)).text("role", pick(kRoles, dice));
}

void writeAddress(PayloadWriter &out, std::string_view key, Dice &dice) {
    out.object(key).text("name", pick(kNames, dice));
    out.text("street", std::string(pick(kStreets, dice)) + ' ' + whole(dice, 120));
    out.text("zip", digits(dice.below(100'000), 5)).text("city", pick(kCities, dice));
    out.text("country", pick(kCountries, dice)).close();
}

void writePayment(PayloadWriter &out, Dice &dice) {
    out.object("payment").text("method", pick(kMethods, dice));
    out.text("reference", "PAY-" + digits(dice.below(10'000'000), 8));
    out.raw("authorised", price(dice)).raw("captured", price(dice));
    out.raw("final", dice.below(2) == 0 ? "true" : "false").close();
}

void writeDelivery(PayloadWriter &out, Dice &dice) {
    out.object("delivery").text("carrier", pick(kCarriers, dice));
    out.text("trackingNo", "99.00." + digits(dice.below(100'000'000), 9));
    out.text("service", dice.below(2) == 0 ? "standard" : "express");
    out.raw("weight", price(dice)).raw("parcels", whole(dice, 4)).close();
}

void writeTotals(PayloadWriter &out, Dice &dice) {
    out.object("totals").raw("net", price(dice)).raw("tax", price(dice));
    out.raw("gross", price(dice)).raw("discount", "0.00").close();
}

void writeItem(PayloadWriter &out, std::string_view sku, Dice &dice) {
    out.text("sku", sku).raw("qty", whole(dice, 9)).raw("price", price(dice));
}

void writeItems(PayloadWriter &out, Dice &dice) {
    out.array("items");
    const std::uint32_t first = dice.below(9'000);
    const std::uint32_t count = 3 + dice.below(3);
    for (std::uint32_t i = 0; i < count; ++i) {
        writeItem(out.object(), sku(first + i), dice);
        out.close();
    }
    out.close(']');
}

void writeTags(PayloadWriter &out, Dice &dice) {
    out.raw("tags", "[\"" + std::string(pick(kTags, dice)) + "\",\"" +
                        std::string(pick(kTags, dice)) + "\"]");
}

std::string wholeOrder(Dice &dice) {
    PayloadWriter out;
    out.text("customer_id", dice.uuid().text()).text("orderNumber", digits(dice.below(90'000), 9));
    out.raw("amount", price(dice)).text("currency", "EUR").text("channel", "web");
    out.raw("priority", whole(dice, 5)).text("note", "gift wrap").text("language", "de");
    out.text("reference", "PO-" + digits(dice.below(1'000'000), 7)).raw("taxIncluded", "true");
    writeActor(out, dice);
    writeAddress(out, "shipTo", dice);
    writeAddress(out, "billTo", dice);
    writePayment(out, dice);
    writeDelivery(out, dice);
    writeTotals(out, dice);
    writeItems(out, dice);
    writeTags(out, dice);
    return out.take();
}

} // namespace backstory::bench
