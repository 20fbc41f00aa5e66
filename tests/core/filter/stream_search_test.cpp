#include "core/filter/stream_search.h"

#include "core/base/error.h"
#include "core/json/print.h"
#include "core/replay/history.h"
#include "core/source/open_source.h"
#include "tests/core/filter/search_log.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <map>

using namespace backstory;
using namespace backstory::test;

namespace {

const std::vector<std::string> kFilters{
    "",
    "status=Paid",
    "status!=Paid",
    "not status=Paid",
    "amount>99.95",
    "amount>=10 amount<=100",
    "amount=10.000",
    "amount=\"10\"",
    "amount<0 or amount>1e6",
    "status=Paid amount>10",
    "customer_id=k-3",
    "customer=k-1 or customer=k-2",
    "customer_id=k-3 not status=Cancelled",
    "state.trackingNumber",
    "not state.trackingNumber",
    "data.trackingNumber",
    "not data.trackingNumber",
    "data.note=\"back\\\\slash\"",
    "data.shipTo.city=Straße",
    "shipTo.\"odd name\">=a",
    "/shipTo/city=café",
    "items.0.qty>2",
    "data.amount=null",
    "amount=true",
    "größe",
    "type:OrderPaid",
    "type:OrderPaid*",
    "type:\"Größe ändern\"",
    "not type:OrderShipped",
    "type:OrderPaid or type:OrderRefunded",
    "type:OrderRefunded since:2026-03-10 before:2026-04-01",
    "since:2026-04-20",
    "until:2026-03-05",
    "after:2026-03-31T12:00 until:2026-04-02T00:00:00.500Z",
    "type:OrderShipped before:-3d",
    "any(type:OrderPaid before:-20d) not type:OrderShipped",
    "any(type:OrderCreated data.customer_id=k-2)",
    "straße",
    "ẞ",
    "İstanbul",
    "istanbul",
    "ω",
    "CAFÉ",
    "\"quote \\\" x\"",
    "👍",
    "ſ",
    "k-5",
    "events>4",
    "events=1 or last<2026-03-05",
    "first>=2026-04-15",
    "stream:7*",
    "(status=Shipped or status=Delivered) data.note not (amount>100 or customer_id=k-0)",
};

/// A filter that can be read; words that the language takes otherwise are left to its own tests.
std::optional<Filter> readFilter(const std::string &text, const Ruleset &rules) {
    FilterWords words;
    words.columns = rules.columns();
    words.present = *Instant::fromMillis(1'776'000'000'000);
    try {
        return Filter::parse(text, words);
    } catch (const FilterMistake &) {
        return std::nullopt;
    }
}

std::string timeText(const std::optional<Instant> &instant) {
    return instant ? toIsoText(*instant) : "-";
}

std::string lineOf(const BookEntry &entry) {
    std::string line = entry.stream.text() + ' ' + std::to_string(entry.events) + '+' +
                       std::to_string(entry.eventsAfter) + ' ' + timeText(entry.first) + ' ' +
                       timeText(entry.last);
    for (const auto &column : entry.columns)
        line += ' ' + (column ? json::toText(*column) : "-");
    return line + ' ' + json::toText(entry.state) + '\n';
}

/// A source of any kind with a reader.
struct Opened {
    explicit Opened(const std::string &place)
        : source(openSource({place, "", std::nullopt})),
          reader(source->openReader(source->tables().front(), std::nullopt)) {}

