#pragma once

#include <chrono>

namespace backstory::postgres {

/// Waits until a socket can be read from (or written to), at most for `longest`. Answers false when
/// the time is over. The one place that knows the system's sockets.
bool waitForSocket(int socket, bool forWriting, std::chrono::milliseconds longest);

/// Ends both directions of a socket, so that whoever waits on it, on any thread, wakes up. The
/// socket stays to be closed by its owner.
void shutDownSocket(int socket);

} // namespace backstory::postgres
