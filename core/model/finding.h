#pragma once

#include "core/model/moment.h"

#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// How much a finding weighs.
enum class Severity {
    Fact,    ///< good to know; nothing shown is in doubt
    Warning, ///< something shown may not be what was meant, or cannot be proven
};

/// Everything that a reader may have to know before trusting what is shown. The text form
/// (codeText) is a stable contract; the order here is not.
enum class FindingCode {
    // One event's payload
    PayloadNotJson,   ///< details: reason, byte offset
    PayloadNotObject, ///< details: what it is instead
    PayloadMissing,   ///< the column holds NULL
    PayloadEmpty,
    PayloadDuplicateKey, ///< details: the key
    PayloadByteOrderMark,
    PayloadTooDeep,     ///< details: the limit
    PayloadTooLarge,    ///< details: the limit
    PayloadInvalidUtf8, ///< details: byte offset
    PayloadConverted,   ///< the database turned it into another type; details: the type
    NumberBeyondSums,
    MetadataNotJson,
    PayloadErased, ///< erased by the owner of the store; details: when, who, why
    // One event's type, id and stamps
    TypeUnknown,    ///< not understood by the rules; details: the type
    RuleMismatch,   ///< a rule met a value of another kind than it works on; details: path
    IdDuplicate,    ///< details: the id
    ValueConverted, ///< another column was turned into another type; details: column, type
    StampMissing,
    StampUnreadable,           ///< details: the raw value
    StampOutOfRange,           ///< outside the years 0000–9999; details: the raw value
    StampUnitSuspect,          ///< looks like another unit; details: raw value, unit it looks like
    StampFarAhead,             ///< effective time over a day past recorded time, or past now
    StampsRunBackwards,        ///< earlier than an event before it
    StampDisagreesWithVersion, ///< the order of time and the order of stored versions differ
    RecordedBeforeRecording,   ///< was there before recording began: counts as known always
    // Order
    OrderTied,      ///< tied, but no write depends on it; details: how many
    OrderAmbiguous, ///< tied, and the outcome depends on it; details: path
    // The source
    NoStreamIndex,  ///< details: the one line of SQL that would help
    PartialRead,    ///< the source stopped answering; details: how many came
    ReadFromCopy,   ///< read from a private copy, or frozen; details: why
    LineNotAnEvent, ///< a line of a file is no event; details: line, reason
    MappingDetail,  ///< something about how the table was recognised; details: what
};

/// The stable name of a code: `payload_not_json`.
std::string_view codeText(FindingCode code);
Severity severityOf(FindingCode code);

/// Something a reader must know, with the events that it concerns.
struct Finding {
    FindingCode code{};
    std::vector<Version> events;      ///< none: the whole stream, or the whole source
    std::vector<std::string> details; ///< raw, from the data where said so: show as plain text

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// The sentence of a finding, in English, without the events it names.
std::string sentence(const Finding &finding);

} // namespace backstory
