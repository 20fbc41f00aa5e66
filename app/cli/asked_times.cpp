#include "app/cli/asked_times.h"

#include "core/base/clock_text.h"
#include "core/base/error.h"

namespace backstory::cli {

namespace {

/// Whether a person may have meant another instant than was read: of a whole day, or written in
/// words of people.
bool needsSaying(std::string_view text, bool dateOnly) {
    return dateOnly || !readClockText(text);
}

} // namespace

AskedTimes::AskedTimes(const Console &console, std::string_view zoneName)
    : m_console(console), m_zone(Zone::named(zoneName)) {}

MomentQuestion AskedTimes::moment(std::string_view option, std::string_view text,
                                  TimeBound bound) const {
    const MomentQuestion question = MomentQuestion::parse(text, m_zone, bound);
    if (question.kind == MomentQuestion::Kind::AtTime && needsSaying(text, question.dateOnly))
        sayInstant(option, text, question.time);
    return question;
}

Instant AskedTimes::time(std::string_view option, std::string_view text) const {
    const ParsedTime parsed = parseTime(text, m_zone, TimeBound::Upper);
    if (needsSaying(text, parsed.dateOnly))
        sayInstant(option, text, parsed.instant);
    return parsed.instant;
}

std::optional<Instant> AskedTimes::bookMoment(std::string_view option, std::string_view text,
                                              TimeBound bound) const {
    const MomentQuestion question = moment(option, text, bound);
    switch (question.kind) {
    case MomentQuestion::Kind::End:
        return std::nullopt;
    case MomentQuestion::Kind::AtTime:
        return question.time;
    case MomentQuestion::Kind::Start:
        sayInstant(option, text, Instant::earliest());
        return Instant::earliest();
    case MomentQuestion::Kind::AfterEvents:
        break;
    }
    throw Error(ErrorKind::BadRequest, "reading " + std::string(option),
                std::string(text) + " is another moment in each stream, and this verb spans all",
                "Give a time, or end.");
}

void AskedTimes::sayInstant(std::string_view option, std::string_view text, Instant instant) const {
    std::string line(option);
    line += ' ';
    line += text;
    line += " is taken as " + m_zone.toText(instant);
    if (!m_zone.isUtc())
        line += " (" + toIsoText(instant) + ")";
    m_console.note(line);
}

} // namespace backstory::cli
