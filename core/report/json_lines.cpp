#include "core/report/json_lines.h"

#include "core/json/print.h"
#include "core/report/payload_json.h"
#include "core/report/utf8.h"

#include <algorithm>
#include <map>

namespace backstory {
namespace {

// Ids and types come from columns, which may hold any bytes.
std::string textToJson(std::string_view text) {
    return json::quoted(withoutBrokenUtf8(text));
}

template <class T>
std::string numberToJson(const std::optional<T> &number) {
    return number ? std::to_string(*number) : "null";
}

std::string valueToJson(const std::optional<json::Value> &value) {
    return value ? json::toText(*value) : "null";
}

template <class Range, class Print>
std::string arrayToJson(const Range &range, const Print &print) {
    std::string out = "[";
    for (const auto &element : range) {
        if (out.size() > 1)
            out += ',';
        out += print(element);
    }
    return out += ']';
}

// `"version","id","type","at"` of a writer; version 0 is no event.
std::string writerToJson(const History &history, Version writer) {
    std::string out = "\"version\":" + std::to_string(writer.value);
    if (writer.value == 0)
        return out += ",\"id\":null,\"type\":null,\"at\":null";
    const EventFacts facts = history.facts(writer);
    out += ",\"id\":" + textToJson(facts.id.text());
    out += ",\"type\":" + textToJson(facts.type);
    out += ",\"at\":" + instantToJson(facts.effectiveTime);
    return out;
}

bool has(std::span<const Finding> findings, FindingCode code) {
    return std::ranges::any_of(findings, [code](const Finding &f) { return f.code == code; });
}

std::string groupToJson(const SummaryGroup &group, const std::vector<json::Pointer> &sums) {
    std::string out = "{\"key\":" + (group.key ? json::quoted(*group.key) : "null");
    out += ",\"streams\":" + std::to_string(group.streams) + ",\"sums\":{";
    for (std::size_t i = 0; i < sums.size(); ++i) {
        out += i == 0 ? "" : ",";
        out += json::quoted(sumName(sums[i])) + ":" + group.sums[i].text();
    }
    return out += "}}";
}

} // namespace

std::string instantToJson(const std::optional<Instant> &instant) {
    return instant ? '"' + toIsoText(*instant) + '"' : "null";
}

std::string sumName(const json::Pointer &path) {
    const bool isBareName = path.segments.size() == 1 && !path.segments.front().starts_with('/');
    return isBareName ? path.segments.front() : path.text();
}

std::string stampToJson(const Stamp &stamp) {
    if (stamp.instant)
        return toMillisText(*stamp.instant);
    if (stamp.raw.empty())
        return "null";
    return stamp.rawIsNumber ? stamp.raw : textToJson(stamp.raw);
}

std::string eventToJson(const History &history, Version version, const EventTable &table,
                        std::span<const Finding> findings, bool raw) {
    const EventFacts facts = history.facts(version);
    std::string out = "{\"stream\":" + textToJson(history.stream().text());
    out += ",\"version\":" + std::to_string(version.value);
    if (table.storedVersion)
        out += ",\"stored_version\":" + numberToJson(facts.storedVersion);
    if (table.position)
        out += ",\"position\":" + numberToJson(facts.position);
    if (table.recordedAt)
        out += ",\"recorded_at\":" + stampToJson(facts.recordedAt);
    out += ",\"id\":" + textToJson(facts.id.text());
    out += ",\"type\":" + textToJson(facts.type);
    out += ",\"at\":" + instantToJson(facts.effectiveTime);
    out += ",\"created_at\":" + stampToJson(facts.happenedAt) + ',';
    if (has(findings, FindingCode::PayloadMissing))
        out += "\"data\":null";
    else
        appendStoredJson(out, "data", history.payload(version), raw);
    out += ',';
    if (const auto metadata = history.metadata(version))
        appendStoredJson(out, "metadata", *metadata, raw);
    else
        out += "\"metadata\":null";
    out += ",\"findings\":";
    out += arrayToJson(findings, [](const Finding &f) { return findingToJson(f, false); });
    return out += '}';
}

std::string findingToJson(const Finding &finding, bool withVersions) {
    std::string out = "{\"code\":" + json::quoted(codeText(finding.code));
    if (withVersions) {
        out += ",\"versions\":";
        out += arrayToJson(finding.events, [](Version v) { return std::to_string(v.value); });
    }
    out += ",\"text\":" + textToJson(sentence(finding));
    return out += '}';
}

std::string foundToJson(const std::optional<std::string> &stream, const Finding &finding) {
    std::string out = "{\"stream\":" + (stream ? textToJson(*stream) : "null");
    out += ",\"code\":" + json::quoted(codeText(finding.code));
    out += ",\"severity\":" + json::quoted(severityText(severityOf(finding.code)));
    out += ",\"versions\":";
    out += arrayToJson(finding.events, [](Version v) { return std::to_string(v.value); });
    out += ",\"text\":" + textToJson(sentence(finding));
    return out += '}';
}

std::string_view severityText(Severity severity) {
    return severity == Severity::Warning ? "warning" : "fact";
}

std::string changesToJson(std::span<const Change> changes) {
    return arrayToJson(changes, changeToJson);
}

std::string changeToJson(const Change &change) {
    std::string out = "{\"path\":" + json::quoted(change.path.text());
    out += ",\"op\":" + json::quoted(opText(change.op));
    out += ",\"before\":" + json::toText(change.before);
    out += ",\"after\":" + json::toText(change.after);
    return out += '}';
}

std::string blameToJson(const History &history, std::span<const Blame> entries) {
    return arrayToJson(entries, [&](const Blame &entry) { return blameToJson(history, entry); });
}

std::string blameToJson(const History &history, const Blame &entry) {
    std::string out = "{\"path\":" + json::quoted(entry.path.text());
    out += ",\"value\":" + valueToJson(entry.value) + ',';
    out += writerToJson(history, entry.writer);
    return out += '}';
}

std::string valuesToJson(const History &history, std::span<const FieldValue> values) {
    return arrayToJson(values,
                       [&](const FieldValue &value) { return valueToJson(history, value); });
}

std::string valueToJson(const History &history, const FieldValue &value) {
    std::string out = "{\"value\":" + valueToJson(value.value);
    out += value.value ? ",\"removed\":false," : ",\"removed\":true,";
    out += writerToJson(history, value.writer);
    out += ",\"until\":";
    out += value.until ? instantToJson(history.effectiveTime(*value.until)) : "null";
    return out += '}';
}

std::string bookEntryToJson(const BookEntry &entry, const Ruleset &rules) {
    // A state, so its keys are sorted, whatever order the ruleset shows its columns in.
    std::map<std::string_view, const std::optional<json::Value> *> columns;
    for (std::size_t i = 0; i < rules.columns().size(); ++i)
        columns.emplace(rules.columns()[i].name, &entry.columns[i]);

    std::string out = "{\"stream\":" + textToJson(entry.stream.text());
    out += ",\"events\":" + std::to_string(entry.events);
    out += ",\"first\":" + instantToJson(entry.first);
    out += ",\"last\":" + instantToJson(entry.last) + ",\"state\":{";
    std::string_view separator;
    for (const auto &[name, value] : columns) {
        out += separator;
        separator = ",";
        out += json::quoted(name) + ':' + valueToJson(*value);
    }
    return out += "}}";
}

std::string_view changeText(BookChange::Kind kind) {
    switch (kind) {
    case BookChange::Kind::Appeared:
        return "appeared";
    case BookChange::Kind::Disappeared:
        return "disappeared";
    case BookChange::Kind::Changed:
        break;
    }
    return "changed";
}

std::string bookChangeToJson(const BookChange &change, const Ruleset &rules) {
    std::string out = "{\"stream\":" + textToJson(change.stream.text());
    out += ",\"change\":" + json::quoted(changeText(change.kind)) + ",\"columns\":[";
    std::string_view separator;
    for (std::size_t i = 0; i < rules.columns().size(); ++i) {
        if (!change.differs(i))
            continue;
        out += separator;
        separator = ",";
        out += "{\"name\":" + json::quoted(rules.columns()[i].name);
        out += ",\"before\":" + valueToJson(change.before[i]);
        out += ",\"after\":" + valueToJson(change.after[i]) + '}';
    }
    return out += "],\"events\":" + std::to_string(change.events) + '}';
}

std::string summaryToJson(const Summary &summary, const SummaryQuestion &question,
                          std::string_view source) {
    const auto &asOf = question.book.asOf;
    std::string out = "{\"source\":" + textToJson(source);
    out += ",\"as_of\":" + (asOf ? instantToJson(asOf) : "\"end\"");
    out += ",\"streams\":" + std::to_string(summary.streams);
    out += ",\"events\":" + std::to_string(summary.events);
    out += ",\"groups\":" + arrayToJson(summary.groups, [&](const SummaryGroup &group) {
               return groupToJson(group, question.sums);
           });
    out += ",\"skipped\":{";
    for (std::size_t i = 0; i < question.sums.size(); ++i) {
        out += i == 0 ? "" : ",";
        out += json::quoted(sumName(question.sums[i])) + ':' + std::to_string(summary.skipped[i]);
    }
    return out += "}}";
}

} // namespace backstory
