#include "core/source/service_file.h"

#include "core/base/error.h"
#include "core/source/connection_text.h"
#include "core/source/utf8_path.h"

#include <algorithm>
#include <fstream>
#include <vector>

namespace backstory {
namespace {

constexpr std::string_view kBlanks = " \t\n\r\f\v";
constexpr const char *kFile = "servicefile";
constexpr const char *kService = "service";
constexpr const char *kDoing = "reading the service file";

using Pairs = std::vector<KeywordPair>;

const KeywordPair *lastNamed(const Pairs &pairs, std::string_view name) {
    const auto found = std::find_if(pairs.rbegin(), pairs.rend(),
                                    [&](const KeywordPair &pair) { return pair.name == name; });
    return found == pairs.rend() ? nullptr : &*found;
}

/// Whether the pairs are all that the text says: after a mistake there is more.
bool isWhole(std::string_view text, const Pairs &pairs) {
    const std::string_view last = pairs.back().text;
    const auto end = static_cast<std::size_t>(last.data() - text.data()) + last.size();
    return text.find_first_not_of(kBlanks, end) == std::string_view::npos;
}

std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(kBlanks) - first + 1);
}

std::ifstream openFile(const std::string &name) {
    const auto path = pathFromUtf8(name);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored))
        throw Error(ErrorKind::SourceMissing, kDoing, "there is no file " + name,
                    "Check the path of the service file.");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Error(ErrorKind::NoPermission, kDoing, "you may not read " + name);
    return file;
}

/// What the file says of a service, each parameter once: the first counts, as in libpq.
Pairs readService(const std::string &fileName, const std::string &service) {
    std::ifstream file = openFile(fileName);
    Pairs said;
    bool found = false;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        const std::string_view text = trimmed(line);
        if (text.empty() || text.front() == '#')
            continue;
        if (text.front() == '[') {
            if (inside)
                break;
            inside = text.substr(1, text.find(']') - 1) == service;
            found = found || inside;
            continue;
        }
        const auto equals = text.find('=');
        if (!inside || equals == std::string_view::npos)
            continue;
        const std::string_view name = text.substr(0, equals);
        if (lastNamed(said, name) == nullptr)
            said.push_back({std::string(name), std::string(text.substr(equals + 1)), {}});
    }
    if (!found)
        throw Error(ErrorKind::SourceMissing, kDoing,
                    "it has no service \"" + service + "\": " + fileName,
                    "Check the name of the service.");
    return said;
}

} // namespace

std::string withServiceFile(std::string_view address) {
    if (isConnectionUri(address) || !isKeywordString(address))
        return std::string(address);
    const Pairs pairs = keywordPairs(address);
    const KeywordPair *file = lastNamed(pairs, kFile);
    const KeywordPair *service = lastNamed(pairs, kService);
    if (file == nullptr || service == nullptr || !isWhole(address, pairs))
        return std::string(address);
    std::string resolved;
    const auto add = [&](const KeywordPair &pair) {
        resolved += (resolved.empty() ? "" : " ") + pair.name + '=' + quotedValue(pair.value);
    };
    // The last one of a name counts.
    for (const KeywordPair &pair : readService(file->value, service->value))
        add(pair);
    for (const KeywordPair &pair : pairs) {
        if (pair.name != kFile && pair.name != kService)
            add(pair);
    }
    return resolved;
}

} // namespace backstory
