#include "app/cli/drift_lines.h"

#include "core/json/print.h"
#include "core/report/utf8.h"

namespace backstory::cli {
namespace {

std::string quotedOrNull(const std::optional<std::string> &text) {
    return text ? json::quoted(withoutBrokenUtf8(*text)) : "null";
}

} // namespace

std::string driftToJson(const DriftEntry &entry) {
    return "{\"stream\":" + json::quoted(withoutBrokenUtf8(entry.stream.text())) +
           ",\"kind\":" + json::quoted(nameOf(entry.kind)) +
           ",\"column\":" + quotedOrNull(entry.column) + ",\"stored\":" + entry.stored +
           ",\"folded\":" + entry.folded + ",\"reason\":" + quotedOrNull(entry.reason) + '}';
}

DriftLines::DriftLines(const Console &console, Format format, const std::string &entity) {
    if (format == Format::Text)
        m_text.emplace(console, std::vector<std::string>{entity, "what", "column", "stored",
                                                         "folded", "reason"});
    else
        m_json.emplace(console, format);
}

void DriftLines::add(const DriftEntry &entry) {
    m_any = true;
    if (m_json) {
        m_json->add(driftToJson(entry));
        return;
    }
    m_text->add({{entry.stream.text()},
                 {std::string(nameOf(entry.kind))},
                 {entry.column.value_or("")},
                 {entry.stored},
                 {entry.folded},
                 {entry.reason.value_or("")}});
}

void DriftLines::showAll() {
    if (m_text && m_any)
        m_text->finish();
}

void DriftLines::finish() {
    if (m_json)
        m_json->finish();
    else
        showAll();
}

} // namespace backstory::cli
