#pragma once

#include <functional>
#include <string_view>

namespace backstory {

/// The points of work at which being killed must do no harm. The work names each as it comes to
/// it; whoever wants to prove that nothing is lost there listens, and pulls the plug.
///
/// Cost: nothing but a look at a flag while nobody listens.
class Stages {
public:
    static void reach(std::string_view stage);
    /// Null: nobody. Not while other threads work.
    static void listen(std::function<void(std::string_view)> listener);
};

} // namespace backstory
