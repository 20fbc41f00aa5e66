#include "ui/models/comparison_wish.h"

namespace backstory::ui {

ComparisonWish wishOf(const OtherSide &other, bool leftIsA) {
    ComparisonWish wish{other.kind, other.at, {}, {}, other.rules, leftIsA};
    if (other.kind == OtherSide::Kind::Order)
        wish.stream = other.history->stream();
    if (other.at == OtherSide::At::Fixed) {
        wish.moment = heldMoment(*other.history, other.moment);
        wish.moment.atEnd = false; // a moment that was chosen does not go on with the end
    }
    return wish;
}

} // namespace backstory::ui
