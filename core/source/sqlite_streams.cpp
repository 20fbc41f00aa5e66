#include "core/source/sqlite_streams.h"

#include "core/source/sqlite_functions.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <map>
#include <string>

namespace backstory {

namespace {

/// As many as SQLite can be asked for, with one more to see whether there are more.
constexpr std::size_t kAll = std::numeric_limits<std::int64_t>::max() - 1;

/// A larger page is better sorted by the database, which may put it on the disk.
constexpr std::size_t kPickedAtMost = 10'000;

Uuid greatestUuid() {
    Uuid uuid;
    uuid.bytes.fill(0xff);
    return uuid;
}

std::string bytesOf(const Uuid &uuid) {
    return {uuid.bytes.begin(), uuid.bytes.end()};
}

std::optional<std::int64_t> asInteger(const std::string &text) {
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool exact =
        error == std::errc{} && stop == text.data() + text.size() && std::to_string(value) == text;
    return exact ? std::optional(value) : std::nullopt;
}

/// Looks the id up in the index: as each spelling that stands there, and as the other types that a
/// database without column types may hold it in.
SqliteStatement selectByIndex(SqliteSession &session, const StreamId &stream) {
    std::vector<std::string> texts{stream.text()};
    if (stream.uuid()) {
        const auto spellings = spellingsOf(session.seekText(), *stream.uuid());
        texts.insert(texts.end(), spellings.begin(), spellings.end());
    }
    const auto integer = asInteger(stream.text());
    std::string places = "?1, ?2";
    for (std::size_t i = 0; i < texts.size(); ++i)
        places += ", ?" + std::to_string(i + 3);
    const SqliteSql &sql = session.sql();
    SqliteStatement statement =
        session.prepare(sql.events(sql.stream() + " COLLATE BINARY IN (" + places + ")"));
    statement.bindBlob(1, stream.uuid() ? bytesOf(*stream.uuid()) : stream.text());
    if (integer)
        statement.bindInteger(2, *integer);
    for (std::size_t i = 0; i < texts.size(); ++i)
        statement.bindText(static_cast<int>(i) + 3, texts[i]);
    return statement;
}

/// Collects ids that come in stream id order, spellings of one id next to each other.
class PageMaker {
public:
    PageMaker(SqliteSession &session, std::size_t limit) : m_session(session), m_limit(limit) {}

    /// False when the page is full.
    bool add(const std::string &text) {
        StreamId id(text);
        if (!m_spellings.empty() && id == m_current) {
            m_spellings.push_back(text);
            return true;
        }
        flush();
        if (m_page.streams.size() == m_limit) {
            m_page.more = true;
            return false;
        }
        m_current = std::move(id);
        m_spellings = {text};
        return true;
    }
    StreamPage take() {
        flush();
        return std::move(m_page);
    }

private:
    void flush() {
        if (!m_spellings.empty())
            m_page.streams.push_back(m_session.firstMet(m_spellings));
        m_spellings.clear();
    }

