#include "core/projection/sqlite_same_value.h"

#include "core/projection/column_value.h"
#include "core/source/sqlite_functions.h"

#include <exception>

namespace backstory {
namespace {

ColumnText textOf(sqlite3_value *value) {
    if (sqlite3_value_type(value) == SQLITE_NULL)
        return std::nullopt;
    return shownId(value);
}

ColumnType typeOf(sqlite3_value *value) {
    const std::string name = textOf(value).value_or("");
    for (const ColumnType type :
         {ColumnType::Uuid, ColumnType::Decimal, ColumnType::Integer, ColumnType::Boolean})
        if (nameOf(type) == name)
            return type;
    return ColumnType::Text;
}

// No exception may pass through SQLite.
void same(sqlite3_context *context, int, sqlite3_value **values) {
    try {
        const bool result = meansSame(typeOf(values[0]), textOf(values[1]), textOf(values[2]));
        sqlite3_result_int(context, result ? 1 : 0);
    } catch (const std::exception &error) {
        sqlite3_result_error(context, error.what(), -1);
    }
}

} // namespace

void addSameValue(SqliteDatabase &database) {
    const int code = sqlite3_create_function_v2(database.handle(), "backstory_same", 3,
                                                SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, same,
                                                nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        database.fail(code, "opening " + database.label());
}

} // namespace backstory
