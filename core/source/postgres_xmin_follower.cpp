#include "core/source/postgres_xmin_follower.h"

#include "core/base/error.h"
#include "core/source/place_words.h"
#include "core/source/postgres_binary.h"
#include "core/source/postgres_horizon.h"

#include <utility>

namespace backstory::postgres {
namespace {

constexpr const char *kKind = "xmin";
/// age() tells half of all 32-bit numbers apart.
constexpr std::uint64_t kAgesTold = (std::uint64_t{1} << 31U) - (std::uint64_t{1} << 24U);

} // namespace

XminFollower::XminFollower(std::shared_ptr<SourceState> state, EventTable table,
                           const Relation &relation, const LogPlace *place)
    : m_state(std::move(state)),
      m_session(m_state->takeSession()),
      m_query(std::move(table), relation) {
    if (place != nullptr)
        readPlace(*place);
}

XminFollower::~XminFollower() {
    m_state->giveBack(std::move(m_session));
}

void XminFollower::readPlace(const LogPlace &place) {
    const std::string table = m_query.table().displayName();
    const auto words = placeWords(place, kKind, table);
    const auto from = words.empty() ? std::nullopt : numberOf<std::uint64_t>(words.front());
    if (!from)
        refusePlace(place, table);
    m_from = *from;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!m_known.addWord(words[i]))
            refusePlace(place, table);
    }
}

void XminFollower::skipToNow(const Progress &progress) {
    m_from = readHorizon(m_session, m_query.errand("following"), progress).oldestRunning;
    look([](Event &&) {}, progress);
}

std::string XminFollower::way() const {
    return "Each look reads the whole of " + m_query.table().displayName() +
           " to find the rows of transactions that were not seen yet (xmin)" + m_pacer.lastLook() +
           '.';
}

std::string XminFollower::condition(const TransactionHorizon &horizon) const {
    if (m_from == 0 || horizon.next - m_from > kAgesTold)
        return {};
    return "age(xmin) BETWEEN 0 AND age('" + std::to_string(static_cast<std::uint32_t>(m_from)) +
           "'::xid)";
}

bool XminFollower::look(const std::function<void(Event &&)> &take, const Progress &progress) {
    Look look;
    look.known = m_known;
    look.known.add(m_unfinished);
    look.known.arrange();
    m_pacer.measure([&](const LookPacer::Take &timed) { copyNew(look, timed, progress); }, take);
    m_from = look.horizon.oldestRunning;
    m_known = std::move(look.young);
    m_unfinished.clear();
    return false;
}

void XminFollower::copyNew(Look &look, const LookPacer::Take &take, const Progress &progress) {
    const Errand errand = m_query.errand("following");
    look.horizon = readHorizon(m_session, errand, progress);
    if (m_from > look.horizon.next)
        throw Error(ErrorKind::BadRequest, errand.doing,
                    "the place is of another server, or of a time that this one was set back from",
                    "Follow it from the start, or from now.");
    const LookPacer::Take handOut = [&](Event &&event) {
        const EventId id = event.id;
        take(std::move(event));
        m_unfinished.add(id);
    };
    LogBatch batch(m_query.order(), m_query.arrives(), handOut);
    // Transactions may have begun since the horizon was read: each row also tells the next id.
    m_session.copyRows(
        m_query.select(condition(look.horizon), "xmin, age('3'::xid)"),
        [&](BinaryRow row) { readRow(look, row, batch); }, errand, progress);
    batch.finish();
}

void XminFollower::readRow(Look &look, BinaryRow row, LogBatch &batch) const {
    Event event = m_query.columns().read(row, look.rows++);
    const auto xmin = readNumber<std::uint32_t>(row[row.size() - 2].value());
    const auto age = readNumber<std::uint32_t>(row.back().value());
    const std::uint64_t next = nextTransactionId(look.horizon.next, age + 3);
    const std::uint64_t transaction = fullTransactionId(xmin, next);
    if (transaction < m_from)
        return;
    if (transaction >= look.horizon.oldestRunning)
        look.young.add(event.id);
    if (!look.known.meet(event.id))
        batch.add(std::move(event));
}

LogPlace XminFollower::place() const {
    return {kKind + (' ' + std::to_string(m_from)) + m_known.text()};
}

void XminFollower::wait(const Progress &progress) {
    m_pacer.wait(progress);
}

} // namespace backstory::postgres
