#include "ui/views/message_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace backstory::ui {

namespace {

QColor tintOf(MessageBanner::Tone tone, const Look &look) {
    switch (tone) {
    case MessageBanner::Tone::Failure:
        return look.tint(ChangeSign::Removed);
    case MessageBanner::Tone::Warning:
        return look.tint(ChangeSign::Changed);
    case MessageBanner::Tone::Fact:
        break;
    }
    return look.selection;
}

} // namespace

MessageBanner::MessageBanner(const char *name, const QString &title, Tone tone, QWidget *parent)
    : QFrame(parent), m_tone(tone), m_icon(new QLabel(this)), m_row(new QHBoxLayout(this)) {
    setObjectName(QLatin1String(name));
    setAccessibleName(title);
    setAutoFillBackground(true);
    m_row->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    m_row->setSpacing(space::kOne);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    hide();
}

void MessageBanner::addClose(const char *name) {
    auto *close = new QToolButton(this);
    close->setObjectName(QLatin1String(name));
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss (Esc)"));
    close->setAccessibleName(tr("Dismiss this message"));
    connect(close, &QToolButton::clicked, this, [this] { dismiss(); });
    m_row->addWidget(close, 0, Qt::AlignTop);
    m_closes = true;
}

void MessageBanner::showSaying(const QString &text) {
    show();
    setAccessibleDescription(text);
}

void MessageBanner::applyLook() {
    const Look look = Look::from(QGuiApplication::palette(), font());
    const int side = fontMetrics().height();
    const Glyph glyph = m_tone == Tone::Fact ? Glyph::Fact : Glyph::Warning;
    m_icon->setPixmap(glyphIcon(glyph).pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette tinted = QGuiApplication::palette();
    tinted.setColor(QPalette::Window, tintOf(m_tone, look));
    if (palette().color(QPalette::Window) != tinted.color(QPalette::Window))
        setPalette(tinted);
}

void MessageBanner::keyPressEvent(QKeyEvent *event) {
    if (m_closes && event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBanner::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::ApplicationPaletteChange)
        applyLook();
}

void MessageBanner::showEvent(QShowEvent *event) {
    applyLook();
    QFrame::showEvent(event);
}

} // namespace backstory::ui
