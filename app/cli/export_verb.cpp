#include "app/cli/asked_times.h"
#include "app/cli/export_target.h"
#include "app/cli/open_events.h"
#include "app/cli/verb.h"
#include "core/base/error.h"

#include <algorithm>

namespace backstory::cli {
namespace {

/// Which stamps are exported; both ends included.
struct StampRange {
    std::optional<Instant> from;
    std::optional<Instant> to;

    /// An event without a stamp belongs to the end: to a range that is open there.
    [[nodiscard]] bool holds(const Stamp &stamp) const {
        if (!stamp.instant)
            return !to;
        return (!from || *stamp.instant >= *from) && (!to || *stamp.instant <= *to);
    }
};

class ExportVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "export"; }
    [[nodiscard]] std::string purpose() const override {
        return "Write events as JSON Lines, or as an SQLite store of their own";
    }

    void declare(Syntax &syntax) override {
        syntax.positional("SOURCE", m_source,
                          "A file, a postgresql:// URI, or a libpq keyword string");
        syntax.positional("FILE", m_file,
                          "What to make: an SQLite store for .db, .sqlite, .sqlite3, else JSON "
                          "Lines, packed for .gz; - is standard output. Never overwritten");
        syntax.option("--table", "NAME|FILE", m_table,
                      "The event table: one of the source by name, a preset, or a mapping file");
        syntax.option("--stream", "ID", m_stream, "One stream only");
        syntax.option("--from", "TIME", m_from, "Only events stamped then or later");
        syntax.option("--to", "TIME", m_to,
                      "Only events stamped then or earlier; a date alone is the close of that day");
        syntax.option("--zone", "ZONE", m_zone,
                      "The zone of times without an offset (default UTC)");
        syntax.flag("--all", m_all,
                    "Also version, position, recorded_at, recorded_by and the note of an erasure, "
                    "which no import believes");
        syntax.footer(
            R"(Lines: {"id","order_id","event_type","event_data","created_at","metadata"}, in the order of the
log: by position, else by time. Payloads stand as stored; an erased one is {}, and only --all says
that it was erased. Importing an export into an empty store and
exporting that gives the same bytes.

A .db is a store of its own: one file with indexes on stream and time, quick to work on where the
source is slow or far, and one can append to it. It sets versions, positions and recorded times anew;
a copy that keeps them is made by the window (File, Make a local copy).

Example:
  backstory-cli export "service=shop" events.jsonl.gz
  backstory-cli export shop.db - --stream 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e
  backstory-cli export "service=shop" march.db --from 2026-03-01 --to 2026-03-31)");
    }

    ExitStatus run(const Console &console) override {
        const StampRange range = askedRange(console);
        const auto source = openEvents(console, m_source, m_table);
        const EventTable &table = source->tables().front();
        const auto reader = source->openReader(table, std::nullopt);
        std::vector<Event> ofStream;
        if (m_stream)
            ofStream = readStream(console, *reader);
        const auto target = openExportTarget(console, m_file, table, m_all);
        std::uint64_t count = 0;
        const auto take = [&](Event &&event) {
            if (!range.holds(event.happenedAt))
                return;
            ++count;
            target->add(std::move(event));
        };
        if (m_stream)
            std::ranges::for_each(ofStream, [&](Event &event) { take(std::move(event)); });
        else
            reader->scanLog(take, console.progress("events"));
        const std::uint64_t refused = target->finish();
        console.note("exported " + std::to_string(count - refused) + " events");
        return refused == 0 ? ExitStatus::Done : ExitStatus::AnswerIsNo;
    }

private:
    [[nodiscard]] StampRange askedRange(const Console &console) const {
        const AskedTimes times(console, m_zone);
        StampRange range;
        if (m_from)
            range.from = boundOf(times, "--from", *m_from, TimeBound::Lower);
        if (m_to)
            range.to = boundOf(times, "--to", *m_to, TimeBound::Upper);
        if (range.from && range.to && *range.from > *range.to)
            throw Error(ErrorKind::BadRequest, "reading --from and --to",
                        *m_from + " is after " + *m_to, "Exchange the two.");
        return range;
    }

    static Instant boundOf(const AskedTimes &times, std::string_view option,
                           const std::string &text, TimeBound bound) {
        const MomentQuestion question = times.moment(option, text, bound);
        if (question.kind != MomentQuestion::Kind::AtTime)
            throw Error(ErrorKind::BadRequest, "reading " + std::string(option),
                        text + " is no time", "Give a date, or a date and a time.");
        return question.time;
    }

    /// In the order of the log, as a whole export has it.
    [[nodiscard]] std::vector<Event> readStream(const Console &console, EventReader &reader) const {
        std::vector<Event> events = reader.readStream(StreamId(*m_stream), console.progress());
        if (events.empty())
            throw Error(ErrorKind::NoSuchStream, "reading " + reader.table().displayName(),
                        "no event of " + reader.table().entity + " " + *m_stream + " is there");
        if (reader.table().position)
            std::ranges::stable_sort(events, [](const Event &a, const Event &b) {
                if (a.position && b.position)
                    return *a.position < *b.position;
                return a.position.has_value() && !b.position;
            });
        return events;
    }

    std::string m_source;
    std::string m_file;
    std::string m_table;
    std::optional<std::string> m_stream;
    std::optional<std::string> m_from;
    std::optional<std::string> m_to;
    std::string m_zone = "UTC";
    bool m_all = false;
};

} // namespace

std::unique_ptr<Verb> makeExportVerb() {
    return std::make_unique<ExportVerb>();
}

} // namespace backstory::cli
