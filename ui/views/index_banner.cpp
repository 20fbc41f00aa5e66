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

namespace {

QToolButton *makeClose(QWidget *parent) {
    auto *close = new QToolButton(parent);
    close->setObjectName(QStringLiteral("indexBannerClose"));
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAutoRaise(true);
    close->setToolTip(IndexBanner::tr("Dismiss (Esc)"));
    close->setAccessibleName(IndexBanner::tr("Dismiss this message"));
    return close;
}

} // namespace

IndexBanner::IndexBanner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(makePlainLabel(QStringLiteral("indexBannerText"), this)),
      m_sql(makePlainLabel(QStringLiteral("indexBannerSql"), this)),
      m_make(new QPushButton(tr("Make a local copy"), this)) {
    setObjectName(QStringLiteral("indexBanner"));
    setAccessibleName(tr("Slow for want of an index"));
    setAutoFillBackground(true);
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
    QToolButton *close = makeClose(this);
    connect(close, &QToolButton::clicked, this, &IndexBanner::dismiss);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_sql);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTwo, space::kOne, space::kOne, space::kOne);
    row->setSpacing(space::kOne);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(copyLine);
    row->addWidget(m_make);
    row->addWidget(close, 0, Qt::AlignTop);
    applyLook();
    hide();
}

void IndexBanner::showCost(const QString &cost, const QString &sql) {
    m_text->setText(cost);
    m_sql->setText(sql);
    m_sql->setToolTip(plainToolTip(sql));
    show();
    // A screen reader hears it although the focus stays where the person works.
    setAccessibleDescription(cost + QLatin1Char('\n') + sql);
}

void IndexBanner::setOffersCopy(bool offers) {
    m_make->setEnabled(offers);
}

void IndexBanner::dismiss() {
    hide();
    Q_EMIT dismissed();
}

void IndexBanner::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void IndexBanner::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void IndexBanner::applyLook() {
    const Look look = Look::from(QGuiApplication::palette(), font());
    m_sql->setFont(look.fixed);
    const int side = fontMetrics().height();
    m_icon->setPixmap(glyphIcon(Glyph::Warning).pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette tinted = QGuiApplication::palette();
    tinted.setColor(QPalette::Window, look.tint(ChangeSign::Changed));
    if (palette().color(QPalette::Window) != tinted.color(QPalette::Window))
        setPalette(tinted);
}

} // namespace backstory::ui
