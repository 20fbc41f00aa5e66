#include "core/report/payload_json.h"

#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/report/utf8.h"

#include <sodium.h>

namespace backstory {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void appendKey(std::string &out, std::string_view key, std::string_view suffix) {
    out += '"';
    out += key;
    out += suffix;
    out += "\":";
}

void appendExactText(std::string &out, std::string_view key, std::string_view stored) {
    const bool text = isUtf8(stored);
    out += ',';
    appendKey(out, key, text ? "_text" : "_base64");
    json::appendString(out, text ? std::string(stored) : base64(stored));
}

void appendRaw(std::string &out, std::string_view key, std::string_view stored) {
    const bool marked = stored.starts_with(kByteOrderMark);
    const bool broken = stored.find_first_of("\r\n") != std::string_view::npos;
    appendKey(out, key, "");
    if (!marked && !broken) {
        out += stored;
        return;
    }
    out += json::onOneLine(marked ? stored.substr(kByteOrderMark.size()) : stored);
    appendExactText(out, key, stored);
}

} // namespace

void appendStoredJson(std::string &out, std::string_view key, std::string_view stored, bool raw) {
    const auto parsed = json::parse(stored);
    const auto *value = std::get_if<json::Value>(&parsed);
    if (!value) {
        appendKey(out, key, "");
        out += "null";
        appendExactText(out, key, stored);
        return;
    }
    if (raw) {
        appendRaw(out, key, stored);
        return;
    }
    appendKey(out, key, "");
    json::appendText(out, *value);
}

std::string base64(std::string_view bytes) {
    constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL;
    std::string out(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char *>(bytes.data()),
                      bytes.size(), kVariant);
    out.pop_back(); // its terminating zero
    return out;
}

} // namespace backstory
