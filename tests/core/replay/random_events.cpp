#include "tests/core/replay/random_events.h"

#include "core/json/print.h"

#include <algorithm>
#include <array>

namespace backstory::test {

namespace {

constexpr std::array<std::string_view, 8> kKeys{"a", "b", "list", "n", "id", "0", "x", "status"};
constexpr std::array<std::string_view, 10> kPaths{"/a",   "/b",   "/list",   "/n",     "/a/x",
                                                  "/a/b", "/b/a", "/list/0", "/a/x/n", "/status"};
constexpr std::array<std::string_view, 8> kTypes{"T0", "T1", "T2", "T3", "T4", "T5", "T6", "T7"};

class ApplyingSink final : public WriteSink {
public:
    explicit ApplyingSink(json::Value &state) : m_state(state) {}
    void write(const Write &write) override { applyWrite(m_state, write); }

private:
    json::Value &m_state;
};

} // namespace

std::string RandomEvents::number() {
    static constexpr std::array<std::string_view, 8> special{
        "10.00", "1e1", "-0", "0.10", "12345678901234567890.123456789", "1E-3", "-7.5", "1e400"};
    return oneIn(3) ? std::string(special[below(special.size())]) : std::to_string(below(4));
}

std::string RandomEvents::text() {
    static constexpr std::array<std::string_view, 6> texts{R"("Paid")", R"("a\"b")", R"("\u00e9")",
                                                           R"("]}")",   R"("")",     R"("{[")"};
    return std::string(texts[below(texts.size())]);
}

std::string RandomEvents::key() {
    return !m_uniqueKeys && oneIn(12) ? R"("\u0061")"
                                      : '"' + std::string(kKeys[below(kKeys.size())]) + '"';
}

std::string RandomEvents::object(int depth) {
    std::string out = "{";
    std::vector<std::string> keys;
    const std::size_t count = below(4);
    for (std::size_t i = 0; i < count; ++i) {
        keys.push_back(key());
        const auto same = std::ranges::count(keys, keys.back()) > 1;
        if (same && m_uniqueKeys)
            continue;
        out += (out.size() > 1 ? ", " : "") + keys.back() + (oneIn(2) ? " : " : ":") +
               value(depth - 1);
    }
    return out + (oneIn(4) ? "\n}" : "}");
}

std::string RandomEvents::value(int depth) {
    const std::size_t kind = below(depth > 0 ? 8 : 4);
    if (kind < 2)
        return number();
    if (kind == 2)
        return text();
    if (kind == 3)
        return oneIn(2) ? "null" : "true";
    if (kind < 6)
        return object(depth);
    std::string out = "[";
    const std::size_t count = below(4);
    for (std::size_t i = 0; i < count; ++i)
        out += (i ? "," : "") +
               (oneIn(2) ? R"({"id":)" + std::to_string(below(3)) + "}" : value(depth - 1));
    return out + "]";
}

std::string RandomEvents::payload() {
    static constexpr std::array<std::string_view, 6> odd{"[]", "null", "3", "{\"a\":", "", "{}"};
    if (oneIn(12))
        return std::string(odd[below(odd.size())]);
    std::string out = object(3);
    // A list to be taken apart, and a number to be added, more often than by chance.
    const bool empty = out.find(':') == std::string::npos;
    if (oneIn(2))
        out = R"({"list":[{"id":1},{"id": 2.0},7],"n":)" + number() +
              (empty ? "}" : "," + out.substr(1));
    return out;
}

