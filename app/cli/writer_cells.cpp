#include "app/cli/writer_cells.h"

namespace backstory::cli {

void appendWriterCells(std::vector<CsvCell> &cells, const History &history, Version writer) {
    cells.push_back({std::to_string(writer.value), true});
    if (writer.value == 0) {
        cells.resize(cells.size() + 3);
        return;
    }
    const EventFacts facts = history.facts(writer);
    cells.push_back({facts.id.text()});
    cells.push_back({std::string(facts.type)});
    cells.push_back(instantCell(facts.effectiveTime));
}

CsvCell instantCell(const std::optional<Instant> &instant) {
    return {instant ? toIsoText(*instant) : ""};
}

} // namespace backstory::cli
