#pragma once

#include "core/model/event_source.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Which kind of source a string names.
enum class SourceKind { PostgreSql, SqliteFile, JsonLinesFile };

/// What opening needs to know.
struct OpenRequest {
    /// A file, a `postgresql://` URI, or a libpq keyword string (`service=…`, `host=… dbname=…`).
    std::string source;
    /// An event table of the source by name (`order_events`, `sales.order_events`), else a preset's
    /// name, else a mapping file. Empty: recognised by itself.
    std::string table;
    /// For a server that asks for one. Kept in memory only while the source is open.
    std::optional<std::string> password;
};

/// The kind, by the form of the string and, for files, by their first bytes. Throws
/// Error(SourceMissing) for a file that is not there and Error(SourceUnreadable) for one that is
/// neither.
SourceKind kindOfSource(std::string_view source);

/// Opens any kind of source for reading, and recognises its event tables.
///
/// Nothing is ever written to it. Throws Error: SourceMissing, SourceUnreadable, Unreachable,
/// PasswordNeeded, PasswordWrong, NoPermission, Busy, TableMissing (naming what there is),
/// ColumnMissing, BadMapping.
std::unique_ptr<EventSource> openSource(const OpenRequest &request, const Progress &progress = {});

/// What a source says when it is tried.
struct SourceReport {
    SourceDescription source;
    std::vector<EventTable> tables; ///< as EventSource::tables
    std::string encryption;         ///< of the connection to a server: `TLSv1.3`; empty: none
    bool overNetwork = false;
};

/// Opens a source to say what is there, and closes it again. Throws as openSource does.
SourceReport trySource(const OpenRequest &request, const Progress &progress = {});

/// The same string without its password, safe to show and to keep.
std::string withoutPassword(std::string_view source);

} // namespace backstory
