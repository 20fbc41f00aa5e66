#include "core/store/demo_users.h"

#include "core/store/demo_calendar.h"
#include "core/store/demo_life.h"

#include <algorithm>
#include <array>

namespace backstory {
namespace {

constexpr std::uint64_t kKind = 1;
// Enough for every story to have its own.
constexpr std::uint32_t kFewest = 12;
constexpr std::int64_t kLastRegistration = millisOf(2026, 6, 25);
constexpr std::string_view kSupport = "support:a.holm@example.com";
constexpr std::array<std::string_view, 4> kWhyLeft{"asked for deletion", "duplicate account",
                                                   "no longer needed", "moved abroad"};

void changeSometimes(DemoLifeWriter &life, const DemoPerson &person, std::int64_t bornAt) {
    DemoRandom &random = life.random();
    std::int64_t at = bornAt;
    // One throw of the dice a statement: compilers differ in the order of arguments.
    const auto happens = [&](unsigned chance) {
        at += random.between(3 * kHour, 60 * kDay);
        return random.percent(chance);
    };
    if (happens(30)) {
        const bool wanted = random.percent(50);
        life.add(at, "UserConsentChanged",
                 DemoPayload().raw("newsletter", wanted ? "true" : "false").json(), "account-svc");
    }
    if (happens(22)) {
        const DemoAddress address = demoAddress(random, person.address.country, person.name);
        life.add(at, "UserAddressChanged", DemoPayload().address("address", address).json(),
                 "account-svc");
    }
    if (happens(15))
        life.add(at, "UserEmailChanged",
                 DemoPayload()
                     .text("email", "new." + person.email)
                     .text("previousEmail", person.email)
                     .json(),
                 "account-svc");
    if (happens(5)) {
        const std::string name = demoMarriedName(random, person);
        life.add(at, "UserNameChanged",
                 DemoPayload().text("name", name).text("reason", "marriage").json(), kSupport);
    }
    if (at < kToday && random.percent(4)) {
        at = std::max(at, kToday - random.between(1 * kHour, 40 * kHour));
        const std::string_view reason = kWhyLeft[random.below(kWhyLeft.size())];
        life.add(at, "UserDeactivated",
                 DemoPayload().raw("active", "false").text("reason", reason).json(), kSupport);
    }
}

} // namespace

DemoUsers::DemoUsers(std::uint64_t seed, std::uint32_t orders)
    : m_seed(seed), m_size(orders == 0 ? 0 : std::max(kFewest, orders / 5 * 2)) {}

std::int64_t DemoUsers::bornAt(std::uint32_t number) const {
    const std::int64_t step = (kLastRegistration - kShopOpens) / m_size;
    DemoRandom random(m_seed, kKind + 1, number);
    return kShopOpens + step * number + random.between(0, std::min(step, kDay) - 1);
}

DemoUsers::User DemoUsers::user(std::uint32_t number) const {
    DemoRandom random(m_seed, kKind, number);
    const std::int64_t born = bornAt(number);
    DemoLifeWriter life(random, born);
    User user{life.stream(), demoPerson(random), {}};
    const bool newsletter = random.percent(40);
    life.add(born, "UserRegistered",
             DemoPayload()
                 .text("name", user.person.name)
                 .text("email", user.person.email)
                 .text("language", user.person.language)
                 .address("address", user.person.address)
                 .raw("newsletter", newsletter ? "true" : "false")
                 .raw("active", "true")
                 .json(),
             "account-svc");
    changeSometimes(life, user.person, born);
    user.life = life.take();
    std::erase_if(user.life, [](const DemoEvent &event) { return event.createdAt > kToday; });
    return user;
}

std::uint32_t DemoUsers::registeredBy(std::int64_t millis) const {
    const std::int64_t step = (kLastRegistration - kShopOpens) / m_size;
    const std::int64_t count = (millis - kShopOpens) / step;
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(count, 1, m_size));
}

} // namespace backstory
