#include "ui/dialogs/projection_facts.h"

#include "ui/models/drift_model.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace backstory::ui {

namespace {

/// The context of the sentences that stand in code.
struct Projection {
    Q_DECLARE_TR_FUNCTIONS(Projection)
};

QString counted(std::uint64_t number) {
    return QLocale().toString(static_cast<qulonglong>(number));
}

QString ageText(const ProjectionState &state, const Zone &zone) {
    if (!state.checkpoint || !state.checkpoint->projectedAt)
        return Projection::tr("not known: Backstory has not kept it");
    const Instant then = *state.checkpoint->projectedAt;
    const Instant now = Instant::now();
    const QString time = instantWithZone(then, zone);
    if (now < then.plusSeconds(1))
        return Projection::tr("just now · %1").arg(time);
    return Projection::tr("%1 ago · %2").arg(roughSpanText(then, now), time);
}

QString behindText(const ProjectionState &state, const OpenedTable &table) {
    if (state.behind) {
        if (*state.behind == 0)
            return Projection::tr("no event: it is up to date");
        return *state.behind == 1 ? Projection::tr("1 event")
                                  : Projection::tr("%1 events").arg(counted(*state.behind));
    }
    if (!state.checkpoint)
        return Projection::tr("not known");
    if (!state.continues)
        return Projection::tr(
            "not known: it was kept by other rules or another definition, and is made anew "
            "next time");
    return table.table.position
               ? Projection::tr("more than can be counted quickly")
               : Projection::tr("not known: the event table does not number its events");
}

} // namespace

std::vector<FactsGrid::Fact> projectionFacts(const OpenedTable &table,
                                             const std::optional<ProjectionDefinition> &definition,
                                             const std::optional<ProjectionState> &state,
                                             const Zone &zone) {
    std::vector<FactsGrid::Fact> facts;
    facts.push_back({Projection::tr("Event table"), visible(table.table.displayName()), {}, false});
    if (!definition)
        return facts;
    facts.push_back({Projection::tr("Definition"),
                     Projection::tr("%1 (ships with Backstory)").arg(visible(definition->name)),
                     {},
                     false});
    QString there = Projection::tr("looking…");
    QString age;
    QString behind;
    if (state) {
        there = state->hasTable ? Projection::tr("it is there") : Projection::tr("it is not there");
        age = state->hasTable ? ageText(*state, zone) : QString();
        behind = state->hasTable ? behindText(*state, table) : QString();
    }
    facts.push_back({Projection::tr("Table"),
                     visible(definition->displayName()) + QStringLiteral(" · ") + there,
                     {},
                     false});
    // Always there, so that nothing moves when they become known.
    facts.push_back({Projection::tr("Brought up to date"), age, {}, false});
    facts.push_back({Projection::tr("Behind by"), behind, {}, false});
    return facts;
}

bool isDrifting(const DriftModel &found) {
    return found.count(DriftKind::Differs) + found.count(DriftKind::Missing) +
               found.count(DriftKind::Orphan) >
           0;
}

QString driftText(const DriftModel &found) {
    const std::array<std::pair<DriftKind, const char *>, 5> kinds{{
        {DriftKind::Differs, QT_TRANSLATE_NOOP("Projection", "%1 differing")},
        {DriftKind::Missing, QT_TRANSLATE_NOOP("Projection", "%1 missing")},
        {DriftKind::Orphan, QT_TRANSLATE_NOOP("Projection", "%1 orphaned")},
        {DriftKind::Unprojectable, QT_TRANSLATE_NOOP("Projection", "%1 that cannot be projected")},
        {DriftKind::Rounded, QT_TRANSLATE_NOOP("Projection", "%1 rounded")},
    }};
    QStringList parts;
    for (const auto &[kind, text] : kinds) {
        if (found.count(kind) > 0)
            parts << Projection::tr(text).arg(counted(found.count(kind)));
    }
    if (parts.isEmpty())
        return {};
    QString text = Projection::tr("Found: %1.").arg(parts.join(QStringLiteral(", ")));
    if (found.total() > DriftModel::kMostListed)
        text +=
            u' ' + Projection::tr("The first %1 are listed.").arg(counted(DriftModel::kMostListed));
    return text;
}

QString checkedText(const DriftModel &found, std::uint64_t streams) {
    const QString rest = driftText(found);
    if (isDrifting(found))
        return Projection::tr("Drift. %1 Double click or Enter opens an order.").arg(rest);
    const std::uint64_t rows = streams - found.count(DriftKind::Unprojectable);
    const QString none = Projection::tr("No drift: all %1 rows equal the fold.").arg(counted(rows));
    return rest.isEmpty() ? none : none + u' ' + rest;
}

} // namespace backstory::ui
