#pragma once

#include "core/base/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace backstory {

/// Appends UTF-8 text, each code point in its simple case folding (case_folding.h). Bytes that are
/// no UTF-8 stay as they are; nothing is normalised.
void appendFolded(std::string &out, std::string_view text);

/// A text that others are searched for, whatever its case.
///
/// Threads: immutable; any number of threads may use it.
/// Cost of a search: folding the text that is searched, once.
class SoughtText {
public:
    explicit SoughtText(std::string_view text);

    [[nodiscard]] bool isIn(std::string_view text) const;
    /// In an id as it is shown. A UUID is searched with its dashes and without, and found whole in
    /// any spelling: how a store spells it must not matter.
    [[nodiscard]] bool isInId(std::string_view shown, const std::optional<Uuid> &uuid) const;
    /// In a document: the names of members, the texts, decoded, and the numbers as stored. A text
    /// that is no JSON is searched as it is.
    [[nodiscard]] bool isInDocument(std::string_view text) const;

private:
    [[nodiscard]] bool isInWords(std::string_view document) const;

    std::string m_folded;
    std::optional<Uuid> m_uuid;
    bool m_mayStandInUuid = false;
};

} // namespace backstory
