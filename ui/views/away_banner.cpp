#include "ui/views/away_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>

namespace backstory::ui {

AwayBanner::AwayBanner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(makePlainLabel(QStringLiteral("awayBannerText"), this)),
      m_again(new QPushButton(this)) {
    setObjectName(QStringLiteral("awayBanner"));
    setAccessibleName(tr("The source does not answer"));
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("awayBannerRetry"));
    m_again->setToolTip(tr("Reads the list and the order again, now"));
    connect(m_again, &QPushButton::clicked, this, &AwayBanner::retryWanted);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kOne);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_again);
    applyLook();
    hide();
}

void AwayBanner::showAway(const QString &text, const QString &detail, const QString &retry) {
    m_text->setText(text);
    m_again->setText(retry);
    setToolTip(plainToolTip(detail));
    setAccessibleDescription(text);
    show();
}

void AwayBanner::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void AwayBanner::applyLook() {
    const Look look = Look::from(QGuiApplication::palette(), font());
    const int side = fontMetrics().height();
    m_icon->setPixmap(glyphIcon(Glyph::Warning).pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette tinted = QGuiApplication::palette();
    tinted.setColor(QPalette::Window, look.tint(ChangeSign::Changed));
    if (palette().color(QPalette::Window) != tinted.color(QPalette::Window))
        setPalette(tinted);
}

} // namespace backstory::ui
