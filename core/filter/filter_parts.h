#pragma once

#include "core/filter/event_check.h"
#include "core/filter/filter.h"
#include "core/filter/filter_tree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace backstory {

/// A question about the events of a stream: whether one of them lies in a period and meets a part
/// of the filter.
struct EventQuestion {
    const FilterNode *node = nullptr; ///< null: any event does
    Period period;

    [[nodiscard]] bool isMetBy(SearchedEvent &event) const;
};

/// What a stream must meet: the tree of a filter, in which every condition on events became the
/// number of its question.
struct StreamFormula {
    enum class Kind {
        And,
        Or,
        Not,
        Question, ///< some event answers it
        Term      ///< a condition on the state, or on the stream as a whole
    };

    Kind kind = Kind::And;
    std::vector<StreamFormula> children;
    std::size_t question = 0;
    const FilterNode *term = nullptr;
};

/// What a filter was read as. It stays where it is, since its parts point at each other.
struct FilterParts {
    FilterParts(std::string filterText, FilterNode filterRoot);
    FilterParts(const FilterParts &) = delete;
    FilterParts &operator=(const FilterParts &) = delete;

    const std::string text;
    const FilterNode root;
    std::vector<const StateTerm *> states; ///< by StateTerm::index
    std::vector<EventQuestion> questions;
    StreamFormula formula;
    bool asksText = false;  ///< free text is searched
    bool asksTimes = false; ///< the stamps of events are asked for
    bool asksFacts = false; ///< something is asked that every event changes: number, last time
};

/// Whether a stream meets a filter; `answered` tells which of its questions were answered.
bool holds(const StreamFormula &formula, const std::vector<bool> &answered,
           const StreamFacts &facts, const StateAnswers &state);

} // namespace backstory
