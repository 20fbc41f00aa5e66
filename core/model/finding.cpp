#include "core/model/finding.h"

#include "core/model/finding_sentence.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <stdexcept>

namespace backstory {

namespace {

/// What is fixed about a code. In a sentence `{0}`, `{1}` stand for the details, and a part in
/// brackets is left out where a detail that it shows is missing.
struct CodeFacts {
    FindingCode code;
    std::string_view text;
    Severity severity;
    std::string_view sentence;
};

constexpr std::array kFacts{
    CodeFacts{FindingCode::PayloadNotJson, "payload_not_json", Severity::Warning,
              "The payload is not JSON[: {0}][ (at byte {1})]; it is shown as text, and the event "
              "writes nothing but what the rules set themselves."},
    CodeFacts{FindingCode::PayloadNotObject, "payload_not_object", Severity::Warning,
              "The payload is no JSON object[ but {0}], so the event writes nothing but what the "
              "rules set themselves."},
    CodeFacts{FindingCode::PayloadMissing, "payload_missing", Severity::Warning,
              "The store holds no payload for this event (NULL), so it writes nothing but what the "
              "rules set themselves."},
    CodeFacts{FindingCode::PayloadEmpty, "payload_empty", Severity::Warning,
              "The payload is empty text, so the event writes nothing but what the rules set "
              "themselves."},
    CodeFacts{FindingCode::PayloadDuplicateKey, "payload_duplicate_key", Severity::Warning,
              "The payload holds the key[ \"{0}\"] more than once in one object; the last value "
              "counts, as PostgreSQL and JavaScript have it."},
    CodeFacts{FindingCode::PayloadByteOrderMark, "payload_byte_order_mark", Severity::Fact,
              "The payload begins with a byte-order mark, which was passed over."},
    CodeFacts{FindingCode::PayloadTooDeep, "payload_too_deep", Severity::Warning,
              "The payload is nested deeper than[ {0} levels,] what is read as a document; it is "
              "shown as text, and the event writes nothing but what the rules set themselves."},
    CodeFacts{FindingCode::PayloadTooLarge, "payload_too_large", Severity::Warning,
              "The payload is larger than[ {0} bytes,] what is read as a document; it is shown as "
              "text, and the event writes nothing but what the rules set themselves."},
    CodeFacts{
        FindingCode::PayloadInvalidUtf8, "payload_invalid_utf8", Severity::Warning,
        "The payload is not valid UTF-8[ (at byte {0})]; its bytes are shown escaped, and the "
        "event writes nothing but what the rules set themselves."},
    CodeFacts{FindingCode::PayloadConverted, "payload_converted", Severity::Warning,
              "The database turned the payload into another type[ ({0})] when it was written; what "
              "is shown is what it holds now, which may differ from what was sent."},
    CodeFacts{
        FindingCode::NumberBeyondSums, "number_beyond_sums", Severity::Fact,
        "A number of this event lies beyond ±131,072 decimal places; it is shown and compared "
        "exactly, but never added."},
    CodeFacts{FindingCode::MetadataNotJson, "metadata_not_json", Severity::Warning,
              "The metadata is not JSON[: {0}]; it is shown as text."},
    CodeFacts{
        FindingCode::PayloadErased, "payload_erased", Severity::Warning,
        "The payload of this event was erased[ on {0}][ by {1}][, because: {2}]; its place, id "
        "and times are as they were."},
    CodeFacts{FindingCode::TypeUnknown, "type_unknown", Severity::Fact,
              "The rules do not know the type[ \"{0}\"], so the event leaves the state alone."},
    CodeFacts{FindingCode::RuleMismatch, "rule_mismatch", Severity::Warning,
              "A rule met a value of another kind than it works on[, at {0}]; the state there may "
              "not be what was meant."},
    CodeFacts{FindingCode::IdDuplicate, "id_duplicate", Severity::Warning,
              "The event id[ \"{0}\"] stands more than once; these events are kept in the order in "
              "which the store holds them."},
    CodeFacts{FindingCode::ValueConverted, "value_converted", Severity::Warning,
              "The database holds the column[ {0}] as another type[ ({1})] than it was declared "
              "for; what is shown may differ from what was written."},
    CodeFacts{FindingCode::StampMissing, "stamp_missing", Severity::Warning,
              "The event does not say when it happened."},
    CodeFacts{FindingCode::StampUnreadable, "stamp_unreadable", Severity::Warning,
              "The time of the event cannot be read[: {0}]; it counts as having none."},
    CodeFacts{FindingCode::StampOutOfRange, "stamp_out_of_range", Severity::Warning,
              "The time of the event lies outside the years 0000 to 9999[: {0}]; it counts as "
              "having none."},
    CodeFacts{
        FindingCode::StampUnitSuspect, "stamp_unit_suspect", Severity::Warning,
        "The time of the event[, stored as {0},] does not look like what the table keeps[; it "
        "looks like {1}]. Check the unit in the mapping."},
    CodeFacts{
        FindingCode::StampFarAhead, "stamp_far_ahead", Severity::Warning,
        "The time of the event lies more than a day past when it was recorded, or past now: it, or "
        "an event before it, is stamped so far ahead that it drags later events with it."},
    CodeFacts{FindingCode::StampsRunBackwards, "stamps_run_backwards", Severity::Warning,
              "The event is stamped earlier than an event before it; along the slider it takes the "
              "later time."},
    CodeFacts{FindingCode::StampDisagreesWithVersion, "stamp_disagrees_with_version",
              Severity::Warning,
              "The times of these events and the versions that the store gave them order them "
              "differently."},
    CodeFacts{
        FindingCode::RecordedBeforeRecording, "recorded_before_recording", Severity::Fact,
        "The event was there before recording times were kept, so it counts as known always."},
    CodeFacts{FindingCode::OrderTied, "order_tied", Severity::Fact,
              "These[ {0}] events tie, and only their ids order them; no value depends on it."},
    CodeFacts{FindingCode::OrderAmbiguous, "order_ambiguous", Severity::Warning,
              "These events tie, only their ids order them, and they write different values[ to "
              "{0}]: which of them came last cannot be proven."},
    CodeFacts{FindingCode::NoStreamIndex, "no_stream_index", Severity::Fact,
              "The table has no index that finds one stream, so each look-up reads the whole "
              "table.[ This would help: {0}]"},
    CodeFacts{FindingCode::PartialRead, "partial_read", Severity::Warning,
              "The source stopped answering in the middle[, after {0} events]; what is shown is a "
              "part, not the whole."},
    CodeFacts{FindingCode::ReadFromCopy, "read_from_copy", Severity::Fact,
              "What is shown was not read from the live store[: {0}]; what is written from now on "
              "may appear late."},
    CodeFacts{FindingCode::LineNotAnEvent, "line_not_an_event", Severity::Warning,
              "A line[, number {0},] is no event[: {1}]; it was passed over, and all others are "
              "shown."},
    CodeFacts{FindingCode::MappingDetail, "mapping_detail", Severity::Fact, "{0}"},
};

const CodeFacts &factsOf(FindingCode code) {
    const auto index = static_cast<std::size_t>(code);
    if (index >= kFacts.size())
        throw std::logic_error("a finding without a known code");
    return kFacts[index];
}

// The rows stand in the order of the codes, so that a code is its index.
constexpr bool inOrder() {
    for (std::size_t i = 0; i < kFacts.size(); ++i) {
        if (static_cast<std::size_t>(kFacts[i].code) != i)
            return false;
    }
    return kFacts.size() == static_cast<std::size_t>(FindingCode::MappingDetail) + 1;
}
static_assert(inOrder());

/// Writes a piece of a sentence without brackets; answers whether every detail in it was there.
bool appendPiece(std::string &out, std::string_view piece,
                 const std::vector<std::string> &details) {
    bool complete = true;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        if (piece[i] != '{' || i + 2 >= piece.size()) {
            out += piece[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(piece[i + 1] - '0');
        if (number < details.size() && !details[number].empty())
            out += details[number];
        else
            complete = false;
        i += 2;
    }
    return complete;
}

} // namespace

std::string_view codeText(FindingCode code) {
    return factsOf(code).text;
}

Severity severityOf(FindingCode code) {
    return factsOf(code).severity;
}

std::string_view sentencePattern(FindingCode code) {
    return factsOf(code).sentence;
}

std::string sentence(const Finding &finding) {
    return fillPattern(sentencePattern(finding.code), finding.details);
}

std::string fillPattern(std::string_view pattern, const std::vector<std::string> &details) {
    std::string_view rest = pattern;
    std::string out;
    while (!rest.empty()) {
        const auto open = rest.find('[');
        appendPiece(out, rest.substr(0, open), details);
        if (open == std::string_view::npos)
            break;
        const auto close = rest.find(']', open);
        std::string optional;
        if (appendPiece(optional, rest.substr(open + 1, close - open - 1), details))
            out += optional;
        rest.remove_prefix(
            std::min(rest.size(), close == std::string_view::npos ? close : close + 1));
    }
    return out;
}

} // namespace backstory
