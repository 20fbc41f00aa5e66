#include "ui/views/source_bar.h"

#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/filter_field.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/source_button.h"
#include "ui/views/svg_icon.h"

#include <QApplication>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace backstory::ui {

namespace {

QSize smallIcon() {
    const int side = QApplication::style()->pixelMetric(QStyle::PM_SmallIconSize);
    return {side, side};
}

} // namespace

SourceBar::SourceBar(QWidget *parent) : QToolBar(parent), m_source(new SourceButton(this)) {
    setObjectName(QStringLiteral("sourceBar"));
    setWindowTitle(tr("Source and search"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(smallIcon());
    layout()->setContentsMargins(space::kOne, space::kHalf, space::kOne, space::kHalf);
    layout()->setSpacing(space::kOne);
    addMenuButton(m_source, QStringLiteral("sourceButton"), QStringLiteral("database"),
                  tr("Source: what is open, and what else can be opened"));
    addSearchField();
    m_asOf = addMenuButton(QStringLiteral("asOfButton"), QStringLiteral("clock"),
                           tr("As of when the orders are listed"));
    m_knownAt = addMenuButton(QStringLiteral("knownAtButton"), {},
                              tr("By when the events that count had been recorded"));
    m_knownAtAction = actions().last();
    m_knownAtAction->setVisible(false);
    m_zone = addMenuButton(QStringLiteral("zoneButton"), {}, tr("Time zone"));
    addBadge();
}

QPushButton *SourceBar::addMenuButton(const QString &name, const QString &icon,
                                      const QString &purpose) {
    auto *button = new QPushButton(this);
    addMenuButton(button, name, icon, purpose);
    return button;
}

void SourceBar::addMenuButton(QPushButton *button, const QString &name, const QString &icon,
                              const QString &purpose) {
    button->setObjectName(name);
    button->setAccessibleName(purpose);
    if (!icon.isEmpty())
        button->setIcon(svgIcon(icon));
    addWidget(button);
}

void SourceBar::changeEvent(QEvent *event) {
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setIconSize(smallIcon());
}

void SourceBar::addSearchField() {
    m_search = new FilterField(this);
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setAccessibleName(tr("Search and filter orders"));
    m_search->setPlaceholderText(tr("Find by id or any word, or filter: status=Paid amount>100"));
    addWidget(m_search);
}

void SourceBar::addBadge() {
    auto *badge = new QToolButton(this);
    badge->setObjectName(QStringLiteral("readOnlyBadge"));
    badge->setText(tr("read-only"));
    badge->setIcon(svgIcon(QStringLiteral("lock")));
    badge->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    badge->setAutoRaise(true);
    badge->setFocusPolicy(Qt::NoFocus);
    badge->setToolTip(tr("The source is only read. Nothing this window does can change it."));
    badge->setAccessibleName(tr("The source is read-only"));
    addWidget(badge);
}

void SourceBar::setMenus(QMenu *source, QMenu *asOf, QMenu *knownAt, QMenu *zone) {
    m_source->setMenu(source);
    m_asOf->setMenu(asOf);
    m_knownAt->setMenu(knownAt);
    m_zone->setMenu(zone);
}

void SourceBar::setSource(const QString &label, const QString &whole) {
    m_source->setText(withoutMnemonic(label));
    m_source->setToolTip(plainToolTip(whole));
    m_source->setAccessibleDescription(label);
}

void SourceBar::setSourceColor(SourceColor color) {
    m_source->setColor(color);
}

void SourceBar::setAsOf(const QString &label, const QString &whole) {
    m_asOf->setText(withoutMnemonic(label));
    m_asOf->setToolTip(plainToolTip(whole));
    m_asOf->setAccessibleDescription(label);
}

void SourceBar::setKnownAt(const QString &label, const QString &whole) {
    m_knownAtAction->setVisible(!label.isEmpty());
    m_knownAt->setText(withoutMnemonic(label));
    m_knownAt->setToolTip(plainToolTip(whole));
    m_knownAt->setAccessibleDescription(label);
}

void SourceBar::setZone(const QString &label, const QString &whole) {
    m_zone->setText(withoutMnemonic(label));
    m_zone->setToolTip(plainToolTip(whole));
    m_zone->setAccessibleDescription(label);
}

void SourceBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace backstory::ui
