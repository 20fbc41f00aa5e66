#include "core/replay/fold_crew.h"

#include "tests/support/test_registry.h"

#include <atomic>
#include <stdexcept>

using namespace backstory;

class FoldCrewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsEveryBatchOnce();
    void foldsOneBatchWithoutAThread();
    void tellsWhatWentWrong();
    void canBeLeftInTheMiddle();
};

namespace {

std::unique_ptr<EventBatch> fullBatch(std::unique_ptr<EventBatch> batch) {
    Event event;
    event.payload = "{}";
    while (!batch->full())
        batch->add(event);
    return batch;
}

} // namespace

void FoldCrewTest::foldsEveryBatchOnce() {
    std::atomic<std::size_t> folded = 0;
    FoldCrew crew([&](const EventBatch &batch) { folded += batch.events().size(); });
    std::size_t given = 0;
    auto batch = std::make_unique<EventBatch>();
    for (int i = 0; i < 50; ++i) {
        batch = fullBatch(std::move(batch));
        given += batch->events().size();
        batch = crew.take(std::move(batch));
        QVERIFY(batch && batch->empty());
    }
    crew.finish();
    QCOMPARE(folded.load(), given);
}

void FoldCrewTest::foldsOneBatchWithoutAThread() {
    const std::thread::id here = std::this_thread::get_id();
    std::thread::id there;
    FoldCrew crew([&](const EventBatch &) { there = std::this_thread::get_id(); });
    auto batch = std::make_unique<EventBatch>();
    batch->add(Event());
    crew.take(std::move(batch));
    crew.finish();
    QVERIFY(here == there);
}

void FoldCrewTest::tellsWhatWentWrong() {
    FoldCrew crew([](const EventBatch &) { throw std::runtime_error("it broke"); });
    const auto work = [&] {
        crew.take(fullBatch(std::make_unique<EventBatch>()));
        crew.finish();
    };
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, work());
}

void FoldCrewTest::canBeLeftInTheMiddle() {
    std::atomic<int> folded = 0;
    {
        FoldCrew crew([&](const EventBatch &) { ++folded; });
        for (int i = 0; i < 4; ++i)
            crew.take(fullBatch(std::make_unique<EventBatch>()));
    }
    QVERIFY(folded <= 4);
}

BACKSTORY_TEST(FoldCrewTest);
#include "fold_crew_test.moc"
