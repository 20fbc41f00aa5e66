#pragma once

#include "ui/models/held_moment.h"

#include <optional>
#include <string>

namespace backstory::ui {

/// What a person wants to look at: a source, and where in it. As typed, as dropped, as given on the
/// command line, or as remembered.
struct OpenWish {
    std::string source;                  ///< as openSource takes it
    std::string table;                   ///< empty: the source's first
    std::string rules;                   ///< empty: chosen by the table
    std::optional<std::string> password; ///< never stored, never shown
    std::string stream;                  ///< empty: none yet
    std::string at; ///< a moment as `--at` takes it; empty: where the list's "as of" lies
    std::optional<HeldMoment> held; ///< a moment as it was kept; goes before `at`
    std::string profile;            ///< the saved source it was opened by; empty: none
    bool sample = false;            ///< `source` is not given: the sample that ships

    friend bool operator==(const OpenWish &, const OpenWish &) = default;
};

/// The same wish with nothing secret in it, safe to keep and to show.
OpenWish withoutSecrets(const OpenWish &wish);

} // namespace backstory::ui