std::string RandomEvents::operation(RulesKind kind) {
    const std::string path = "\"path\":\"" + std::string(kPaths[below(kPaths.size())]) + '"';
    const std::string from = R"("from":"/)" + std::string(kKeys[below(kKeys.size())]) + '"';
    const std::string constant = "\"value\":" + value(2);
    const std::string deep = oneIn(2) ? "true" : "false";
    switch (below(kind == RulesKind::Everything ? 12 : 4)) {
    case 0:
        return R"({"op":"layOver","deep":)" + deep + "}";
    case 1:
        return R"({"op":"layOver","deep":)" + deep + "," + path + "," + from + "}";
    case 2:
        return R"({"op":"set",)" + path + "," + constant + "}";
    case 3:
        return R"({"op":"copy",)" + path + "," + from + "}";
    case 4:
    case 5:
        return R"({"op":"append",)" + path + "," +
               (oneIn(2) ? constant : R"("from":"/list","each":)" + deep) + "}";
    case 6:
        return R"({"op":"remove",)" + path + ",\"at\":" + (oneIn(2) ? "0" : "-1") + "}";
    case 7:
        return R"({"op":"remove",)" + path + R"(,"atFrom":"/n"})";
    case 8:
        return R"({"op":"remove","key":"id",)" + path + "," +
               (oneIn(2) ? "\"value\":1" : R"("from":"/id")") + "}";
    case 9:
    case 10:
        return R"({"op":"increment","negate":)" + deep + "," + path + "," +
               (oneIn(2) ? "\"value\":1.50" : R"("from":"/n")") + "}";
    default:
        return R"({"op":"unset",)" + path + "}";
    }
}

std::shared_ptr<const Ruleset> RandomEvents::rules(RulesKind kind) {
    m_uniqueKeys = true; // a ruleset with a key that stands twice is refused
    std::string out = R"({"name":"random","version":"1","start":)";
    out +=
        oneIn(2) ? "{}" : R"({"orderId":"{stream}","list":[{"id":1},{"id":5}],"n":7,"a":{"x":1}})";
    out += R"(,"rules":{)";
    for (std::size_t type = 0; type + 1 < kTypes.size(); ++type) {
        out += (type ? ",\"" : "\"") + std::string(kTypes[type]) + "\":[";
        const std::size_t count = 1 + below(3);
        for (std::size_t i = 0; i < count; ++i)
            out += (i ? "," : "") + operation(kind);
        out += "]";
    }
    m_uniqueKeys = false;
    return Ruleset::parse(out + "}}", "random rules");
}

Event RandomEvents::event() {
    return event(kTypes);
}

Event RandomEvents::event(std::span<const std::string_view> types) {
    Event event;
    Uuid id;
    for (auto &byte : id.bytes)
        byte = static_cast<std::uint8_t>(m_random());
    event.id = EventId(oneIn(10) ? "no uuid " + std::to_string(m_random()) : id.text());
    event.type = std::string(types[below(types.size())]);
    event.payload = payload();
    if (!oneIn(15))
        event.happenedAt.instant =
            Instant::fromMillis(static_cast<std::int64_t>(below(40)) * 1'000);
    event.ordinal = ++m_ordinal;
    return event;
}

std::vector<Event> RandomEvents::events(std::size_t count) {
    std::vector<Event> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(event());
    return all;
}

json::Pointer RandomEvents::path() {
    json::Pointer path;
    const std::size_t depth = 1 + below(3);
    for (std::size_t i = 0; i < depth; ++i)
        path.segments.emplace_back(kKeys[below(kKeys.size())]);
    if (oneIn(2))
        path = *json::Pointer::parse(kPaths[below(kPaths.size())]);
    if (oneIn(3))
        path.segments.push_back(std::to_string(below(3)));
    return path;
}

std::vector<json::Value> replay(const Ruleset &rules, const StreamId &stream,
                                const std::vector<Event> &inOrder) {
    std::vector<json::Value> states{rules.startState(stream)};
    for (const Event &event : inOrder) {
        states.push_back(states.back());
        ApplyingSink sink(states.back());
        rules.apply(event.type, event.payload, sink);
    }
    return states;
}

std::string linesText(const std::vector<Change> &changes) {
    std::string out;
    for (const Change &change : changes)
        out += std::string(opText(change.op)) + ' ' + change.path.text() + ' ' +
               json::toText(change.before) + " -> " + json::toText(change.after) + '\n';
    return out;
}

} // namespace backstory::test
