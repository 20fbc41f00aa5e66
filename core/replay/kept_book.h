#pragma once

#include "core/replay/book.h"
#include "core/replay/book_change.h"
#include "core/replay/book_fold.h"
#include "core/replay/kept_stream_view.h"
#include "core/replay/kept_streams.h"
#include "core/replay/log_fold.h"
#include "core/replay/stream_events.h"

#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// The listed columns of many streams in the compact form, each stream to be replaced or carried on
/// by itself.
///
/// Threads: one at a time. The rules must outlive it.
class KeptBook {
public:
    KeptBook(const EventTable &table, const Ruleset &rules, std::size_t orderBytes);

    [[nodiscard]] KeptStreams &streams() { return m_kept; }
    [[nodiscard]] const KeptStreams &streams() const { return m_kept; }
    [[nodiscard]] const std::vector<std::string> &members() const { return m_members; }

    /// What a stream is now.
    [[nodiscard]] BookSide sideOf(const PassedId &stream) const;
    [[nodiscard]] BookEntry entryOf(const KeptRecord &record) const;

    /// Carries a stream on by what came after it.
    void absorb(const KeptRecord &later);
    /// Replaces a stream by what was kept of it elsewhere.
    void replace(const KeptRecord &record);
    /// Replaces a stream by its whole history up to a moment. It stays undecided: what is kept then
    /// tells no order.
    void replace(const StreamEvents &stream, const std::optional<Instant> &asOf, BookFold &fold,
                 const Progress &progress);
    /// Leaves nothing of a stream.
    void drop(const StreamId &stream);

private:
    const Ruleset &m_rules;
    bool m_timeFirst;
    std::vector<std::string> m_members;
    KeptStreams m_kept;
    mutable KeptStreamView m_view;
};

} // namespace backstory
