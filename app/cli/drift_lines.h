#pragma once

#include "app/cli/console.h"
#include "app/cli/format.h"
#include "app/cli/json_sequence.h"
#include "app/cli/text_table.h"
#include "core/projection/drift.h"

#include <optional>
#include <string>

namespace backstory::cli {

/// `{"stream","kind","column","stored","folded","reason"}`
std::string driftToJson(const DriftEntry &entry);

/// Prints what there is to say about a projection, as it comes.
class DriftLines {
public:
    DriftLines(const Console &console, Format format, const std::string &entity);

    void add(const DriftEntry &entry);
    /// Hands out what is held back to find the widths of columns; more may come.
    void showAll();
    void finish();
    [[nodiscard]] bool any() const { return m_any; }

private:
    std::optional<JsonSequence> m_json;
    std::optional<TextTable> m_text;
    bool m_any = false;
};

} // namespace backstory::cli
