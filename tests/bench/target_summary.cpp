#include "tests/bench/target_summary.h"

#include <algorithm>
#include <cstdio>

namespace backstory::bench {

namespace {

/// How many times its target a figure is.
double excess(const Figure &figure) {
    return figure.score() / *figure.target;
}

/// The figure of a line that is furthest from its target; null where none was measured.
const Figure *worstOf(const Figures &figures, TargetLine line) {
    const Figure *worst = nullptr;
    for (const Figure &figure : figures.all()) {
        if (figure.line == line && figure.target && (!worst || excess(figure) > excess(*worst)))
            worst = &figure;
    }
    return worst;
}

std::string verdictOf(const Figure *worst) {
    if (!worst)
        return "not measured";
    if (*worst->met())
        return "met";
    char buffer[48];
    std::snprintf(buffer, sizeof buffer, "MISSED (%.2f x)", excess(*worst));
    return buffer;
}

} // namespace

std::string targetSummary(const Figures &figures) {
    constexpr std::size_t kWidth = 16;
    std::string text = "\nWhat must be reached\n";
    for (const TargetLine line : kTargetLines) {
        const Figure *worst = worstOf(figures, line);
        const std::string verdict = verdictOf(worst);
        text += "  " + verdict + std::string(kWidth - std::min(kWidth, verdict.size()), ' ') +
                std::string(wordsOf(line)) + '\n';
        if (worst && !*worst->met())
            text += std::string(kWidth + 4, ' ') + worst->group + ": " + worst->name + '\n';
    }
    return text;
}

} // namespace backstory::bench
