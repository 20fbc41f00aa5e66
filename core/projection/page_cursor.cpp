#include "core/projection/page_cursor.h"

#include <iterator>

namespace backstory {

std::optional<StoredRow> PageCursor::next(const Progress &progress) {
    if (m_rows.empty() && m_more) {
        auto page = m_fetch(m_last, progress);
        m_more = page.size() == kPageRows;
        m_rows.assign(std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
    }
    if (m_rows.empty())
        return std::nullopt;
    StoredRow row = std::move(m_rows.front());
    m_rows.pop_front();
    m_last = row.key;
    return row;
}

} // namespace backstory
