#include "core/store/sqlite_digest.h"

#include <sodium.h>

#include <array>
#include <bit>

namespace backstory {
namespace {

/// How often a caller hears of a scan.
constexpr std::uint64_t kEventsAStep = 20'000;

class Hash {
public:
    Hash() { crypto_generichash_init(&m_state, nullptr, 0, crypto_generichash_BYTES); }

    void add(const SqliteValue &value) {
        const int type = value.type();
        addNumber(static_cast<std::uint64_t>(type));
        if (type == SQLITE_INTEGER) {
            addNumber(static_cast<std::uint64_t>(value.integer()));
        } else if (type == SQLITE_FLOAT) {
            addNumber(std::bit_cast<std::uint64_t>(value.real()));
        } else if (type != SQLITE_NULL) {
            const std::string_view bytes = value.bytes();
            addNumber(bytes.size());
            addBytes(bytes);
        }
    }

    std::string text() {
        std::array<unsigned char, crypto_generichash_BYTES> bytes{};
        crypto_generichash_final(&m_state, bytes.data(), bytes.size());
        std::string hex(bytes.size() * 2 + 1, '\0');
        sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
        hex.pop_back();
        return hex;
    }

private:
    void addNumber(std::uint64_t number) {
        std::array<char, sizeof number> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(number >> (8 * i));
        addBytes({bytes.data(), bytes.size()});
    }

    void addBytes(std::string_view bytes) {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.data()),
                                  bytes.size());
    }

    crypto_generichash_state m_state{};
};

} // namespace

SqliteDigest digestEvents(SqliteDatabase &database, const SqliteLayout &layout,
                          const Progress &progress, std::int64_t upTo) {
    std::string columns = "rowid";
    for (const std::string &column : layout.classicColumns())
        columns += ", " + column;
    SqliteStatement rows(database, "SELECT " + columns + " FROM " + layout.relation() +
                                       " WHERE rowid <= ?1 ORDER BY rowid");
    rows.bindInteger(1, upTo);
    const int count = sqlite3_column_count(rows.handle());
    SqliteDigest digest;
    Hash hash;
    while (rows.step()) {
        digest.lastRow = rows.value(0).integer();
        for (int column = 1; column < count; ++column)
            hash.add(rows.value(column));
        if (++digest.events % kEventsAStep == 0)
            progress.tell({digest.events, std::nullopt});
    }
    digest.text = hash.text();
    return digest;
}

} // namespace backstory
