#include "tests/ui/doubles/memory_source.h"

#include "core/model/event_order.h"

#include <algorithm>
#include <cctype>

namespace backstory::test {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

} // namespace

EventTable classicTable(const std::string &entity) {
    EventTable table;
    table.preset = "classic";
    table.entity = entity;
    table.relation = entity + "_events";
    table.stream.column = entity + "_id";
    table.id.column = "id";
    table.type.column = "event_type";
    table.payload.column = "event_data";
    table.happenedAt = StampRef{{"created_at", {}}, StampForm::Millis};
    table.order = {OrderKey::HappenedAt, OrderKey::StoredVersion, OrderKey::Position, OrderKey::Id};
    return table;
}

Event makeEvent(const std::string &stream, const std::string &type, const std::string &payload,
                std::optional<std::int64_t> millis, int number) {
    Event event;
    event.stream = StreamId(stream);
    event.id = EventId(stream + "-event-" + std::to_string(number));
    event.type = type;
    event.payload = payload;
    if (millis)
        event.happenedAt.instant = Instant::fromMillis(*millis);
    return event;
}

class MemoryReader : public EventReader {
public:
    MemoryReader(MemorySource &source, EventTable table)
        : m_source(source),
          m_table(std::move(table)),
          m_streams(source.m_streams[m_table.entity]) {}

    [[nodiscard]] const EventTable &table() const override { return m_table; }
    [[nodiscard]] std::vector<Finding> findings() const override { return {}; }

    std::vector<Event> readStream(const StreamId &stream, const Progress &progress) override {
        begin(progress);
        ++m_source.m_streamsRead;
        const std::shared_lock lock(m_source.m_mutex);
        const auto found = m_streams.find(stream);
        return found == m_streams.end() ? std::vector<Event>() : found->second;
    }

    StreamPage readStreams(const ScanRange &range, const Progress &progress) override {
        begin(progress);
        const std::shared_lock lock(m_source.m_mutex);
        StreamPage page;
        for (auto next = first(range); next != m_streams.end(); ++next) {
            if (range.maxStreams && page.streams.size() == *range.maxStreams) {
                page.more = true;
                break;
            }
            page.streams.push_back(next->first);
        }
        return page;
    }

    StreamPage findStreams(std::string_view prefix, std::size_t limit,
                           const Progress &progress) override {
        begin(progress);
        const std::shared_lock lock(m_source.m_mutex);
        StreamPage page;
        for (const auto &[stream, events] : m_streams) {
            if (lower(stream.text()).starts_with(lower(prefix)) && page.streams.size() < limit)
                page.streams.push_back(stream);
        }
        return page;
    }

    void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
              const Progress &progress) override {
        begin(progress);
        const std::shared_lock lock(m_source.m_mutex);
        std::size_t streams = 0;
        for (auto next = first(range); next != m_streams.end(); ++next, ++streams) {
            if (range.maxStreams && streams == *range.maxStreams)
                break;
            progress.throwIfStopped();
            for (Event event : next->second)
                take(std::move(event));
        }
    }

    void scanLog(const std::function<void(Event &&)> &take, const Progress &progress) override {
        begin(progress);
        std::vector<Event> log;
        {
            const std::shared_lock lock(m_source.m_mutex);
            log = m_source.m_arrived[m_table.entity];
        }
        EventOrder(m_table).sort(log);
        for (Event &event : log)
            take(std::move(event));
    }

    bool hasAnyType(std::span<const std::string> types, const Progress &) override {
        const std::shared_lock lock(m_source.m_mutex);
        return std::ranges::any_of(m_streams, [&](const auto &stream) {
            return std::ranges::any_of(stream.second, [&](const Event &event) {
                return std::ranges::find(types, event.type) != types.end();
            });
        });
    }

    std::optional<std::uint64_t> estimateEvents() override {
        const std::shared_lock lock(m_source.m_mutex);
        std::uint64_t events = 0;
        for (const auto &[stream, held] : m_streams)
            events += held.size();
        return events;
    }

