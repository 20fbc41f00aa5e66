#include "ui/views/source_bar.h"

#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/svg_icon.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

namespace backstory::ui {

namespace {

constexpr int kTypingPause = 250; ///< ms

QSize smallIcon() {
    const int side = QApplication::style()->pixelMetric(QStyle::PM_SmallIconSize);
    return {side, side};
}

} // namespace

SourceBar::SourceBar(QWidget *parent)
    : QToolBar(parent),
      m_source(addMenuButton(QStringLiteral("sourceButton"), QStringLiteral("database"),
                             tr("Source: what is open, and what else can be opened"))) {
    setObjectName(QStringLiteral("sourceBar"));
    setWindowTitle(tr("Source and search"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(smallIcon());
    layout()->setContentsMargins(space::kOne, space::kHalf, space::kOne, space::kHalf);
    layout()->setSpacing(space::kOne);
    addSearchField();
    m_asOf = addMenuButton(QStringLiteral("asOfButton"), QStringLiteral("clock"),
                           tr("As of when the orders are listed"));
    m_zone = addMenuButton(QStringLiteral("zoneButton"), {}, tr("Time zone"));
    addBadge();

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &SourceBar::askNow);
}

QPushButton *SourceBar::addMenuButton(const QString &name, const QString &icon,
                                      const QString &purpose) {
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setAccessibleName(purpose);
    button->setIconSize(smallIcon());
    if (!icon.isEmpty())
        button->setIcon(svgIcon(icon));
    addWidget(button);
    return button;
}

void SourceBar::addSearchField() {
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setAccessibleName(tr("Search orders"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(svgIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            askNow(); // the whole list again, without waiting
        else
            m_typing.start();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &SourceBar::askNow);
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

void SourceBar::setMenus(QMenu *source, QMenu *asOf, QMenu *zone) {
    m_source->setMenu(source);
    m_asOf->setMenu(asOf);
    m_zone->setMenu(zone);
}

void SourceBar::setSource(const QString &label, const QString &whole) {
    m_source->setText(withoutMnemonic(label));
    m_source->setToolTip(plainToolTip(whole));
    m_source->setAccessibleDescription(label);
}

void SourceBar::setAsOf(const QString &label, const QString &whole) {
    m_asOf->setText(withoutMnemonic(label));
    m_asOf->setToolTip(plainToolTip(whole));
    m_asOf->setAccessibleDescription(label);
}

void SourceBar::setZone(const QString &label, const QString &whole) {
    m_zone->setText(withoutMnemonic(label));
    m_zone->setToolTip(plainToolTip(whole));
    m_zone->setAccessibleDescription(label);
}

void SourceBar::setSearchHint(const QString &hint) {
    m_search->setPlaceholderText(hint);
}

void SourceBar::clearSearch() {
    m_typing.stop();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
}

void SourceBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SourceBar::askNow() {
    m_typing.stop();
    Q_EMIT searchWanted(m_search->text());
}

bool SourceBar::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down) {
            Q_EMIT listWanted();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QToolBar::eventFilter(watched, event);
}

} // namespace backstory::ui
