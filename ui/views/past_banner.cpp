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
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(makePlainLabel(QStringLiteral("pastBannerText"), this)),
      m_lead(new QPushButton(this)) {
    setObjectName(QStringLiteral("pastBanner"));
    setAccessibleName(tr("The past changed"));
    setAutoFillBackground(true);
    m_text->setMinimumWidth(1); // on a narrow window the buttons are what must stay
    m_lead->setObjectName(QStringLiteral("pastBannerShow"));
    m_lead->setText(tr("Show the first of them"));
    connect(m_lead, &QPushButton::clicked, this, &PastBanner::firstWanted);
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("pastBannerClose"));
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss (Esc)"));
    close->setAccessibleName(tr("Dismiss this message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kOne);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_lead);
    row->addWidget(close);
    applyLook();
    hide();
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
    show();
    // A screen reader hears it although the focus stays where the person works.
    setAccessibleDescription(text);
}

void PastBanner::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void PastBanner::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void PastBanner::applyLook() {
    const int side = fontMetrics().height();
    m_icon->setPixmap(glyphIcon(Glyph::Warning).pixmap(QSize(side, side), devicePixelRatioF()));
    const Look look = Look::from(QGuiApplication::palette(), font());
    QPalette tinted = QGuiApplication::palette();
    tinted.setColor(QPalette::Window, look.tint(ChangeSign::Changed));
    if (palette().color(QPalette::Window) != tinted.color(QPalette::Window))
        setPalette(tinted);
}

} // namespace backstory::ui
