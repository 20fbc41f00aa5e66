#include "core/source/connection_text.h"

#include "core/source/open_source.h"

#include <algorithm>
#include <array>
#include <optional>

namespace backstory {

namespace {

constexpr std::array<std::string_view, 2> kSchemes{"postgresql://", "postgres://"};
/// The parameters of libpq whose values are secrets.
constexpr std::array<std::string_view, 5> kSecrets{"password", "sslpassword", "oauth_client_secret",
                                                   "scram_client_key", "scram_server_key"};

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSecret(std::string_view name) {
    return std::ranges::any_of(kSecrets, [&](std::string_view secret) {
        return std::ranges::equal(name, secret, {}, lower);
    });
}

std::string percentDecoded(std::string_view text) {
    const auto digit = [](char c) {
        const auto place = std::string_view("0123456789abcdef").find(lower(c));
        return place == std::string_view::npos ? -1 : static_cast<int>(place);
    };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 &&
                            digit(text[i + 2]) >= 0;
        if (!escape) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
        i += 2;
    }
    return out;
}

class PairReader {
public:
    explicit PairReader(std::string_view text) : m_text(text) {}

    std::optional<KeywordPair> next() {
        skipBlanks();
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && !isBlank(m_text[m_at]) && m_text[m_at] != '=')
            ++m_at;
        KeywordPair pair;
        pair.name = m_text.substr(begin, m_at - begin);
        skipBlanks();
        if (pair.name.empty() || m_at >= m_text.size() || m_text[m_at] != '=')
            return std::nullopt;
        ++m_at;
        skipBlanks();
        const bool quoted = m_at < m_text.size() && m_text[m_at] == '\'';
        if (!(quoted ? quotedPart(pair.value) : plainPart(pair.value)))
            return std::nullopt;
        pair.text = m_text.substr(begin, m_at - begin);
        return pair;
    }

private:
    void skipBlanks() {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }
    bool plainPart(std::string &value) {
        for (; m_at < m_text.size() && !isBlank(m_text[m_at]); ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += m_text[m_at];
        }
        return true;
    }
    bool quotedPart(std::string &value) {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\'')
                return ++m_at, true;
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += m_text[m_at];
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string queryWithoutSecrets(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        if (!isSecret(percentDecoded(parameter.substr(0, parameter.find('=')))))
            kept.append(kept.empty() ? "" : "&").append(parameter);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return kept;
}

/// Whether what stands after a colon is a port, and so no password.
bool isPort(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Where the part before the hosts ends. libpq stops at the first slash; a password with a slash
/// that was not escaped is none to libpq, but must not be shown either.
std::size_t endOfUser(std::string_view rest) {
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto inAuthority = rest.substr(0, slash).rfind('@');
    if (inAuthority != std::string_view::npos)
        return inAuthority;
    const auto colon = rest.substr(0, slash).rfind(':');
    if (colon == std::string_view::npos || isPort(rest.substr(colon + 1, slash - colon - 1)))
        return std::string_view::npos;
    return rest.rfind('@');
}

std::string uriWithoutPassword(std::string_view uri) {
    const auto hierarchy = uri.find("://") + 3;
    std::string out(uri.substr(0, hierarchy));
    std::string_view rest = uri.substr(hierarchy);
    const auto question = std::min(rest.find('?'), rest.size());
    std::string_view query = rest.substr(question);
    rest = rest.substr(0, question);
    if (const auto at = endOfUser(rest); at != std::string_view::npos) {
        const std::string_view user = rest.substr(0, at);
        out.append(user.substr(0, user.find(':')));
        rest = rest.substr(at);
    } else if (const auto lost = query.rfind('@'); lost != std::string_view::npos &&
                                                   rest.find('/') == std::string_view::npos &&
                                                   rest.find(':') != std::string_view::npos) {
        // A question mark in a password that was not escaped.
        out.append(rest.substr(0, rest.find(':')));
        rest = {};
        query = query.substr(lost);
        return out.append(query);
    }
    out.append(rest);
    if (!query.empty())
        query.remove_prefix(1);
    const std::string kept = queryWithoutSecrets(query);
    return kept.empty() ? out : out + '?' + kept;
}

std::string keywordsWithoutPassword(std::string_view text) {
    std::string out;
    for (const KeywordPair &pair : keywordPairs(text)) {
        if (isSecret(pair.name))
            continue;
        out += out.empty() ? "" : " ";
        // libpq takes a whole connection string in the place of the database's name.
        const bool nested = pair.name == "dbname" && (isConnectionUri(pair.value) ||
                                                      pair.value.find('=') != std::string::npos);
        if (nested)
            out += pair.name + '=' + quotedValue(withoutPassword(pair.value));
        else
            out += pair.text;
    }
    return out;
}

} // namespace

bool isConnectionUri(std::string_view text) {
    return std::ranges::any_of(kSchemes,
                               [&](std::string_view scheme) { return text.starts_with(scheme); });
}

bool isKeywordString(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    const auto end = std::ranges::find_if_not(text, isNameCharacter) - text.begin();
    std::string_view rest = text.substr(static_cast<std::size_t>(end));
    while (!rest.empty() && isBlank(rest.front()))
        rest.remove_prefix(1);
    return end > 0 && rest.starts_with('=');
}

std::vector<KeywordPair> keywordPairs(std::string_view text) {
    std::vector<KeywordPair> pairs;
    PairReader reader(text);
    while (auto pair = reader.next())
        pairs.push_back(*std::move(pair));
    return pairs;
}

std::string quotedValue(std::string_view value) {
    std::string out = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '\'';
}

std::string withoutPassword(std::string_view source) {
    if (isConnectionUri(source))
        return uriWithoutPassword(source);
    if (isKeywordString(source))
        return keywordsWithoutPassword(source);
    return std::string(source);
}

} // namespace backstory
