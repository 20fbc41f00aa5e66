#include "ui/models/filter_vocabulary.h"

#include "core/filter/seen_names.h"
#include "core/json/parse.h"

#include <variant>

namespace backstory::ui {

namespace {

void addPayload(SeenNames &names, const History &history, Version version) {
    if (version.value == 0)
        return;
    // A payload that is no JSON has no names.
    const auto payload = json::parse(history.payload(version));
    if (const auto *value = std::get_if<json::Value>(&payload))
        names.addPayload(*value);
}

} // namespace

FilterVocabulary filterVocabulary(const OpenedTable &table, const OrderDocument &document,
                                  const FilterVocabulary &surveyed) {
    SeenNames names;
    for (const std::string &type : table.rules->knownTypes())
        names.addType(type);
    if (!document.isEmpty()) {
        for (const std::string &type : document.digest().types())
            names.addType(type);
        names.addState(document.history()->stateAt(document.shownMoment()));
        addPayload(names, *document.history(), document.shownMoment().lastEvent());
    }
    names.add(surveyed);
    return names.vocabulary();
}

} // namespace backstory::ui
