#include "tests/core/source/answers.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <zlib.h>

namespace backstory::test {

namespace {

namespace fs = std::filesystem;

const std::string kA = "0a000000-0000-4000-8000-00000000000a";
const std::string kUpperA = "0A000000-0000-4000-8000-00000000000A";

std::string line(const std::string &id, const std::string &stream, const std::string &payload,
                 const std::string &createdAt, const std::string &more = {}) {
    return R"({"id":")" + id + R"(","order_id":")" + stream +
           R"(","event_type":"T","event_data":)" + payload + R"(,"created_at":)" + createdAt +
           more + "}\n";
}

std::string packed(const std::string &text) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(compressBound(text.size()) + 64, '\0');
    std::string in = text;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

class JsonLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEventsInOrder();
    void keepsPayloadBytes();
    void readsAllMembers();
    void passesOverBadLines();
    void keepsEventsWithBadPayloads();
    void byteOrderMarkBreaksAndBlanks();
    void lastLineWithoutBreak();
    void keepsOddStamps();
    void sameIdKeepsTheOrderOfTheFile();
    void readsOtherEntitiesAndMappings();
    void emptyFileIsAnEmptyTable();
    void refusesWhatHasNoEvents();
    void readsGzip();
    void marksATruncatedGzip();
    void marksADamagedSecondMember();
    void leavesNothingBeside();
    void pagesAndFinds();
    void stopsWhileIndexing();
    void noticesAFileThatShrank();
    void readsALineOf64MiB();
    void realData();

private:
    OpenedSource opened(const std::string &text, const std::string &table = {}) {
        const auto file = m_folder.file("lines.jsonl");
        writeFile(file, text);
        return OpenedSource(file, table);
    }

    TemporaryFolder m_folder;
};

void JsonLinesTest::readsEventsInOrder() {
    auto file =
        opened(line("3", "b", "{}", "2000000000000") + line("b", kUpperA, "{}", "1000000000000") +
               line("a", kA, "{}", "1000000000000") + line("1", kA, "{}", "900000000000"));
    QCOMPARE(file.source->tables().size(), std::size_t{1});
    QCOMPARE(file.source->tables()[0].relation, std::string("order_events"));
    QCOMPARE(file.source->description().kind, std::string("JSON Lines file"));
    QCOMPARE(eventIds(allEvents(*file.reader)), (std::vector<std::string>{"1", "a", "b", "3"}));
    const auto events = streamEvents(*file.reader, kUpperA);
    QCOMPARE(eventIds(events), (std::vector<std::string>{"1", "a", "b"}));
    QCOMPARE(events[0].ordinal, std::uint64_t{4});
    QCOMPARE(events[0].stream.text(), kA); // as it is stored
    QVERIFY(events[0].findings.empty());
    QVERIFY(streamEvents(*file.reader, "nobody").empty());
}

void JsonLinesTest::keepsPayloadBytes() {
    const std::string payload =
        R"({ "amount" : 10.00,  "n":12345678901234567890.123456789, "a":1, "a":2 })";
    auto file = opened(line("1", kA, payload, "1000000000000"));
    QCOMPARE(streamEvents(*file.reader, kA).at(0).payload, payload);
}

void JsonLinesTest::readsAllMembers() {
    auto file = opened(
        line(
            "1", kA, "{}", "1772442847120",
            R"(,"metadata":{"who": "me"},"version":7,"position":"12","recorded_at":1772442848000,"recorded_by":"app")") +
        R"({"id":2,"order_id":42,"event_type":"T","event_data_text":"no \u0000 json","created_at":null})" +
        "\n");
    const Event first = streamEvents(*file.reader, kA).at(0);
    QCOMPARE(first.metadata.value_or(""), std::string(R"({"who": "me"})"));
    QCOMPARE(first.storedVersion.value_or(0), std::int64_t{7});
    QCOMPARE(first.position.value_or(0), std::int64_t{12});
    QCOMPARE(first.recordedBy, std::string("app"));
    QCOMPARE(toIsoText(*first.recordedAt.instant), std::string("2026-03-02T09:14:08.000Z"));
    const Event second = streamEvents(*file.reader, "42").at(0);
    QCOMPARE(second.id.text(), std::string("2"));
    QCOMPARE(second.payload, std::string("no \0 json", 9));
    QVERIFY(hasFinding(second.findings, FindingCode::StampMissing));
    QVERIFY(hasFinding(second.findings, FindingCode::RecordedBeforeRecording));
    QVERIFY(!second.metadata);
}

