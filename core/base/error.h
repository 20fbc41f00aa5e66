#pragma once

#include <stdexcept>
#include <string>

namespace backstory {

/// What went wrong, as far as a caller can act on it. The front ends choose their sentence and
/// their exit status by this, never by the text.
enum class ErrorKind {
    BadRequest,    ///< the question itself is malformed: a moment, an option, a path
    NotAnswerable, ///< a well-formed question that this table cannot answer (no recorded time …)
    BadMapping,    ///< a mapping file or preset with mistakes
    BadRules,      ///< a ruleset with mistakes
    SourceMissing, ///< no such file, no such database
    SourceUnreadable, ///< not of the kind it claims to be, truncated, corrupt
    Unreachable,      ///< no server answers there
    PasswordNeeded,   ///< the server wants a password and none was given
    PasswordWrong,    ///< the server refused the password
    NoPermission,     ///< the user may not read it
    Busy,             ///< locked by a writer, or a time-out for what a person waits for
    TableMissing,     ///< no event table of that name, or none recognised
    ColumnMissing,    ///< the mapping names a column that the table does not have
    ConnectionLost,   ///< the source stopped answering in the middle of a reading
    NoSuchStream,     ///< no event of that stream exists
    TargetUnwritable, ///< the target of a writing verb cannot be written
    Conflict,         ///< the answer is "no": version conflict, contradicting content
};

/// Whether the same may go well a little later: a server that is stopped comes again, a lock ends.
bool mayPass(ErrorKind kind);

/// The one family of errors that core throws.
///
/// It carries what was being done, and why it failed, as plain fragments without markup and
/// without secrets. Drivers' exceptions never leave `source/` and `store/` untranslated.
/// Sentences for people are composed from these parts in `ui/text` and `app/cli`.
class Error : public std::runtime_error {
public:
    /// `doing` completes "while …" ("opening orders.db"); `cause` is a clause that stands alone;
    /// `remedy`, where core knows one, is an imperative sentence.
    Error(ErrorKind kind, std::string doing, std::string cause, std::string remedy = {});

    [[nodiscard]] ErrorKind kind() const noexcept { return m_kind; }
    [[nodiscard]] const std::string &doing() const noexcept { return m_doing; }
    [[nodiscard]] const std::string &cause() const noexcept { return m_cause; }
    [[nodiscard]] const std::string &remedy() const noexcept { return m_remedy; }

private:
    ErrorKind m_kind;
    std::string m_doing;
    std::string m_cause;
    std::string m_remedy;
};

} // namespace backstory
