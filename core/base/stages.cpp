#include "core/base/stages.h"

#include <atomic>
#include <utility>

namespace backstory {
namespace {

std::atomic<bool> g_heard = false;

std::function<void(std::string_view)> &listener() {
    static std::function<void(std::string_view)> function;
    return function;
}

} // namespace

void Stages::reach(std::string_view stage) {
    if (g_heard)
        listener()(stage);
}

void Stages::listen(std::function<void(std::string_view)> function) {
    g_heard = static_cast<bool>(function);
    listener() = std::move(function);
}

} // namespace backstory
