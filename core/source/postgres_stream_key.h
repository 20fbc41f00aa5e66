#pragma once

#include "core/base/ids.h"
#include "core/model/event_table.h"
#include "core/source/postgres_catalog.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::postgres {

/// How the ids of a column of text are written. Found out by reading the whole column once.
struct Spellings {
    bool canonical = false;  ///< some are UUIDs as Uuid::text writes them
    bool unusual = false;    ///< some are UUIDs in mixed case, which no index finds
    bool otherUuids = false; ///< some are UUIDs otherwise written, unusual or not
    bool others = false;     ///< some are no UUIDs
    bool absent = false;     ///< some are NULL

    /// Whether the order of bytes is the order of ids.
    [[nodiscard]] bool plain() const { return !otherUuids && !absent && !(canonical && others); }
};

/// The stream column of a table in SQL: the order of ids, comparing with one, pages of them.
///
/// A uuid column is compared and ordered as it is. Text compares as TextId says: without an index,
/// by an expression; with one, the usual spellings of a UUID are looked up in it, which is exact
/// as long as `Spellings` knows of no unusual ones. NULL counts as the empty id.
class StreamKey {
public:
    StreamKey(const EventTable &table, const TableFacts &facts);

    /// Whether spellings() makes answers faster, or exact.
    [[nodiscard]] bool wantsSpellings() const;
    /// The statement that finds them out, and how to read its one number.
    [[nodiscard]] std::string spellingsQuery(const std::string &relation) const;
    static Spellings readSpellings(std::string_view number);
    void setSpellings(const Spellings &spellings) { m_spellings = spellings; }

    /// The rows of one stream; nothing when no row of this table can be one.
    [[nodiscard]] std::optional<std::string> equals(const StreamId &stream) const;
    /// How a stream is found together with others, by a join of the table with their ids.
    enum class Joined { Never, ByColumn, ByUuid };
    [[nodiscard]] Joined joined(const StreamId &stream) const;
    /// What is joined with the ids, and the type of these; not for Never.
    [[nodiscard]] std::string joinKey(Joined how) const;
    [[nodiscard]] std::string joinType(Joined how) const;
    /// The ids of one stream, each another: the spellings in which it is looked up.
    [[nodiscard]] std::vector<std::string> joinValues(const StreamId &stream, Joined how) const;
    /// The rows of streams after this one. Never NULL. Throws Error(BadRequest) for bytes that are
    /// no text.
    [[nodiscard]] std::string after(const StreamId &stream) const;
    /// A list for ORDER BY that keeps a stream's rows together and puts streams in order.
    [[nodiscard]] std::string orderBy() const;

    /// A statement for the ids of streams, in order. `condition` restricts the rows.
    [[nodiscard]] std::string page(const std::string &relation, const std::string &condition,
                                   std::size_t limit) const;
    /// The same for a condition that few rows may meet: the server chooses its way to them.
    [[nodiscard]] std::string gatheredPage(const std::string &relation,
                                           const std::string &condition, std::size_t limit) const;
    /// The same for those whose id begins with a prefix, in any case; nothing when none can.
    [[nodiscard]] std::optional<std::string> pageOf(std::string_view prefix,
                                                    const std::string &relation,
                                                    const std::string &condition,
                                                    std::size_t limit) const;

private:
    enum class Kind { Uuid, Integer, Text };

    [[nodiscard]] bool plainText() const;
    [[nodiscard]] bool canSkip() const;
    [[nodiscard]] bool looksUpSpellings() const;
    [[nodiscard]] std::string uuidPart() const;
    [[nodiscard]] std::string textPart() const;
    [[nodiscard]] std::string plainPart() const;
    [[nodiscard]] std::string skippingPage(const std::string &relation,
                                           const std::string &condition, std::size_t limit) const;
    [[nodiscard]] std::optional<std::string> beginsWith(std::string_view prefix) const;
    [[nodiscard]] std::string afterPlain(const StreamId &stream) const;
    [[nodiscard]] std::optional<std::string> equalsText(const StreamId &stream) const;

    Kind m_kind = Kind::Text;
    std::string m_column; ///< the expression itself
    std::string m_text;   ///< as text, NULL as empty
    std::string m_constantCast;
    bool m_nullable = true;
    bool m_byteOrder = false;
    bool m_lookUp = false;  ///< an index holds the column, or may
    bool m_ordered = false; ///< an index holds it in order
    std::optional<Spellings> m_spellings;
};

} // namespace backstory::postgres
