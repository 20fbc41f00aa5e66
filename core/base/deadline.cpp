#include "core/base/deadline.h"

#include "core/base/pause.h"

namespace backstory {

Deadline::Deadline(std::chrono::milliseconds patience)
    : m_clock([patience, late = m_late](const std::stop_token &inTime) mutable {
          try {
              pauseFor(patience, Progress{inTime, {}});
              late.request_stop();
          } catch (const Cancelled &) { // the work was done in time
          }
      }) {}

} // namespace backstory
