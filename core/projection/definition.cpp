#include "core/projection/definition.h"

#include "core/base/embedded_files.h"
#include "core/base/error.h"
#include "core/json/print.h"
#include "core/projection/definition_reader.h"
#include "core/source/utf8_path.h"

#include <fstream>
#include <iterator>

namespace backstory {
namespace {

std::string readFile(const std::string &name) {
    const std::filesystem::path file = pathFromUtf8(name);
    const std::string doing = "opening the projection " + name;
    std::error_code ignored;
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, ignored))
        throw Error(ErrorKind::BadMapping, doing,
                    "no projection of this name ships, and no file of this name can be read",
                    "Give orders or the path of a projection file.");
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (in.bad())
        throw Error(ErrorKind::BadMapping, doing, "the file cannot be read to its end");
    return text;
}

json::Value number(std::size_t value) {
    return json::Number{std::to_string(value)};
}

json::Value toJson(const ProjectionColumn &column) {
    json::Value object{json::Object{}};
    object.set("name", column.name);
    object.set("type", nameOf(column.type));
    if (column.length)
        object.set("length", number(*column.length));
    if (column.type == ColumnType::Decimal) {
        object.set("precision", number(column.precision));
        object.set("scale", number(column.scale));
    }
    object.set("required", column.required);
    json::Array paths;
    for (const json::Pointer &path : column.paths)
        paths.emplace_back(path.text());
    object.set("paths", std::move(paths));
    return object;
}

} // namespace

std::string_view nameOf(ColumnType type) {
    switch (type) {
    case ColumnType::Uuid:
        return "uuid";
    case ColumnType::Text:
        return "text";
    case ColumnType::Decimal:
        return "decimal";
    case ColumnType::Integer:
        return "integer";
    case ColumnType::Boolean:
        break;
    }
    return "boolean";
}

ProjectionDefinition ProjectionDefinition::parse(std::string_view jsonText,
                                                 std::string_view origin) {
    return DefinitionReader::read(jsonText, origin);
}

ProjectionDefinition ProjectionDefinition::load(const std::string &nameOrFile) {
    if (const auto text = embeddedFile("projections/" + nameOrFile + ".json"))
        return parse(*text, nameOrFile);
    return parse(readFile(nameOrFile), nameOrFile);
}

std::string ProjectionDefinition::displayName() const {
    return schema.empty() ? relation : schema + '.' + relation;
}

std::string ProjectionDefinition::canonicalText() const {
    json::Value object{json::Object{}};
    object.set("table", displayName());
    object.set("key", json::Array{keyName, nameOf(keyType)});
    json::Array list;
    for (const ProjectionColumn &column : columns)
        list.push_back(toJson(column));
    object.set("columns", std::move(list));
    return json::toText(object);
}

} // namespace backstory
