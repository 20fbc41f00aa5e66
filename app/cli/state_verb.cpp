#include "app/cli/format.h"
#include "app/cli/open_table.h"
#include "app/cli/text_document.h"
#include "app/cli/verb.h"
#include "core/json/print.h"

namespace backstory::cli {
namespace {

class StateVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "state"; }
    [[nodiscard]] std::string purpose() const override { return "What one stream was at a moment"; }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.positional("STREAM", m_options.stream,
                          "The id of the stream: of the order, the user");
        syntax.option("--at", "M", m_at, kMomentHelp);
        declareOutput(syntax, m_options, "text, json, jsonl");
        syntax.footer(
            R"(Prints the state itself and nothing else: keys sorted, digits as stored. text is indented.

Example:
  backstory-cli state orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e --at 2026-03-31
  backstory-cli state orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e --at v4 --format json)");
    }

    ExitStatus run(const Console &console) override {
        const Format format =
            formatNamed(m_options.format, name(), {Format::Text, Format::Json, Format::JsonLines});
        OpenTable table(console, m_options);
        const MomentQuestion question = table.times().moment("--at", m_at, TimeBound::Upper);
        table.open();
        const History history = table.readHistory(m_options.stream);
        table.sayWarnings(history);
        const Moment moment = history.momentOf(question);
        if (moment == Moment{})
            console.note("before its first event; this is what the rules start with");
        const json::Value state = history.stateAt(moment);
        console.print(format == Format::Text ? textOf(state) : json::toText(state) + '\n');
        return ExitStatus::Done;
    }

private:
    StreamOptions m_options;
    std::string m_at = "end";
};

} // namespace

std::unique_ptr<Verb> makeStateVerb() {
    return std::make_unique<StateVerb>();
}

} // namespace backstory::cli
