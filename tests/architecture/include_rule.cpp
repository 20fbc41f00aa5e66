#include "tests/architecture/include_rule.h"

#include <algorithm>
#include <array>
#include <regex>

namespace backstory::test {
namespace {

/// Headers that only some folders may know, and why.
struct Restriction {
    std::string_view prefix; // of what stands between the brackets
    std::set<std::string_view> folders;
    std::string_view reason;
};

const std::vector<Restriction> &restrictions() {
    static const std::set<std::string_view> databases{"core/source", "core/store",
                                                      "core/projection"};
    static const std::vector<Restriction> list{
        {"pqxx/", databases, "databases are read and written in core/source and core/store"},
        {"libpq", databases, "databases are read and written in core/source and core/store"},
        {"sqlite3.h", databases, "databases are read and written in core/source and core/store"},
        {"simdjson", {"core/json"}, "payloads are read by core/json"},
        {"sodium",
         {"core/audit", "core/report", "core/store"},
         "cryptography stands in core/audit, bytes as text in core/report, ids and the digest of "
         "an "
         "upgrade in core/store"},
        {"CLI/", {"app/cli"}, "the command line is app/cli"},
        {"date/", {"core/base"}, "zones are behind core/base"},
    };
    return list;
}

// nlohmann_json rewrites numbers, so it stays away from payloads, states and sums.
constexpr std::array<std::string_view, 3> kExactFolders{"core/json", "core/diff", "core/replay"};

// How a driver reads is its own affair; the window opens sources and lists presets.
constexpr std::array<std::string_view, 2> kSourceHeadersForUi{"core/source/open_source.h",
                                                              "core/source/presets.h"};

bool isQt(std::string_view header) {
    return header.starts_with("Qt") ||
           (header.size() > 1 && header[0] == 'Q' && header[1] >= 'A' && header[1] <= 'Z');
}

// What moc writes lies beside the source in the build folder.
bool isGenerated(std::string_view header) {
    return header.ends_with(".moc") || header.starts_with("moc_");
}

std::string layerOf(std::string_view folder) {
    return std::string(folder.substr(0, folder.find('/')));
}

std::string foreignViolation(const Include &include, const std::string &folder) {
    if (!folderOf(include.target).empty())
        return "the project's own headers stand between quotes";
    const bool withoutQt = folder.starts_with("core/") || folder == "app/cli";
    if (withoutQt && isQt(include.target))
        return "core and the command line know no Qt";
    for (const auto &restriction : restrictions()) {
        if (include.target.starts_with(restriction.prefix) && !restriction.folders.contains(folder))
            return std::string(restriction.reason);
    }
    if (include.target.starts_with("nlohmann/") && std::ranges::count(kExactFolders, folder) > 0)
        return "nlohmann_json rewrites numbers, and this folder must not";
    return {};
}

std::string projectViolation(const Include &include, const std::string &folder,
                             const FolderEdges &edges) {
    const std::string target = folderOf(include.target);
    if (target.empty())
        return "includes are spelled from the root of the project, and lead into core, ui or app";
    const std::string from = layerOf(folder);
    const std::string to = layerOf(target);
    if (from == "core" && to != "core")
        return "core builds on nothing but core";
    if (from == "ui" && to == "app")
        return "ui does not know app";
    if (folder == "app/cli" && to == "ui")
        return "the command line does not know the window";
    if (from == "ui" && target == "core/source" &&
        std::ranges::count(kSourceHeadersForUi, include.target) == 0)
        return "ui knows of core/source only how to open one and what presets there are";
    if (target != folder && !reachable(edges, folder).contains(target))
        return folder + "/CMakeLists.txt does not name " + target;
    return {};
}

} // namespace

std::vector<Include> includesOf(const std::string &file, std::string_view text) {
    static const std::regex line(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])",
                                 std::regex::ECMAScript | std::regex::multiline);
    std::vector<Include> includes;
    using Iterator = std::regex_iterator<std::string_view::const_iterator>;
    for (Iterator match(text.begin(), text.end(), line), end; match != end; ++match)
        includes.push_back({file, (*match)[2].str(), (*match)[1].str() == "\""});
    return includes;
}

std::string violation(const Include &include, const FolderEdges &edges) {
    const std::string folder = folderOf(include.file);
    if (isGenerated(include.target))
        return {};
    const std::string broken = include.quoted ? projectViolation(include, folder, edges)
                                              : foreignViolation(include, folder);
    if (broken.empty())
        return {};
    return include.file + " includes " + include.target + ": " + broken;
}

std::string folderOf(std::string_view path) {
    // ui/main_window.h lies in ui itself; everything else lies one folder deeper.
    static const std::regex inHouse(R"((core/\w+|app/\w+|ui(?:/\w+)?)/[\w.-]+)");
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_match(path.begin(), path.end(), match, inHouse))
        return {};
    return match[1].str();
}

std::set<std::string> reachable(const FolderEdges &edges, const std::string &folder) {
    std::set<std::string> found;
    std::vector<std::string> open{folder};
    while (!open.empty()) {
        const auto next = edges.find(open.back());
        open.pop_back();
        if (next == edges.end())
            continue;
        for (const std::string &target : next->second) {
            if (found.insert(target).second)
                open.push_back(target);
        }
    }
    return found;
}

std::set<std::string> linkedTargets(std::string_view cmakeLists) {
    static const std::regex comment(R"(#[^\n]*)");
    static const std::regex call(R"((backstory_library|backstory_executable)\s*\(([^)]*)\))");
    static const std::regex word(R"([A-Za-z0-9_]+)");
    const std::string text = std::regex_replace(std::string(cmakeLists), comment, "");
    std::set<std::string> targets;
    for (std::sregex_iterator match(text.begin(), text.end(), call), end; match != end; ++match) {
        const std::string arguments = (*match)[2].str();
        const std::sregex_iterator first(arguments.begin(), arguments.end(), word);
        if (first == std::sregex_iterator())
            continue;
        // The first word is the target itself.
        for (auto name = std::next(first); name != std::sregex_iterator(); ++name) {
            if (!folderOfTarget(name->str()).empty())
                targets.insert(name->str());
        }
    }
    return targets;
}

std::string folderOfTarget(std::string_view target) {
    if (target == "ui")
        return "ui";
    if (target == "ui_resources")
        return {};
    for (const std::string_view layer : {"core", "ui", "app"}) {
        if (target.starts_with(layer) && target.substr(layer.size()).starts_with('_'))
            return std::string(layer) + '/' + std::string(target.substr(layer.size() + 1));
    }
    return {};
}

} // namespace backstory::test
