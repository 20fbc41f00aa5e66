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
    : MessageBanner("awayBanner", tr("The source does not answer"), Tone::Warning, parent),
      m_text(makePlainLabel(QStringLiteral("awayBannerText"), this)),
      m_again(new QPushButton(tr("Try again"), this)) {
    m_text->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("awayBannerRetry"));
    m_again->setToolTip(tr("Reads the list and the order again, now"));
    connect(m_again, &QPushButton::clicked, this, &AwayBanner::retryWanted);
    row()->addWidget(m_text, 1);
    row()->addWidget(m_again);
}

void AwayBanner::showAway(const QString &text, const QString &detail, const QString &retry) {
    m_text->setText(text);
    m_again->setText(retry);
    setToolTip(plainToolTip(detail));
    showSaying(text);
}

} // namespace backstory::ui
