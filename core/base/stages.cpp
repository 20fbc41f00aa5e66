#include "core/base/stages.h"

#include <atomic>
#include <utility>

namespace backstory {
namespace {

std::atomic<bool> isHeard = false;

std::function<void(std::string_view)> &listener() {
    static std::function<void(std::string_view)> function;
    return function;
}

} // namespace

void Stages::reach(std::string_view stage) {
    if (isHeard)
        listener()(stage);
}

void Stages::listen(std::function<void(std::string_view)> function) {
    isHeard = static_cast<bool>(function);
    listener() = std::move(function);
}

} // namespace backstory
