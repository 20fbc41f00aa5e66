#include "app/cli/asked_times.h"
#include "app/cli/format.h"
#include "app/cli/open_events.h"
#include "app/cli/target_errors.h"
#include "app/cli/verb.h"
#include "core/base/deadline.h"
#include "core/base/error.h"
#include "core/base/pause.h"
#include "core/base/stages.h"
#include "core/json/print.h"
#include "core/report/event_line.h"
#include "core/report/plain_text.h"
#include "core/store/places.h"

#include <chrono>

namespace backstory::cli {
namespace {

/// How long an interruption waits for the last place to be kept.
constexpr std::chrono::seconds kPatience{2};

/// The lines of a look, printed after it: a reader that takes its time would keep the look's
/// transaction open. What is too much to hold is printed at once.
class HeldLines {
public:
    explicit HeldLines(const Console &console) : m_console(console) {}

    void add(const std::string &line) {
        m_came = true;
        m_text += line;
        constexpr std::size_t kMost = std::size_t{32} << 20U;
        if (m_text.size() > kMost)
            print();
    }
    void print() {
        m_console.print(m_text);
        m_text.clear();
    }
    void begin() { m_came = false; }
    /// Whether any event came since.
    [[nodiscard]] bool came() const { return m_came; }

private:
    const Console &m_console;
    std::string m_text;
    bool m_came = false;
};

FollowFrom beginningNamed(const std::string &text) {
    if (text == "start")
        return FollowFrom::Start;
    if (text == "now")
        return FollowFrom::Now;
    throw Error(ErrorKind::BadRequest, "reading --from", "'" + text + "' is no beginning",
                "Give start or now.");
}

class FollowVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "follow"; }
    [[nodiscard]] std::string purpose() const override {
        return "Print events as they are committed, until interrupted";
    }

    void declare(Syntax &syntax) override {
        syntax.positional("SOURCE", m_source,
                          "A file, a postgresql:// URI, or a libpq keyword string");
        syntax.positional("STREAM", m_stream, "The id of one stream (default: all)", false);
        syntax.option("--table", "NAME|FILE", m_table,
                      "The event table: one of the source by name, a preset, or a mapping file");
        syntax.option("--from", "start|now", m_from,
                      "Where to begin (default now; with a --name that has no place yet, start)");
        syntax.option("--name", "NAME", m_name,
                      "Keep the place under this name, in the store itself, and go on from there");
        syntax.option("--zone", "ZONE", m_zone, "The zone of times shown as text (default UTC)");
        syntax.option("--format", "FORMAT", m_format, "One of jsonl, text (default jsonl)");
        syntax.footer(
            R"(A line an event, as export --all writes it. Each event is printed once, and none is missed, also
one whose transaction was open for long while others were committed, and also when the server was
stopped in between. With --name the place moves when the lines were handed to the reader: after
follow itself was killed the last lines may come again, with the same ids; an interruption
(Ctrl+C, SIGTERM) waits for the place to be kept. In PostgreSQL a name is held
by one follower at a time. Only --name writes, and
nothing but the place (table backstory_places).

Example:
  backstory-cli follow "service=shop" --name mailer | ./send-mails
  backstory-cli follow shop.db --from start --format text)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(m_format, name(), {Format::JsonLines, Format::Text});
        const std::optional<FollowFrom> from =
            m_from ? std::optional(beginningNamed(*m_from)) : std::nullopt;
        const AskedTimes times(console, m_zone);
        if (m_name && m_name->empty())
            throw Error(ErrorKind::BadRequest, "reading --name", "the name is empty");
        const auto source = openEvents(console, m_source, m_table);
        const EventTable &table = source->tables().front();
        std::unique_ptr<Places> places;
        if (m_name)
            places = onTarget([&] {
                return openPlaces(m_source, {table.schema, followed(table)}, console.progress());
            });
        const auto follower = begin(console, *source, table, places.get(), from);
        console.note("following: " + follower->way());
        HeldLines lines(console);
        const auto take = [&](Event &&event) {
            const bool wanted = m_stream.empty() || event.stream == StreamId(m_stream);
            lines.add(!wanted                  ? std::string()
                      : format == Format::Text ? textLine(event, times.zone()) + '\n'
                                               : eventLine(event, table, true) + '\n');
        };
        try {
            follow(console, *follower, take, lines, places.get());
        } catch (const Cancelled &) {
            console.flush();
            if (places && lines.came())
                keepLast(console, *places, follower->place());
            console.complain("Interrupted.\n"); // which is how following ends
        }
        return ExitStatus::Interrupted;
    }

private:
    /// What a place is kept for: one of a single stream has passed over all others.
    [[nodiscard]] std::string followed(const EventTable &table) const {
        return table.displayName() + (m_stream.empty() ? "" : " of " + m_stream);
    }

