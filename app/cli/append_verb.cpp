#include "app/cli/asked_times.h"
#include "app/cli/error_text.h"
#include "app/cli/target_errors.h"
#include "app/cli/verb.h"
#include "app/cli/written_line.h"
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/store/event_store.h"
#include "core/store/line_input.h"
#include "core/store/line_to_event.h"
#include "core/store/new_event_checks.h"

#include <iterator>
#include <unordered_map>

namespace backstory::cli {
namespace {

std::string readAll(std::istream &in) {
    std::string text(std::istreambuf_iterator<char>(in), {});
    // What a shell adds at the end is none of the payload.
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return text;
}

/// The events of many lines, those of one stream together, streams as first met.
class LinesByStream {
public:
    explicit LinesByStream(const std::string &entity) : m_lines(entity, LineUse::Append) {}

    void add(std::uint64_t number, std::string_view line) {
        auto read = m_lines.read(line);
        if (const auto *reason = std::get_if<std::string>(&read))
            refuse(number, *reason);
        NewEvent event = std::get<NewEvent>(std::move(read));
        if (const auto fault = faultOf(event))
            refuse(number, *fault);
        const auto [place, isNew] = m_places.try_emplace(event.stream, m_streams.size());
        if (isNew)
            m_streams.emplace_back();
        m_streams[place->second].push_back(std::move(event));
    }
    [[nodiscard]] const std::vector<std::vector<NewEvent>> &streams() const { return m_streams; }

private:
    [[noreturn]] static void refuse(std::uint64_t number, const std::string &reason) {
        throw Error(ErrorKind::BadRequest, "reading line " + std::to_string(number), reason,
                    "Nothing was written. Mend the line, and say all of it again.");
    }

    LineToEvent m_lines;
    std::unordered_map<StreamId, std::size_t> m_places;
    std::vector<std::vector<NewEvent>> m_streams;
};

class AppendVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "append"; }
    [[nodiscard]] std::string purpose() const override {
        return "Append one event, or many lines of them, to a store";
    }

    void declare(Syntax &syntax) override {
        syntax.positional("TARGET", m_request.target,
                          "A store that init made: a PostgreSQL connection string, or an SQLite "
                          "file");
        syntax.positional("STREAM", m_stream, "The id of the stream (not with --lines)", false);
        syntax.positional("TYPE", m_type, "The type of the event (not with --lines)", false);
        syntax.positional("DATA", m_data,
                          "The payload, JSON; - or nothing: read from standard input", false);
        syntax.option("--table", "NAME", m_request.table, "The event table (default: found)");
        syntax.option("--metadata", "JSON", m_metadata,
                      "Who, and in answer to what: actor, correlation, causation");
        syntax.option("--at", "TIME", m_at, "When it happened (default: now)");
        syntax.option("--zone", "ZONE", m_zone, "The zone of --at without an offset (default UTC)");
        syntax.option("--id", "UUID", m_id,
                      "The event's id (default: made, version 7). The same again with the same "
                      "content changes nothing and is answered as the first time");
        syntax.option("--expect", "new|any|N", m_expect,
                      "How many events the stream must have stored (default any)");
        syntax.flag("--lines", m_lines,
                    "Read events from standard input, one JSON object a line, as export writes "
                    "them; id and created_at may be left out");
        syntax.footer(
            R"(After the commit prints {"stream","id","version","position"}, a line an event: that line is the
acknowledgement. With --lines the events of one stream are appended together, all or none; a stream
whose --expect fails is told on standard error, the others are appended. Exit status 1: a version
conflict, or an id that is there with other content.

Example:
  backstory-cli append shop.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e OrderPaid '{"method":"card"}'
  backstory-cli append shop.db --lines < events.jsonl)");
    }

