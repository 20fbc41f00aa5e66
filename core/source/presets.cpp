#include "core/source/presets.h"

#include "core/base/embedded_files.h"

#include <algorithm>
#include <tuple>

namespace backstory {

namespace {

constexpr std::string_view kFolder = "presets/";
constexpr std::string_view kFirstPreset = "presets/classic.json";
/// The table that is shown when nothing else was asked for.
constexpr std::string_view kDefaultTable = "order_events";
constexpr std::string_view kDefaultEntity = "order";

std::vector<MappingDocument> loadPresets() {
    std::vector<MappingDocument> presets;
    if (const auto text = embeddedFile(kFirstPreset))
        presets.push_back(MappingDocument::parse(*text, kFirstPreset));
    for (const EmbeddedFile &file : embeddedFiles()) {
        if (file.path.starts_with(kFolder) && file.path != kFirstPreset)
            presets.push_back(MappingDocument::parse(file.text, file.path));
    }
    return presets;
}

} // namespace

std::span<const MappingDocument> shippedPresets() {
    static const std::vector<MappingDocument> presets = loadPresets();
    return presets;
}

std::string defaultEntity() {
    return std::string(kDefaultEntity);
}

void sortDefaultFirst(std::vector<EventTable> &tables) {
    std::ranges::sort(tables, {}, [](const EventTable &table) {
        return std::tuple(table.relation != kDefaultTable, table.relation, table.schema);
    });
}

std::vector<EventTable> recogniseTables(std::span<const RelationInfo> relations) {
    std::vector<EventTable> tables;
    for (const RelationInfo &relation : relations) {
        for (const MappingDocument &preset : shippedPresets()) {
            if (auto table = preset.recognise(relation)) {
                tables.push_back(*std::move(table));
                break;
            }
        }
    }
    sortDefaultFirst(tables);
    return tables;
}

} // namespace backstory
