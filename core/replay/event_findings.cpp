#include "core/json/number.h"
#include "core/json/parse.h"
#include "core/replay/history.h"
#include "core/replay/history_body.h"

#include <algorithm>

namespace backstory {

namespace {

class NoSink final : public WriteSink {
public:
    void write(const Write &) override {}
};

/// Gathers the findings of one event; what the reading found already is not said again.
class FindingList {
public:
    FindingList(Version version, const std::vector<Finding> &read) : m_version(version) {
        for (Finding finding : read) {
            finding.events = {version};
            m_findings.push_back(std::move(finding));
        }
    }

    void add(FindingCode code, std::vector<std::string> details = {}) {
        if (std::ranges::find(m_findings, code, &Finding::code) == m_findings.end())
            m_findings.push_back({code, {m_version}, std::move(details)});
    }
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    Version m_version;
    std::vector<Finding> m_findings;
};

std::string_view faultText(json::Fault fault) {
    switch (fault) {
    case json::Fault::Truncated:
        return "it ends in the middle of a value";
    case json::Fault::TrailingContent:
        return "something follows the document";
    default:
        return "it is malformed";
    }
}

std::string_view kindText(json::Kind kind) {
    switch (kind) {
    case json::Kind::Null:
        return "null";
    case json::Kind::Boolean:
        return "boolean";
    case json::Kind::Number:
        return "number";
    case json::Kind::String:
        return "string";
    case json::Kind::Array:
        return "array";
    case json::Kind::Object:
        break;
    }
    return "object";
}

void addFault(FindingList &list, const json::ParseError &error) {
    const std::string offset = std::to_string(error.offset);
    switch (error.fault) {
    case json::Fault::Empty:
        list.add(FindingCode::PayloadEmpty);
        break;
    case json::Fault::InvalidUtf8:
        list.add(FindingCode::PayloadInvalidUtf8, {offset});
        break;
    case json::Fault::TooDeep:
        list.add(FindingCode::PayloadTooDeep, {std::to_string(json::kMaxDepth)});
        break;
    case json::Fault::TooLarge:
        list.add(FindingCode::PayloadTooLarge, {std::to_string(json::kMaxBytes)});
        break;
    case json::Fault::Truncated:
    case json::Fault::TrailingContent:
    case json::Fault::Malformed:
        list.add(FindingCode::PayloadNotJson, {std::string(faultText(error.fault)), offset});
        break;
    }
}

void addNotes(FindingList &list, const json::Notes &notes) {
    if (notes.byteOrderMark)
        list.add(FindingCode::PayloadByteOrderMark);
    if (notes.duplicateKey)
        list.add(FindingCode::PayloadDuplicateKey, {*notes.duplicateKey});
    if (notes.numberBeyondSums)
        list.add(FindingCode::NumberBeyondSums);
}

} // namespace

std::vector<Finding> History::eventFindings(Version version) const {
    const EventColumns &columns = m_body->columns;
    const std::uint32_t row = version.value - 1;
    const EventMarks marks = columns.marks(row);
    const std::vector<Finding> &read = columns.readFindings(row);
    FindingList list(version, read);
    // A payload that is missing is neither empty nor broken.
    const bool missing =
        std::ranges::find(read, FindingCode::PayloadMissing, &Finding::code) != read.end();
    if (!missing && (!marks.payloadIsObject || marks.remarkable)) {
        NoSink sink;
        const auto outcome = rules().apply(columns.type(row), columns.payload(row), sink);
        if (outcome.payload.error)
            addFault(list, *outcome.payload.error);
        else if (!marks.payloadIsObject)
            list.add(FindingCode::PayloadNotObject, {std::string(kindText(outcome.payload.kind))});
        addNotes(list, outcome.payload.notes);
        if (outcome.mismatch)
            list.add(FindingCode::RuleMismatch, {outcome.mismatch->text()});
    }
    if (!marks.understood)
        list.add(FindingCode::TypeUnknown, {std::string(columns.type(row))});
    if (marks.metadataNotJson)
        list.add(FindingCode::MetadataNotJson);
    return list.take();
}

} // namespace backstory
