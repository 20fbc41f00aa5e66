#include "core/source/postgres_socket.h"

#ifdef _WIN32
#include <winsock2.h>
#else
#include <poll.h>

#include <sys/socket.h>
#endif

namespace backstory::postgres {

#ifdef _WIN32

bool waitForSocket(int socket, bool forWriting, std::chrono::milliseconds longest) {
    WSAPOLLFD entry{static_cast<SOCKET>(socket),
                    static_cast<SHORT>(forWriting ? POLLWRNORM : POLLRDNORM), 0};
    return WSAPoll(&entry, 1, static_cast<INT>(longest.count())) != 0;
}

void shutDownSocket(int socket) {
    ::shutdown(static_cast<SOCKET>(socket), SD_BOTH);
}

#else

bool waitForSocket(int socket, bool forWriting, std::chrono::milliseconds longest) {
    pollfd entry{socket, static_cast<short>(forWriting ? POLLOUT : POLLIN), 0};
    return ::poll(&entry, 1, static_cast<int>(longest.count())) != 0;
}

void shutDownSocket(int socket) {
    ::shutdown(socket, SHUT_RDWR);
}

#endif

} // namespace backstory::postgres
