#include "core/projection/projected_row.h"

#include "core/json/pointer.h"

namespace backstory {
namespace {

const json::Value *firstPresent(const json::Value &state, const std::vector<json::Pointer> &paths) {
    for (const json::Pointer &path : paths)
        if (const json::Value *value = json::find(state, path))
            return value;
    return nullptr;
}

void fitColumn(ProjectedRow &row, const ProjectionColumn &column, const json::Value *value) {
    const json::Value folded = value ? *value : json::Value{};
    auto fitting = fitValue(column, value);
    if (auto *unfit = std::get_if<Unfit>(&fitting)) {
        row.obstacles.push_back({column.name, folded, std::move(unfit->reason)});
        row.values.emplace_back();
        return;
    }
    auto &fitted = std::get<FittedValue>(fitting);
    if (fitted.rounded)
        row.roundings.push_back({column.name, asJson(column.type, fitted.text), folded});
    row.values.push_back(std::move(fitted.text));
}

} // namespace

StreamId keyOf(const StreamId &stream) {
    return stream.uuid() ? StreamId(stream.uuid()->text()) : stream;
}

ProjectedRow projectRow(const ProjectionDefinition &definition, const StreamId &stream,
                        const json::Value &state) {
    ProjectedRow row;
    row.key = keyOf(stream);
    row.values.reserve(definition.columns.size());
    const ProjectionColumn key{
        definition.keyName, definition.keyType, std::nullopt, 0, 0, true, {}};
    const json::Value id(row.key.text());
    if (const auto fitting = fitValue(key, &id); const auto *unfit = std::get_if<Unfit>(&fitting))
        row.obstacles.push_back({key.name, id, unfit->reason});
    for (const ProjectionColumn &column : definition.columns)
        fitColumn(row, column, firstPresent(state, column.paths));
    if (!row.isProjectable())
        row.roundings.clear();
    return row;
}

json::Value rowAsJson(const ProjectionDefinition &definition,
                      const std::vector<ColumnText> &values) {
    json::Value object{json::Object{}};
    for (std::size_t i = 0; i < definition.columns.size(); ++i)
        object.set(definition.columns[i].name, asJson(definition.columns[i].type, values[i]));
    return object;
}

} // namespace backstory
