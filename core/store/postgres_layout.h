#pragma once

#include <string>
#include <vector>

namespace backstory::postgres {

/// One thing that a store consists of, beside its table: how it is made, and by what it is
/// recognised.
struct LayoutFunction {
    std::string name;      ///< without schema
    std::string arguments; ///< as `uuid, text`, for naming it
    std::string form;      ///< what the catalog keeps of it, as readStoreState puts it together
    std::string create;    ///< CREATE OR REPLACE FUNCTION …
};

/// An index or a trigger.
struct LayoutObject {
    std::string name;
    std::string form; ///< what the catalog keeps of it, as readStoreState puts it together
    std::string create;
};

/// A column that makes a classic table trustworthy.
struct LayoutColumn {
    std::string name;
    std::string type;
    bool required = false;
};

/// The SQL of a store: the table ENTITY_events and what stands around it.
///
/// - ENTITY_events: the classic table, with version, position, metadata, recorded_at, recorded_by
///   and erased beside it;
/// - ENTITY_events_streams: a row a stream, which a transaction that appends to the stream holds
///   until it ends: so versions are gapless and unique whoever appends, and in whatever way. Our
///   batches keep the last version there, which spares them a look into the table; whoever appends
///   in another way clears it;
/// - ENTITY_events_position: the sequence of positions. Whoever takes one has a transaction id
///   already, which followers rely on;
/// - backstory_assign: the trigger that gives every inserted row its version and position, the
///   server's clock and the name of the session's user, whatever the client wrote there;
/// - backstory_keep: refuses every change of what is there, but the erasure of a payload by the
///   owner of the table;
/// - backstory_notify: tells followers on the channel `backstory`. It is made last, and so tells a
///   whole store from one that is being made.
class StoreLayout {
public:
    StoreLayout(std::string schema, const std::string &entity);

    [[nodiscard]] const std::string &schema() const { return m_schema; }
    [[nodiscard]] const std::string &relation() const { return m_relation; }
    [[nodiscard]] const std::string &streamColumn() const { return m_stream; }
    /// `"schema"."order_events"`, and the same of what stands around it.
    [[nodiscard]] std::string table() const { return qualified(m_relation); }
    [[nodiscard]] std::string streams() const { return qualified(m_relation + "_streams"); }
    [[nodiscard]] std::string sequence() const { return qualified(m_relation + "_position"); }
    [[nodiscard]] std::string places() const { return qualified("backstory_places"); }
    [[nodiscard]] std::string appendFunction() const { return qualified(m_relation + "_append"); }
    [[nodiscard]] std::string quotedStream() const;
    [[nodiscard]] std::string qualified(const std::string &name) const;
    /// As a text constant, for casts to regclass.
    [[nodiscard]] std::string tableLiteral() const;

    [[nodiscard]] std::string createTable() const;
    [[nodiscard]] std::vector<LayoutColumn> addedColumns() const;
    [[nodiscard]] std::string createStreams() const;
    [[nodiscard]] std::string createSequence() const;
    /// Takes the sequence away with its column.
    [[nodiscard]] std::string tieSequence() const;
    [[nodiscard]] std::string createPlaces() const;
    /// `CREATE [UNIQUE] INDEX …`, with CONCURRENTLY where asked.
    [[nodiscard]] std::vector<LayoutObject> indexes(bool concurrently) const;
    [[nodiscard]] std::vector<LayoutFunction> functions() const;
    /// The trigger function for the time in which rows that were there have no version yet: it
    /// first numbers those of the stream, so that the new row comes after them.
    [[nodiscard]] LayoutFunction assignDuringUpgrade() const;
    [[nodiscard]] LayoutObject assignTrigger() const;
    /// The other triggers, backstory_notify last.
    [[nodiscard]] std::vector<LayoutObject> triggers() const;
    /// The one that reads, and the one that appends. Roles belong to all databases of a server.
    [[nodiscard]] std::vector<std::string> roles() const;
    [[nodiscard]] std::vector<std::string> createRoles() const;

    /// Holds the stream that an expression names until the transaction ends.
    [[nodiscard]] std::string holdStream(const std::string &expression) const;
    /// Numbers the rows of the stream that have no version, in classic order.
    [[nodiscard]] std::string numberStream(const std::string &expression) const;

private:
    [[nodiscard]] LayoutFunction assignFunction(const std::string &first) const;
    [[nodiscard]] LayoutFunction keepFunction() const;
    [[nodiscard]] LayoutFunction notifyFunction() const;
    [[nodiscard]] LayoutFunction appendingFunction() const;
    [[nodiscard]] LayoutFunction eraseFunction() const;
    [[nodiscard]] LayoutFunction function(const std::string &suffix, const std::string &parameters,
                                          const std::string &types, const std::string &returns,
                                          bool definer, const std::string &body) const;

    std::string m_schema;
    std::string m_entity;
    std::string m_relation;
    std::string m_stream;
};

/// The SQLSTATEs that the append function refuses with.
inline constexpr const char *kVersionConflict = "BSV01";
inline constexpr const char *kContentConflict = "BSC01";

/// The first words of the comment on the columns that an upgrade added.
inline constexpr const char *kColumnMark = "Backstory";

} // namespace backstory::postgres
