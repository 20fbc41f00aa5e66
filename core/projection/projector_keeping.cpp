#include "core/base/pause.h"
#include "core/projection/projector.h"

namespace backstory {

using std::chrono::milliseconds;

void Projector::follow(const Watcher &watcher, const Progress &progress) {
    keep(
        watcher,
        [&] {
            // None is kept where the last run ended before it needed one: then there is more to do.
            if (m_follower)
                m_follower->wait(progress);
        },
        progress);
}

void Projector::every(milliseconds interval, const Watcher &watcher, const Progress &progress) {
    keep(
        watcher, [&] { pauseFor(interval, progress); }, progress);
}

void Projector::keep(const Watcher &watcher, const std::function<void()> &wait,
                     const Progress &progress) {
    RetryPause pause;
    while (true) {
        progress.throwIfStopped();
        try {
            const ProjectionReport report = once(progress);
            pause.reset();
            if (watcher.ran)
                watcher.ran(report);
            wait();
        } catch (const Error &error) {
            progress.throwIfStopped();
            if (!mayPass(error.kind()))
                throw;
            if (watcher.waits)
                watcher.waits(error, pause.next());
            pause.wait(progress);
        }
    }
}

} // namespace backstory
