#include "tests/core/replay/random_log.h"

#include "core/rules/ruleset.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace backstory::test {

namespace {

constexpr const char *kRules = R"({
  "name": "whole", "version": "1",
  "start": {"owner": "{stream}", "kind": {"of": ["{stream}", 1.50]}},
  "rules": {
    "Made": [{"op": "layOver"}, {"op": "set", "path": "/status", "value": "Made"}],
    "Paid": [{"op": "set", "path": "/status", "value": "Paid"}, {"op": "layOver"}],
    "Moved": [{"op": "layOver", "from": "/inner"}, {"op": "unset", "path": "/amount"}],
    "Copied": [{"op": "copy", "path": "/amount", "from": "/inner/amount"},
               {"op": "copy", "path": "/status", "from": "/amount"},
               {"op": "append", "path": "/notes", "value": 1}],
    "Cleared": [{"op": "unset", "path": "/owner"}, {"op": "unset", "path": "/kind"},
                {"op": "copy", "path": "/amount", "from": "/status"}],
    "Whole": [{"op": "copy", "path": "/kind", "from": ""}]
  },
  "columns": [{"name": "amount", "paths": ["/amount"]},
              {"name": "status", "paths": ["/status", "/kind/of"]},
              {"name": "owner", "paths": ["/owner"]}]
})";

std::string digits(std::uint64_t number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

std::string uuidText(std::uint64_t number) {
    return "0192f0c4-71aa-7c02-8b1f-" + digits(number, 12);
}

} // namespace

EventTable RandomLog::table(std::vector<OrderKey> order) {
    EventTable table;
    table.entity = "order";
    table.relation = "order_events";
    table.order = std::move(order);
    table.happenedAt = StampRef{{"created_at", {}}, StampForm::Auto};
    table.recordedAt = StampRef{{"recorded_at", {}}, StampForm::Auto};
    return table;
}

std::shared_ptr<const Ruleset> RandomLog::rules() {
    return Ruleset::parse(kRules, "test");
}

const std::vector<std::string> &RandomLog::members() {
    static const std::vector<std::string> s_members{"amount", "status", "owner", "kind", "none"};
    return s_members;
}

StreamId RandomLog::stream() {
    const std::size_t number = below(60);
    if (number < 12)
        return StreamId("stream-" + std::to_string(number));
    if (number < 14)
        return StreamId(std::string(number, 'z') + "é");
    std::string text = uuidText(number * 7919 % 1000);
    if (number > 50 && oneIn(3)) {
        std::ranges::transform(text, text.begin(), [](char c) {
            return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        });
    } else if (number > 45 && oneIn(3)) {
        std::erase(text, '-');
        text = '{' + text + '}';
    }
    return StreamId(text);
}

EventId RandomLog::id() {
    const std::uint64_t number = below(5'000);
    switch (below(8)) {
    case 0:
        return EventId("e" + std::to_string(number));
    case 1:
        return EventId("an-id-that-begins-like-others-" + std::to_string(number));
    case 2:
        return EventId(uuidText(number)); // the first half is one for all
    default: {
        Uuid uuid;
        for (std::uint8_t &byte : uuid.bytes)
            byte = static_cast<std::uint8_t>(m_random());
        return EventId(uuid.text());
    }
    }
}

std::string RandomLog::payload() {
    static const std::vector<std::string> s_payloads{
        "{}",
        "[]",
        R"({"amount":)",
        R"({"amount":1,"amount": 2.0})",
        R"({"am\u006funt":3,"status":"x\ny"})",
        R"( {"inner":{"amount":4.10,"owner":"in"},"amount":5})",
        R"({"inner":[1],"kind":{"of":["a"]},"none":null})",
        "\xef\xbb\xbf{\"amount\":6}",
        "{\"amount\":7,\"status\":\"\xff\"}",
        R"({"x":{"amount":8,"status":"deep"}})",
        "",
        "\"amount\"",
    };
    if (oneIn(3))
        return pick(s_payloads);
    return "{\"amount\":" + std::to_string(below(900)) + ".50,\"status\":\"s" +
           std::to_string(below(9)) + "\",\"owner\":\"" + std::string(below(40), 'o') + "\"}";
}

Event RandomLog::event() {
    static const std::vector<std::string> s_types{"Made",    "Paid",  "Moved",        "Copied",
                                                  "Cleared", "Whole", "SomethingElse"};
    Event event;
    event.stream = stream();
    event.id = id();
    event.type = pick(s_types);
    event.payload = payload();
    if (!oneIn(15))
        event.happenedAt.instant = moment();
    if (!oneIn(4))
        event.recordedAt.instant = moment();
    if (!oneIn(5))
        event.storedVersion = static_cast<std::int64_t>(below(8)) - 2;
    if (!oneIn(5))
        event.position = static_cast<std::int64_t>(below(500));
    event.ordinal = ++m_ordinal;
    return event;
}

std::vector<Event> RandomLog::events(std::size_t count) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < count; ++i)
        events.push_back(event());
    return events;
}

Instant RandomLog::moment() {
    return Instant::fromParts(static_cast<std::int64_t>(below(30)) - 10,
                              static_cast<std::int32_t>(below(3)))
        .value();
}

} // namespace backstory::test
