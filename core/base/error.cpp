#include "core/base/error.h"

#include <utility>

namespace backstory {

Error::Error(ErrorKind kind, std::string doing, std::string cause, std::string remedy)
    : std::runtime_error(doing + ": " + cause),
      m_kind(kind),
      m_doing(std::move(doing)),
      m_cause(std::move(cause)),
      m_remedy(std::move(remedy)) {}

bool mayPass(ErrorKind kind) {
    return kind == ErrorKind::ConnectionLost || kind == ErrorKind::Unreachable ||
           kind == ErrorKind::Busy;
}

} // namespace backstory
