#include "core/store/demo_life.h"

namespace backstory {
namespace {

std::string hex(std::uint64_t number) {
    std::string out;
    for (unsigned shift = 64; shift > 0; shift -= 4)
        out += "0123456789abcdef"[number >> (shift - 4) & 0xFU];
    return out;
}

// Which account of the database writes for an actor.
std::string_view accountOf(std::string_view actor) {
    if (actor == "warehouse-svc" || actor == "carrier-hook")
        return "warehouse_app";
    return actor.find('@') == std::string_view::npos ? "shop_app" : "backoffice_app";
}

} // namespace

DemoLifeWriter::DemoLifeWriter(DemoRandom &random, std::int64_t bornAt)
    : m_random(random), m_stream(random.uuid7(bornAt).text()), m_correlation(hex(random.next())) {}

void DemoLifeWriter::add(std::int64_t createdAt, std::string_view type, std::string payload,
                         std::string_view actor) {
    addLate(createdAt, createdAt + m_random.between(4, 240), type, std::move(payload), actor);
}

void DemoLifeWriter::addLate(std::int64_t createdAt, std::int64_t recordedAt, std::string_view type,
                             std::string payload, std::string_view actor) {
    DemoEvent event;
    event.id = m_random.uuid7(createdAt).text();
    event.stream = m_stream;
    event.type = type;
    event.payload = std::move(payload);
    event.metadata = DemoPayload().text("actor", actor).text("correlationId", m_correlation).json();
    event.createdAt = createdAt;
    event.recordedAt = recordedAt;
    event.recordedBy = accountOf(actor);
    m_life.push_back(std::move(event));
}

void DemoLifeWriter::forgetRecording() {
    for (DemoEvent &event : m_life) {
        event.recordedAt.reset();
        event.recordedBy.clear();
    }
}

} // namespace backstory
