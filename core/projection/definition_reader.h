#pragma once

#include "core/json/value.h"
#include "core/projection/definition.h"

#include <string>
#include <string_view>
#include <vector>

namespace backstory {

class DocumentObject;

/// Reads the document of a projection and gathers every mistake in it, each with its path.
class DefinitionReader {
public:
    /// Throws Error(BadMapping) that lists all mistakes.
    static ProjectionDefinition read(std::string_view jsonText, std::string_view origin);

private:
    void readDocument(const json::Value &document);
    void readTable(const DocumentObject &object);
    void readKey(const DocumentObject &document);
    void readColumns(const DocumentObject &document);
    void readColumn(const DocumentObject &object);
    void requireDifferentNames();

    ProjectionDefinition m_definition;
    std::vector<std::string> m_mistakes;
};

} // namespace backstory