    SqliteSession &m_session;
    std::size_t m_limit;
    StreamPage m_page;
    StreamId m_current;
    std::vector<std::string> m_spellings;
};

/// Along the index: UUIDs by their bytes, then all other text.
StreamPage walkPage(SqliteSession &session, const ScanRange &range, std::size_t limit) {
    PageMaker page(session, limit);
    const SeekText seek = session.seekText();
    bool wanted = true;
    const bool afterUuids = range.after && !range.after->uuid();
    if (!afterUuids) {
        const Uuid from = range.after ? *range.after->uuid() : Uuid{};
        walkUuids(seek, from, greatestUuid(), [&](const std::string &text) {
            if (range.after && StreamId(text) == *range.after)
                return true;
            wanted = page.add(text);
            return wanted;
        });
    }
    if (!wanted || session.allPlain())
        return page.take();
    std::string from = afterUuids ? range.after->text() + '\0' : std::string();
    for (auto text = seek(from); text && wanted; text = seek(*text + '\0')) {
        if (!Uuid::parse(*text))
            wanted = page.add(*text);
    }
    return page.take();
}

/// Without an index, or with ids that are no text: the database sorts them.
StreamPage sortedPage(SqliteSession &session, const std::string &condition,
                      const std::string &argument, std::size_t limit) {
    const SqliteSql &sql = session.sql();
    const std::string key = sql.streamKey();
    const std::string what = sql.stream() + ", " + sql.firstRow();
    SqliteStatement statement = session.prepare(
        sql.select(what, condition, "GROUP BY " + key + " ORDER BY " + key + " LIMIT ?2"));
    if (condition.starts_with("backstory_begins"))
        statement.bindText(1, argument);
    else
        statement.bindBlob(1, argument);
    statement.bindInteger(2, static_cast<std::int64_t>(std::min(limit, kAll)) + 1);
    StreamPage page;
    while (statement.step()) {
        page.more = page.streams.size() == limit;
        if (page.more)
            break;
        page.streams.emplace_back(shownId(statement.value(0)));
    }
    return page;
}

/// The first streams of a table without an index, in one look at its rows: no more are kept than
/// the page holds, so that nothing is sorted for it.
StreamPage pickedPage(SqliteSession &session, const std::string &after, std::size_t limit) {
    const SqliteSql &sql = session.sql();
    // In the order in which they were stored, whatever index also holds the column.
    SqliteStatement statement =
        session.prepare(sql.select(sql.stream(), sql.stream() + " IS NOT NULL",
                                   sql.hasRowid() ? "ORDER BY " + sql.rowid() : ""));
    std::map<std::string, StreamId> first; // by what sorts as ids do
    while (statement.step()) {
        const std::string id = shownId(statement.value(0));
        std::string key = sortKeyOf(id);
        if (key <= after || (first.size() > limit && key >= first.rbegin()->first))
            continue;
        first.try_emplace(std::move(key), id); // as it was first met
        if (first.size() > limit + 1)
            first.erase(std::prev(first.end()));
    }
    StreamPage page;
    page.more = first.size() > limit;
    for (auto &[key, stream] : first) {
        if (page.streams.size() < limit)
            page.streams.push_back(std::move(stream));
    }
    return page;
}

} // namespace

SqliteStatement selectStream(SqliteSession &session, const StreamId &stream) {
    if (session.canWalk())
        return selectByIndex(session, stream);
    const SqliteSql &sql = session.sql();
    SqliteStatement statement = session.prepare(sql.events(sql.streamKey() + " = ?1"));
    statement.bindBlob(1, sortKeyOf(stream.text()));
    return statement;
}

StreamPage listStreams(SqliteSession &session, const ScanRange &range) {
    const std::size_t limit = range.maxStreams.value_or(kAll);
    if (session.canWalk())
        return walkPage(session, range, limit);
    const std::string after = range.after ? sortKeyOf(range.after->text()) : std::string();
    if (limit <= kPickedAtMost)
        return pickedPage(session, after, limit);
    return sortedPage(session, session.sql().streamKey() + " > ?1", after, limit);
}

StreamPage pageOfStream(SqliteSession &session, const StreamId &stream, const ScanRange &range) {
    if (range.after && !(stream > *range.after))
        return {};
    const std::size_t limit = range.maxStreams.value_or(kAll);
    if (!session.canWalk())
        return sortedPage(session, session.sql().streamKey() + " = ?1", sortKeyOf(stream.text()),
                          limit);
    PageMaker page(session, limit);
    const SeekText seek = session.seekText();
    if (stream.uuid()) {
        for (const std::string &text : spellingsOf(seek, *stream.uuid()))
            page.add(text);
    } else if (seek(stream.text()) == stream.text()) {
        page.add(stream.text());
    }
    return page.take();
}

StreamPage gatherStreams(SqliteSession &session, const std::string &condition,
                         const ScanRange &range) {
    const std::string after = range.after ? sortKeyOf(range.after->text()) : std::string();
    // A key that is worked out is in no index: so rows are read as they lie.
    return sortedPage(session, condition + " AND " + session.sql().streamKey() + " > ?1", after,
                      range.maxStreams.value_or(kAll));
}

StreamPage searchStreams(SqliteSession &session, std::string_view prefix, std::size_t limit) {
    if (!session.canWalk()) {
        return sortedPage(session, "backstory_begins(" + session.sql().stream() + ", ?1)",
                          std::string(prefix), limit);
    }
    std::vector<std::string> texts;
    // Each case of the prefix stands somewhere else, so as many as are wanted are read of each.
    walkPrefix(session.seekText(), prefix, [&](const std::string &text) {
        texts.push_back(text);
        return texts.size() <= limit;
    });
    std::ranges::sort(texts, {}, [](const std::string &text) { return StreamId(text); });
    PageMaker page(session, limit);
    for (const std::string &text : texts) {
        if (!page.add(text))
            break;
    }
    StreamPage result = page.take();
    result.more = result.more || texts.size() > limit;
    return result;
}

} // namespace backstory