    ExitStatus run(const Console &console) override {
        const Expectation expectation = Expectation::parse(m_expect);
        const AskedTimes times(console, m_zone);
        if (m_lines)
            return appendLines(console, expectation);
        if (m_stream.empty() || m_type.empty())
            throw Error(ErrorKind::BadRequest, "", "STREAM and TYPE are missing",
                        "Give both, or --lines to read whole events.");
        NewEvent event;
        event.stream = StreamId(m_stream);
        event.type = m_type;
        if (m_metadata && *m_metadata != "null") // as in a line: none
            event.metadata = m_metadata;
        if (m_id)
            event.id = checkedId(*m_id);
        if (m_at)
            event.happenedAt = HappenedAt::at(wholeMillis(times.time("--at", *m_at), *m_at));
        event.payload = m_data.empty() || m_data == "-" ? readAll(console.in()) : m_data;
        if (event.payload.empty())
            throw Error(ErrorKind::BadRequest, "reading the event", "no payload was given",
                        "Give DATA, or hand it to standard input; {} is an empty one.");
        if (const auto fault = faultOf(event))
            throw Error(ErrorKind::BadRequest, "reading the event", *fault);
        return onTarget([&] {
            const auto store = openStore(m_request, console.progress());
            acknowledge(console,
                        store->append(event.stream, {&event, 1}, expectation, console.progress()));
            return ExitStatus::Done;
        });
    }

private:
    ExitStatus appendLines(const Console &console, const Expectation &expectation) const {
        requireNothingElse();
        const auto store = onTarget([&] { return openStore(m_request, console.progress()); });
        LinesByStream lines(store->table().entity);
        readLines(
            console.in(),
            [&](std::uint64_t number, std::string_view line) { lines.add(number, line); },
            console.progress());
        ExitStatus status = ExitStatus::Done;
        for (const std::vector<NewEvent> &events : lines.streams()) {
            try {
                acknowledge(console, onTarget([&] {
                                return store->append(events.front().stream, events, expectation,
                                                     console.progress());
                            }));
            } catch (const Error &error) {
                if (error.kind() != ErrorKind::Conflict)
                    throw;
                console.complain(errorText(error));
                status = ExitStatus::AnswerIsNo;
            }
        }
        return status;
    }

    static EventId checkedId(const std::string &text) {
        EventId id(text);
        if (!id.uuid())
            throw Error(ErrorKind::BadRequest, "reading --id", '\'' + text + "' is no UUID",
                        "Leave it out to have one made.");
        return id;
    }

    /// A date alone is the last instant of its day, of which the store holds the millisecond.
    static std::int64_t wholeMillis(Instant instant, const std::string &text) {
        const std::int64_t millis = instant.floorMillis();
        constexpr std::int32_t kLastOfDay = 999'999'999;
        if (Instant::fromMillis(millis) != instant && instant.nanos() != kLastOfDay)
            throw Error(ErrorKind::BadRequest, "reading --at",
                        text + " is finer than a millisecond, which the store cannot hold");
        return millis;
    }

    void requireNothingElse() const {
        if (!m_stream.empty() || !m_type.empty() || m_metadata || m_at || m_id)
            throw Error(ErrorKind::BadRequest, "",
                        "with --lines, each line says stream, type, id and time itself",
                        "Leave out STREAM, TYPE, --id, --at and --metadata.");
    }

    static void acknowledge(const Console &console, const std::vector<Written> &written) {
        Stages::reach("append committed");
        for (const Written &event : written)
            console.printLine(writtenLine(event));
        console.flush();
        Stages::reach("append acknowledged");
    }

    StoreRequest m_request;
    std::string m_stream;
    std::string m_type;
    std::string m_data;
    std::optional<std::string> m_metadata;
    std::optional<std::string> m_at;
    std::string m_zone = "UTC";
    std::optional<std::string> m_id;
    std::string m_expect = "any";
    bool m_lines = false;
};

} // namespace

std::unique_ptr<Verb> makeAppendVerb() {
    return std::make_unique<AppendVerb>();
}

} // namespace backstory::cli
