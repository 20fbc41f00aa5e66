#include "core/store/demo.h"

#include "core/store/demo_file.h"
#include "core/store/demo_orders.h"
#include "core/store/demo_stories.h"
#include "core/store/demo_users.h"

#include <algorithm>

namespace backstory {
namespace {

// They are made by the ten thousand a second.
constexpr std::uint32_t kOrdersAStep = 500;

// The stories come first when there are to be only a few orders.
std::uint32_t storiesOf(const DemoRequest &request) {
    return std::min(request.orders, demoStoryCount());
}

} // namespace

void writeDemo(const std::filesystem::path &file, const DemoRequest &request,
               const Progress &progress) {
    const DemoUsers users(request.seed, request.orders);
    DemoFile store(file);

    std::vector<DemoLife> orders;
    for (std::uint32_t i = 0; i < storiesOf(request); ++i)
        orders.push_back(demoStoryLife(request.seed, i, users));
    const std::uint32_t ordinary = request.orders - storiesOf(request);
    for (std::uint32_t i = 0; i < ordinary; ++i) {
        progress.throwIfStopped();
        if (i % kOrdersAStep == 0)
            progress.tell({i, request.orders});
        orders.push_back(ordinaryOrder(request.seed, i, ordinary, users));
    }
    store.addTable("order", std::move(orders), progress);

    std::vector<DemoLife> lives;
    for (std::uint32_t i = 0; i < users.size(); ++i)
        lives.push_back(users.user(i).life);
    store.addTable("user", std::move(lives), progress);
    store.finish();
    progress.tell({request.orders, request.orders});
}

std::vector<DemoStory> demoStories(const DemoRequest &request) {
    const DemoUsers users(request.seed, request.orders);
    std::vector<DemoStory> stories;
    for (std::uint32_t i = 0; i < storiesOf(request); ++i)
        stories.push_back(
            {demoStoryLife(request.seed, i, users).front().stream, demoStoryTitle(i)});
    return stories;
}

} // namespace backstory
