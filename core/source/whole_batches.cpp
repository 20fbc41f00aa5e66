#include "core/source/whole_batches.h"

#include <utility>

namespace backstory {

namespace {

/// Events between two looks at the clock and the stop token, a power of two.
constexpr std::uint64_t kBetweenLooks = 1'024;
constexpr std::chrono::milliseconds kBetweenReports{50};

} // namespace

WholeBatches::WholeBatches(const TakeBatch &take, const Progress &progress)
    : m_take(take),
      m_progress(progress),
      m_batch(std::make_unique<EventBatch>()),
      m_told(std::chrono::steady_clock::now()) {}

void WholeBatches::add(const PassedEvent &event, const EventRest &rest) {
    count();
    m_batch->addWhole(event, rest);
    handOnFull();
}

void WholeBatches::add(const Event &event) {
    count();
    m_batch->addWhole(event);
    handOnFull();
}

void WholeBatches::count() {
    if (++m_read % kBetweenLooks != 0)
        return;
    m_progress.throwIfStopped();
    const auto now = std::chrono::steady_clock::now();
    if (now - m_told < kBetweenReports)
        return;
    m_told = now;
    m_progress.tell({m_read, {}});
}

void WholeBatches::handOnFull() {
    if (!m_batch->full())
        return;
    m_handedOn = true;
    m_batch = m_take(std::move(m_batch));
    m_batch->clear();
}

void WholeBatches::finish() {
    if (!m_batch->empty())
        m_take(std::move(m_batch));
}

void WholeBatches::restart() {
    m_batch->clear();
    m_read = 0;
}

} // namespace backstory
