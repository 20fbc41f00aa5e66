#include "ui/timeline/moment_accessible.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>
#include <array>

namespace backstory::ui {
namespace {

/// Something that can be done without pointer and key.
struct MomentAction {
    const char *name;
    const char *text; ///< what it does, for people
    void (*run)(OrderDocument &document, TimelineAxis &axis);
};

constexpr const char *kContext = "MomentAccessible";

void showEnd(OrderDocument &document, TimelineAxis &) {
    if (!document.isEmpty())
        document.showMoment(document.history()->end());
}

const std::array<MomentAction, 8> kActions{{
    {QT_TRANSLATE_NOOP("MomentAccessible", "next event"),
     QT_TRANSLATE_NOOP("MomentAccessible", "Goes on by one event"),
     [](OrderDocument &document, TimelineAxis &) { document.stepBy(1); }},
    {QT_TRANSLATE_NOOP("MomentAccessible", "previous event"),
     QT_TRANSLATE_NOOP("MomentAccessible", "Goes back by one event"),
     [](OrderDocument &document, TimelineAxis &) { document.stepBy(-1); }},
    {QT_TRANSLATE_NOOP("MomentAccessible", "first"),
     QT_TRANSLATE_NOOP("MomentAccessible", "Goes before the first event"),
     [](OrderDocument &document, TimelineAxis &) { document.showMoment(Moment{}); }},
    {QT_TRANSLATE_NOOP("MomentAccessible", "last"),
     QT_TRANSLATE_NOOP("MomentAccessible", "Goes after the last event"), &showEnd},
    {QT_TRANSLATE_NOOP("MomentAccessible", "set B here"),
     QT_TRANSLATE_NOOP("MomentAccessible", "Compares with the moment shown"),
     [](OrderDocument &document, TimelineAxis &) { document.compareWith(document.shownMoment()); }},
    {QT_TRANSLATE_NOOP("MomentAccessible", "zoom in"),
     QT_TRANSLATE_NOOP("MomentAccessible", "Shows less of the life, closer"),
     [](OrderDocument &, TimelineAxis &axis) { axis.zoomIn(); }},
    {QT_TRANSLATE_NOOP("MomentAccessible", "zoom out"),
     QT_TRANSLATE_NOOP("MomentAccessible", "Shows more of the life"),
     [](OrderDocument &, TimelineAxis &axis) { axis.zoomOut(); }},
    {QT_TRANSLATE_NOOP("MomentAccessible", "show all"),
     QT_TRANSLATE_NOOP("MomentAccessible", "Shows the whole life"),
     [](OrderDocument &, TimelineAxis &axis) { axis.showAll(); }},
}};

const MomentAction *actionOf(const QString &name) {
    const auto found = std::find_if(kActions.begin(), kActions.end(), [&](const auto &action) {
        return name == QLatin1String(action.name);
    });
    return found == kActions.end() ? nullptr : &*found;
}

} // namespace

MomentAccessible::MomentAccessible(QWidget *widget, QAccessible::Role role, OrderDocument *document,
                                   TimelineAxis *axis, std::function<QString()> describe)
    : QAccessibleWidget(widget, role),
      m_document(document),
      m_axis(axis),
      m_describe(std::move(describe)) {}

void *MomentAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString MomentAccessible::text(QAccessible::Text kind) const {
    return kind == QAccessible::Description ? m_describe() : QAccessibleWidget::text(kind);
}

QVariant MomentAccessible::currentValue() const {
    return static_cast<int>(m_document->shownMoment().value);
}

void MomentAccessible::setCurrentValue(const QVariant &value) {
    const int wanted = std::clamp(value.toInt(), 0, maximumValue().toInt());
    m_document->showMoment(Moment{static_cast<std::uint32_t>(wanted)});
}

QVariant MomentAccessible::maximumValue() const {
    return m_document->isEmpty() ? 0 : static_cast<int>(m_document->history()->size());
}

QVariant MomentAccessible::minimumValue() const {
    return 0;
}

QVariant MomentAccessible::minimumStepSize() const {
    return 1;
}

QStringList MomentAccessible::actionNames() const {
    QStringList names;
    for (const MomentAction &action : kActions)
        names << QLatin1String(action.name);
    return names + QAccessibleWidget::actionNames();
}

QString MomentAccessible::localizedActionName(const QString &name) const {
    const MomentAction *action = actionOf(name);
    return action ? QCoreApplication::translate(kContext, action->name)
                  : QAccessibleWidget::localizedActionName(name);
}

QString MomentAccessible::localizedActionDescription(const QString &name) const {
    const MomentAction *action = actionOf(name);
    return action ? QCoreApplication::translate(kContext, action->text)
                  : QAccessibleWidget::localizedActionDescription(name);
}

void MomentAccessible::doAction(const QString &name) {
    if (const MomentAction *action = actionOf(name))
        action->run(*m_document, *m_axis);
    else
        QAccessibleWidget::doAction(name);
}

void tellMoment(QWidget *widget, Moment moment) {
    QAccessibleValueChangeEvent value(widget, static_cast<int>(moment.value));
    QAccessible::updateAccessibility(&value);
    tellDescription(widget);
}

void tellDescription(QWidget *widget) {
    QAccessibleEvent description(widget, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&description);
}

} // namespace backstory::ui
