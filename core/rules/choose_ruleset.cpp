#include "core/model/event_source.h"
#include "core/rules/ruleset.h"

namespace backstory {

std::shared_ptr<const Ruleset> chooseRuleset(EventReader &reader, const Progress &progress) {
    auto orders = Ruleset::load("orders");
    if (reader.table().entity == orders->entity() &&
        reader.hasAnyType(orders->knownTypes(), progress))
        return orders;
    return Ruleset::load("generic");
}

} // namespace backstory
