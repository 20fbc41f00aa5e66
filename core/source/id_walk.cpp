#include "core/source/id_walk.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace backstory {

namespace {

constexpr std::size_t kNibbles = 32;

std::size_t nibbleOf(const Uuid &uuid, std::size_t place) {
    const std::uint8_t byte = uuid.bytes[place / 2];
    return place % 2 == 0 ? byte >> 4 : byte & 15U;
}

std::optional<std::size_t> nibbleOf(char c) {
    if (c >= '0' && c <= '9')
        return static_cast<std::size_t>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<std::size_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<std::size_t>(c - 'A' + 10);
    return std::nullopt;
}

bool dashMayStand(const std::string &prefix, std::size_t place) {
    const bool dashPlace = place == 8 || place == 12 || place == 16 || place == 20;
    return dashPlace && !prefix.empty() && prefix.back() != '-';
}

/// The first text after all that begin with `prefix` and `c`.
std::optional<std::string> past(std::string prefix, char c) {
    const auto code = static_cast<unsigned char>(c);
    if (code == 0xff)
        return std::nullopt;
    prefix += static_cast<char>(code + 1);
    return prefix;
}

/// What spells the digits walked so far: a beginning with many texts beneath, or one whole text.
struct Branch {
    std::string text;
    std::optional<Uuid> whole;
};
using Branches = std::vector<Branch>;
using Children = std::array<Branches, 16>;

class Walk {
public:
    Walk(const SeekText &seek, const Uuid &from, const Uuid &to,
         const std::function<bool(const std::string &)> &visit)
        : m_seek(seek), m_from(from), m_to(to), m_visit(visit) {}

    void run() { node({Branch{}}, 0, true, true); }

private:
    /// Visits everything beneath branches that spell the same digits; false to stop.
    bool node(const Branches &branches, std::size_t place, bool atLow, bool atHigh) {
        if (branches.size() == 1 && branches[0].whole)
            return visitWhole(branches[0]);
        if (place == kNibbles)
            return visitEnds(branches);
        const std::size_t low = atLow ? nibbleOf(m_from, place) : 0;
        const std::size_t high = atHigh ? nibbleOf(m_to, place) : 15;
        Children children;
        for (const Branch &branch : branches)
            expand(branch, place, low, high, children);
        for (std::size_t digit = low; digit <= high; ++digit) {
            if (!children[digit].empty() &&
                !node(children[digit], place + 1, atLow && digit == low, atHigh && digit == high))
                return false;
        }
        return true;
    }

    bool visitWhole(const Branch &branch) {
        return *branch.whole < m_from || *branch.whole > m_to || m_visit(branch.text);
    }

    bool visitEnds(const Branches &branches) {
        std::vector<std::string> texts;
        for (const Branch &branch : branches) {
            if (branch.whole) {
                texts.push_back(branch.text);
                continue;
            }
            for (const std::string end : {"", "}"}) {
                const std::string text = branch.text + end;
                if (Uuid::parse(text) && m_seek(text) == text)
                    texts.push_back(text);
            }
        }
        std::ranges::sort(texts);
        return std::ranges::all_of(texts, m_visit);
    }

    void expand(const Branch &branch, std::size_t place, std::size_t low, std::size_t high,
                Children &children) {
        if (branch.whole)
            children[nibbleOf(*branch.whole, place)].push_back(branch);
        else if (low == high)
            expandTo(branch.text, place, low, children);
        else
            expandAll(branch.text, place, children);
    }

    /// Where only one digit is of interest, its spellings are asked for by name.
    void expandTo(const std::string &prefix, std::size_t place, std::size_t digit,
                  Children &children) {
        constexpr std::string_view kLower = "0123456789abcdef";
        constexpr std::string_view kUpper = "0123456789ABCDEF";
        const auto stands = [&](const std::string &text) {
            const auto found = m_seek(text);
            return found && found->starts_with(text);
        };
        const auto add = [&](const std::string &text) {
            const auto found = m_seek(text);
            if (!found || !found->starts_with(text))
                return;
            if (!isAlone(*found, text))
                children[digit].push_back({text, std::nullopt});
            else if (const auto uuid = Uuid::parse(*found))
                children[digit].push_back({*found, uuid});
        };
        for (const std::string_view digits : {kLower, kUpper}) {
            const std::string text = prefix + digits[digit];
            const bool asked = digits == kUpper && digit < 10;
            if (!asked)
                add(text);
        }
        if (prefix.empty() && stands("{"))
            expandTo("{", place, digit, children);
        if (dashMayStand(prefix, place) && stands(prefix + '-'))
            expandTo(prefix + '-', place, digit, children);
    }

    void expandAll(const std::string &prefix, std::size_t place, Children &children) {
        auto text = m_seek(prefix);
        if (text && text->starts_with(prefix) && isAlone(*text, prefix)) {
            if (const auto uuid = Uuid::parse(*text))
                children[nibbleOf(*uuid, place)].push_back({*text, uuid});
            return;
        }
        while (text && text->starts_with(prefix)) {
            if (text->size() == prefix.size()) {
                text = m_seek(prefix + '\0');
                continue;
            }
            const char c = (*text)[prefix.size()];
            if (const auto digit = nibbleOf(c))
                children[*digit].push_back({prefix + c, std::nullopt});
            else if ((c == '{' && prefix.empty()) || (c == '-' && dashMayStand(prefix, place)))
                expandAll(prefix + c, place, children);
            const auto next = past(prefix, c);
            text = next ? m_seek(*next) : std::nullopt;
        }
    }

    [[nodiscard]] bool isAlone(const std::string &text, const std::string &prefix) const {
        const auto next = m_seek(text + '\0');
        return !next || !next->starts_with(prefix);
    }

    const SeekText &m_seek;
    const Uuid &m_from;
    const Uuid &m_to;
    const std::function<bool(const std::string &)> &m_visit;
};

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr char kCaseBit = 0x20;

bool walkCases(const SeekText &seek, const std::string &done, std::string_view rest,
               const std::function<bool(const std::string &)> &visit) {
    auto text = seek(done);
    if (!rest.empty()) {
        if (!text || !text->starts_with(done))
            return true;
        const char c = rest.front();
        if (!isLetter(c))
            return walkCases(seek, done + c, rest.substr(1), visit);
        return walkCases(seek, done + static_cast<char>(c & ~kCaseBit), rest.substr(1), visit) &&
               walkCases(seek, done + static_cast<char>(c | kCaseBit), rest.substr(1), visit);
    }
    for (; text && text->starts_with(done); text = seek(*text + '\0')) {
        if (!visit(*text))
            return false;
    }
    return true;
}

} // namespace

void walkUuids(const SeekText &seek, const Uuid &from, const Uuid &to,
               const std::function<bool(const std::string &)> &visit) {
    Walk(seek, from, to, visit).run();
}

std::vector<std::string> spellingsOf(const SeekText &seek, const Uuid &uuid) {
    std::vector<std::string> spellings;
    walkUuids(seek, uuid, uuid, [&](const std::string &text) {
        spellings.push_back(text);
        return true;
    });
    return spellings;
}

void walkPrefix(const SeekText &seek, std::string_view prefix,
                const std::function<bool(const std::string &)> &visit) {
    walkCases(seek, {}, prefix, visit);
}

} // namespace backstory
