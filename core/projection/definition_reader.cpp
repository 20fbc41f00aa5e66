#include "core/projection/definition_reader.h"

#include "core/base/error.h"
#include "core/json/parse.h"
#include "core/rules/document_checks.h"

#include <array>
#include <charconv>
#include <set>

namespace backstory {
namespace {

constexpr std::array kTypes{ColumnType::Uuid, ColumnType::Text, ColumnType::Decimal,
                            ColumnType::Integer, ColumnType::Boolean};
/// What PostgreSQL can declare (its manual, 8.1.2 and 8.3).
constexpr std::size_t kMaxLength = 10'485'760;
constexpr std::size_t kMaxPrecision = 1'000;

std::string joined(const std::vector<std::string> &mistakes) {
    std::string all;
    for (const std::string &mistake : mistakes)
        all += (all.empty() ? "" : "; ") + mistake;
    return all;
}

std::optional<ColumnType> readType(const DocumentObject &object) {
    const std::string name = object.requiredText("type");
    for (const ColumnType type : kTypes)
        if (nameOf(type) == name)
            return type;
    if (!name.empty())
        object.mistake("type", "is none of uuid, text, decimal, integer and boolean");
    return std::nullopt;
}

std::optional<std::size_t> readCount(const DocumentObject &object, std::string_view key,
                                     std::size_t least, std::size_t most) {
    const json::Value *value = object.value(key);
    if (!value)
        return std::nullopt;
    std::size_t count = 0;
    if (value->isNumber()) {
        const std::string &token = value->number();
        const char *end = token.data() + token.size();
        const auto result = std::from_chars(token.data(), end, count);
        if (result.ec == std::errc{} && result.ptr == end && count >= least && count <= most)
            return count;
    }
    object.mistake(key, "is no whole number from " + std::to_string(least) + " to " +
                            std::to_string(most));
    return std::nullopt;
}

void refuse(const DocumentObject &object, std::initializer_list<std::string_view> keys,
            std::string_view type) {
    for (const std::string_view key : keys)
        if (object.has(key))
            object.mistake(key, "says nothing about a column of type " + std::string(type));
}

} // namespace

ProjectionDefinition DefinitionReader::read(std::string_view jsonText, std::string_view origin) {
    const std::string doing = "reading the projection " + std::string(origin);
    json::Notes notes;
    const auto parsed = json::parse(jsonText, &notes);
    if (const auto *error = std::get_if<json::ParseError>(&parsed))
        throw Error(ErrorKind::BadMapping, doing,
                    "it is no JSON document (byte " + std::to_string(error->offset) + ")");

    DefinitionReader reader;
    if (notes.duplicateKey)
        reader.m_mistakes.push_back("/: the key \"" + *notes.duplicateKey + "\" stands twice");
    reader.readDocument(std::get<json::Value>(parsed));
    if (!reader.m_mistakes.empty())
        throw Error(ErrorKind::BadMapping, doing, joined(reader.m_mistakes));
    return std::move(reader.m_definition);
}

void DefinitionReader::readDocument(const json::Value &document) {
    const DocumentObject object(document, {}, m_mistakes);
    if (!document.isObject()) {
        object.mistake("is not an object");
        return;
    }
    object.allowOnly({"$schema", "name", "entity", "table", "key", "columns"});
    m_definition.name = object.requiredText("name");
    m_definition.entity = object.text("entity");
    readTable(object);
    readKey(object);
    readColumns(object);
    requireDifferentNames();
}

void DefinitionReader::readTable(const DocumentObject &object) {
    const std::string table = object.requiredText("table");
    const std::size_t dot = table.find('.');
    if (dot == std::string::npos) {
        m_definition.relation = table;
        return;
    }
    m_definition.schema = table.substr(0, dot);
    m_definition.relation = table.substr(dot + 1);
    if (m_definition.schema.empty() || m_definition.relation.empty())
        object.mistake("table", "is neither a table nor a schema and a table");
}

void DefinitionReader::readKey(const DocumentObject &document) {
    const json::Value *key = document.value("key");
    if (!key || !key->isObject()) {
        document.mistake("key", key ? "is not an object" : "is missing");
        return;
    }
    const DocumentObject object(*key, document.at().child("key"), m_mistakes);
    object.allowOnly({"name", "type"});
    m_definition.keyName = object.requiredText("name");
    m_definition.keyType = readType(object).value_or(ColumnType::Uuid);
    if (m_definition.keyType != ColumnType::Uuid && m_definition.keyType != ColumnType::Text)
        object.mistake("type", "is neither uuid nor text");
}

void DefinitionReader::readColumns(const DocumentObject &document) {
    const json::Value *columns = document.value("columns");
    if (!columns || !columns->isArray() || columns->array().empty()) {
        document.mistake("columns", columns ? "is not a list of columns" : "is missing");
        return;
    }
    for (std::size_t i = 0; i < columns->array().size(); ++i) {
        const json::Value &column = columns->array()[i];
        const DocumentObject object(column, json::Pointer{{"columns", std::to_string(i)}},
                                    m_mistakes);
        if (column.isObject())
            readColumn(object);
        else
            object.mistake("is not an object");
    }
}

void DefinitionReader::readColumn(const DocumentObject &object) {
    object.allowOnly({"name", "type", "length", "precision", "scale", "required", "paths"});
    ProjectionColumn column;
    column.name = object.requiredText("name");
    column.required = object.flag("required");
    column.paths = object.paths("paths");
    if (column.paths.empty())
        object.mistake("paths", object.has("paths") ? "names no path" : "is missing");
    if (const auto type = readType(object)) {
        column.type = *type;
        if (*type == ColumnType::Text)
            column.length = readCount(object, "length", 1, kMaxLength);
        else
            refuse(object, {"length"}, nameOf(*type));
        if (*type == ColumnType::Decimal) {
            if (!object.has("precision"))
                object.mistake("precision", "is missing");
            column.precision = readCount(object, "precision", 1, kMaxPrecision).value_or(1);
            column.scale = readCount(object, "scale", 0, column.precision).value_or(0);
        } else {
            refuse(object, {"precision", "scale"}, nameOf(*type));
        }
    }
    m_definition.columns.push_back(std::move(column));
}

void DefinitionReader::requireDifferentNames() {
    std::set<std::string_view> names{m_definition.keyName};
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        if (!names.insert(m_definition.columns[i].name).second)
            m_mistakes.push_back(
                mistakeText(json::Pointer{{"columns", std::to_string(i), "name"}}, "stands twice"));
}

} // namespace backstory
