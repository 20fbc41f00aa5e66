#include "ui/jobs/repeated_job.h"

#include "core/base/error.h"

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kLongestRest = 60'000;      ///< ms
constexpr int kFirstRestAfterError = 100; ///< ms, then longer each time
constexpr int kRestAfterErrors = 2'000;   ///< ms, at most

} // namespace

RepeatedJob::RepeatedJob(Launch launch, QObject *parent)
    : QObject(parent), m_launch(std::move(launch)), m_slot(new JobSlot(nullptr, this)) {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_asked)
            run();
    });
    connect(m_slot, &JobSlot::failed, this, [this](const Error &error) {
        m_failed = mayPass(error.kind());
        Q_EMIT failed(error);
    });
    connect(m_slot, &JobSlot::ended, this, &RepeatedJob::takeEnd);
}

void RepeatedJob::ask() {
    m_asked = true;
    if (!isRunning() && !m_rest.isActive())
        run();
}

void RepeatedJob::cancel() {
    m_slot->cancel();
    m_asked = false;
    m_rest.stop();
}

void RepeatedJob::run() {
    m_asked = false;
    m_failed = false;
    m_took.start();
    m_launch(*m_slot);
}

void RepeatedJob::takeEnd() {
    const auto took = static_cast<int>(std::min<qint64>(m_took.elapsed(), kLongestRest));
    m_asked = m_asked || m_failed;
    m_restAfterError =
        m_failed ? std::clamp(2 * m_restAfterError, kFirstRestAfterError, kRestAfterErrors) : 0;
    m_rest.start(std::max(took, m_restAfterError));
}

} // namespace backstory::ui
