#include "ui/views/pin_button.h"

#include "ui/text/drawn_icon.h"

#include <QSignalBlocker>

namespace backstory::ui {

PinButton::PinButton(const char *name, OrderDocument *document, QWidget *parent)
    : QToolButton(parent), m_document(document) {
    setObjectName(QLatin1String(name));
    setText(tr("Pin"));
    setIcon(glyphIcon(Glyph::Pin));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setCheckable(true);
    setAutoRaise(true);
    // Assistive technology toggles without a click.
    connect(this, &QToolButton::toggled, this, [this](bool checked) {
        if (m_field && checked)
            m_document->pinField(*m_field);
        else if (m_field)
            m_document->unpinField(*m_field);
    });
}

void PinButton::showField(const std::optional<json::Pointer> &field) {
    m_field = field;
    setVisible(field.has_value());
    const bool pinned = field && m_document->isPinned(*field);
    const bool full = !pinned && m_document->pins().areFull();
    const QSignalBlocker told(this);
    setChecked(pinned);
    setEnabled(!full);
    const QString tip =
        full ? tr("%1 fields are pinned, and there is room for no more. Unpin one first.")
                   .arg(Pins::kMost)
             : tr("Mark on the timeline where this field was written");
    if (tip != toolTip()) // at each step of the slider it is the same
        setToolTip(tip);
}

} // namespace backstory::ui
