#include "tests/bench/inner_loops.h"

#include "core/filter/filter.h"
#include "core/json/number.h"
#include "core/json/parse.h"
#include "core/replay/history.h"
#include "core/replay/replayer.h"
#include "tests/bench/dice.h"
#include "tests/bench/held_log.h"
#include "tests/bench/long_order.h"
#include "tests/bench/order_payload.h"

#include <benchmark/benchmark.h>

#include <array>

namespace backstory::bench {

namespace {

constexpr std::uint32_t kEvents = 4'096; // more than fit the caches nearest to the processor
constexpr std::uint32_t kMask = kEvents - 1;

const std::vector<Event> &events() {
    static const std::vector<Event> made = [] {
        std::vector<Event> list;
        LongOrder(kEvents, LongOrder::Life::Orders).forEach([&](const Event &event) {
            list.push_back(event);
        });
        return list;
    }();
    return made;
}

std::vector<std::string> prices() {
    Dice dice(5);
    std::vector<std::string> list;
    for (std::uint32_t i = 0; i < kEvents; ++i)
        list.push_back(price(dice));
    return list;
}

std::shared_ptr<History> emptyHistory() {
    return std::make_shared<History>(LongOrder::stream(), Ruleset::load("orders"),
                                     EventOrder({OrderKey::HappenedAt, OrderKey::Id}));
}

std::shared_ptr<History> filledHistory() {
    auto history = emptyHistory();
    history->add(events());
    return history;
}

/// A loop over one step, which is given its number.
template <class Step>
InnerLoop::Run stepping(Step step) {
    return [step = std::move(step)](std::uint32_t times) mutable {
        for (std::uint32_t i = 0; i < times; ++i)
            step(i);
    };
}

InnerLoop::Run readFields() {
    events();
    return stepping([fields = std::make_shared<std::vector<json::Field>>()](std::uint32_t i) {
        benchmark::DoNotOptimize(json::readFields(events()[i & kMask].payload, *fields));
    });
}

InnerLoop::Run parse() {
    events();
    return stepping([](std::uint32_t i) {
        benchmark::DoNotOptimize(json::parse(events()[i & kMask].payload));
    });
}

InnerLoop::Run compareNumbers() {
    return stepping([list = prices()](std::uint32_t i) {
        benchmark::DoNotOptimize(json::compareNumbers(list[i & kMask], list[(i + 1) & kMask]));
    });
}

InnerLoop::Run addDecimals() {
    return stepping([list = prices(), sum = json::DecimalSum()](std::uint32_t i) mutable {
        benchmark::DoNotOptimize(sum.add(list[i & kMask]));
    });
}

InnerLoop::Run readUuid() {
    events();
    return stepping([](std::uint32_t i) {
        benchmark::DoNotOptimize(Uuid::parse(events()[i & kMask].id.text()));
    });
}

InnerLoop::Run applyRules() {
    struct Nothing final : WriteSink {
        void write(const Write &write) override { benchmark::DoNotOptimize(write.value.data()); }
    };
    events();
    return stepping([rules = Ruleset::load("orders"), sink = Nothing()](std::uint32_t i) mutable {
        const Event &event = events()[i & kMask];
        benchmark::DoNotOptimize(rules->apply(event.type, event.payload, sink).understood);
    });
}

InnerLoop::Run fold() {
    const auto log = std::make_shared<HeldLog>();
    return [log, rules = Ruleset::load("orders")](std::uint32_t times) {
        log->handOut(times);
        ReplayQuestion question;
        question.members = {"status", "amount", "customer_id"};
        question.order = ReplayQuestion::Order::Any;
        Replayer(*log, *rules, question)
            .replay([](const ReplayedStream &stream) { benchmark::DoNotOptimize(stream.events); },
                    {});
    };
}

InnerLoop::Run addEvent() {
    events();
    return [](std::uint32_t times) {
        std::shared_ptr<History> history;
        for (std::uint32_t i = 0; i < times; ++i) {
            if ((i & kMask) == 0)
                history = emptyHistory();
            history->add(events()[i & kMask]);
        }
    };
}

InnerLoop::Run stateAt() {
    return stepping([history = filledHistory(), dice = Dice(6)](std::uint32_t) mutable {
        benchmark::DoNotOptimize(history->stateAt(Moment{dice.below(kEvents)}));
    });
}

InnerLoop::Run difference() {
    return stepping([history = filledHistory(), dice = Dice(7)](std::uint32_t) mutable {
        const Moment from{dice.below(kEvents)};
        benchmark::DoNotOptimize(history->difference(from, Moment{dice.below(kEvents)}));
    });
}

InnerLoop::Run matchFilter() {
    events();
    const auto filter = std::make_shared<Filter>(Filter::parse(
        "type:OrderPaid or data.amount>500 or \"bern\"", FilterWords{{}, Zone(), Instant()}));
    return stepping([filter](std::uint32_t i) {
        const Event &event = events()[i & kMask];
        benchmark::DoNotOptimize(filter->matchesEvent(event, nullptr));
    });
}

constexpr std::array kLoops{InnerLoop{"json: the fields of a payload", readFields},
                            InnerLoop{"json: a payload as a document", parse},
                            InnerLoop{"json: compare two prices", compareNumbers},
                            InnerLoop{"json: add a price to a sum", addDecimals},
                            InnerLoop{"id: read a UUID", readUuid},
                            InnerLoop{"rules: an event to its writes", applyRules},
                            InnerLoop{"replayer: fold an event", fold},
                            InnerLoop{"history: add an event at the end", addEvent},
                            InnerLoop{"history: a random moment", stateAt, false},
                            InnerLoop{"history: a random difference", difference, false},
                            InnerLoop{"filter: match an event", matchFilter}};

} // namespace

std::span<const InnerLoop> innerLoops() {
    return kLoops;
}

} // namespace backstory::bench
