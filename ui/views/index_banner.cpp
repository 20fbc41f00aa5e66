#include "ui/views/index_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace backstory::ui {

IndexBanner::IndexBanner(QWidget *parent)
    : MessageBanner("indexBanner", tr("Slow for want of an index"), Tone::Warning, parent),
      m_text(makePlainLabel(QStringLiteral("indexBannerText"), this)),
      m_sql(makePlainLabel(QStringLiteral("indexBannerSql"), this)),
      m_make(new QPushButton(tr("Make a local copy"), this)) {
    m_text->setWordWrap(true);
    m_sql->setMinimumWidth(1); // on a narrow window the buttons are what must stay
    m_sql->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_make->setObjectName(QStringLiteral("indexBannerMakeCopy"));
    m_make->setToolTip(plainToolTip(tr("An SQLite file on this computer that only you can read, "
                                       "with the index. Making it reads the whole table once; it "
                                       "shows progress, and can be cancelled.")));
    connect(m_make, &QPushButton::clicked, this, &IndexBanner::copyWanted);
    auto *copyLine = new QPushButton(tr("Copy the line"), this);
    copyLine->setObjectName(QStringLiteral("indexBannerCopyLine"));
    connect(copyLine, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_sql->text()); });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_sql);
    row()->addLayout(texts, 1);
    row()->addWidget(copyLine);
    row()->addWidget(m_make);
    addClose("indexBannerClose");
}

void IndexBanner::showCost(const QString &cost, const QString &sql) {
    m_text->setText(cost);
    m_sql->setText(sql);
    m_sql->setToolTip(plainToolTip(sql));
    showSaying(cost + QLatin1Char('\n') + sql);
}

void IndexBanner::setOffersCopy(bool offers) {
    m_make->setEnabled(offers);
}

void IndexBanner::dismiss() {
    hide();
    Q_EMIT dismissed();
}

void IndexBanner::applyLook() {
    MessageBanner::applyLook();
    m_sql->setFont(Look::from(QGuiApplication::palette(), font()).fixed);
}

} // namespace backstory::ui
