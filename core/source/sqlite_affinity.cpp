#include "core/source/sqlite_affinity.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace backstory {

namespace {

std::string upper(const char *text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return result;
}

bool holdsAny(const std::string &type, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(
        parts, [&](std::string_view part) { return type.find(part) != std::string::npos; });
}

} // namespace

bool turnsTextIntoNumbers(const char *declaredType) {
    if (declaredType == nullptr || *declaredType == '\0')
        return false;
    const std::string type = upper(declaredType);
    return holdsAny(type, {"INT"}) || !holdsAny(type, {"CHAR", "CLOB", "TEXT", "BLOB"});
}

bool turnsIntoWholeNumbers(const char *declaredType) {
    return declaredType != nullptr && holdsAny(upper(declaredType), {"INT"});
}

bool turnsTextUnexpectedly(const char *declaredType) {
    return turnsTextIntoNumbers(declaredType) &&
           !holdsAny(upper(declaredType), {"INT", "REAL", "FLOA", "DOUB", "NUM", "BOOL"});
}

} // namespace backstory
