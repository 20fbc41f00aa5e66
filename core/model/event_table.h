#pragma once

#include "core/json/pointer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Where one part of an event is found: a column, or a path into the JSON that a column holds.
struct FieldRef {
    std::string column;
    json::Pointer path; ///< root: the column itself

    friend bool operator==(const FieldRef &, const FieldRef &) = default;
};

/// How a stamp is written in its column.
enum class StampForm {
    Auto,    ///< by the column's own type: integers are ms, timestamps as they are, text is ISO
    Seconds, ///< integer or decimal, since 1970
    Millis,
    Micros,
    Timestamp,      ///< the database's timestamp with a zone
    LocalTimestamp, ///< the database's timestamp without a zone, taken as UTC
    IsoText,
};

struct StampRef {
    FieldRef field;
    StampForm form = StampForm::Auto;

    friend bool operator==(const StampRef &, const StampRef &) = default;
};

/// What orders the events of one stream, strongest first. After all of them come, always, the id
/// and the place in file or table, so that the order is total.
enum class OrderKey { HappenedAt, StoredVersion, Position, Id };

/// Restricts the rows of a table that holds more than one kind of thing.
struct RowFilter {
    std::string column;
    std::vector<std::string> anyOf; ///< kept are rows whose column, as text, is one of these …
    std::string prefix;             ///< … or, when this is set, begins with it
    friend bool operator==(const RowFilter &, const RowFilter &) = default;
};

/// How payloads are stored.
enum class PayloadForm { Json, Text, Bytes };

/// Which table and columns play which part: the mapping. No table or column name is known to the
/// code outside of it.
struct EventTable {
    std::string preset;   ///< the name of the preset or mapping file it was made from
    std::string entity;   ///< `order`, `user`: the word for what a stream is
    std::string schema;   ///< empty: the default one, or a source without schemas
    std::string relation; ///< table, partitioned table or view; the label of a file

    FieldRef stream;
    FieldRef id;
    FieldRef type;
    FieldRef payload;
    PayloadForm payloadForm = PayloadForm::Json;
    std::optional<FieldRef> metadata;
    std::optional<FieldRef> storedVersion;
    std::optional<FieldRef> position;
    std::optional<StampRef> happenedAt;
    std::optional<StampRef> recordedAt;
    std::optional<FieldRef> recordedBy;
    /// JSON `{"at","by","reason"}` where the payload was erased; NULL where it was not.
    std::optional<FieldRef> erasure;

    std::vector<OrderKey> order;
    std::vector<RowFilter> filters;

    /// Whether stamps come first in the order, so that an event without one comes last and belongs
    /// only to the end.
    [[nodiscard]] bool orderedByTime() const;
    /// `schema.relation`, or the relation alone.
    [[nodiscard]] std::string displayName() const;

    friend bool operator==(const EventTable &, const EventTable &) = default;
};

} // namespace backstory
