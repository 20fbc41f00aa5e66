#include "ui/views/past_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace backstory::ui {

PastBanner::PastBanner(QWidget *parent)
    : MessageBanner("pastBanner", tr("The past changed"), Tone::Warning, parent),
      m_text(makePlainLabel(QStringLiteral("pastBannerText"), this)),
      m_lead(new QPushButton(this)) {
    m_text->setMinimumWidth(1); // on a narrow window the buttons are what must stay
    m_lead->setObjectName(QStringLiteral("pastBannerShow"));
    m_lead->setText(tr("Show the first of them"));
    connect(m_lead, &QPushButton::clicked, this, &PastBanner::firstWanted);
    row()->addWidget(m_text, 1);
    row()->addWidget(m_lead);
    addClose("pastBannerClose");
}

void PastBanner::showEvents(std::uint64_t events) {
    const QString text = events == 1
                             ? tr("The past changed: 1 event arrived before the one shown.")
                             : tr("The past changed: %1 events arrived before the one shown.")
                                   .arg(QLocale().toString(static_cast<qulonglong>(events)));
    say(text, true);
}

void PastBanner::showEventsSinceKept(std::uint32_t events) {
    say(events == 1 ? tr("The past changed: since this moment was kept, 1 event arrived before it.")
                    : tr("The past changed: since this moment was kept, %1 events arrived before "
                         "it.")
                          .arg(QLocale().toString(events)),
        false);
}

void PastBanner::showLost(std::uint32_t version) {
    say(tr("The event of the moment that was kept is not there any more. Shown is v%1, where it "
           "stood.")
            .arg(version),
        false);
}

void PastBanner::say(const QString &text, bool leads) {
    m_text->setText(text);
    m_text->setToolTip(plainToolTip(text));
    m_lead->setVisible(leads);
    showSaying(text);
}

} // namespace backstory::ui
