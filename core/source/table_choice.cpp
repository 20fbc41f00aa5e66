#include "core/source/table_choice.h"

#include "core/base/error.h"
#include "core/source/utf8_path.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace backstory {

namespace {

std::string displayName(const RelationInfo &relation) {
    return relation.schema.empty() ? relation.name : relation.schema + '.' + relation.name;
}

std::string allNames(std::span<const RelationInfo> relations) {
    std::string names;
    for (const RelationInfo &relation : relations)
        names += (names.empty() ? "" : ", ") + displayName(relation);
    return names.empty() ? "nothing" : names;
}

std::string opening(std::string_view place) {
    return "opening " + std::string(place);
}

[[noreturn]] void noneRecognised(std::span<const RelationInfo> relations, std::string_view place) {
    throw Error(ErrorKind::TableMissing, opening(place),
                relations.empty() ? "there is no table in it"
                                  : "no event table was recognised among " + allNames(relations),
                "Name an event table, or give a mapping file that says which columns to read.");
}

const RelationInfo *relationNamed(std::span<const RelationInfo> relations,
                                  const std::string &name) {
    const auto found = std::ranges::find_if(relations, [&](const RelationInfo &relation) {
        return relation.name == name || displayName(relation) == name;
    });
    return found != relations.end() ? &*found : nullptr;
}

EventTable tableOf(const RelationInfo &relation) {
    for (const MappingDocument &preset : shippedPresets()) {
        if (auto table = preset.recognise(relation))
            return *std::move(table);
    }
    // The classic preset says best what is missing where its name fits; else all are listed.
    const MappingDocument &first = shippedPresets().front();
    if (first.namesRelation(relation))
        return first.apply(relation);
    std::string columns;
    for (const ColumnInfo &column : relation.columns)
        columns += (columns.empty() ? "" : ", ") + column.name;
    throw Error(ErrorKind::ColumnMissing, "reading the table " + displayName(relation),
                "no preset knows these columns: " + columns,
                "Give a mapping file that says which column plays which part.");
}

std::vector<EventTable> tablesByMapping(const MappingDocument &mapping,
                                        std::span<const RelationInfo> relations,
                                        std::string_view place) {
    std::vector<EventTable> tables;
    const RelationInfo *named = nullptr;
    for (const RelationInfo &relation : relations) {
        if (!mapping.namesRelation(relation))
            continue;
        named = named == nullptr ? &relation : named;
        if (auto table = mapping.recognise(relation))
            tables.push_back(*std::move(table));
    }
    if (tables.empty() && named != nullptr)
        return {mapping.apply(*named)}; // throws, and says what is missing
    if (tables.empty()) {
        throw Error(ErrorKind::TableMissing, opening(place),
                    "it has no table that the mapping \"" + mapping.name() + "\" names; it has " +
                        allNames(relations));
    }
    sortDefaultFirst(tables);
    return tables;
}

void appendOthers(std::vector<EventTable> &tables, std::span<const RelationInfo> relations) {
    for (EventTable &other : recogniseTables(relations)) {
        const bool known = std::ranges::any_of(tables, [&](const EventTable &table) {
            return table.schema == other.schema && table.relation == other.relation;
        });
        if (!known)
            tables.push_back(std::move(other));
    }
}

} // namespace

std::optional<MappingDocument> mappingNamed(const std::string &request) {
    for (const MappingDocument &preset : shippedPresets()) {
        if (preset.name() == request)
            return preset;
    }
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(pathFromUtf8(request), ignored))
        return std::nullopt;
    std::ifstream file(pathFromUtf8(request), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        throw Error(ErrorKind::BadMapping, "reading the mapping " + request,
                    "the file cannot be read");
    }
    return MappingDocument::parse(text, request);
}

std::vector<EventTable> chooseTables(std::span<const RelationInfo> relations,
                                     const std::string &request, std::string_view place) {
    std::vector<EventTable> tables;
    if (request.empty()) {
        tables = recogniseTables(relations);
        if (tables.empty())
            noneRecognised(relations, place);
        return tables;
    }
    if (const RelationInfo *relation = relationNamed(relations, request)) {
        tables.push_back(tableOf(*relation));
    } else if (const auto mapping = mappingNamed(request)) {
        tables = tablesByMapping(*mapping, relations, place);
    } else {
        throw Error(ErrorKind::TableMissing, opening(place),
                    "\"" + request +
                        "\" is no table of it, no preset and no mapping file; it has " +
                        allNames(relations));
    }
    appendOthers(tables, relations);
    return tables;
}

} // namespace backstory
