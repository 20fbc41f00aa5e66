#include "core/source/json_lines_source.h"

#include "core/base/error.h"
#include "core/source/json_lines_follower.h"
#include "core/source/json_lines_reader.h"
#include "core/source/line_fields.h"
#include "core/source/table_choice.h"
#include "core/source/utf8_path.h"

#include <algorithm>

namespace backstory {

namespace {

/// So many lines tell which members there are.
constexpr std::size_t kSample = 200;
constexpr std::string_view kTextSuffix = "_text";

struct Sample {
    std::vector<ColumnInfo> columns; ///< in the order in which they were met
    bool anyLine = false;
};

void addColumn(std::vector<ColumnInfo> &columns, const std::string &name) {
    if (std::ranges::find(columns, name, &ColumnInfo::name) == columns.end())
        columns.push_back({name, "json"});
}

Sample sampleOf(const JsonLinesBytes &bytes, const Progress &progress) {
    Sample sample;
    std::vector<json::Field> fields;
    std::size_t good = 0;
    walkLines(
        bytes,
        [&](const LinePlace &, std::string_view line) {
            sample.anyLine = true;
            if (readLineFields(line, fields))
                return true;
            for (const json::Field &field : fields) {
                addColumn(sample.columns, std::string(field.key));
                // A payload that is no JSON stands in a member of its own.
                if (field.key.ends_with(kTextSuffix))
                    addColumn(sample.columns, std::string(field.key.substr(
                                                  0, field.key.size() - kTextSuffix.size())));
            }
            return ++good < kSample;
        },
        progress);
    return sample;
}

/// The relations that the lines could be, by the presets and by a mapping that was asked for.
std::vector<RelationInfo> relationsOf(const Sample &sample, const OpenRequest &request) {
    std::vector<MappingDocument> mappings(shippedPresets().begin(), shippedPresets().end());
    if (!request.table.empty()) {
        if (auto asked = mappingNamed(request.table))
            mappings = {*std::move(asked)};
    }
    std::vector<RelationInfo> relations;
    for (const MappingDocument &mapping : mappings) {
        for (RelationInfo &relation : mapping.relationsOf(sample.columns)) {
            const bool known = std::ranges::any_of(
                relations, [&](const RelationInfo &other) { return other.name == relation.name; });
            if (!known && (mapping.recognise(relation) || !request.table.empty()))
                relations.push_back(std::move(relation));
        }
    }
    return relations;
}

std::vector<EventTable> emptyTable(const OpenRequest &request) {
    const auto asked = request.table.empty() ? std::nullopt : mappingNamed(request.table);
    const MappingDocument &mapping = asked ? *asked : shippedPresets().front();
    return {mapping.apply(mapping.relationFor(defaultEntity()))};
}

std::vector<EventTable> tablesOf(const Sample &sample, const OpenRequest &request,
                                 const std::string &label) {
    if (!sample.anyLine)
        return emptyTable(request);
    if (sample.columns.empty()) {
        throw Error(ErrorKind::SourceUnreadable, "opening " + label,
                    "no line of it is a JSON object");
    }
    const auto relations = relationsOf(sample, request);
    if (relations.empty()) {
        std::string names;
        for (const ColumnInfo &column : sample.columns)
            names += (names.empty() ? "" : ", ") + column.name;
        throw Error(ErrorKind::TableMissing, "opening " + label,
                    "its lines are no events that are recognised; they have " + names,
                    "Give a mapping file that says which member plays which part.");
    }
    std::vector<EventTable> tables = chooseTables(relations, request.table, label);
    // In a line the id of the entity comes before other ids that it may hold.
    if (request.table.empty()) {
        std::ranges::stable_sort(tables, {}, [&](const EventTable &table) {
            const bool first = table.entity == defaultEntity();
            return std::pair(
                !first, std::ranges::find(sample.columns, table.stream.column, &ColumnInfo::name) -
                            sample.columns.begin());
        });
    }
    return tables;
}

} // namespace

JsonLinesSource::JsonLinesSource(const OpenRequest &request, const Progress &progress)
    : m_path(pathFromUtf8(request.source)),
      m_bytes(std::make_shared<JsonLinesBytes>(m_path, progress)) {
    m_description.kind = "JSON Lines file";
    m_description.label = utf8Text(m_path.filename());
    m_description.place = utf8Text(std::filesystem::absolute(m_path));
    m_tables = tablesOf(sampleOf(*m_bytes, progress), request, m_description.label);
    indexOf(m_tables.front(), progress);
}

std::shared_ptr<const JsonLinesIndex> JsonLinesSource::indexOf(const EventTable &table,
                                                               const Progress &progress) {
    const std::lock_guard lock(m_mutex);
    auto &index = m_indexes[table.displayName() + ' ' + table.preset];
    if (!index)
        index = std::make_shared<JsonLinesIndex>(*m_bytes, table, progress);
    return index;
}

std::unique_ptr<EventReader>
JsonLinesSource::openReader(const EventTable &table,
                            std::optional<std::chrono::milliseconds> /*patience*/) {
    return std::make_unique<JsonLinesReader>(m_bytes, indexOf(table, {}), table);
}

void JsonLinesSource::requirePlain() const {
    if (m_bytes->isPacked())
        throw Error(ErrorKind::NotAnswerable, "following " + m_description.label,
                    "a gzip file cannot be followed", "Unpack it, and follow the plain file.");
}

std::unique_ptr<LogFollower> JsonLinesSource::openFollower(const EventTable &table,
                                                           const LogPlace &place) {
    requirePlain();
    return std::make_unique<JsonLinesFollower>(m_path, table, &place);
}

std::unique_ptr<LogFollower> JsonLinesSource::openFollower(const EventTable &table, FollowFrom from,
                                                           const Progress &progress) {
    requirePlain();
    auto follower = std::make_unique<JsonLinesFollower>(m_path, table, nullptr);
    if (from == FollowFrom::Now)
        follower->skipToNow(progress);
    return follower;
}

} // namespace backstory
