#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"

#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// What a database can say about single rows: a condition that it may check for us.
///
/// All parts that are given must hold. It is a sieve: a source may let through more rows than meet
/// it where its database cannot tell exactly, never fewer. Whoever asks decides by himself.
struct RowCondition {
    std::vector<std::string> types; ///< the type is one of these; empty: any
    std::optional<Instant> from;    ///< the stamp is not before
    std::optional<Instant> to;      ///< the stamp is not after
    std::optional<StreamId> stream;
    std::vector<std::string> payloadMembers; ///< the payload is an object with all of these keys
    /// The payload is an object that holds this text under this key, at its top.
    struct MemberText {
        std::string key;
        std::string text;
    };
    std::vector<MemberText> payloadTexts;

    [[nodiscard]] bool isAny() const {
        return types.empty() && !from && !to && !stream && payloadMembers.empty() &&
               payloadTexts.empty();
    }
};

} // namespace backstory
