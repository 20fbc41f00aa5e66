#include "core/replay/replayer.h"

#include "core/replay/book_scan.h"
#include "core/replay/fold_crew.h"
#include "core/replay/folded_stream_view.h"
#include "core/replay/kept_stream_view.h"
#include "core/replay/log_fold.h"
#include "core/replay/stream_events.h"
#include "core/replay/stream_merge.h"

#include <map>

namespace backstory {

namespace {

/// Streams that are handed out between two looks whether to stop, and read again at once.
constexpr std::size_t kStreamsAtOnce = 1'024;

BookQuestion bookQuestion(const ReplayQuestion &question) {
    BookQuestion book;
    book.asOf = question.asOf;
    book.knownAt = question.knownAt;
    return book;
}

/// Hands out what was kept, and in their places the streams that have to be read again.
class HandOut {
public:
    HandOut(EventReader &reader, const Ruleset &rules, const ReplayQuestion &question,
            const TakeReplayed &take, const Progress &progress)
        : m_reader(reader),
          m_rules(rules),
          m_question(question),
          m_take(take),
          m_progress(progress) {}

    void run(const KeptStreams &kept) {
        const bool byStream = m_question.order == ReplayQuestion::Order::ByStream;
        StreamMerge merge(kept, StreamMerge::Which::WithEvents,
                          byStream ? StreamMerge::Order::ByStream : StreamMerge::Order::Any,
                          m_progress);
        std::vector<KeptRecord> records;
        while (const auto place = merge.next()) {
            records.push_back(kept.at(*place));
            if (records.size() == kStreamsAtOnce)
                handOut(records);
        }
        handOut(records);
    }

private:
    void handOut(std::vector<KeptRecord> &records) {
        m_progress.throwIfStopped();
        readUndecided(records);
        KeptStreamView view(m_rules, m_question.members, m_reader.table().orderedByTime());
        for (const KeptRecord &record : records) {
            if (record.head().undecided) {
                handOutAgain(KeptStreams::idOf(record));
                continue;
            }
            view.show(record);
            if (!m_question.eventsAfter)
                view.eventsAfter = 0;
            m_take(view);
        }
        records.clear();
    }

    void readUndecided(const std::vector<KeptRecord> &records) {
        m_again.clear();
        std::vector<StreamId> streams;
        for (const KeptRecord &record : records)
            if (record.head().undecided)
                streams.push_back(KeptStreams::idOf(record));
        if (streams.empty())
            return;
        BookFold fold(m_rules, m_question.members);
        readBookStates(
            m_reader, streams, fold, bookQuestion(m_question),
            [this](BookEntry &&entry, const json::Value &state) {
                entry.state = state;
                const StreamId stream = entry.stream;
                m_again.emplace(stream, std::move(entry));
            },
            m_progress);
    }

    void handOutAgain(const StreamId &stream) {
        const auto found = m_again.find(stream);
        if (found == m_again.end())
            return; // gone meanwhile
        const json::Value state = std::move(found->second.state);
        if (!m_question.eventsAfter)
            found->second.eventsAfter = 0;
        m_take(FoldedStreamView(m_question.members, std::move(found->second), state));
    }

    EventReader &m_reader;
    const Ruleset &m_rules;
    const ReplayQuestion &m_question;
    const TakeReplayed &m_take;
    const Progress &m_progress;
    std::map<StreamId, BookEntry> m_again;
};

} // namespace

Replayer::Replayer(EventReader &reader, const Ruleset &rules, ReplayQuestion question)
    : m_reader(reader), m_rules(rules), m_question(std::move(question)) {}

Replayer::~Replayer() = default;

bool Replayer::needsOrder() const {
    const EventTable &table = m_reader.table();
    // Where versions order the stream, only its first events tell when it begins.
    return (m_question.firstTime && !table.orderedByTime()) ||
           !LogFold::canFold(table, m_rules, m_question.members, !m_question.asOf);
}

void Replayer::replay(const TakeReplayed &take, const Progress &progress) {
    if (m_question.knownAt)
        requireRecordedTime(m_reader.table());
    if (needsOrder())
        replayInOrder(take, progress);
    else
        replayUnordered(take, progress);
}

void Replayer::replayInOrder(const TakeReplayed &take, const Progress &progress) {
    BookFold fold(m_rules, m_question.members);
    scanBookStates(
        m_reader, fold, bookQuestion(m_question),
        [&](BookEntry &&entry, const json::Value &state) {
            if (!m_question.eventsAfter)
                entry.eventsAfter = 0;
            take(FoldedStreamView(m_question.members, std::move(entry), state));
        },
        progress);
}

void Replayer::replayUnordered(const TakeReplayed &take, const Progress &progress) {
    const LogFold fold(m_reader.table(), m_rules, m_question.members, m_question.knownAt);
    KeptStreams kept = fold.emptyStreams();
    const FoldTarget target{m_question.asOf, &kept};
    {
        FoldCrew crew([&](const EventBatch &batch) {
            fold.fold(batch, std::span(&target, 1), m_question.eventsAfter);
        });
        PassQuestion pass;
        if (!m_question.eventsAfter)
            pass.upTo = m_question.asOf;
        m_reader.pass(
            pass,
            [&](std::unique_ptr<EventBatch> batch) {
                progress.throwIfStopped();
                return crew.take(std::move(batch));
            },
            progress);
        crew.finish();
    }
    HandOut(m_reader, m_rules, m_question, take, progress).run(kept);
}

} // namespace backstory
