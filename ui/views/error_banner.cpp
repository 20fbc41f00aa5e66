#include "ui/views/error_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/error_text.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QToolButton>

namespace backstory::ui {

namespace {

QLabel *makeWrappingLabel(const QString &name, QWidget *parent) {
    QLabel *label = makePlainLabel(name, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ErrorBanner::ErrorBanner(QWidget *parent)
    : MessageBanner("errorBanner", tr("Error"), Tone::Failure, parent),
      m_title(makeWrappingLabel(QStringLiteral("errorBannerTitle"), this)),
      m_sentence(makeWrappingLabel(QStringLiteral("errorBannerText"), this)),
      m_details(makeWrappingLabel(QStringLiteral("errorBannerDetails"), this)),
      m_more(new QToolButton(this)) {
    m_more->setObjectName(QStringLiteral("errorBannerMore"));
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    connect(m_more, &QToolButton::toggled, m_details, &QLabel::setVisible);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    texts->addWidget(m_details);
    row()->addLayout(texts, 1);
    row()->addWidget(m_more, 0, Qt::AlignTop);
    addClose("errorBannerClose");
}

void ErrorBanner::showError(const Error &error) {
    const ErrorText text = describe(error);
    QString sentence = text.why;
    if (!text.remedy.isEmpty())
        sentence += (sentence.isEmpty() ? QString() : QStringLiteral("\n")) + text.remedy;
    m_title->setText(text.title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_details->setText(text.what);
    m_details->setVisible(m_more->isChecked());
    m_more->setVisible(!text.what.isEmpty());
    showSaying(text.whole());
}

void ErrorBanner::dismiss() {
    hide();
}

QString ErrorBanner::text() const {
    return m_title->text() + QLatin1Char('\n') + m_sentence->text() + QLatin1Char('\n') +
           m_details->text();
}

void ErrorBanner::applyLook() {
    MessageBanner::applyLook();
    m_title->setFont(Look::from(QGuiApplication::palette(), font()).bold);
}

} // namespace backstory::ui
