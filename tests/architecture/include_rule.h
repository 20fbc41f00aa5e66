#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::test {

/// One #include line of the project.
struct Include {
    std::string file;    ///< from the root: "core/replay/history.cpp"
    std::string target;  ///< what stands between the quotes or brackets
    bool quoted = false; ///< "…", not <…>
};

/// For each folder the folders that its CMakeLists.txt names.
using FolderEdges = std::map<std::string, std::set<std::string>>;

/// The #include lines of a source, conditional ones too.
std::vector<Include> includesOf(const std::string &file, std::string_view text);

/// What an include breaks, as a sentence; empty when it is as it should be.
///
/// The one-way rule of the house: app and ui build on core, never the other way; core and the
/// command line know no Qt; only core's edges know databases; and a folder includes only what its
/// CMakeLists.txt names, directly or by way of another.
std::string violation(const Include &include, const FolderEdges &edges);

/// The folder of core, ui or app that a path belongs to: "core/replay", "ui" for the files that
/// lie in ui/ itself, empty outside the house.
std::string folderOf(std::string_view path);

/// All that can be reached from a folder, without the folder itself unless there is a loop.
std::set<std::string> reachable(const FolderEdges &edges, const std::string &folder);

/// The project's own targets that a CMakeLists.txt links its library or executable with.
std::set<std::string> linkedTargets(std::string_view cmakeLists);

/// The folder of a target: core_replay is core/replay, ui is ui, app_cli is app/cli; empty for
/// what is not a folder of the house.
std::string folderOfTarget(std::string_view target);

} // namespace backstory::test
