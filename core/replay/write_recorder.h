#pragma once

#include "core/replay/path_trie.h"
#include "core/replay/written_texts.h"
#include "core/rules/write.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace backstory {

/// Enters what one event writes into the trie.
///
/// Operations are only noted: what they come to is worked out when the event is complete.
class WriteRecorder final : public WriteSink {
public:
    WriteRecorder(PathTrie &trie, WrittenTexts &texts) : m_trie(trie), m_texts(texts) {}

    /// `payload` as it lies in the arena.
    void beginEvent(std::uint32_t version, std::string_view payload);
    void write(const Write &write) override;

    /// The nodes written by the event; some may stand there twice.
    [[nodiscard]] const std::vector<PathNode *> &written() const { return m_written; }

private:
    void replace(PathNode &node, WriteEntry entry);
    void noteOperation(PathNode &node, const Write &write);

    PathTrie &m_trie;
    WrittenTexts &m_texts;
    std::uint32_t m_version = 0;
    std::uint32_t m_mark = 0;
    std::string_view m_payload;
    std::vector<PathNode *> m_written;
};

} // namespace backstory
