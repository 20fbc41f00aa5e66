#pragma once

#include "core/replay/book.h"
#include "core/replay/replayer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// A stream as an ordered fold leaves it. Members and state must outlive it.
class FoldedStreamView final : public ReplayedStream {
public:
    FoldedStreamView(const std::vector<std::string> &members, BookEntry &&entry,
                     const json::Value &state);

    [[nodiscard]] std::optional<std::string_view> raw(std::size_t member) const override;
    [[nodiscard]] const json::Value &state() const override { return m_state; }

private:
    const std::vector<std::string> &m_members;
    const json::Value &m_state;
    mutable std::string m_text;
};

} // namespace backstory
