#include "core/replay/log_fold.h"

#include <algorithm>

namespace backstory {

namespace {

/// In a table ordered by time, an event's moment is its own stamp; one without belongs to the end.
bool isWithin(const PassedEvent &event, const std::optional<Instant> &asOf) {
    return !asOf || (event.happenedAt && *event.happenedAt <= *asOf);
}

} // namespace

bool LogFold::canFold(const EventTable &table, const Ruleset &rules,
                      std::span<const std::string> members, bool onlyTheEnd) {
    return (onlyTheEnd || table.orderedByTime()) && rules.writesMembersWhole(members);
}

LogFold::LogFold(const EventTable &table, const Ruleset &rules,
                 const std::vector<std::string> &members, std::optional<Instant> knownAt)
    : m_members(members.size()), m_knownAt(knownAt), m_order(table), m_writes(rules, members) {}

/// What the events of a batch come to for one target.
class LogFold::Gathered {
public:
    explicit Gathered(const LogFold &fold) : m_fold(fold) {}

    void start(std::size_t events) {
        m_events.clear();
        m_writes.resize(events * m_fold.m_members);
        m_orders.resize(events * m_fold.m_order.width());
    }

    void addAfter(const PassedEvent &event) {
        m_events.push_back({&event.stream, &event.happenedAt, false});
    }

    void add(const PassedEvent &event) {
        const std::size_t width = m_fold.m_order.width();
        const auto writes =
            std::span(m_writes).subspan(m_events.size() * m_fold.m_members, m_fold.m_members);
        const auto order = std::span(m_orders).subspan(m_events.size() * width, width);
        KeptEvent kept{&event.stream, &event.happenedAt};
        if (m_fold.m_writes.read(event.type, event.payload, writes)) {
            m_fold.m_order.write(event, order.data());
            kept.writes = writes;
            kept.order = order;
        }
        m_events.push_back(kept);
    }

    [[nodiscard]] const std::vector<KeptEvent> &events() const { return m_events; }

private:
    const LogFold &m_fold;
    std::vector<KeptEvent> m_events;
    std::vector<MemberWrite> m_writes;
    std::vector<std::uint8_t> m_orders;
};

void LogFold::fold(const EventBatch &batch, std::span<const FoldTarget> targets,
                   bool countAfter) const {
    const auto targetOf = [&](const PassedEvent &event) {
        return std::find_if(targets.begin(), targets.end(), [&event](const FoldTarget &each) {
            return isWithin(event, each.asOf);
        });
    };
    Gathered gathered(*this);
    for (auto target = targets.begin(); target != targets.end(); ++target) {
        gathered.start(batch.events().size());
        for (const PassedEvent &event : batch.events()) {
            if (m_knownAt && event.recordedAt && *event.recordedAt > *m_knownAt)
                continue;
            const auto own = targetOf(event);
            if (own == target)
                gathered.add(event);
            else if (own == targets.end() && countAfter && target + 1 == targets.end())
                gathered.addAfter(event);
        }
        target->kept->add(gathered.events());
    }
}

} // namespace backstory
