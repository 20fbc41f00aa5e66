#include "core/source/postgres_link.h"

namespace backstory::postgres {
namespace {

TextRow readRow(const pqxx::row &row) {
    TextRow result;
    result.reserve(row.size());
    for (const auto &field : row) {
        result.push_back(field.is_null() ? std::nullopt
                                         : std::optional(std::string(field.c_str(), field.size())));
    }
    return result;
}

} // namespace

ServerComplaint complaintOf(const pqxx::sql_error &error) {
    ServerComplaint complaint = readFirstLine(error.what());
    if (!error.sqlstate().empty())
        complaint.sqlState = error.sqlstate();
    return complaint;
}

std::vector<TextRow> rowsOf(const pqxx::result &result) {
    std::vector<TextRow> rows;
    rows.reserve(result.size());
    for (const auto &row : result)
        rows.push_back(readRow(row));
    return rows;
}

} // namespace backstory::postgres
