#include "ui/views/compare_header.h"

#include "ui/models/compare_words.h"
#include "ui/text/drawn_icon.h"
#include "ui/text/elided_label.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/svg_icon.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace backstory::ui {
namespace {

QToolButton *makeButton(const char *name, const QIcon &icon, const QString &text,
                        const QKeySequence &key, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon);
    button->setAccessibleName(text);
    button->setToolTip(key.isEmpty() ? text
                                     : QStringLiteral("%1 (%2)").arg(
                                           text, key.toString(QKeySequence::NativeText)));
    button->setAutoRaise(true);
    return button;
}

ElidedLabel *makeLine(const char *name, QWidget *parent) {
    auto *label = new ElidedLabel(Qt::ElideRight, parent);
    label->setObjectName(QLatin1String(name));
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return label;
}

} // namespace

CompareHeader::CompareHeader(QWidget *parent)
    : QWidget(parent),
      m_first(makeLine("compareMoments", this)),
      m_second(makeLine("compareSecondSide", this)),
      m_count(new DimLabel({}, this)),
      m_swap(makeButton("swapSidesButton", svgIcon(QStringLiteral("swap")), tr("Swap A and B"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), this)),
      m_previous(makeButton("previousDifferenceButton", glyphIcon(Glyph::Up),
                            tr("Previous difference"), QKeySequence(Qt::SHIFT | Qt::Key_F7), this)),
      m_next(makeButton("nextDifferenceButton", glyphIcon(Glyph::Down), tr("Next difference"),
                        QKeySequence(Qt::Key_F7), this)),
      m_end(makeButton("compareMomentsButton", glyphIcon(Glyph::Close),
                       tr("Back to two moments of this order"), {}, this)),
      m_note(new DimLabel({}, this)),
      m_retry(new QToolButton(this)) {
    m_count->setObjectName(QStringLiteral("differenceCount"));
    m_note->setObjectName(QStringLiteral("compareNote"));
    m_note->setWordWrap(true);
    m_note->hide();
    m_retry->setObjectName(QStringLiteral("compareRetryButton"));
    m_retry->setText(tr("Try again"));
    m_retry->hide();
    m_end->hide();
    m_second->hide();

    auto *below = new QHBoxLayout;
    below->setSpacing(space::kHalf);
    below->addWidget(m_count, 1);
    for (QToolButton *button : {m_swap, m_previous, m_next, m_end})
        below->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kTwo, space::kHalf, space::kOne, 0);
    column->setSpacing(space::kHalf / 2);
    column->addWidget(m_first);
    column->addWidget(m_second);
    column->addLayout(below);
    auto *note = new QHBoxLayout;
    note->addWidget(m_note, 1);
    note->addWidget(m_retry, 0, Qt::AlignTop);
    column->addLayout(note);

    connect(m_swap, &QToolButton::clicked, this, &CompareHeader::swapWanted);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT walked(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT walked(1); });
    connect(m_end, &QToolButton::clicked, this, &CompareHeader::momentsWanted);
    connect(m_retry, &QToolButton::clicked, this, &CompareHeader::retryWanted);
}

void CompareHeader::showSides(const OrderDocument &document) {
    const bool other = document.otherSide() != nullptr;
    const SideWords a = wordsOf(document, Side::A);
    const SideWords b = wordsOf(document, Side::B);
    const SideWords &left = document.leftIsA() ? a : b;
    const SideWords &right = document.leftIsA() ? b : a;
    m_first->setText(other ? left.line : bothSidesLine(document));
    m_first->setDetail(other ? left.detail : left.detail + QStringLiteral("\n\n") + right.detail);
    m_second->setText(QStringLiteral("\u2192 ") + right.line);
    m_second->setDetail(right.detail);
    m_second->setVisible(other);
    m_end->setVisible(other || document.awaitedSide());
    m_first->updateGeometry();
    m_second->updateGeometry();
}

void CompareHeader::showCount(int differences) {
    m_count->setText(differences == 0 ? tr("no differences")
                     : differences == 1
                         ? tr("1 difference")
                         : tr("%1 differences").arg(QLocale().toString(differences)));
    m_previous->setEnabled(differences > 0);
    m_next->setEnabled(differences > 0);
}

void CompareHeader::showNote(const QString &note, bool mayRetry) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_retry->setVisible(mayRetry);
}

} // namespace backstory::ui
