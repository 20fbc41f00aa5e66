#include "ui/views/tour_panel.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kNarrowInChars = 110; ///< below this the buttons stand beneath the words

} // namespace

TourPanel::TourPanel(QList<TourStep> steps, QWidget *parent)
    : QFrame(parent),
      m_steps(std::move(steps)),
      m_title(makePlainLabel(QStringLiteral("tourTitle"), this)),
      m_text(makePlainLabel(QStringLiteral("tourText"), this)),
      m_line(new QBoxLayout(QBoxLayout::LeftToRight)) {
    setObjectName(QStringLiteral("tourPanel"));
    setAccessibleName(tr("First steps"));
    setAutoFillBackground(true);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kOne);
    m_show = addButton(buttons, "tourShow", tr("&Show me"));
    m_show->setToolTip(tr("Does it here, on the sample"));
    m_back = addButton(buttons, "tourBack", tr("Bac&k"));
    m_next = addButton(buttons, "tourNext", tr("&Next"));
    buttons->addStretch();
    m_line->setSpacing(space::kOne);
    m_line->addLayout(words, 1);
    m_line->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTwo, space::kOne, space::kOne, space::kOne);
    row->setSpacing(space::kOne);
    row->addLayout(m_line, 1);
    row->addWidget(makeClose(), 0, Qt::AlignTop);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showWanted(m_step); });
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, &TourPanel::next);
    applyLook();
    goTo(0);
    hide();
}

QPushButton *TourPanel::addButton(QBoxLayout *row, const char *name, const QString &text) {
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    row->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

QToolButton *TourPanel::makeClose() {
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("tourClose"));
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss (Esc). Help → First steps brings it back."));
    close->setAccessibleName(tr("Dismiss the first steps"));
    connect(close, &QToolButton::clicked, this, &TourPanel::dismiss);
    return close;
}

void TourPanel::begin() {
    goTo(0);
    show();
}

void TourPanel::goTo(int step) {
    m_step = std::clamp(step, 0, static_cast<int>(m_steps.size()) - 1);
    const TourStep &shown = m_steps.at(m_step);
    m_title->setText(
        tr("First steps, %1 of %2: %3")
            .arg(QString::number(m_step + 1), QString::number(m_steps.size()), shown.title));
    m_text->setText(shown.text);
    setAccessibleDescription(m_title->text() + u'\n' + m_text->text());
    // A button that has the focus stays, so that the keyboard is not sent elsewhere.
    m_back->setEnabled(m_step > 0 || m_back->hasFocus());
    m_next->setText(m_step + 1 == m_steps.size() ? tr("&Done") : tr("&Next"));
}

void TourPanel::next() {
    if (m_step + 1 == m_steps.size())
        dismiss();
    else
        goTo(m_step + 1);
}

void TourPanel::dismiss() {
    if (m_back->hasFocus() || m_show->hasFocus() || m_next->hasFocus())
        focusNextChild();
    hide();
    Q_EMIT dismissed();
}

void TourPanel::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void TourPanel::resizeEvent(QResizeEvent *event) {
    QFrame::resizeEvent(event);
    const bool narrow = width() < kNarrowInChars * fontMetrics().averageCharWidth();
    m_line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TourPanel::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::ApplicationPaletteChange)
        applyLook();
}

void TourPanel::applyLook() {
    const Look look = Look::from(QGuiApplication::palette(), font());
    m_title->setFont(look.bold);
    QPalette tinted = QGuiApplication::palette();
    tinted.setColor(QPalette::Window, look.selection);
    if (palette().color(QPalette::Window) != tinted.color(QPalette::Window))
        setPalette(tinted);
}

} // namespace backstory::ui
