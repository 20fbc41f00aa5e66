#include "app/cli/json_sequence.h"

namespace backstory::cli {

void JsonSequence::add(std::string_view document) {
    if (m_array)
        m_console.print(m_begun ? "," : "[");
    m_begun = true;
    m_console.print(document);
    if (!m_array)
        m_console.print("\n");
}

void JsonSequence::finish() {
    if (m_array)
        m_console.print(m_begun ? "]\n" : "[]\n");
}

} // namespace backstory::cli