    std::unique_ptr<EventSource> source;
    std::unique_ptr<EventReader> reader;
};

std::string search(EventReader &reader, const Ruleset &rules, const Filter &filter,
                   BookQuestion question) {
    question.wholeState = true;
    std::string lines;
    const auto rest = searchBook(reader, rules, filter, question,
                                 [&lines](BookEntry &&entry) {
                                     lines += lineOf(entry);
                                     return true;
                                 },
                                 {});
    return rest ? "more: " + rest->text() : lines;
}

/// What a search must find, by the plain history of each stream.
class PlainBook {
public:
    PlainBook(const std::vector<LogRow> &log, const std::shared_ptr<const Ruleset> &rules,
              const EventTable &table) {
        std::map<StreamId, std::vector<Event>> streams;
        for (std::size_t i = 0; i < log.size(); ++i)
            streams[StreamId(log[i].stream)].push_back(log[i].event(i));
        for (auto &[stream, events] : streams) {
            EventOrder(table).sort(events);
            History &history =
                m_histories.emplace_back(events.front().stream, rules, EventOrder(table));
            history.add(std::move(events));
        }
    }

    [[nodiscard]] std::string search(const Filter &filter,
                                     const std::optional<Instant> &asOf) const {
        std::string lines;
        for (const History &history : m_histories) {
            const Moment moment = asOf ? history.momentAsOf(*asOf) : history.end();
            if (moment.value > 0)
                addTo(lines, history, moment, filter);
        }
        return lines;
    }

private:
    static void addTo(std::string &lines, const History &history, Moment moment,
                      const Filter &filter) {
        StreamMatch match(filter);
        match.start();
        for (Version v{1}; v.value <= moment.value; ++v.value)
            match.add(history.event(v));
        BookEntry entry;
        entry.stream = history.stream();
        entry.events = moment.value;
        entry.eventsAfter = history.size() - moment.value;
        entry.first = history.effectiveTime(Version{1});
        entry.last = history.effectiveTime(moment.lastEvent());
        entry.state = history.stateAt(moment);
        if (!match.matches({&entry.stream, entry.events, entry.first, entry.last}, &entry.state))
            return;
        for (const RulesetColumn &column : history.rules().columns()) {
            std::optional<json::Value> value;
            for (const json::Pointer &path : column.paths)
                if (!value)
                    value = history.valueAt(path, moment);
            entry.columns.push_back(std::move(value));
        }
        lines += lineOf(entry);
    }

    std::vector<History> m_histories;
};

} // namespace

