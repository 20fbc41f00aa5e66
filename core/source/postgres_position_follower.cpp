#include "core/source/postgres_position_follower.h"

#include "core/source/place_words.h"
#include "core/source/postgres_filters.h"
#include "core/source/postgres_horizon.h"
#include "core/source/postgres_sql.h"

#include <limits>
#include <utility>

namespace backstory::postgres {
namespace {

constexpr const char *kKind = "position";
/// Events that one look hands out at most.
constexpr std::size_t kMost = 10'000;

std::string arrayOf(const std::vector<PositionRange> &ranges, std::int64_t PositionRange::*end) {
    std::string text;
    for (const PositionRange &range : ranges)
        text += (text.empty() ? "'{" : ",") + std::to_string(range.*end);
    return text + "}'::int8[]";
}

} // namespace

PositionFollower::PositionFollower(std::shared_ptr<SourceState> state, EventTable table,
                                   const Relation &relation, const LogPlace *place)
    : m_state(std::move(state)),
      m_session(m_state->takeSession()),
      m_query(std::move(table), relation),
      m_position(quotedName(m_query.table().position->column)),
      m_listener(m_state->address(), relation.schema + '.' + relation.name) {
    if (place != nullptr) {
        const std::string name = m_query.table().displayName();
        auto seen = PositionGaps::parse(placeWords(*place, kKind, name));
        if (!seen)
            refusePlace(*place, name);
        m_seen = *std::move(seen);
    }
    keepPlace();
}

PositionFollower::~PositionFollower() {
    m_state->giveBack(std::move(m_session));
}

void PositionFollower::keepPlace() {
    m_place.text = kKind + (' ' + m_seen.text());
}

std::string PositionFollower::way() const {
    return m_query.table().displayName() +
           " says when events are committed (LISTEN), and each look asks for the positions that "
           "were not seen yet.";
}

// Where nobody is at work after the highest position was read, nobody can fill a gap below it.
void PositionFollower::skipToNow(const Progress &progress) {
    const std::string rows = m_query.filters().empty() ? "" : " WHERE " + m_query.filters();
    const auto highest =
        m_session
            .query("SELECT max(" + m_position + ")::int8 FROM " + m_query.relation() + rows,
                   m_query.errand("following"), progress)
            .at(0)
            .at(0);
    const auto last = numberOf<std::int64_t>(highest.value_or("")).value_or(PositionGaps::kNone);
    const TransactionHorizon horizon =
        readHorizon(m_session, m_query.errand("following"), progress);
    const bool quiet = horizon.next <= horizon.oldestRunning;
    m_seen = PositionGaps(last, quiet ? std::vector<PositionRange>{} : gapsBelow(last, progress));
    keepPlace();
}

std::vector<PositionRange> PositionFollower::gapsBelow(std::int64_t highest,
                                                       const Progress &progress) {
    const std::string rows =
        bothOf(m_query.filters(), m_position + " <= " + std::to_string(highest));
    const std::string none = "(" + std::to_string(PositionGaps::kNone + 1) + " - 1)::int8";
    std::vector<PositionRange> gaps;
    const auto found = m_session.query("SELECT before + 1, place - 1 FROM (SELECT " + m_position +
                                           "::int8 AS place, lag(" + m_position + "::int8, 1, " +
                                           none + ") OVER (ORDER BY " + m_position +
                                           ") AS before FROM " + m_query.relation() + " WHERE " +
                                           rows + ") AS steps WHERE place - 1 > before ORDER BY 1",
                                       m_query.errand("following"), progress);
    for (const TextRow &row : found) {
        const auto first = numberOf<std::int64_t>(row.at(0).value_or(""));
        const auto last = numberOf<std::int64_t>(row.at(1).value_or(""));
        if (first && last)
            gaps.push_back({*first, *last});
    }
    return gaps;
}

// Each range by itself and with a limit, so that the server takes each from the index, however few
// or many it takes there to be.
std::string PositionFollower::statement() const {
    const std::vector<PositionRange> unseen = m_seen.unseen();
    const std::string limit = " LIMIT " + std::to_string(kMost);
    const std::string rows = bothOf(
        m_query.filters(), m_position + " BETWEEN backstory_gaps.low AND backstory_gaps.high");
    return "SELECT backstory_rows.* FROM unnest(" + arrayOf(unseen, &PositionRange::first) + ", " +
           arrayOf(unseen, &PositionRange::last) +
           ") AS backstory_gaps(low, high) CROSS JOIN LATERAL (SELECT " +
           m_query.columns().selectList() + ", " + m_position + " AS backstory_place FROM " +
           m_query.relation() + " WHERE " + rows + " ORDER BY " + m_position + limit +
           ") AS backstory_rows ORDER BY backstory_rows.backstory_place" + limit;
}

bool PositionFollower::look(const std::function<void(Event &&)> &take, const Progress &progress) {
    const Errand errand = m_query.errand("following");
    const TransactionHorizon horizon = readHorizon(m_session, errand, progress);
    m_seen.bound(horizon.next);
    std::size_t rows = 0;
    std::int64_t last = PositionGaps::kNone;
    m_session.copyRows(
        statement(),
        [&](BinaryRow row) {
            Event event = m_query.columns().read(row, rows);
            last = event.position.value_or(last);
            take(std::move(event));
            m_seen.see(last);
            ++rows;
        },
        errand, progress);
    const bool more = rows >= kMost;
    m_seen.dropDead(horizon.oldestRunning, more ? last : std::numeric_limits<std::int64_t>::max());
    keepPlace();
    return more;
}

} // namespace backstory::postgres
