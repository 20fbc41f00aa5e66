#include "ui/report/compared_side.h"

#include "ui/report/described_json.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace backstory::ui {
namespace {

/// The context of these sentences for translators.
struct Compared {
    Q_DECLARE_TR_FUNCTIONS(ComparedSide)
};

} // namespace

std::optional<ComparedSide> comparedSide(const OrderDocument &document) {
    const OtherSide *other = document.otherSide();
    if (document.isEmpty() || !other)
        return std::nullopt;
    const History &history = *other->history;
    const Moment moment = otherMoment(*other, *document.history(), document.shownMoment());
    ComparedSide side{history.stateAt(moment), {}, {}, foreignMomentJson(history, moment)};
    if (other->kind == OtherSide::Kind::Rules) {
        side.heading = Compared::tr("At B (other rules)");
        side.facts.push_back({Compared::tr("B under rules"),
                              history.rules().name() + ", " + history.rules().version()});
    } else {
        side.heading = Compared::tr("At B (other order)");
        side.facts.push_back({Compared::tr("B is of"), history.stream().text()});
    }
    for (ReportFact &fact : momentFacts(Compared::tr("Moment B"), history, moment, document.zone()))
        side.facts.push_back(std::move(fact));
    return side;
}

} // namespace backstory::ui
