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

QToolButton *makeCloseButton(QWidget *parent) {
    auto *close = new QToolButton(parent);
    close->setObjectName(QStringLiteral("errorBannerClose"));
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAutoRaise(true);
    close->setToolTip(ErrorBanner::tr("Dismiss (Esc)"));
    close->setAccessibleName(ErrorBanner::tr("Dismiss this message"));
    return close;
}

} // namespace

ErrorBanner::ErrorBanner(QWidget *parent)
    : QFrame(parent),
      m_title(makeWrappingLabel(QStringLiteral("errorBannerTitle"), this)),
      m_sentence(makeWrappingLabel(QStringLiteral("errorBannerText"), this)),
      m_details(makeWrappingLabel(QStringLiteral("errorBannerDetails"), this)),
      m_more(new QToolButton(this)),
      m_icon(new QLabel(this)) {
    setObjectName(QStringLiteral("errorBanner"));
    setAccessibleName(tr("Error"));
    setAutoFillBackground(true);

    m_more->setObjectName(QStringLiteral("errorBannerMore"));
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    connect(m_more, &QToolButton::toggled, m_details, &QLabel::setVisible);
    QToolButton *close = makeCloseButton(this);
    connect(close, &QToolButton::clicked, this, &ErrorBanner::dismiss);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    texts->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTwo, space::kOne, space::kOne, space::kOne);
    row->setSpacing(space::kOne);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    row->addWidget(close, 0, Qt::AlignTop);
    applyLook();
    hide();
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
    show();
    // A screen reader hears it although the focus stays where the person works.
    setAccessibleDescription(text.whole());
}

void ErrorBanner::dismiss() {
    hide();
}

QString ErrorBanner::text() const {
    return m_title->text() + QLatin1Char('\n') + m_sentence->text() + QLatin1Char('\n') +
           m_details->text();
}

void ErrorBanner::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void ErrorBanner::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void ErrorBanner::applyLook() {
    const Look look = Look::from(QGuiApplication::palette(), font());
    m_title->setFont(look.bold);
    const int side = fontMetrics().height();
    m_icon->setPixmap(glyphIcon(Glyph::Warning).pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette tinted = QGuiApplication::palette();
    tinted.setColor(QPalette::Window, look.tint(ChangeSign::Removed));
    if (palette().color(QPalette::Window) != tinted.color(QPalette::Window))
        setPalette(tinted);
}

} // namespace backstory::ui
