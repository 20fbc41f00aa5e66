#include "core/json/pointer.h"

#include <charconv>

namespace backstory::json {

namespace {

/// Undoes `~0` and `~1`; answers nothing for any other `~`.
std::optional<std::string> unescapeSegment(std::string_view text) {
    std::string segment;
    segment.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '~') {
            segment += text[at];
            continue;
        }
        ++at;
        if (at == text.size() || (text[at] != '0' && text[at] != '1'))
            return std::nullopt;
        segment += text[at] == '0' ? '~' : '/';
    }
    return segment;
}

} // namespace

std::optional<Pointer> Pointer::parse(std::string_view text) {
    Pointer path;
    if (text.empty())
        return path;
    if (text.front() == '/')
        text.remove_prefix(1);
    else if (text.find('/') != std::string_view::npos)
        return std::nullopt; // neither a pointer nor a bare name
    while (true) {
        const std::size_t slash = text.find('/');
        auto segment = unescapeSegment(text.substr(0, slash));
        if (!segment)
            return std::nullopt;
        path.segments.push_back(std::move(*segment));
        if (slash == std::string_view::npos)
            return path;
        text.remove_prefix(slash + 1);
    }
}

std::string Pointer::text() const {
    std::string text;
    for (const std::string &segment : segments) {
        text += '/';
        for (const char c : segment) {
            if (c == '~')
                text += "~0";
            else if (c == '/')
                text += "~1";
            else
                text += c;
        }
    }
    return text;
}

Pointer Pointer::child(std::string_view segment) const {
    Pointer path;
    path.segments.reserve(segments.size() + 1);
    path.segments = segments;
    path.segments.emplace_back(segment);
    return path;
}

Pointer Pointer::parent() const {
    Pointer path;
    if (!isRoot())
        path.segments.assign(segments.begin(), segments.end() - 1);
    return path;
}

const Value *find(const Value &document, const Pointer &path) {
    const Value *value = &document;
    for (const std::string &segment : path.segments) {
        if (value->isArray()) {
            const auto index = arrayIndex(segment);
            value = index && *index < value->array().size() ? &value->array()[*index] : nullptr;
        } else {
            value = value->find(segment);
        }
        if (!value)
            return nullptr;
    }
    return value;
}

std::optional<std::size_t> arrayIndex(std::string_view segment) {
    if (segment.empty() || (segment.size() > 1 && segment.front() == '0'))
        return std::nullopt;
    std::size_t index = 0;
    const char *end = segment.data() + segment.size();
    const auto result = std::from_chars(segment.data(), end, index);
    if (result.ec != std::errc{} || result.ptr != end)
        return std::nullopt;
    return index;
}

} // namespace backstory::json
