#include "app/cli/error_text.h"

#include "core/report/plain_text.h"

#include <string_view>

namespace backstory::cli {
namespace {

std::string_view whatHappened(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::BadRequest:
        return "the command is not understood";
    case ErrorKind::NotAnswerable:
        return "this cannot be answered here";
    case ErrorKind::BadMapping:
        return "the mapping has mistakes";
    case ErrorKind::BadRules:
        return "the ruleset has mistakes";
    case ErrorKind::SourceMissing:
        return "the source is not there";
    case ErrorKind::SourceUnreadable:
        return "the source cannot be read";
    case ErrorKind::Unreachable:
        return "the server cannot be reached";
    case ErrorKind::PasswordNeeded:
        return "the server asks for a password";
    case ErrorKind::PasswordWrong:
        return "the server refused the password";
    case ErrorKind::NoPermission:
        return "the right to read is missing";
    case ErrorKind::Busy:
        return "the source is busy";
    case ErrorKind::TableMissing:
        return "there is no such event table";
    case ErrorKind::ColumnMissing:
        return "a column is missing";
    case ErrorKind::ConnectionLost:
        return "the source stopped answering";
    case ErrorKind::NoSuchStream:
        return "there is no such stream";
    case ErrorKind::TargetUnwritable:
        return "the target cannot be written";
    case ErrorKind::Conflict:
        return "the answer is no";
    }
    return "something went wrong";
}

} // namespace

std::string_view usualRemedy(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::SourceMissing:
        return "Check the name, and the folder that the command runs in.";
    case ErrorKind::Unreachable:
        return "Check host and port, and that the server runs and lets this machine in.";
    case ErrorKind::PasswordNeeded:
        return "Put it into ~/.pgpass, into the service file, or into PGPASSWORD.";
    case ErrorKind::PasswordWrong:
        return "Check the user name, and the password in ~/.pgpass, service file or PGPASSWORD.";
    case ErrorKind::NoPermission:
        return "Ask for the right to read it, or read as another user.";
    case ErrorKind::Busy:
        return "Try again when the other program has finished.";
    case ErrorKind::TableMissing:
    case ErrorKind::ColumnMissing:
        return "Name the table with --table, or give a mapping file that says which columns to "
               "read.";
    case ErrorKind::ConnectionLost:
        return "Try again.";
    case ErrorKind::NoSuchStream:
        return "Check the id, and the table (--table); `backstory-cli list SOURCE` shows all ids.";
    case ErrorKind::BadRequest:
        return "Run the verb with --help to see how it is used.";
    default:
        return {};
    }
}

namespace {

// Lists of mistakes come one a line; everything else in them is made harmless.
void appendLines(std::string &out, std::string_view text) {
    while (true) {
        const std::size_t end = text.find('\n');
        out += visibleText(text.substr(0, end));
        out += '\n';
        if (end == std::string_view::npos)
            return;
        text.remove_prefix(end + 1);
        out += "  ";
    }
}

} // namespace

std::string errorText(const Error &error, bool hasPrinted) {
    std::string out = "error: ";
    out += whatHappened(error.kind());
    if (!error.cause().empty())
        out += ": ";
    appendLines(out, error.cause());
    if (!error.doing().empty()) {
        out += "  while ";
        appendLines(out, error.doing());
    }
    if (hasPrinted)
        out += "  What was printed before this is a part, and not the whole.\n";
    const std::string_view remedy =
        error.remedy().empty() ? usualRemedy(error.kind()) : std::string_view(error.remedy());
    if (!remedy.empty()) {
        out += "  ";
        appendLines(out, remedy);
    }
    return out;
}

} // namespace backstory::cli
