#include "ui/models/state_marks.h"

#include "ui/models/change_place.h"

namespace backstory::ui {

StateMarks::StateMarks(const History &history, Version version, const json::Value &after) {
    if (version.value == 0)
        return;
    const std::vector<Change> changes = history.changesOf(version);
    if (changes.empty())
        return;
    const json::Value before = history.stateAt(Moment{version.value - 1});
    for (const Change &change : changes)
        mark(change, before, after, history.rules().identityKeys());
}

void StateMarks::mark(const Change &change, const json::Value &before, const json::Value &after,
                      const std::vector<std::string> &identityKeys) {
    json::Pointer here;
    if (change.op != Change::Op::Remove) {
        for (const std::string &segment : change.path.segments) {
            m_signs.emplace(here, ChangeSign::Changed);
            here.segments.push_back(segment);
        }
        m_signs[here] = change.op == Change::Op::Add ? ChangeSign::Added : ChangeSign::Changed;
        return;
    }
    // A removed value is shown under the nearest place above it that is still there.
    const std::vector<PlaceStep> steps = placeOf(change, before, after, identityKeys);
    std::string name;
    m_signs.emplace(here, ChangeSign::Changed);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool last = i + 1 == steps.size();
        if (name.empty() && !last && steps[i].after) {
            here.segments.push_back(steps[i].segment);
            m_signs.emplace(here, ChangeSign::Changed);
            continue;
        }
        if (!name.empty())
            name += '.';
        name += steps[i].name;
    }
    m_removed[here].push_back({change.path, std::move(name), change.before});
}

ChangeSign StateMarks::at(const json::Pointer &path) const {
    const auto found = m_signs.find(path);
    return found == m_signs.end() ? ChangeSign::None : found->second;
}

const std::vector<RemovedValue> &StateMarks::removedBeneath(const json::Pointer &path) const {
    static const std::vector<RemovedValue> kNone;
    const auto found = m_removed.find(path);
    return found == m_removed.end() ? kNone : found->second;
}

} // namespace backstory::ui
