#pragma once

#include "core/model/event.h"
#include "core/model/event_batch.h"
#include "core/source/made_texts.h"
#include "core/source/postgres_field.h"
#include "core/source/postgres_session.h"
#include "core/source/stamp_reading.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace backstory::postgres {

/// Which columns of a table are selected, and how a row of them becomes an event.
class EventColumns {
public:
    enum class Places { Told, NotTold };

    /// The places of rows cost the server some time; they need not be told where ids differ, so
    /// that nobody orders by them. Throws Error(ColumnMissing), Error(NoPermission).
    EventColumns(const EventTable &table, const Relation &relation, Places places = Places::Told);

    [[nodiscard]] const std::string &selectList() const { return m_selectList; }
    /// The type of an event, as text.
    [[nodiscard]] std::string typeExpression() const;
    /// `arrival` counts rows, and is the event's last resort in the order where the server tells
    /// no place in the table.
    [[nodiscard]] Event read(BinaryRow row, std::uint64_t arrival) const;
    /// The same for a pass: slices of the row, or of `made` where the row does not hold a text.
    [[nodiscard]] PassedEvent pass(BinaryRow row, std::uint64_t arrival, MadeTexts &made) const;
    /// The same whole. Answers false for a row about which there is something to say: then only
    /// read() gives all of it.
    bool passWhole(BinaryRow row, std::uint64_t arrival, MadeTexts &made, PassedEvent &event,
                   EventRest &rest) const;

    /// What orders the events of one stream, as a list for ORDER BY; nothing where the server
    /// cannot follow the order of the mapping exactly.
    [[nodiscard]] const std::optional<std::string> &orderBy() const { return m_orderBy; }
    /// The same for other keys, with the id and the place after them; and for one key alone.
    [[nodiscard]] std::optional<std::string> orderBy(std::vector<OrderKey> keys) const;
    [[nodiscard]] std::optional<std::string> orderBy(OrderKey key) const;

private:
    struct Part {
        Field field;
        std::size_t index; ///< in the list
        StampForm form = StampForm::Auto;

        [[nodiscard]] Field::Value of(BinaryRow row) const { return row[index]; }
    };

    Part makePart(const FieldRef &ref, const Relation &relation);
    std::optional<Part> makePart(const std::optional<FieldRef> &ref, const Relation &relation);
    std::optional<Part> makePart(const std::optional<StampRef> &ref, const Relation &relation);
    std::size_t select(const std::string &expression);
    static PassedId passId(const Part &part, BinaryRow row, std::string &made);
    static std::optional<Instant> passStamp(const Part &part, BinaryRow row, MadeTexts &made);
    static std::int64_t passNumber(const Part &part, BinaryRow row, MadeTexts &made);
    std::uint64_t placeOf(BinaryRow row, std::uint64_t arrival) const;
    static void readPayload(Event &event, const Part &payload, BinaryRow row);
    static Stamp readStamp(const Part &column, StampPart part, BinaryRow row,
                           std::vector<Finding> &findings);

    std::vector<std::string> m_expressions;
    std::string m_selectList;
    std::optional<std::size_t> m_place;
    std::optional<std::size_t> m_partition;
    Part m_stream;
    Part m_id;
    Part m_type;
    Part m_payload;
    std::optional<Part> m_metadata;
    std::optional<Part> m_storedVersion;
    std::optional<Part> m_position;
    std::optional<Part> m_happenedAt;
    std::optional<Part> m_recordedAt;
    std::optional<Part> m_recordedBy;
    std::optional<Part> m_erasure;
    std::optional<std::string> m_orderBy;
};

} // namespace backstory::postgres
