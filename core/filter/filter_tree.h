#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/filter/filter_value.h"
#include "core/filter/folded_text.h"
#include "core/filter/period.h"
#include "core/json/pointer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace backstory {

/// `status=Paid`, `state.shipTo`: asked of the state.
struct StateTerm {
    std::vector<json::Pointer> paths;           ///< the first that is there is taken
    std::optional<FilterComparison> comparison; ///< absent: whether it is there
    std::size_t index = 0;                      ///< among the state terms of its filter
};

/// `data.trackingNumber`: asked of a payload.
struct DataTerm {
    json::Pointer path;
    std::optional<FilterComparison> comparison; ///< absent: whether it is there
};

/// `type:OrderPaid`, `type:Order*`.
struct TypeTerm {
    std::string type;
    bool isPrefix = false;
};

/// `stream:ID`, `stream:0190*`.
struct StreamTerm {
    StreamId stream;
    std::string prefix; ///< instead, where isPrefix
    bool isPrefix = false;
};

/// `events>100`.
struct CountTerm {
    FilterOperator op = FilterOperator::Equal;
    std::string number; ///< a JSON number
};

/// `last<2026-03-01`: the first or the last event, compared with a time or a whole day.
struct EdgeTerm {
    bool last = false;
    FilterOperator op = FilterOperator::Equal;
    Instant from; ///< the first instant of what is compared with
    Instant to;   ///< its last
};

/// A single condition. Free text is the SoughtText, a time the Period.
using FilterTerm = std::variant<std::monostate, Period, StateTerm, DataTerm, TypeTerm, StreamTerm,
                                SoughtText, CountTerm, EdgeTerm>;

/// How the conditions of a filter hang together. A period stands in an And only: it bounds the
/// others that stand there.
struct FilterNode {
    enum class Kind {
        And, ///< of nothing: true
        Or,
        Not,       ///< of one
        SameEvent, ///< `any( … )`, of one
        Term
    };

    Kind kind = Kind::And;
    std::vector<FilterNode> children;
    FilterTerm term;

    [[nodiscard]] const Period *period() const { return std::get_if<Period>(&term); }
};

} // namespace backstory
