#include "core/source/sqlite_uri.h"

namespace backstory {

std::string sqliteUri(const std::filesystem::path &path, std::string_view query) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                        "0123456789-._~/:";
    std::string uri = "file:";
    const std::u8string name = std::filesystem::absolute(path).generic_u8string();
    if (!name.starts_with(u8'/'))
        uri += '/'; // C:/… on Windows
    for (const char8_t unit : name) {
        const char c = static_cast<char>(unit);
        if (kPlain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += '%';
            uri += kHex[static_cast<unsigned char>(c) >> 4];
            uri += kHex[static_cast<unsigned char>(c) & 15];
        }
    }
    return uri.append("?").append(query);
}

} // namespace backstory
