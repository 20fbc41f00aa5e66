#include "ui/timeline/type_highlight.h"

#include "ui/models/moved_moment.h"

#include <algorithm>

namespace backstory::ui {

TypeHighlight::TypeHighlight(OrderDocument *document, QObject *parent)
    : QObject(parent), m_document(document) {
    connect(document, &OrderDocument::historyChanged, this, &TypeHighlight::takeHistory);
    connect(document, &OrderDocument::historyRenewed, this, &TypeHighlight::takeRenewal);
}

std::optional<std::size_t> TypeHighlight::index() const {
    if (m_versions.empty())
        return std::nullopt;
    return m_document->digest().typeOf(m_versions.front());
}

void TypeHighlight::toggle(const std::string &type) {
    m_type = type == m_type ? std::string() : type;
    takeHistory();
}

void TypeHighlight::takeHistory() {
    m_versions.clear();
    if (!m_document->isEmpty() && !m_type.empty()) {
        const History &history = *m_document->history();
        for (std::uint32_t k = 1; k <= history.size(); ++k) {
            if (history.type(Version{k}) == m_type)
                m_versions.push_back(Version{k});
        }
    }
    Q_EMIT changed();
}

void TypeHighlight::takeRenewal(const std::vector<Version> &added) {
    if (m_type.empty() || added.empty())
        return;
    if (!m_versions.empty() && added.front() <= m_versions.back())
        moveVersions(m_versions, added);
    const auto known = static_cast<std::ptrdiff_t>(m_versions.size());
    for (const Version version : added) {
        if (m_document->history()->type(version) == m_type)
            m_versions.push_back(version);
    }
    const auto middle = m_versions.begin() + known;
    if (known > 0 && middle != m_versions.end() && *middle < *std::prev(middle))
        std::inplace_merge(m_versions.begin(), middle, m_versions.end());
    Q_EMIT changed();
}

std::optional<Version> TypeHighlight::nextOf(std::string_view type, int direction) const {
    const History &history = *m_document->history();
    std::uint32_t k = m_document->shownMoment().value;
    while (direction > 0 ? k < history.size() : k > 1) {
        k = direction > 0 ? k + 1 : k - 1;
        if (history.type(Version{k}) == type)
            return Version{k};
    }
    return std::nullopt;
}

void TypeHighlight::walk(int direction) {
    if (m_document->isEmpty())
        return;
    const Version shown = m_document->shownMoment().lastEvent();
    std::string_view type = m_type;
    if (m_versions.empty()) {
        if (shown.value == 0)
            return;
        type = m_document->history()->type(shown);
    }
    if (const auto next = nextOf(type, direction))
        m_document->showMoment(Moment::after(*next));
}

} // namespace backstory::ui
