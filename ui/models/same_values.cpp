#include "ui/models/same_values.h"

#include <set>

namespace backstory::ui {
namespace {

class Walk {
public:
    using Take = std::function<void(const json::Pointer &, const json::Value &)>;

    Walk(const std::vector<Change> &changes, const Take &take) : m_take(take) {
        for (const Change &change : changes) {
            if (change.op != Change::Op::Remove)
                m_changed.insert(change.path);
        }
    }

    void visit(const json::Value &value) {
        if (m_changed.contains(m_path))
            return;
        if (!value.hasChildren()) {
            // The document itself is no value of it.
            if (!m_path.isRoot())
                m_take(m_path, value);
            return;
        }
        if (value.isObject()) {
            for (const json::Member &member : value.object())
                visitChild(member.key, member.value);
            return;
        }
        std::size_t index = 0;
        for (const json::Value &element : value.array())
            visitChild(std::to_string(index++), element);
    }

private:
    void visitChild(std::string segment, const json::Value &value) {
        m_path.segments.push_back(std::move(segment));
        visit(value);
        m_path.segments.pop_back();
    }

    const Take &m_take;
    std::set<json::Pointer> m_changed;
    json::Pointer m_path;
};

} // namespace

void visitSameValues(const json::Value &after, const std::vector<Change> &changes,
                     const std::function<void(const json::Pointer &, const json::Value &)> &take) {
    Walk(changes, take).visit(after);
}

std::vector<SameValue> sameValues(const json::Value &after, const std::vector<Change> &changes) {
    std::vector<SameValue> same;
    visitSameValues(after, changes, [&](const json::Pointer &path, const json::Value &value) {
        same.push_back({path, &value});
    });
    return same;
}

std::size_t countSameValues(const json::Value &after, const std::vector<Change> &changes) {
    std::size_t count = 0;
    visitSameValues(after, changes, [&](const json::Pointer &, const json::Value &) { ++count; });
    return count;
}

} // namespace backstory::ui
