#include "ui/views/detail_panel.h"

#include "core/model/event_actor.h"
#include "ui/text/elided_label.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/field_menu.h"
#include "ui/views/pin_button.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace backstory::ui {
namespace {

constexpr std::size_t kValueBytes = 100;

/// What is in an object, in short; all else as it is.
QString shortly(const std::optional<json::Value> &value) {
    return value && value->isObject() ? briefText(*value, {}) : valueText(value, kValueBytes);
}

QLabel *line(const char *name, QWidget *parent, bool dim) {
    QLabel *label = dim ? new DimLabel({}, parent) : plainLabel({}, parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QToolButton *button(const char *name, const QString &text, QWidget *parent) {
    auto *made = new QToolButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setText(text);
    made->setAutoRaise(true);
    return made;
}

} // namespace

DetailPanel::DetailPanel(OrderDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("detailPanel"));
    setAccessibleName(tr("Where the value comes from"));
    m_name = new ElidedLabel(Qt::ElideMiddle, this);
    m_name->setObjectName(QStringLiteral("detailName"));
    m_name->setFont(Look::of(this).bold);
    m_value = new ElidedLabel(Qt::ElideRight, this);
    m_value->setObjectName(QStringLiteral("detailValue"));
    m_value->setFont(Look::of(this).fixed);
    m_value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_go = button("goToWriterButton", tr("Go there"), this);
    m_go->setToolTip(tr("Show the moment of the event that set this value"));
    m_pin = new PinButton("pinButton", document, this);
    m_set = line("detailSetBy", this, false);
    m_actor = line("detailActor", this, true);
    m_before = line("detailBefore", this, true);
    m_hint = line("detailHint", this, true);
    m_hint->setText(tr("Select a value to see which event set it and what stood there before."));

    auto *first = new QHBoxLayout;
    first->setSpacing(space::kOne);
    first->addWidget(m_name);
    first->addWidget(m_value, 1);
    first->addWidget(m_go);
    first->addWidget(m_pin); // the one that is always there stays where it is
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kTwo, space::kOne, space::kOne, space::kOne);
    column->setSpacing(space::kHalf / 2);
    column->addLayout(first);
    for (QLabel *each : {m_set, m_actor, m_before, m_hint}) {
        each->setFont(Look::of(this).small);
        column->addWidget(each);
    }

    connect(m_go, &QToolButton::clicked, this, [this] { goToWriter(*m_document, m_field); });
    update();
}

void DetailPanel::say(QLabel *label, const QString &text) const {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void DetailPanel::update() {
    const bool any = !m_document->isEmpty() && m_document->selectedField().has_value();
    m_hint->setVisible(!any);
    for (QWidget *each : std::initializer_list<QWidget *>{m_name, m_value, m_go})
        each->setVisible(any);
    m_pin->showField(any ? m_document->selectedField() : std::nullopt);
    for (QLabel *each : {m_set, m_actor, m_before})
        say(each, {});
    if (!any)
        return;

    const History &history = *m_document->history();
    const Moment moment = m_document->shownMoment();
    m_field = {*m_document->selectedField(), history.valueAt(*m_document->selectedField(), moment),
               std::nullopt};
    m_name->setText(
        pathText(m_field.path, history.stateAt(moment), history.rules().identityKeys()));
    m_name->setDetail(visible(m_field.path.text()));
    m_name->updateGeometry();
    m_value->setText(shortly(m_field.value));
    if (const auto blame = history.blame(m_field.path, moment))
        m_field.writer = blame->writer;
    m_go->setVisible(m_field.writer && Moment::after(*m_field.writer) != moment);
    if (!m_field.writer) {
        say(m_set, tr("Not there at this moment."));
        return;
    }
    showWriter(history, *m_field.writer);
    showBefore(history, m_field.path, *m_field.writer);
}

void DetailPanel::showWriter(const History &history, Version writer) {
    if (writer.value == 0) {
        say(m_set, tr("The fold starts with it: no event set it."));
        return;
    }
    const EventFacts facts = history.facts(writer);
    const QString by = versionText(writer) + u' ' + visible(facts.type) +
                       QStringLiteral(" \u00b7 ") +
                       stampWithZone(facts.happenedAt, m_document->zone());
    say(m_set, m_field.value ? tr("set by %1").arg(by) : tr("removed by %1").arg(by));
    m_set->setToolTip(plainToolTip(stampForms(facts.happenedAt, m_document->zone())));

    showActor(history, writer);
}

/// Whom the metadata names, and the account that stored the row: two questions.
void DetailPanel::showActor(const History &history, Version writer) {
    const EventFacts facts = history.facts(writer);
    const auto metadata = history.metadata(writer);
    const auto named = metadata ? actorOf(*metadata) : std::nullopt;
    const QString actor = visible(history.recordedBy(writer));
    const QString at =
        facts.recordedAt.instant ? stampWithZone(facts.recordedAt, m_document->zone()) : QString();
    const QString recorded = actor.isEmpty() && at.isEmpty() ? QString()
                             : at.isEmpty()                  ? tr("recorded by %1").arg(actor)
                             : actor.isEmpty()               ? tr("recorded at %1").arg(at)
                                               : tr("recorded by %1 at %2").arg(actor, at);
    const QString done = named ? tr("done by %1").arg(visible(*named)) : QString();
    say(m_actor, done.isEmpty() || recorded.isEmpty() ? done + recorded
                                                      : done + QStringLiteral(" · ") + recorded);
}

void DetailPanel::showBefore(const History &history, const json::Pointer &path, Version writer) {
    if (writer.value == 0)
        return;
    const Moment before{writer.value - 1};
    const auto value = history.valueAt(path, before);
    const auto blame = history.blame(path, before);
    if (!value || !blame) {
        say(m_before, tr("not there before"));
        return;
    }
    const auto from = blame->writer.value > 0 ? history.effectiveTime(blame->writer) : std::nullopt;
    const auto to = history.effectiveTime(writer);
    const QString old = shortly(value);
    const QString by = versionText(blame->writer);
    say(m_before, from && to ? tr("before: %1 from %2, for %3").arg(old, by, spanText(*from, *to))
                             : tr("before: %1 from %2").arg(old, by));
}

} // namespace backstory::ui
