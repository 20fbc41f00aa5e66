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
    : MessageBanner("copyBanner", tr("A local copy is open"), Tone::Fact, parent),
      m_text(new ElidedLabel(Qt::ElideRight, this)) {
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
    row()->addWidget(m_text, 1);
    row()->addWidget(live);
    row()->addWidget(anew);
}

void CopyBanner::showOrigin(const QString &text, const QString &detail) {
    m_text->setText(text);
    m_text->setDetail(detail);
    showSaying(detail);
}

} // namespace backstory::ui
