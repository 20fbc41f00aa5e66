#include "ui/views/kept_files_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QToolButton>

namespace backstory::ui {

KeptFilesBanner::KeptFilesBanner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(makePlainLabel(QStringLiteral("keptFilesBannerText"), this)) {
    setObjectName(QStringLiteral("keptFilesBanner"));
    setAccessibleName(tr("Files of your own"));
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("keptFilesBannerClose"));
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss (Esc)"));
    close->setAccessibleName(tr("Dismiss this message"));
    connect(close, &QToolButton::clicked, this, &KeptFilesBanner::dismiss);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kOne);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    applyLook();
    hide();
}

void KeptFilesBanner::add(const QString &sentence) {
    if (m_said.contains(sentence))
        return;
    m_said << sentence;
    m_shown << sentence;
    m_text->setText(m_shown.join(u'\n'));
    show();
    // A screen reader hears it although the focus stays where the person works.
    setAccessibleDescription(m_text->text());
}

void KeptFilesBanner::dismiss() {
    m_shown.clear();
    hide();
}

void KeptFilesBanner::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void KeptFilesBanner::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void KeptFilesBanner::applyLook() {
    const Look look = Look::from(QGuiApplication::palette(), font());
    const int side = fontMetrics().height();
    m_icon->setPixmap(glyphIcon(Glyph::Warning).pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette tinted = QGuiApplication::palette();
    tinted.setColor(QPalette::Window, look.tint(ChangeSign::Changed));
    if (palette().color(QPalette::Window) != tinted.color(QPalette::Window))
        setPalette(tinted);
}

} // namespace backstory::ui
