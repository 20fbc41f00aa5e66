#include "core/source/pass_batches.h"

#include <utility>

namespace backstory {

namespace {

/// Rows between two looks at the clock and the stop token, a power of two.
constexpr std::uint64_t kBetweenLooks = 1'024;
constexpr std::chrono::milliseconds kBetweenReports{50};

} // namespace

PassBatches::PassBatches(const PassQuestion &question, const TakeBatch &take,
                         const Progress &progress, std::optional<std::uint64_t> total)
    : m_question(question),
      m_take(take),
      m_progress(progress),
      m_total(total),
      m_asksAll(!question.after && !question.upTo),
      m_batch(std::make_unique<EventBatch>()),
      m_told(std::chrono::steady_clock::now()) {}

bool PassBatches::isAsked(const std::optional<Instant> &stamp) const {
    if (m_asksAll)
        return true;
    return stamp && (!m_question.after || *stamp > *m_question.after) &&
           (!m_question.upTo || *stamp <= *m_question.upTo);
}

void PassBatches::add(const PassedEvent &event) {
    count();
    if (!isAsked(event.happenedAt))
        return;
    m_batch->addCopy(event);
    handOnFull();
}

void PassBatches::add(const Event &event) {
    count();
    if (!isAsked(event.happenedAt.instant))
        return;
    m_batch->add(event);
    handOnFull();
}

void PassBatches::count() {
    if (++m_read % kBetweenLooks != 0)
        return;
    m_progress.throwIfStopped();
    const auto now = std::chrono::steady_clock::now();
    if (now - m_told < kBetweenReports)
        return;
    m_told = now;
    m_progress.tell({m_read, m_total});
}

void PassBatches::handOnFull() {
    if (!m_batch->full())
        return;
    m_batch = m_take(std::move(m_batch));
    m_batch->clear();
}

void PassBatches::finish() {
    if (!m_batch->empty())
        m_take(std::move(m_batch));
    m_progress.tell({m_read, m_total});
}

} // namespace backstory
