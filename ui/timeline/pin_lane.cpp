#include "ui/timeline/pin_lane.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/moment_words.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>

namespace backstory::ui {

PinLane::PinLane(OrderDocument *document, TimelineAxis *axis, std::size_t pin, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_pin(pin),
      m_name(new PinName(this)),
      m_unpin(new QToolButton(this)),
      m_ticks(new PinTicks(document, axis, pin, this)) {
    setObjectName(QStringLiteral("pinLane%1").arg(pin + 1));
    makeButtons();
    takePin();
}

void PinLane::makeButtons() {
    m_name->setObjectName(QStringLiteral("pinName%1").arg(m_pin + 1));
    m_unpin->setObjectName(QStringLiteral("unpinButton%1").arg(m_pin + 1));
    m_unpin->setIcon(glyphIcon(Glyph::Close));
    m_unpin->setAutoRaise(true);
    m_unpin->setFocusPolicy(Qt::StrongFocus);
    m_name->installEventFilter(this);
    m_unpin->installEventFilter(this);
    connect(m_name, &QToolButton::toggled, this, &PinLane::walk);
    connect(m_unpin, &QToolButton::clicked, this, &PinLane::unpin);
}

void PinLane::takePin() {
    const Pins &pins = m_document->pins();
    if (m_pin >= pins.fields.size())
        return;
    const json::Pointer &field = pins.fields[m_pin];
    const std::vector<Version> &writers = m_document->pinnedWriters(m_pin);
    const QString name = pathText(field);
    const QString written =
        writers.empty() ? tr("never written here") : tr("written by %1").arg(versionsText(writers));
    m_name->setText(name);
    m_name->setAccessibleName(name);
    m_name->setAccessibleDescription(written);
    //: %1 is a field, %2 which events wrote it
    const QString whole = tr("%1 — %2").arg(name, written);
    m_name->setToolTip(plainToolTip(
        whole + u'\n' +
        tr("Press it to select the field, and to have Ctrl+↑ and Ctrl+↓ walk its changes alone.")));
    const QSignalBlocker told(m_name);
    m_name->setChecked(pins.walked == field);
    m_unpin->setAccessibleName(tr("Unpin %1").arg(name));
    m_unpin->setToolTip(plainToolTip(tr("Unpin %1").arg(name)));
    m_ticks->setAccessibleName(tr("Where %1 was written").arg(name));
    m_ticks->forgetTicks();
    place();
}

void PinLane::walk(bool alone) {
    const Pins &pins = m_document->pins();
    if (m_pin >= pins.fields.size())
        return;
    const json::Pointer field = pins.fields[m_pin];
    m_document->walkAlone(alone ? std::optional(field) : std::nullopt);
    if (alone)
        m_document->selectField(field);
}

void PinLane::unpin() {
    const Pins &pins = m_document->pins();
    if (m_pin < pins.fields.size())
        m_document->unpinField(json::Pointer(pins.fields[m_pin]));
}

void PinLane::takeFocus() {
    m_unpin->setFocus();
}

int PinLane::wantedGutter() const {
    return m_name->wantedWidth() + height();
}

void PinLane::arrange(int gutter, int strip) {
    m_gutter = gutter;
    m_strip = strip;
    place();
}

void PinLane::place() {
    const int side = height();
    const int name = std::max(0, m_gutter - side);
    m_name->setGeometry(0, 0, name, side);
    m_unpin->setGeometry(name, 0, side, side);
    m_ticks->setGeometry(m_gutter, 0, m_strip, side);
    m_unpin->setIconSize(QSize(side - 6, side - 6));
}

bool PinLane::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress &&
        static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        unpin();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PinLane::resizeEvent(QResizeEvent *event) {
    place();
    QWidget::resizeEvent(event);
}

} // namespace backstory::ui
