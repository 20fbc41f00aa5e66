#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/replay/book.h"
#include "core/replay/book_scan.h"
#include "core/replay/folded_stream_view.h"
#include "core/replay/replayer.h"

#include <algorithm>

namespace backstory {
namespace {

// A null says as little about the group as a path that is not there.
std::optional<std::string> keyOf(const json::Value *value) {
    if (!value || value->isNull())
        return std::nullopt;
    return value->isString() ? value->string() : json::toText(*value);
}

std::optional<std::string> keyOf(std::string_view raw) {
    if (raw.front() == '"' && raw.find('\\') == std::string_view::npos)
        return std::string(raw.substr(1, raw.size() - 2));
    const json::Value value = json::parseTrusted(raw);
    return keyOf(&value);
}

/// The members that paths go through, each once.
class NeededMembers {
public:
    /// Answers the place of the member that a path goes through; nothing for the root.
    std::optional<std::size_t> add(const json::Pointer &path) {
        if (path.isRoot())
            return std::nullopt;
        const auto found = std::ranges::find(m_members, path.segments.front());
        const auto place = static_cast<std::size_t>(found - m_members.begin());
        if (found == m_members.end())
            m_members.push_back(path.segments.front());
        return place;
    }
    [[nodiscard]] const std::vector<std::string> &all() const { return m_members; }

private:
    std::vector<std::string> m_members;
};

class SummaryBuilder {
public:
    explicit SummaryBuilder(const SummaryQuestion &question)
        : m_question(question), m_by(m_members.add(question.by)) {
        for (const json::Pointer &sum : question.sums)
            m_sums.push_back(m_members.add(sum));
        m_summary.skipped.resize(question.sums.size());
    }

    [[nodiscard]] const std::vector<std::string> &members() const { return m_members.all(); }

    void add(const ReplayedStream &stream) {
        ++m_summary.streams;
        m_summary.events += stream.events;
        SummaryGroup &group = groupOf(keyIn(stream));
        ++group.streams;
        for (std::size_t i = 0; i < m_sums.size(); ++i)
            if (!addTo(group.sums[i], stream, i))
                ++m_summary.skipped[i];
    }

    Summary finish() {
        for (auto &[key, group] : m_groups)
            m_summary.groups.push_back(std::move(group));
        if (m_rest.streams > 0)
            m_summary.groups.push_back(std::move(m_rest));
        return std::move(m_summary);
    }

private:
    // What stands at the top is taken as it was written; only for what stands deeper is a state
    // made.
    [[nodiscard]] std::optional<std::string> keyIn(const ReplayedStream &stream) const {
        if (!m_by)
            return std::nullopt;
        if (m_question.by.segments.size() > 1)
            return keyOf(json::find(stream.state(), m_question.by));
        const auto raw = stream.raw(*m_by);
        return raw ? keyOf(*raw) : std::nullopt;
    }

    /// False for a value that is there and cannot be added.
    bool addTo(json::DecimalSum &sum, const ReplayedStream &stream, std::size_t i) const {
        const json::Pointer &path = m_question.sums[i];
        if (path.segments.size() != 1) {
            const json::Value *value = json::find(stream.state(), path);
            return !value || (value->isNumber() && sum.add(value->number()));
        }
        const auto raw = stream.raw(*m_sums[i]);
        return !raw || (json::kindOfRaw(*raw) == json::Kind::Number && sum.add(*raw));
    }

    SummaryGroup &groupOf(const std::optional<std::string> &key) {
        SummaryGroup &group = key ? m_groups[*key] : m_rest;
        if (group.streams == 0) {
            group.key = key;
            group.sums.resize(m_question.sums.size());
        }
        return group;
    }

    const SummaryQuestion &m_question;
    NeededMembers m_members;
    std::optional<std::size_t> m_by; ///< the places of the members
    std::vector<std::optional<std::size_t>> m_sums;
    Summary m_summary;
    std::map<std::string, SummaryGroup> m_groups; // UTF-8 bytes sort as code points do
    SummaryGroup m_rest;
};

} // namespace

Summary summarise(EventReader &reader, const Ruleset &rules, const SummaryQuestion &question,
                  const Progress &progress) {
    SummaryBuilder builder(question);
    const auto add = [&builder](const ReplayedStream &stream) { builder.add(stream); };
    if (question.book.range.after || question.book.range.maxStreams) {
        BookFold fold(rules, builder.members());
        scanBookStates(
            reader, fold, question.book,
            [&](BookEntry &&entry, const json::Value &state) {
                add(FoldedStreamView(builder.members(), std::move(entry), state));
            },
            progress);
        return builder.finish();
    }
    ReplayQuestion replay;
    replay.asOf = question.book.asOf;
    replay.knownAt = question.book.knownAt;
    replay.members = builder.members();
    replay.order = ReplayQuestion::Order::Any;
    replay.firstTime = false;
    Replayer(reader, rules, replay).replay(add, progress);
    return builder.finish();
}

} // namespace backstory
