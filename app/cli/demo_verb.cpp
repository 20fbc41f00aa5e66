#include "app/cli/format.h"
#include "app/cli/text_table.h"
#include "app/cli/verb.h"
#include "core/base/error.h"
#include "core/json/print.h"
#include "core/store/demo.h"

#include <limits>

namespace backstory::cli {
namespace {

std::string demoToJson(const std::string &file, const DemoRequest &request,
                       const std::vector<DemoStory> &stories) {
    std::string out = "{\"file\":" + json::quoted(file) +
                      ",\"orders\":" + std::to_string(request.orders) +
                      ",\"seed\":" + std::to_string(request.seed) + ",\"stories\":[";
    std::string_view separator;
    for (const DemoStory &story : stories) {
        out += separator;
        separator = ",";
        out += "{\"stream\":" + json::quoted(story.stream) +
               ",\"title\":" + json::quoted(story.title) + "}";
    }
    return out += "]}";
}

class DemoVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "demo"; }
    [[nodiscard]] std::string purpose() const override {
        return "Make an SQLite store of invented orders and users to try everything on";
    }

    void declare(Syntax &syntax) override {
        syntax.positional("FILE", m_file,
                          "The file to make; one that is there is never overwritten");
        syntax.option("--orders", "N", m_orders, "How many orders (default 3000)");
        syntax.option("--seed", "N", m_seed, "Another seed, other orders (default 1)");
        syntax.option("--format", "FORMAT", m_format, "One of text, json, jsonl (default text)");
        syntax.footer(
            R"(The same numbers give the same bytes. Prints the orders that are worth following.

Example:
  backstory-cli demo demo.db
  backstory-cli demo small.db --orders 100 --seed 7)");
    }

    ExitStatus run(const Console &console) override {
        const Format format =
            formatNamed(m_format, name(), {Format::Text, Format::Json, Format::JsonLines});
        DemoRequest request;
        if (m_orders)
            request.orders = checkedOrders(*m_orders);
        request.seed = m_seed.value_or(request.seed);
        writeDemo(std::filesystem::path(m_file), request, console.progress());
        const std::vector<DemoStory> stories = demoStories(request);
        if (format != Format::Text) {
            console.printLine(demoToJson(m_file, request, stories));
            return ExitStatus::Done;
        }
        console.note("made " + m_file + ": " + std::to_string(request.orders) +
                     " orders and the users who placed them");
        TextTable rows(console, {"order", "story"});
        for (const DemoStory &story : stories)
            rows.add({{story.stream}, {story.title}});
        rows.finish();
        return ExitStatus::Done;
    }

private:
    static std::uint32_t checkedOrders(std::uint64_t orders) {
        constexpr std::uint64_t kMost = 1'000'000;
        if (orders > kMost)
            throw Error(ErrorKind::BadRequest, "reading --orders",
                        std::to_string(orders) + " is more than a demo is made for",
                        "Give at most " + std::to_string(kMost) + ".");
        return static_cast<std::uint32_t>(orders);
    }

    std::string m_file;
    std::string m_format = "text";
    std::optional<std::uint64_t> m_orders;
    std::optional<std::uint64_t> m_seed;
};

} // namespace

std::unique_ptr<Verb> makeDemoVerb() {
    return std::make_unique<DemoVerb>();
}

} // namespace backstory::cli
