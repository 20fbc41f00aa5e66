#include "ui/models/earlier_page.h"

#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace backstory::ui {

using test::classicTable;
using test::makeEvent;
using test::MemorySource;

class EarlierPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void walksBackOverEverything_data();
    void walksBackOverEverything();
    void theLastPageIsWorthReading();
    void aShortListBeginsAtItsBeginning();
};

namespace {

enum class Ids { RandomUuids, TimedUuids, Words, Numbers, Both };

Uuid randomUuid(std::mt19937_64 &random) {
    Uuid uuid;
    for (auto &byte : uuid.bytes)
        byte = static_cast<std::uint8_t>(random());
    return uuid;
}

std::string idOf(Ids ids, int number, std::mt19937_64 &random) {
    switch (ids) {
    case Ids::RandomUuids:
        return randomUuid(random).text();
    case Ids::TimedUuids:
        return Uuid::version7(1'772'442'847'120U + static_cast<unsigned>(number), {}).text();
    case Ids::Words:
        return std::string(1 + random() % 3, static_cast<char>('a' + random() % 26)) +
               std::to_string(random() % 1'000) + (random() % 9 == 0 ? "é" : "");
    case Ids::Numbers:
        return "order-" + std::to_string(1'000'000 + number);
    case Ids::Both:
        break;
    }
    return number % 2 == 0 ? randomUuid(random).text() : "order-" + std::to_string(number);
}

std::unique_ptr<MemorySource> sourceOf(Ids ids, int streams) {
    auto source = std::make_unique<MemorySource>(std::vector{classicTable("order")});
    std::mt19937_64 random(7);
    for (int i = 0; i < streams; ++i)
        source->add("order", makeEvent(idOf(ids, i, random), "OrderCreated", "{}", i));
    return source;
}

std::unique_ptr<EventReader> readerOf(MemorySource &source) {
    return source.openReader(source.tables().front(), std::nullopt);
}

} // namespace

void EarlierPageTest::walksBackOverEverything_data() {
    QTest::addColumn<Ids>("ids");
    QTest::newRow("random UUIDs") << Ids::RandomUuids;
    QTest::newRow("timed UUIDs") << Ids::TimedUuids;
    QTest::newRow("words") << Ids::Words;
    QTest::newRow("numbers") << Ids::Numbers;
    QTest::newRow("UUIDs and others") << Ids::Both;
}

void EarlierPageTest::walksBackOverEverything() {
    QFETCH(Ids, ids);
    const auto source = sourceOf(ids, 400);
    const auto reader = readerOf(*source);
    const auto all = reader->readStreams({}, {}).streams;
    constexpr std::size_t kPage = 20;
    std::vector<StreamId> walked; // from the end
    std::optional<StreamId> upTo;
    for (bool more = true; more;) {
        const auto begin = findEarlierPage(*reader, upTo, kPage, {});
        auto page = reader->readStreams({begin, kPage}, {}).streams;
        if (upTo)
            std::erase_if(page, [&](const StreamId &stream) { return *upTo < stream; });
        QVERIFY(begin.has_value() ? !page.empty() : true);
        std::ranges::reverse(page);
        walked.insert(walked.end(), page.begin(), page.end());
        QVERIFY(walked.size() <= all.size());
        upTo = begin;
        more = begin.has_value();
    }
    std::ranges::reverse(walked);
    QVERIFY(walked == all);
}

void EarlierPageTest::theLastPageIsWorthReading() {
    const auto source = sourceOf(Ids::RandomUuids, 20'000);
    const auto reader = readerOf(*source);
    const auto begin = findEarlierPage(*reader, std::nullopt, 100, {});
    QVERIFY(begin.has_value());
    const StreamPage page = reader->readStreams({begin, 100}, {});
    QVERIFY(!page.more);
    QVERIFY(page.streams.size() >= 10);
}

void EarlierPageTest::aShortListBeginsAtItsBeginning() {
    const auto source = sourceOf(Ids::RandomUuids, 5);
    const auto reader = readerOf(*source);
    QVERIFY(!findEarlierPage(*reader, std::nullopt, 20, {}));
}

} // namespace backstory::ui

using backstory::ui::EarlierPageTest;
BACKSTORY_TEST(EarlierPageTest);
#include "earlier_page_test.moc"
