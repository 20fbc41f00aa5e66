#include "core/source/postgres_event_columns.h"

#include "core/base/error.h"
#include "core/source/erasure_note.h"
#include "core/source/postgres_binary.h"
#include "core/source/postgres_sql.h"
#include "core/source/stamp_reading.h"

#include <algorithm>
#include <cstring>

namespace backstory::postgres {
namespace {

const Column &columnOf(const FieldRef &ref, const Relation &relation) {
    const std::string doing = "reading " + relation.schema + '.' + relation.name;
    const Column *column = relation.column(ref.column);
    if (column == nullptr)
        throw Error(ErrorKind::ColumnMissing, doing, "it has no column " + ref.column);
    if (!column->readable)
        throw Error(ErrorKind::NoPermission, doing, "no right to read its column " + ref.column,
                    "Ask the owner of the database for the right to SELECT from it.");
    return *column;
}

std::string between(const std::string &expression, const std::string &from, const std::string &to) {
    return "CASE WHEN " + expression + " BETWEEN " + from + " AND " + to + " THEN " + expression +
           " END";
}

/// A stamp as the server orders it like we do: what an Instant cannot hold counts as absent.
std::optional<std::string> orderOfStamp(const Field &field, StampForm form) {
    if (!field.isColumn())
        return std::nullopt;
    const std::string &it = field.expression();
    switch (field.arrival()) {
    case Arrival::Integer: {
        const std::int64_t unit = form == StampForm::Seconds  ? 1
                                  : form == StampForm::Micros ? 1'000'000
                                                              : 1'000;
        return between(it, std::to_string(Instant::earliest().seconds() * unit),
                       std::to_string(Instant::latest().seconds() * unit + unit - 1));
    }
    case Arrival::TimestampWithZone:
        return between(it, "'0001-01-01 00:00:00+00 BC'::timestamptz",
                       "'9999-12-31 23:59:59.999999+00'::timestamptz");
    case Arrival::Timestamp:
        return between(it, "'0001-01-01 00:00:00 BC'::timestamp",
                       "'9999-12-31 23:59:59.999999'::timestamp");
    case Arrival::Date:
        return between(it, "'0001-01-01 BC'::date", "'9999-12-31'::date");
    default:
        return std::nullopt;
    }
}

std::optional<std::string> orderOfNumber(const Field &field) {
    if (!field.isColumn() || field.arrival() != Arrival::Integer)
        return std::nullopt;
    return field.expression();
}

std::optional<std::string> orderOfId(const Field &field) {
    const std::string &it = field.expression();
    if (!field.isColumn())
        return std::nullopt;
    if (field.arrival() == Arrival::Uuid)
        return it;
    if (field.arrival() == Arrival::Integer)
        return '(' + it + "::text) COLLATE \"C\"";
    if (field.arrival() != Arrival::Text || it.ends_with("::json"))
        return std::nullopt;
    const std::string text = "coalesce(" + it + ", '')";
    // Two spellings of one UUID are one id: the text of neither decides.
    return "CASE WHEN " + readsAsUuid(text) + " THEN " + text + "::uuid END, (CASE WHEN NOT " +
           readsAsUuid(text) + " THEN " + text + " END) COLLATE \"C\"";
}

} // namespace

EventColumns::EventColumns(const EventTable &table, const Relation &relation, Places places)
    : m_stream(makePart(table.stream, relation)),
      m_id(makePart(table.id, relation)),
      m_type(makePart(table.type, relation)),
      m_payload(makePart(table.payload, relation)),
      m_metadata(makePart(table.metadata, relation)),
      m_storedVersion(makePart(table.storedVersion, relation)),
      m_position(makePart(table.position, relation)),
      m_happenedAt(makePart(table.happenedAt, relation)),
      m_recordedAt(makePart(table.recordedAt, relation)),
      m_recordedBy(makePart(table.recordedBy, relation)),
      m_erasure(makePart(table.erasure, relation)) {
    // A right to single columns does not reach those of the system.
    const bool placed = places == Places::Told && relation.kind != RelationKind::View &&
                        relation.kind != RelationKind::ForeignTable && relation.allReadable;
    if (placed)
        m_place = select("ctid");
    if (placed && relation.kind == RelationKind::PartitionedTable)
        m_partition = select("tableoid");
    for (const std::string &expression : m_expressions)
        m_selectList += (m_selectList.empty() ? "" : ", ") + expression;
    m_orderBy = orderBy(table.order);
}

std::size_t EventColumns::select(const std::string &expression) {
    const auto found = std::ranges::find(m_expressions, expression);
    if (found != m_expressions.end())
        return static_cast<std::size_t>(found - m_expressions.begin());
    m_expressions.push_back(expression);
    return m_expressions.size() - 1;
}

EventColumns::Part EventColumns::makePart(const FieldRef &ref, const Relation &relation) {
    Field field(ref, columnOf(ref, relation));
    const std::size_t index = select(field.expression());
    return {std::move(field), index};
}

std::optional<EventColumns::Part> EventColumns::makePart(const std::optional<FieldRef> &ref,
                                                         const Relation &relation) {
    if (!ref)
        return std::nullopt;
    return makePart(*ref, relation);
}

std::optional<EventColumns::Part> EventColumns::makePart(const std::optional<StampRef> &ref,
                                                         const Relation &relation) {
    if (!ref)
        return std::nullopt;
    Part part = makePart(ref->field, relation);
    part.form = ref->form;
    return part;
}

std::optional<std::string> EventColumns::orderBy(OrderKey key) const {
    switch (key) {
    case OrderKey::HappenedAt:
        return orderOfStamp(m_happenedAt->field, m_happenedAt->form);
    case OrderKey::StoredVersion:
        return orderOfNumber(m_storedVersion->field);
    case OrderKey::Position:
        return orderOfNumber(m_position->field);
    case OrderKey::Id:
        break;
    }
    return orderOfId(m_id.field);
}

std::optional<std::string> EventColumns::orderBy(std::vector<OrderKey> keys) const {
    keys.push_back(OrderKey::Id);
    std::string list;
    for (const OrderKey key : keys) {
        // Ascending order puts absent values last, as we do.
        const auto each = orderBy(key);
        if (!each)
            return std::nullopt;
        list += (list.empty() ? "" : ", ") + *each;
    }
    if (m_partition)
        list += ", tableoid";
    return m_place ? list + ", ctid" : list;
}

std::string EventColumns::typeExpression() const {
    return m_type.field.textExpression();
}

std::uint64_t EventColumns::placeOf(BinaryRow row, std::uint64_t arrival) const {
    if (!m_place || !row[*m_place])
        return arrival;
    const std::string_view place = *row[*m_place];
    const std::uint64_t within = (std::uint64_t{readNumber<std::uint32_t>(place)} << 16U) |
                                 readNumber<std::uint16_t>(place.substr(4));
    if (!m_partition || !row[*m_partition])
        return within;
    // Tells rows of different partitions apart; which partition comes first means nothing.
    return within | (std::uint64_t{readNumber<std::uint32_t>(*row[*m_partition])} << 48U);
}

void EventColumns::readPayload(Event &event, const Part &payload, BinaryRow row) {
    if (auto document = payload.field.document(payload.of(row)))
        event.payload = *std::move(document);
    else
        event.findings.push_back({FindingCode::PayloadMissing, {}, {}});
}

Stamp EventColumns::readStamp(const Part &column, StampPart part, BinaryRow row,
                              std::vector<Finding> &findings) {
    auto stamp = column.field.stamp(column.of(row), column.form, findings);
    return stamp ? *std::move(stamp) : missingStamp(part, findings);
}

Event EventColumns::read(BinaryRow row, std::uint64_t arrival) const {
    Event event;
    event.id = EventId(m_id.field.text(m_id.of(row)).value_or(""));
    event.stream = StreamId(m_stream.field.text(m_stream.of(row)).value_or(""));
    event.type = m_type.field.text(m_type.of(row)).value_or("");
    readPayload(event, m_payload, row);
    // In the order in which all sources read them, and so find what is amiss.
    if (m_happenedAt)
        event.happenedAt = readStamp(*m_happenedAt, StampPart::HappenedAt, row, event.findings);
    if (m_recordedAt)
        event.recordedAt = readStamp(*m_recordedAt, StampPart::RecordedAt, row, event.findings);
    if (m_metadata)
        event.metadata = m_metadata->field.document(m_metadata->of(row));
    if (m_storedVersion)
        event.storedVersion =
            m_storedVersion->field.integer(m_storedVersion->of(row), event.findings);
    if (m_position)
        event.position = m_position->field.integer(m_position->of(row), event.findings);
    if (m_recordedBy)
        event.recordedBy = m_recordedBy->field.text(m_recordedBy->of(row)).value_or("");
    if (const auto note = m_erasure ? m_erasure->field.document(m_erasure->of(row)) : std::nullopt)
        event.findings.push_back(erasureFinding(*note));
    event.ordinal = placeOf(row, arrival);
    return event;
}

PassedId EventColumns::passId(const Part &part, BinaryRow row, std::string &made) {
    const Field::Value value = part.of(row);
    if (part.field.arrival() != Arrival::Uuid || !part.field.isColumn())
        return PassedId::of(part.field.textIn(value, made).value_or(""));
    if (!value)
        return {};
    Uuid uuid;
    std::memcpy(uuid.bytes.data(), value->data(), uuid.bytes.size());
    return {uuid, {}};
}

std::optional<Instant> EventColumns::passStamp(const Part &part, BinaryRow row, MadeTexts &made) {
    const auto stamp = part.field.stamp(part.of(row), part.form, made.findings);
    return stamp ? stamp->instant : std::nullopt;
}

std::int64_t EventColumns::passNumber(const Part &part, BinaryRow row, MadeTexts &made) {
    return part.field.integer(part.of(row), made.findings).value_or(PassedEvent::kNoNumber);
}

PassedEvent EventColumns::pass(BinaryRow row, std::uint64_t arrival, MadeTexts &made) const {
    made.findings.clear();
    PassedEvent event;
    event.id = passId(m_id, row, made.id);
    event.stream = passId(m_stream, row, made.stream);
    event.type = m_type.field.textIn(m_type.of(row), made.type).value_or("");
    event.payload = m_payload.field.documentIn(m_payload.of(row), made.payload).value_or("");
    if (m_happenedAt)
        event.happenedAt = passStamp(*m_happenedAt, row, made);
    if (m_recordedAt)
        event.recordedAt = passStamp(*m_recordedAt, row, made);
    if (m_storedVersion)
        event.storedVersion = passNumber(*m_storedVersion, row, made);
    if (m_position)
        event.position = passNumber(*m_position, row, made);
    event.ordinal = placeOf(row, arrival);
    return event;
}

bool EventColumns::passWhole(BinaryRow row, std::uint64_t arrival, MadeTexts &made,
                             PassedEvent &event, EventRest &rest) const {
    if (m_erasure && m_erasure->of(row))
        return false;
    event = pass(row, arrival, made);
    if (!made.findings.empty() || event.payload.empty() || (m_happenedAt && !event.happenedAt) ||
        (m_recordedAt && !event.recordedAt))
        return false;
    rest = {};
    if (m_metadata)
        rest.metadata = m_metadata->field.documentIn(m_metadata->of(row), made.metadata);
    if (m_recordedBy)
        rest.recordedBy =
            m_recordedBy->field.textIn(m_recordedBy->of(row), made.recordedBy).value_or("");
    return true;
}

} // namespace backstory::postgres
