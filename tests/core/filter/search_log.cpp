#include "tests/core/filter/search_log.h"

#include "core/json/print.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/test_data.h"

#include <random>
#include <span>

namespace backstory::test {
namespace {

constexpr std::int64_t kFirstDay = 1'772'323'200'000; // 2026-03-01

std::string uuidText(std::uint64_t number) {
    Uuid uuid;
    for (std::size_t i = 0; i < 8; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>((number >> (56U - 8U * i)) & 0xFFU);
    return uuid.text();
}

class LogMaker {
public:
    LogMaker(LogKind kind, unsigned seed) : m_odd(kind == LogKind::Odd), m_random(seed) {}

    std::vector<LogRow> make(std::size_t orders) {
        std::vector<LogRow> log;
        for (std::uint64_t order = 0; order < orders; ++order) {
            const std::string stream = streamId(order);
            std::int64_t at = kFirstDay + number(60) * 86'400'000;
            const int events = 1 + static_cast<int>(number(7));
            for (int i = 0; i < events; ++i) {
                LogRow row{
                    uuidText(m_random() * 4'000'000'007U), spelling(stream), type(i), {}, true, {}};
                payload(row);
                if (number(12) != 0)
                    row.at = at;
                at += number(4) * 40'000'000 + number(3) * 500; // some tie
                log.push_back(std::move(row));
            }
        }
        std::shuffle(log.begin(), log.end(), m_random);
        return log;
    }

private:
    std::int64_t number(unsigned below) { return static_cast<std::int64_t>(m_random() % below); }

    template <class T, std::size_t N>
    const T &any(const T (&choices)[N]) {
        return choices[static_cast<std::size_t>(number(N))];
    }

    std::string streamId(std::uint64_t order) {
        if (m_odd && order % 5 == 0)
            return "Ω-" + std::to_string(order) + (order % 2 == 0 ? " %_'" : "\"x\\");
        return uuidText(order * 70'368'744'177'664'003U);
    }

    std::string spelling(std::string stream) {
        if (!m_odd || stream.size() != 36 || number(3) != 0)
            return stream;
        if (number(2) == 0)
            return '{' + stream + '}';
        for (char &c : stream)
            c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
        return stream;
    }

    std::string type(int place) {
        static constexpr const char *kTypes[] = {
            "OrderPaid",     "OrderShipped",  "OrderDelivered",    "OrderCancelled",
            "OrderRefunded", "Größe ändern",  "OrderItemsChanged", "NoteAdded",
            "orderPaid",     "OrderPaidLate", "It's \"odd\" \\"};
        return place == 0 && number(8) != 0 ? "OrderCreated" : any(kTypes);
    }

    // As a writer of JSON may put them, with escapes or without.
    std::string text() {
        static constexpr const char *kTexts[] = {"Straße",
                                                 "STRASSE ẞ",
                                                 "İstanbul",
                                                 "ISTANBUL istanbul",
                                                 "ΩMEGA",
                                                 "ωmega Ω",
                                                 "caf\\u00e9",
                                                 "CAFÉ café",
                                                 "\\u0041bc",
                                                 "tab\\there",
                                                 "quote \\\" x",
                                                 "back\\\\slash",
                                                 "👍 \\ud83d\\udc4d",
                                                 "ſharp K",
                                                 "10",
                                                 "true",
                                                 "100% _sure_",
                                                 "it's",
                                                 "",
                                                 "ΣΊΣΥΦΟΣ ς"};
        if (m_odd && number(10) == 0)
            return "\"half \\ud83d\"";
        return '"' + std::string(any(kTexts)) + '"';
    }

    std::string amount() {
        static constexpr const char *kAmounts[] = {
            "10.00",  "10",       "99.95", "100.000", "-5",     "0", "12345678901234567.89",
            "\"10\"", "\"much\"", "null",  "true",    "1000000"};
        return any(kAmounts);
    }

    std::string member() {
        switch (number(9)) {
        case 0:
            return R"("customer_id":"k-)" + std::to_string(number(6)) + '"';
        case 1:
            return R"("customer\u005fid":"k\u002d)" + std::to_string(number(6)) + '"';
        case 2:
            return R"("amount":)" + amount();
        case 3:
            return R"("track\u0069ngNumber":)" + text();
        case 4:
            return R"("shipTo":{"city":)" + text() + R"(,"odd name":)" + text() + '}';
        case 5:
            return R"("items":[{"sku":"A","qty":)" + std::to_string(number(5)) + R"(},)" + text() +
                   ']';
        case 6:
            return R"("status":)" + text();
        case 7:
            return R"("größe":)" + text();
        default:
            return R"("note":)" + text();
        }
    }

    void payload(LogRow &row) {
        if (m_odd && number(9) == 0) {
            static constexpr const char *kBroken[] = {"{\"note\":\"cut", "no JSON: CAFÉ",
                                                      "{\"amount\":01}", "<note>ΩMEGA</note>"};
            row.payload = any(kBroken);
            row.isJson = false;
            return;
        }
        if (number(15) == 0) {
            static constexpr const char *kNoObjects[] = {R"(["note","k-1"])", R"("customer_id")",
                                                         "10", "null", "{}"};
            row.payload = any(kNoObjects);
            return;
        }
        std::vector<std::string> members{member()};
        const std::string other = member();
        // Twice the same key would be kept once by jsonb, and twice by text.
        if (decodedKey(other) != decodedKey(members[0]))
            members.push_back(other);
        row.payload = '{' + members[0] + (members.size() > 1 ? "," + members[1] : "") + '}';
    }

    static std::string decodedKey(const std::string &member) {
        const std::string key = member.substr(0, member.find(':'));
        return key == R"("customer\u005fid")" ? R"("customer_id")" : key;
    }

    bool m_odd;
    std::mt19937_64 m_random;
};

std::string sqlText(const std::string &text) {
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + '\'';
}

std::string inserts(const std::vector<LogRow> &log) {
    std::string sql;
    for (const LogRow &row : log)
        sql += "INSERT INTO order_events VALUES (" + sqlText(row.id) + ", " + sqlText(row.stream) +
               ", " + sqlText(row.type) + ", " + sqlText(row.payload) + ", " +
               (row.at ? std::to_string(*row.at) : "NULL") + ");\n";
    return sql;
}

} // namespace

Event LogRow::event(std::uint64_t ordinal) const {
    Event event;
    event.id = EventId(id);
    event.stream = StreamId(stream);
    event.type = type;
    event.payload = payload;
    if (at)
        event.happenedAt.instant = Instant::fromMillis(*at);
    event.ordinal = ordinal;
    return event;
}

std::vector<LogRow> randomLog(LogKind kind, std::size_t orders, unsigned seed) {
    return LogMaker(kind, seed).make(orders);
}

void writeJsonLines(const std::filesystem::path &file, const std::vector<LogRow> &log) {
    std::string lines;
    for (const LogRow &row : log)
        lines += R"({"id":")" + row.id + R"(","order_id":)" + json::quoted(row.stream) +
                 R"(,"event_type":)" + json::quoted(row.type) +
                 (row.isJson ? R"(,"event_data":)" + row.payload
                             : R"(,"event_data_text":)" + json::quoted(row.payload)) +
                 R"(,"created_at":)" + (row.at ? std::to_string(*row.at) : "null") + "}\n";
    writeFile(file, lines);
}

void writeSqlite(const std::filesystem::path &file, const std::vector<LogRow> &log) {
    SqliteWriter writer(file,
                        "CREATE TABLE order_events (id TEXT PRIMARY KEY, order_id TEXT NOT "
                        "NULL, event_type TEXT NOT NULL, event_data TEXT NOT NULL, created_at "
                        "BIGINT); CREATE INDEX by_order ON order_events (order_id)");
    writer.exec("BEGIN;" + inserts(log) + "COMMIT");
}

std::string postgresStatements(const std::string &columns, const std::vector<LogRow> &log) {
    return "CREATE TABLE order_events (" + columns + "); " + inserts(log) +
           "CREATE INDEX ON order_events (order_id); ANALYZE";
}

} // namespace backstory::test
