#include "core/store/copied_rows.h"

#include "core/json/print.h"
#include "core/source/stamp_reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

namespace {

/// Columns without a type hold what they are given; a time may be a number or text.
std::string createTable(const EventTable &table) {
    return "CREATE TABLE " + quotedName(table.relation) + " (id TEXT, " +
           quotedName(table.stream.column) +
           " TEXT, event_type TEXT, event_data, created_at, version INTEGER, position INTEGER, "
           "metadata TEXT, recorded_at, recorded_by TEXT, erased TEXT)";
}

std::string createIndex(const EventTable &table, const std::string &column,
                        const std::string &ending) {
    return "CREATE INDEX " + quotedName(table.relation + ending) + " ON " +
           quotedName(table.relation) + " (" + quotedName(column) + ')';
}

SqliteStatement makeTable(SqliteDatabase &database, const EventTable &table) {
    database.execute(createTable(table).c_str());
    return {database, "INSERT INTO " + quotedName(table.relation) +
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"};
}

const Finding *findingOf(const Event &event, FindingCode code) {
    const auto found = std::ranges::find(event.findings, code, &Finding::code);
    return found == event.findings.end() ? nullptr : &*found;
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    return fault == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

/// What stood in the column where its reading noted that it looks like another unit.
std::optional<std::string> suspectText(const Event &event, const Stamp &stamp, StampForm form) {
    for (const Finding &finding : event.findings) {
        if (finding.code != FindingCode::StampUnitSuspect || finding.details.empty())
            continue;
        std::vector<Finding> again;
        if (readStampText(finding.details.front(), true, form, again).instant == stamp.instant)
            return finding.details.front();
    }
    return std::nullopt;
}

/// The milliseconds that a reader of the copy takes for this instant, without a doubt about them.
std::optional<std::int64_t> plainMillis(Instant instant, StampForm form) {
    const std::int64_t millis = instant.floorMillis();
    std::vector<Finding> doubts;
    const bool same = form == StampForm::Auto &&
                      readStampNumber(millis, form, doubts).instant == instant && doubts.empty();
    return same ? std::optional(millis) : std::nullopt;
}

void bindOptional(SqliteStatement &statement, int place, const std::optional<std::int64_t> &value) {
    if (value)
        statement.bindInteger(place, *value);
    else
        statement.bindNull(place);
}

} // namespace

CopiedRows::CopiedRows(SqliteDatabase &database, const EventTable &copy)
    : m_database(database), m_table(copy), m_insert(makeTable(database, copy)) {}

void CopiedRows::add(const Event &event) {
    m_insert.bindText(At::Id, event.id.text()).bindText(At::Stream, event.stream.text());
    m_insert.bindText(At::Type, event.type);
    bindPayload(event);
    bindStampOf(At::CreatedAt, m_table.happenedAt, event.happenedAt, event);
    bindStampOf(At::RecordedAt, m_table.recordedAt, event.recordedAt, event);
    bindOptional(m_insert, At::Version, event.storedVersion);
    bindOptional(m_insert, At::Position, event.position);
    if (event.metadata)
        m_insert.bindText(At::Metadata, *event.metadata);
    else
        m_insert.bindNull(At::Metadata);
    if (event.recordedBy.empty())
        m_insert.bindNull(At::RecordedBy);
    else
        m_insert.bindText(At::RecordedBy, event.recordedBy);
    bindErasure(event);
    m_insert.step();
    m_insert.reset();
}

void CopiedRows::bindStampOf(At::Place place, const std::optional<StampRef> &part,
                             const Stamp &stamp, const Event &event) {
    if (part)
        bindStamp(place, stamp, part->form, event);
    else
        m_insert.bindNull(place);
}

void CopiedRows::bindStamp(At::Place place, const Stamp &stamp, StampForm form,
                           const Event &event) {
    const FindingCode missing =
        place == At::CreatedAt ? FindingCode::StampMissing : FindingCode::RecordedBeforeRecording;
    const auto millis = stamp.instant ? plainMillis(*stamp.instant, form) : std::nullopt;
    if (millis) {
        m_insert.bindInteger(place, *millis);
        return;
    }
    std::optional<std::string> stood;
    if (stamp.instant)
        stood = suspectText(event, stamp, form);
    else if (!findingOf(event, missing))
        stood = stamp.raw; // may be empty text, which is no time but something
    const bool isNumber = stood && (stamp.instant || stamp.rawIsNumber);
    const auto number = isNumber ? wholeNumber(*stood) : std::nullopt;
    if (number)
        m_insert.bindInteger(place, *number);
    else if (stood || stamp.instant)
        m_insert.bindText(place, stood ? *stood : toIsoText(*stamp.instant));
    else
        m_insert.bindNull(place);
}

void CopiedRows::bindPayload(const Event &event) {
    if (findingOf(event, FindingCode::PayloadMissing)) {
        m_insert.bindNull(At::Payload);
        return;
    }
    // A number that an SQLite column made of the text: told again only where it is one again.
    const auto number =
        findingOf(event, FindingCode::PayloadConverted) ? wholeNumber(event.payload) : std::nullopt;
    if (number)
        m_insert.bindInteger(At::Payload, *number);
    else
        m_insert.bindText(At::Payload, event.payload);
}

void CopiedRows::bindErasure(const Event &event) {
    const Finding *erased = findingOf(event, FindingCode::PayloadErased);
    if (!erased) {
        m_insert.bindNull(At::Erased);
        return;
    }
    constexpr std::array<std::string_view, 3> kKeys{"at", "by", "reason"};
    std::string note;
    for (std::size_t i = 0; i < std::min(kKeys.size(), erased->details.size()); ++i)
        note += (note.empty() ? "{" : ",") + json::quoted(kKeys[i]) + ':' +
                json::quoted(erased->details[i]);
    m_insert.bindText(At::Erased, note + '}');
}

void CopiedRows::finish() {
    const std::string byStream = createIndex(m_table, m_table.stream.column, "_stream");
    const std::string byTime = createIndex(m_table, "created_at", "_created_at");
    m_database.execute(byStream.c_str());
    m_database.execute(byTime.c_str());
}

} // namespace backstory
