#pragma once

#include "ui/session/session_state.h"

#include <QByteArray>

#include <filesystem>
#include <optional>

namespace backstory::ui {

/// What names of session files end with.
inline constexpr QLatin1String kSessionEnding(".backstory");
/// Whether a file is a session by its name.
bool isSessionFile(const QString &path);

/// A session as JSON (RFC 8259): `{"backstory_session": 1, "source": {…}, "orders": […], …}`. Times
/// are ISO 8601 in UTC, paths JSON Pointers (RFC 6901). What is null is left out.
QByteArray sessionToJson(const SessionState &session);

/// Throws Error(BadRequest) where it is no session, or one of a later version of this program.
/// Single parts that are damaged are passed over.
SessionState sessionFromJson(const QByteArray &json);

/// Writes a session, readable by the user alone; whole or not at all. Throws
/// Error(TargetUnwritable).
void writeSession(const std::filesystem::path &file, const SessionState &session);

/// Nothing where there is no such file. A source file that is not where it was when the session was
/// written, but lies beside it, is taken from there. Throws Error(SourceUnreadable) where the file
/// cannot be read, and what sessionFromJson throws.
std::optional<SessionState> readSession(const std::filesystem::path &file);

} // namespace backstory::ui
