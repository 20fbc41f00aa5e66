#include "core/json/print.h"
#include "core/replay/book.h"
#include "core/replay/book_scan.h"

namespace backstory {
namespace {

// A null says as little about the group as a path that is not there.
std::optional<std::string> keyOf(const json::Value &state, const json::Pointer &by) {
    const json::Value *value = by.isRoot() ? nullptr : json::find(state, by);
    if (!value || value->isNull())
        return std::nullopt;
    return value->isString() ? value->string() : json::toText(*value);
}

std::vector<std::string> membersNeeded(const SummaryQuestion &question) {
    std::vector<std::string> members;
    if (!question.by.isRoot())
        members.push_back(question.by.segments.front());
    for (const json::Pointer &sum : question.sums)
        if (!sum.isRoot())
            members.push_back(sum.segments.front());
    return members;
}

class SummaryBuilder {
public:
    explicit SummaryBuilder(const SummaryQuestion &question) : m_question(question) {
        m_summary.skipped.resize(question.sums.size());
    }

    void add(const BookEntry &entry, const json::Value &state) {
        ++m_summary.streams;
        m_summary.events += entry.events;
        SummaryGroup &group = groupOf(keyOf(state, m_question.by));
        ++group.streams;
        for (std::size_t i = 0; i < m_question.sums.size(); ++i) {
            const json::Value *value = json::find(state, m_question.sums[i]);
            if (value && !(value->isNumber() && group.sums[i].add(value->number())))
                ++m_summary.skipped[i];
        }
    }

    Summary finish() {
        for (auto &[key, group] : m_groups)
            m_summary.groups.push_back(std::move(group));
        if (m_rest.streams > 0)
            m_summary.groups.push_back(std::move(m_rest));
        return std::move(m_summary);
    }

private:
    SummaryGroup &groupOf(const std::optional<std::string> &key) {
        SummaryGroup &group = key ? m_groups[*key] : m_rest;
        if (group.streams == 0) {
            group.key = key;
            group.sums.resize(m_question.sums.size());
        }
        return group;
    }

    const SummaryQuestion &m_question;
    Summary m_summary;
    std::map<std::string, SummaryGroup> m_groups; // UTF-8 bytes sort as code points do
    SummaryGroup m_rest;
};

} // namespace

Summary summarise(EventReader &reader, const Ruleset &rules, const SummaryQuestion &question,
                  const Progress &progress) {
    BookFold fold(rules, membersNeeded(question));
    SummaryBuilder builder(question);
    scanBookStates(
        reader, fold, question.book,
        [&builder](BookEntry &&entry, const json::Value &state) { builder.add(entry, state); },
        progress);
    return builder.finish();
}

} // namespace backstory
