#include "app/cli/versions_text.h"

namespace backstory::cli {

std::string versionText(Version version) {
    return version.value == 0 ? "start" : "v" + std::to_string(version.value);
}

std::string versionsText(std::span<const Version> versions) {
    constexpr std::size_t kShown = 8;
    std::string out;
    const std::size_t count = versions.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (count > kShown && i == kShown - 1 && i + 1 < count) {
            out += ", … " + std::to_string(count - kShown) + " more …";
            i = count - 1;
        }
        out += (out.empty() ? "" : ", ") + versionText(versions[i]);
    }
    return out;
}

} // namespace backstory::cli