    std::unique_ptr<LogFollower> begin(const Console &console, EventSource &source,
                                       const EventTable &table, Places *places,
                                       std::optional<FollowFrom> from) {
        if (places) {
            const auto place = onTarget([&] { return loadPlace(console, *places); });
            m_hasPlace = place.has_value();
            if (place && from)
                console.note("the name " + *m_name +
                             " has its place already, and --from does not move it");
            if (place)
                return source.openFollower(table, *place);
        }
        const FollowFrom usual = places ? FollowFrom::Start : FollowFrom::Now;
        return source.openFollower(table, from.value_or(usual), console.progress());
    }

    /// The server may not have heard yet that the one before is gone.
    [[nodiscard]] std::optional<LogPlace> loadPlace(const Console &console, Places &places) const {
        constexpr int kAttempts = 7; // some three seconds
        RetryPause pause;
        for (int attempt = 1;; ++attempt) {
            try {
                return places.load(*m_name, console.progress());
            } catch (const Error &error) {
                if (error.kind() != ErrorKind::Busy || attempt == kAttempts)
                    throw;
            }
            pause.wait(console.progress());
        }
    }

    [[noreturn]] void follow(const Console &console, LogFollower &follower,
                             const std::function<void(Event &&)> &take, HeldLines &lines,
                             Places *places) const {
        for (bool kept = !places || m_hasPlace;;) {
            bool more = false;
            persist(console, [&] { more = look(console, follower, take, lines); });
            Stages::reach("follow printed");
            console.flush();
            Stages::reach("follow flushed");
            // A place moves with every transaction; it is worth keeping when something came.
            if (places && (lines.came() || !kept))
                persist(console,
                        [&] { places->save(*m_name, follower.place(), console.progress()); });
            Stages::reach("follow kept");
            kept = true;
            lines.begin();
            if (!more)
                follower.wait(console.progress());
        }
    }

    /// Lines that were handed out just before the interruption shall not come again. A source that
    /// does not answer keeps nobody waiting.
    void keepLast(const Console &console, Places &places, const LogPlace &place) const {
        const Deadline deadline(kPatience);
        try {
            saveOnceFree(places, place, deadline.progress());
        } catch (const Cancelled &) {
            console.note("the place was not kept in time; the last lines may come again");
        } catch (const Error &error) {
            console.note("the place was not kept: " + error.cause() +
                         "; the last lines may come again");
        }
    }

    /// A save that was interrupted may hold the name yet, until the server has heard of it.
    void saveOnceFree(Places &places, const LogPlace &place, const Progress &progress) const {
        for (RetryPause pause;; pause.wait(progress)) {
            try {
                places.save(*m_name, place, progress);
                return;
            } catch (const Error &error) {
                if (error.kind() != ErrorKind::Busy)
                    throw;
            }
        }
    }

    /// What was handed out is printed, also where the look fails: it does not come again.
    static bool look(const Console &console, LogFollower &follower,
                     const std::function<void(Event &&)> &take, HeldLines &lines) {
        try {
            const bool more = follower.look(take, console.progress());
            lines.print();
            return more;
        } catch (const Error &) {
            lines.print();
            throw;
        }
    }

    /// Does it again until it is done, where the source only does not answer.
    template <class Work>
    static void persist(const Console &console, const Work &work) {
        RetryPause pause;
        for (bool said = false;; said = true) {
            try {
                work();
                if (said)
                    console.note("the source answers again; nothing was missed");
                return;
            } catch (const Error &error) {
                if (!mayPass(error.kind()))
                    throw;
                if (!said)
                    console.note("the source does not answer: " + error.cause() +
                                 "; trying again until it does");
            }
            pause.wait(console.progress());
        }
    }

    static std::string textLine(const Event &event, const Zone &zone) {
        const std::string time =
            event.happenedAt.instant ? zone.toText(*event.happenedAt.instant) : "(no time)";
        return time + "  " + visibleText(event.stream.text()) + "  " + visibleText(event.type) +
               "  " + visibleText(event.payload);
    }

    std::string m_source;
    std::string m_stream;
    std::string m_table;
    std::optional<std::string> m_from;
    std::optional<std::string> m_name;
    bool m_hasPlace = false; ///< kept under that name from an earlier time
    std::string m_zone = "UTC";
    std::string m_format = "jsonl";
};

} // namespace

std::unique_ptr<Verb> makeFollowVerb() {
    return std::make_unique<FollowVerb>();
}

} // namespace backstory::cli
