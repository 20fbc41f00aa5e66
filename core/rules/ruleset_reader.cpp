#include "core/rules/ruleset_reader.h"

#include "core/base/error.h"
#include "core/json/parse.h"
#include "core/rules/document_checks.h"
#include "core/rules/operation_reader.h"

#include <algorithm>

namespace backstory {

namespace {

std::string faultText(const json::ParseError &error) {
    return "it is no JSON document (byte " + std::to_string(error.offset) + ")";
}

std::string joined(const std::vector<std::string> &mistakes) {
    std::string all;
    for (const std::string &mistake : mistakes)
        all += (all.empty() ? "" : "; ") + mistake;
    return all;
}

} // namespace

CompiledRules RulesetReader::read(std::string_view jsonText, std::string_view origin) {
    const std::string doing = "reading the rules " + std::string(origin);
    json::Notes notes;
    const auto parsed = json::parse(jsonText, &notes);
    if (const auto *error = std::get_if<json::ParseError>(&parsed))
        throw Error(ErrorKind::BadRules, doing, faultText(*error));

    RulesetReader reader;
    if (notes.duplicateKey)
        reader.m_mistakes.push_back("/: the key \"" + *notes.duplicateKey + "\" stands twice");
    reader.readDocument(std::get<Value>(parsed));
    if (!reader.m_mistakes.empty())
        throw Error(ErrorKind::BadRules, doing, joined(reader.m_mistakes));
    return std::move(reader.m_rules);
}

void RulesetReader::readDocument(const Value &document) {
    const DocumentObject object(document, {}, m_mistakes);
    if (!document.isObject()) {
        object.mistake("is not an object");
        return;
    }
    object.allowOnly({"$schema", "name", "version", "entity", "start", "rules", "otherwise",
                      "columns", "identity", "links", "summary"});
    m_rules.name = object.requiredText("name");
    m_rules.version = object.requiredText("version");
    m_rules.entity = object.text("entity");
    if (const Value *start = object.value("start")) {
        m_rules.start = *start;
        if (!start->isObject())
            object.mistake("start", "is not an object");
    }
    if (const Value *rules = object.value("rules"))
        readRules(*rules);
    else
        object.mistake("rules", "is missing");
    if (const Value *otherwise = object.value("otherwise"))
        m_rules.otherwise = readOperations(*otherwise, object.at().child("otherwise"));
    readColumns(object.value("columns"));
    readLinks(object.value("links"));
    readSummary(object.value("summary"));

    m_rules.identityKeys = object.texts("identity");
    for (const char *key : {"id", "sku"})
        if (std::ranges::find(m_rules.identityKeys, key) == m_rules.identityKeys.end())
            m_rules.identityKeys.emplace_back(key);
}

void RulesetReader::readRules(const Value &rules) {
    const json::Pointer at{{"rules"}};
    if (!rules.isObject()) {
        m_mistakes.push_back(mistakeText(at, "is not an object"));
        return;
    }
    for (const json::Member &member : rules.object()) {
        m_rules.types.push_back(member.key);
        m_rules.rules.emplace(member.key, readOperations(member.value, at.child(member.key)));
    }
}

std::vector<Operation> RulesetReader::readOperations(const Value &list, const json::Pointer &at) {
    std::vector<Operation> operations;
    if (!list.isArray()) {
        m_mistakes.push_back(mistakeText(at, "is not a list of operations"));
        return operations;
    }
    for (std::size_t i = 0; i < list.array().size(); ++i) {
        const DocumentObject object(list.array()[i], at.child(std::to_string(i)), m_mistakes);
        if (list.array()[i].isObject())
            operations.push_back(readOperation(object));
        else
            object.mistake("is not an object");
    }
    return operations;
}

void RulesetReader::readColumns(const Value *columns) {
    if (!columns)
        return;
    const json::Pointer at{{"columns"}};
    if (!columns->isArray()) {
        m_mistakes.push_back(mistakeText(at, "is not a list"));
        return;
    }
    for (std::size_t i = 0; i < columns->array().size(); ++i) {
        const DocumentObject object(columns->array()[i], at.child(std::to_string(i)), m_mistakes);
        object.allowOnly({"name", "paths"});
        m_rules.columns.push_back({object.requiredText("name"), object.paths("paths")});
        if (m_rules.columns.back().paths.empty())
            object.mistake("paths", "names no path");
    }
}

void RulesetReader::readLinks(const Value *links) {
    if (!links)
        return;
    const json::Pointer at{{"links"}};
    if (!links->isArray()) {
        m_mistakes.push_back(mistakeText(at, "is not a list"));
        return;
    }
    for (std::size_t i = 0; i < links->array().size(); ++i) {
        const DocumentObject object(links->array()[i], at.child(std::to_string(i)), m_mistakes);
        object.allowOnly({"paths", "entity"});
        m_rules.links.push_back({object.paths("paths"), object.requiredText("entity")});
        if (m_rules.links.back().paths.empty())
            object.mistake("paths", "names no path");
    }
}

void RulesetReader::readSummary(const Value *summary) {
    if (!summary)
        return;
    const DocumentObject object(*summary, json::Pointer{{"summary"}}, m_mistakes);
    if (!summary->isObject()) {
        object.mistake("is not an object");
        return;
    }
    object.allowOnly({"by", "sums"});
    m_rules.summaryBy = object.path("by").value_or(json::Pointer{});
    m_rules.summarySums = object.paths("sums");
}

} // namespace backstory
