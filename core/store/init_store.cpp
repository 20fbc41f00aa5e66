#include "core/store/init_store.h"

#include "core/base/error.h"
#include "core/store/backends.h"
#include "core/store/target_kind.h"

#include <algorithm>

namespace backstory {
namespace {

constexpr const char *kDoing = "making the store";
/// Names of indexes and triggers are made of it, and PostgreSQL cuts names at 63 bytes.
constexpr std::size_t kLongestEntity = 40;

bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}

bool isEntity(const std::string &word) {
    return !word.empty() && word.size() <= kLongestEntity && isLetter(word.front()) &&
           std::ranges::all_of(
               word, [](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

TargetKind checked(const InitRequest &request) {
    if (!isEntity(request.entity)) {
        throw Error(ErrorKind::BadRequest, kDoing, '\'' + request.entity + "' is no entity",
                    "Give a word of lower-case letters, digits and _ that begins with a letter "
                    "and has at most 40 characters.");
    }
    return kindOfTarget(request.target, kDoing);
}

} // namespace

InitReport initStore(const InitRequest &request, const Progress &progress) {
    return checked(request) == TargetKind::PostgreSql ? initPostgres(request, progress)
                                                      : initSqlite(request, progress);
}

std::string initSql(const InitRequest &request, const Progress &progress) {
    return checked(request) == TargetKind::PostgreSql ? postgresInitSql(request, progress)
                                                      : sqliteInitSql(request, progress);
}

} // namespace backstory
