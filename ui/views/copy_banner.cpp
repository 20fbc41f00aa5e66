#include "ui/views/copy_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/elided_label.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>

namespace backstory::ui {

CopyBanner::CopyBanner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new ElidedLabel(Qt::ElideRight, this)) {
    setObjectName(QStringLiteral("copyBanner"));
    setAccessibleName(tr("A local copy is open"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("copyBannerText"));
    m_text->setTextFormat(Qt::PlainText);
    auto *live = new QPushButton(tr("Open the live source"), this);
    live->setObjectName(QStringLiteral("copyBannerLive"));
    connect(live, &QPushButton::clicked, this, &CopyBanner::liveWanted);
    auto *anew = new QPushButton(tr("Make it anew"), this);
    anew->setObjectName(QStringLiteral("copyBannerAnew"));
    anew->setToolTip(
        plainToolTip(tr("Opens the source and copies it again. The old copy is deleted when the "
                        "new one is whole.")));
    connect(anew, &QPushButton::clicked, this, &CopyBanner::renewalWanted);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kOne);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(live);
    row->addWidget(anew);
    applyLook();
    hide();
}

void CopyBanner::showOrigin(const QString &text, const QString &detail) {
    m_text->setText(text);
    m_text->setDetail(detail);
    show();
    setAccessibleDescription(detail);
}

void CopyBanner::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void CopyBanner::applyLook() {
    const int side = fontMetrics().height();
    m_icon->setPixmap(glyphIcon(Glyph::Fact).pixmap(QSize(side, side), devicePixelRatioF()));
    const Look look = Look::from(QGuiApplication::palette(), font());
    QPalette tinted = QGuiApplication::palette();
    tinted.setColor(QPalette::Window, look.selection);
    if (palette().color(QPalette::Window) != tinted.color(QPalette::Window))
        setPalette(tinted);
}

} // namespace backstory::ui
