#pragma once

#include "core/rules/compiled_rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Reads a ruleset document and gathers every mistake in it, each with its path.
class RulesetReader {
public:
    /// Throws Error(BadRules) that lists all mistakes.
    static CompiledRules read(std::string_view jsonText, std::string_view origin);

private:
    using Value = json::Value;

    void readDocument(const Value &document);
    void readRules(const Value &rules);
    void readColumns(const Value *columns);
    void readLinks(const Value *links);
    void readSummary(const Value *summary);
    std::vector<Operation> readOperations(const Value &list, const json::Pointer &at);

    CompiledRules m_rules;
    std::vector<std::string> m_mistakes;
};

} // namespace backstory