private:
    void begin(const Progress &progress) {
        m_source.gate.pass(progress);
        if (m_source.failure)
            throw *m_source.failure;
    }

    [[nodiscard]] MemorySource::Streams::const_iterator first(const ScanRange &range) const {
        return range.after ? m_streams.upper_bound(*range.after) : m_streams.begin();
    }

    MemorySource &m_source;
    EventTable m_table;
    MemorySource::Streams &m_streams;
};

/// Hands out events as they were added.
class MemoryFollower : public LogFollower {
public:
    MemoryFollower(MemorySource &source, std::string entity, std::size_t done)
        : m_source(source), m_entity(std::move(entity)), m_done(done) {}

    [[nodiscard]] std::string way() const override {
        return "Events in memory, as they are added.";
    }

    bool look(const std::function<void(Event &&)> &take, const Progress &progress) override {
        m_source.gate.pass(progress);
        if (m_source.failure)
            throw *m_source.failure;
        std::vector<Event> fresh;
        {
            const std::shared_lock lock(m_source.m_mutex);
            const auto &all = arrived();
            fresh.assign(all.begin() + static_cast<std::ptrdiff_t>(m_done), all.end());
        }
        for (Event &event : fresh) {
            take(std::move(event));
            ++m_done;
        }
        return false;
    }

    [[nodiscard]] LogPlace place() const override { return {"count " + std::to_string(m_done)}; }

    void wait(const Progress &progress) override {
        std::shared_lock lock(m_source.m_mutex);
        m_source.m_added.wait(lock, progress.stop, [&] { return arrived().size() > m_done; });
        progress.throwIfStopped();
    }

private:
    [[nodiscard]] const std::vector<Event> &arrived() const {
        return m_source.m_arrived.at(m_entity);
    }

    MemorySource &m_source;
    std::string m_entity;
    std::size_t m_done;
};

MemorySource::MemorySource(std::vector<EventTable> tables) : m_tables(std::move(tables)) {
    // Readers are opened on several threads, and look up only.
    for (const EventTable &table : m_tables) {
        m_streams[table.entity];
        m_arrived[table.entity];
    }
}

void MemorySource::add(const std::string &entity, Event event) {
    {
        const std::lock_guard lock(m_mutex);
        m_arrived[entity].push_back(event);
        auto &events = m_streams[entity][event.stream];
        events.push_back(std::move(event));
        EventOrder(classicTable(entity)).sort(events);
    }
    m_added.notify_all();
}

void MemorySource::addOrders(int count) {
    for (int i = 0; i < count; ++i) {
        std::string number = std::to_string(i);
        number.insert(0, 6 - number.size(), '0');
        add("order", makeEvent("order-" + number, i % 2 == 0 ? "OrderCreated" : "OrderPaid",
                               R"({"customer_id":"customer-)" + std::to_string(i % 10) +
                                   R"(","amount":)" + std::to_string(i) + ".50}",
                               1'000 + i));
    }
}

std::unique_ptr<EventReader> MemorySource::openReader(const EventTable &table,
                                                      std::optional<std::chrono::milliseconds>) {
    ++m_readersOpened;
    return std::make_unique<MemoryReader>(*this, table);
}

std::unique_ptr<LogFollower> MemorySource::openFollower(const EventTable &table,
                                                        const LogPlace &place) {
    constexpr std::string_view kKind = "count ";
    if (!place.text.starts_with(kKind))
        throw Error(ErrorKind::BadRequest, "following " + table.displayName(),
                    "the place is none of this table");
    return std::make_unique<MemoryFollower>(*this, table.entity,
                                            std::stoul(place.text.substr(kKind.size())));
}

std::unique_ptr<LogFollower> MemorySource::openFollower(const EventTable &table, FollowFrom from,
                                                        const Progress &progress) {
    progress.throwIfStopped();
    const std::shared_lock lock(m_mutex);
    const std::size_t all = m_arrived.at(table.entity).size();
    return std::make_unique<MemoryFollower>(*this, table.entity,
                                            from == FollowFrom::Start ? 0 : all);
}

} // namespace backstory::test