void JsonLinesTest::passesOverBadLines() {
    auto file = opened(line("1", kA, "{}", "1") + "not json\n" + "[1]\n" +
                       R"({"id":"2","event_type":"T"})" + "\n" + R"({"id":"3","order_id":"x")" +
                       "\n" + line("4", kA, "{}", "2"));
    QCOMPARE(eventIds(allEvents(*file.reader)), (std::vector<std::string>{"1", "4"}));
    const auto findings = file.reader->findings();
    QCOMPARE(findings.size(), std::size_t{4});
    for (const Finding &finding : findings)
        QCOMPARE(finding.code, FindingCode::LineNotAnEvent);
    QCOMPARE(findings[0].details.at(0), std::string("2"));
    QCOMPARE(findings[1].details.at(1), std::string("it is JSON, but no object"));
    QCOMPARE(findings[2].details.at(1), std::string("it has no order_id"));
    QCOMPARE(findings[3].details.at(0), std::string("5"));
}

void JsonLinesTest::keepsEventsWithBadPayloads() {
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    const std::string limit = std::string(1'024, '[') + std::string(1'024, ']');
    auto file = opened(line("1", kA, deep, "1") + line("2", kA, "{\"t\":\"\xff\"}", "2") +
                       line("3", kA, "\"\\ud800\"", "3") + line("4", kA, "1e400", "4") +
                       line("5", kA, "null", "5") + line("6", kA, limit, "6") +
                       line("7", kA, "{\"a\":tru}", "7"));
    const auto events = streamEvents(*file.reader, kA);
    QCOMPARE(eventIds(events), (std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7"}));
    QVERIFY(events[0].payload == deep);
    QCOMPARE(events[1].payload, std::string("{\"t\":\"\xff\"}"));
    QCOMPARE(events[2].payload, std::string("\"\\ud800\""));
    QCOMPARE(events[3].payload, std::string("1e400"));
    QCOMPARE(events[4].payload, std::string("null"));
    QVERIFY(events[5].payload == limit);
    QCOMPARE(events[6].payload, std::string("{\"a\":tru}"));
    QVERIFY(file.reader->findings().empty());
}

void JsonLinesTest::byteOrderMarkBreaksAndBlanks() {
    std::string text =
        "\xef\xbb\xbf" + line("1", kA, "{}", "1") + "\n  \n" + line("2", kA, "{}", "2");
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
        text.replace(at, 1, "\r\n");
    auto file = opened(text);
    const auto events = allEvents(*file.reader);
    QCOMPARE(eventIds(events), (std::vector<std::string>{"1", "2"}));
    QCOMPARE(events[1].ordinal, std::uint64_t{4});
    QVERIFY(file.reader->findings().empty());
}

void JsonLinesTest::lastLineWithoutBreak() {
    std::string text = line("1", kA, "{}", "1") + line("2", kA, "{}", "2");
    text.pop_back();
    QCOMPARE(allEvents(*opened(text).reader).size(), std::size_t{2});
}

void JsonLinesTest::keepsOddStamps() {
    auto file =
        opened(line("1", "s1", "{}", "99999999999999999999") + line("2", "s2", "{}", "\"soon\"") +
               line("3", "s3", "{}", "\"2026-03-02T09:14:07Z\"") +
               line("4", "s4", "{}", "1772442847120.5") + line("5", "s5", "{}", "1772442847"));
    const auto at = [&](const char *stream) { return streamEvents(*file.reader, stream).at(0); };
    QCOMPARE(at("s1").happenedAt.raw, std::string("99999999999999999999"));
    QVERIFY(at("s1").happenedAt.rawIsNumber);
    QVERIFY(hasFinding(at("s1").findings, FindingCode::StampOutOfRange));
    QCOMPARE(at("s2").happenedAt.raw, std::string("soon"));
    QVERIFY(!at("s2").happenedAt.rawIsNumber);
    QCOMPARE(toIsoText(*at("s3").happenedAt.instant), std::string("2026-03-02T09:14:07.000Z"));
    QCOMPARE(toIsoText(*at("s4").happenedAt.instant), std::string("2026-03-02T09:14:07.1205Z"));
    QVERIFY(hasFinding(at("s5").findings, FindingCode::StampUnitSuspect));
}

void JsonLinesTest::sameIdKeepsTheOrderOfTheFile() {
    auto file = opened(line("x", kA, "1", "5") + line("x", kA, "2", "5") + line("x", kA, "3", "5"));
    const auto events = streamEvents(*file.reader, kA);
    QCOMPARE(events.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(events[i].payload, std::to_string(i + 1));
}

void JsonLinesTest::readsOtherEntitiesAndMappings() {
    auto users = opened(
        R"({"id":"1","user_id":"u","event_type":"T","event_data":{},"created_at":1,"correlation_id":"c"})"
        "\n");
    QCOMPARE(users.source->tables()[0].relation, std::string("user_events"));
    QCOMPARE(streamEvents(*users.reader, "u").size(), std::size_t{1});
    const auto mapping = m_folder.file("m.json");
    writeFile(mapping, R"({"name":"mine","entity":"invoice","stream":{"column":"key","path":"/inv"},
        "id":"n","type":"what","payload":{"column":"body","path":"/data"},"order":["id"]})");
    auto mine = opened(R"({"n":"1","key":{"inv":"i1"},"what":"T","body":{"data":{"a": 1.0}}})"
                       "\n",
                       mapping.string());
    QCOMPARE(mine.source->tables()[0].entity, std::string("invoice"));
    QCOMPARE(streamEvents(*mine.reader, "i1").at(0).payload, std::string("{\"a\": 1.0}"));
}

void JsonLinesTest::emptyFileIsAnEmptyTable() {
    for (const std::string text : {"", "\n\n"}) {
        auto file = opened(text);
        QCOMPARE(file.source->tables().at(0).relation, std::string("order_events"));
        QVERIFY(allEvents(*file.reader).empty());
        QVERIFY(file.reader->readStreams({}, {}).streams.empty());
    }
    const auto unnamed = m_folder.file("nothing");
    writeFile(unnamed, "");
    QCOMPARE(kindFrom([&] { OpenedSource source(unnamed); }), int(ErrorKind::SourceUnreadable));
}

void JsonLinesTest::refusesWhatHasNoEvents() {
    QCOMPARE(kindFrom([&] { opened("nonsense\nmore\n"); }), int(ErrorKind::SourceUnreadable));
    QCOMPARE(kindFrom([&] { opened("{\"a\":1}\n"); }), int(ErrorKind::TableMissing));
    QCOMPARE(kindFrom([&] { OpenedSource source(m_folder.file("gone.jsonl")); }),
             int(ErrorKind::SourceMissing));
}

void JsonLinesTest::readsGzip() {
    const auto file = m_folder.file("lines.jsonl.gz");
    // Two members, as after two appends, and what some tools leave behind.
    writeFile(file, packed(line("1", kA, "{}", "1")) + packed(line("2", kA, "{}", "2")) +
                        std::string(512, '\0'));
    OpenedSource source(file);
    QCOMPARE(eventIds(allEvents(*source.reader)), (std::vector<std::string>{"1", "2"}));
    QVERIFY(source.reader->findings().empty());
}

void JsonLinesTest::marksATruncatedGzip() {
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text +=
            line(std::to_string(i * 7919), kA, "{\"n\":" + std::to_string(i * 104729) + "}", "1");
    const std::string whole = packed(text);
    const auto file = m_folder.file("part.jsonl.gz");
    writeFile(file, whole.substr(0, whole.size() / 2));
    OpenedSource source(file);
    const auto events = allEvents(*source.reader);
    QVERIFY(events.size() > 1'000 && events.size() < 20'000);
    const auto findings = source.reader->findings();
    const Finding *part = findingOf(findings, FindingCode::PartialRead);
    QVERIFY(part != nullptr);
    QCOMPARE(part->details.at(0), std::to_string(events.size()));
}

void JsonLinesTest::marksADamagedSecondMember() {
    const std::string first = packed(line("1", kA, "{}", "1"));
    const std::string second = packed(line("2", kA, "{}", "2"));
    std::string damaged = second;
    damaged[damaged.size() - 6] ^= 1; // within the check sum
    for (const std::string &rest :
         {second.substr(0, 4), second.substr(0, 20), damaged, std::string("garbage")}) {
        const auto file = m_folder.file("second.jsonl.gz");
        writeFile(file, first + rest);
        OpenedSource source(file);
        QCOMPARE(eventIds(allEvents(*source.reader)).front(), std::string("1"));
        QVERIFY(hasFinding(source.reader->findings(), FindingCode::PartialRead));
    }
}

void JsonLinesTest::leavesNothingBeside() {
    const TemporaryFolder folder;
    const auto file = folder.file("lines.jsonl.gz");
    writeFile(file, packed(line("1", kA, "{}", "1")));
    const auto before = listing(folder.path());
    const auto temporary = fs::temp_directory_path();
    const auto ours = [&] {
        return std::ranges::count_if(fs::directory_iterator(temporary), [](const auto &entry) {
            return entry.path().filename().string().starts_with("backstory-");
        });
    };
    const auto countBefore = ours();
    {
        OpenedSource source(file);
        QCOMPARE(allEvents(*source.reader).size(), std::size_t{1});
        QCOMPARE(listing(folder.path()), before);
    }
    QCOMPARE(listing(folder.path()), before);
    QCOMPARE(ours(), countBefore);
}

void JsonLinesTest::pagesAndFinds() {
    auto file = opened(line("1", "b", "{}", "1") + line("2", kUpperA, "{}", "1") +
                       line("3", "a", "{}", "1") + line("4", kA, "{}", "1"));
    const auto first = file.reader->readStreams({{}, 2}, {});
    QCOMPARE(streamIds(first), (std::vector<std::string>{kUpperA, "a"}));
    QVERIFY(first.more);
    const auto second = file.reader->readStreams({first.streams.back(), 2}, {});
    QCOMPARE(streamIds(second), (std::vector<std::string>{"b"}));
    QVERIFY(!second.more);
    QCOMPARE(streamIds(file.reader->findStreams("0a0", 5, {})),
             (std::vector<std::string>{kUpperA}));
    QCOMPARE(eventIds(allEvents(*file.reader, {StreamId("a"), {}})),
             (std::vector<std::string>{"1"}));
    QCOMPARE(allEvents(*file.reader, {{}, 1}).size(), std::size_t{2});
    QVERIFY(file.reader->hasAnyType(std::vector<std::string>{"T"}, {}));
    QVERIFY(!file.reader->hasAnyType(std::vector<std::string>{"t"}, {}));
    QCOMPARE(file.reader->estimateEvents().value_or(0), std::uint64_t{4});
}

void JsonLinesTest::stopsWhileIndexing() {
    const auto file = m_folder.file("stop.jsonl");
    writeFile(file, line("1", kA, "{}", "1"));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             openSource({file.string(), {}, {}}, {stop.get_token(), {}}));
}

void JsonLinesTest::noticesAFileThatShrank() {
    const auto path = m_folder.file("shrink.jsonl");
    writeFile(path, line("1", kA, "{}", "1") + line("2", kA, "{}", "2"));
    OpenedSource file(path);
    fs::resize_file(path, 100);
    QCOMPARE(kindFrom([&] { allEvents(*file.reader); }), int(ErrorKind::ConnectionLost));
}

void JsonLinesTest::readsALineOf64MiB() {
    const std::string large = "{\"text\":\"" + std::string(std::size_t{64} << 20, 'x') + "\"}";
    auto file =
        opened(line("1", kA, "{}", "1") + line("2", kA, large, "2") + line("3", kA, "{}", "3"));
    const auto events = streamEvents(*file.reader, kA);
    QCOMPARE(events.size(), std::size_t{3});
    QVERIFY(events[1].payload == large);
}

void JsonLinesTest::realData() {
    const auto folder = realDataFolder();
    if (!folder)
        QSKIP("BACKSTORY_REAL_DATA is not set");
    OpenedSource file(*folder / "o2c.jsonl.gz");
    QCOMPARE(file.reader->estimateEvents().value_or(0), std::uint64_t{110'125});
    QVERIFY(file.reader->findings().empty());
    std::uint64_t events = 0;
    std::uint64_t streams = 0;
    StreamId last;
    file.reader->scan({},
                      [&](Event &&event) {
                          streams += events == 0 || !(event.stream == last) ? 1U : 0U;
                          last = event.stream;
                          ++events;
                      },
                      {});
    QCOMPARE(events, std::uint64_t{110'125});
    QCOMPARE(streams, std::uint64_t{21'159});
    QCOMPARE(file.reader->readStreams({}, {}).streams.size(), std::size_t{21'159});
}

} // namespace backstory::test

using backstory::test::JsonLinesTest;
BACKSTORY_TEST(JsonLinesTest);

#include "json_lines_test.moc"