/// The same words, the same answer: from every backend, and as the plain history has it.
class StreamSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_rules = Ruleset::load("orders");
        const auto plain = randomLog(LogKind::Plain, 200, 17);
        addFiles("plain", plain);
        addDatabase("search_classic",
                    "id uuid, order_id uuid, event_type varchar(255), event_data jsonb, created_at "
                    "bigint",
                    plain);
        addDatabase("search_json",
                    "id text, order_id varchar(80), event_type text, event_data json, created_at "
                    "bigint",
                    plain);
        addDatabase("search_text",
                    "id uuid, order_id uuid, event_type text, event_data text, created_at bigint",
                    plain);
        m_plainSources = m_sources.size();
        const auto odd = randomLog(LogKind::Odd, 60, 18);
        addFiles("odd", odd);
        addDatabase("search_odd",
                    "id text, order_id text, event_type text, event_data text, created_at bigint",
                    odd);
        const EventTable &table = m_sources.front().reader->table();
        m_plain.emplace(plain, m_rules, table);
        m_odd.emplace(odd, m_rules, table);
    }

    void theSameWordsGiveTheSameAnswer_data() {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<bool>("midway");
        bool midway = false;
        for (const std::string &filter : kFilters) {
            QTest::newRow(filter.empty() ? "everything" : filter.c_str())
                << QByteArray::fromStdString(filter) << midway;
            midway = !midway;
        }
    }
    void theSameWordsGiveTheSameAnswer() {
        QFETCH(QByteArray, filter);
        QFETCH(bool, midway);
        const auto read = readFilter(filter.toStdString(), *m_rules);
        QVERIFY(read.has_value());
        BookQuestion question;
        if (midway)
            question.asOf = Instant::fromMillis(1'775'000'000'000);
        const std::string plain = m_plain->search(*read, question.asOf);
        const std::string odd = m_odd->search(*read, question.asOf);
        for (std::size_t i = 0; i < m_sources.size(); ++i)
            QCOMPARE(search(*m_sources[i].reader, *m_rules, *read, question),
                     i < m_plainSources ? plain : odd);
    }

    void mostFiltersTellStreamsApart() {
        std::size_t telling = 0;
        const auto count = [](const std::string &lines) { return std::ranges::count(lines, '\n'); };
        const auto all = count(m_plain->search(Filter(), {}));
        for (const std::string &text : kFilters) {
            const auto hits = count(m_plain->search(*readFilter(text, *m_rules), {}));
            telling += hits > 0 && hits < all ? 1U : 0U;
        }
        QVERIFY2(telling + 6 > kFilters.size(), std::to_string(telling).c_str());
    }

    void aSearchGoesOnWhereItStopped() {
        for (const Opened &opened : m_sources) {
            for (const char *text : {"status=Paid", "type:OrderRefunded"}) {
                const auto filter = readFilter(text, *m_rules);
                QCOMPARE(inPieces(*opened.reader, *filter),
                         search(*opened.reader, *m_rules, *filter, {}));
            }
        }
    }

    void asManyStreamsAreLookedAtAsAreWanted() {
        BookQuestion question;
        question.range.maxStreams = 70;
        std::size_t hits = 0;
        const auto rest = searchBook(*m_sources.front().reader, *m_rules, Filter(), question,
                                     [&hits](BookEntry &&) { return ++hits > 0; }, {});
        QVERIFY(rest.has_value());
        QCOMPARE(hits, std::size_t{70});
    }

    void aSearchCanBeStopped() {
        for (const Opened &opened : m_sources) {
            std::stop_source stop;
            const Progress progress{stop.get_token(), {}};
            const auto take = [&stop](BookEntry &&) { return stop.request_stop(); };
            const auto run = [&] {
                return searchBook(*opened.reader, *m_rules, *readFilter("events>1", *m_rules), {},
                                  take, progress);
            };
            QVERIFY_THROWS_EXCEPTION(Cancelled, run());
        }
    }

    void knowledgeIsRefusedWithoutRecordedTime() {
        BookQuestion question;
        question.knownAt = Instant::now();
        const auto run = [&] {
            return searchBook(*m_sources.front().reader, *m_rules, Filter(), question,
                              [](BookEntry &&) { return true; }, {});
        };
        QVERIFY_THROWS_EXCEPTION(Error, run());
    }

private:
    void addFiles(const std::string &name, const std::vector<LogRow> &log) {
        writeJsonLines(m_folder.file(name + ".jsonl"), log);
        writeSqlite(m_folder.file(name + ".db"), log);
        m_sources.emplace_back(m_folder.file(name + ".jsonl").string());
        m_sources.emplace_back(m_folder.file(name + ".db").string());
    }
    void addDatabase(const std::string &name, const std::string &columns,
                     const std::vector<LogRow> &log) {
        const std::string uri = PostgresCluster::shared().createDatabase(name);
        PostgresCluster::shared().exec(name, postgresStatements(columns, log));
        m_sources.emplace_back(uri);
    }

    std::string inPieces(EventReader &reader, const Filter &filter) {
        std::string lines;
        BookQuestion question;
        question.wholeState = true;
        for (bool more = true; more;) {
            int left = 25;
            const auto rest = searchBook(reader, *m_rules, filter, question,
                                         [&](BookEntry &&entry) {
                                             lines += lineOf(entry);
                                             return --left > 0;
                                         },
                                         {});
            more = rest.has_value();
            question.range.after = rest;
        }
        return lines;
    }

    TemporaryFolder m_folder;
    std::shared_ptr<const Ruleset> m_rules;
    std::vector<Opened> m_sources;
    std::size_t m_plainSources = 0;
    std::optional<PlainBook> m_plain;
    std::optional<PlainBook> m_odd;
};

BACKSTORY_TEST(StreamSearchTest);
#include "stream_search_test.moc"
