#include "ui/models/event_marks.h"

#include <algorithm>
#include <utility>

namespace backstory::ui {

EventMarks::EventMarks(OrderDocument *document, QObject *parent)
    : QObject(parent), m_document(document) {
    connect(document, &OrderDocument::historyChanged, this, &EventMarks::place);
    connect(document, &OrderDocument::historyRenewed, this, &EventMarks::place);
}

void EventMarks::setMarks(std::vector<MarkedEvent> marks) {
    m_marks = std::move(marks);
    place();
}

void EventMarks::place() {
    std::vector<std::pair<Version, QString>> placed;
    if (!m_document->isEmpty()) {
        for (const MarkedEvent &mark : m_marks) {
            if (const auto version = m_document->history()->find(mark.id))
                placed.emplace_back(*version, mark.note);
        }
    }
    std::sort(placed.begin(), placed.end(),
              [](const auto &one, const auto &other) { return one.first < other.first; });
    std::vector<Version> versions;
    std::vector<QString> notes;
    for (auto &[version, note] : placed) {
        if (!versions.empty() && versions.back() == version)
            continue;
        versions.push_back(version);
        notes.push_back(std::move(note));
    }
    if (versions == m_versions && notes == m_notes)
        return;
    m_versions = std::move(versions);
    m_notes = std::move(notes);
    Q_EMIT changed();
}

bool EventMarks::isMarked(Version version) const {
    return std::binary_search(m_versions.begin(), m_versions.end(), version);
}

QString EventMarks::noteOf(Version version) const {
    const auto found = std::lower_bound(m_versions.begin(), m_versions.end(), version);
    if (found == m_versions.end() || *found != version)
        return {};
    return m_notes[static_cast<std::size_t>(found - m_versions.begin())];
}

std::optional<Version> EventMarks::nextFrom(Moment moment, int direction) const {
    const Version here = moment.lastEvent();
    if (direction > 0) {
        const auto next = std::upper_bound(m_versions.begin(), m_versions.end(), here);
        return next == m_versions.end() ? std::nullopt : std::optional(*next);
    }
    const auto next = std::lower_bound(m_versions.begin(), m_versions.end(), here);
    return next == m_versions.begin() ? std::nullopt : std::optional(*std::prev(next));
}

void EventMarks::walk(int direction) {
    if (const auto version = nextFrom(m_document->shownMoment(), direction))
        m_document->showMoment(Moment::after(*version));
}

} // namespace backstory::ui
