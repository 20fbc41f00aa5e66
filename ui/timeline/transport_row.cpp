#include "ui/timeline/transport_row.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/elided_label.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/moment_words.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace backstory::ui {
TransportRow::TransportRow(OrderDocument *document, Player *player, QWidget *parent)
    : QWidget(parent), m_document(document), m_player(player) {
    makeButtons();
    makePlayButton();
    makeLabels();
    arrange();
    connect(player, &Player::playingChanged, this, &TransportRow::takePlaying);
    connect(document, &OrderDocument::historyChanged, this, &TransportRow::takeMoment);
    connect(document, &OrderDocument::historyRenewed, this, &TransportRow::takeMoment);
    connect(document, &OrderDocument::shownMomentChanged, this, &TransportRow::takeMoment);
    connect(document, &OrderDocument::zoneChanged, this, &TransportRow::takeMoment);
    takePlaying(false);
    takeMoment();
}

QToolButton *TransportRow::makeButton(const char *name, const QString &text, const QString &tip) {
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

void TransportRow::makeButtons() {
    m_toStart = makeButton("toStartButton", tr("To the start"), tr("To the start (Home)"));
    m_toStart->setIcon(glyphIcon(Glyph::ToStart));
    m_back = makeButton("stepBackButton", tr("One event back"), tr("One event back (←)"));
    m_back->setIcon(glyphIcon(Glyph::StepBack));
    m_back->setAutoRepeat(true);
    m_on = makeButton("stepOnButton", tr("One event on"), tr("One event on (→)"));
    m_on->setIcon(glyphIcon(Glyph::StepOn));
    m_on->setAutoRepeat(true);
    m_toEnd = makeButton("toEndButton", tr("To the end"), tr("To the end (End)"));
    m_toEnd->setIcon(glyphIcon(Glyph::ToEnd));

    connect(m_toStart, &QToolButton::clicked, this, [this] { m_document->showMoment(Moment{}); });
    connect(m_back, &QToolButton::clicked, this, [this] { m_document->stepBy(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { m_document->stepBy(1); });
    connect(m_toEnd, &QToolButton::clicked, this, [this] {
        if (!m_document->isEmpty())
            m_document->showMoment(m_document->history()->end());
    });
}

void TransportRow::makePlayButton() {
    m_play = makeButton("playButton", {}, tr("Play (Space)"));
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_play->setPopupMode(QToolButton::MenuButtonPopup);
    auto *speeds = new QMenu(m_play);
    speeds->setObjectName(QStringLiteral("playSpeedMenu"));
    const auto addSpeed = [&](const QString &text, Player::Speed speed) {
        QAction *action = speeds->addAction(text);
        connect(action, &QAction::triggered, this, [this, speed] {
            m_player->setSpeed(speed);
            takeSpeed();
            takeShortened();
        });
    };
    addSpeed(tr("1×"), Player::Speed::Once);
    addSpeed(tr("2×"), Player::Speed::Twice);
    addSpeed(tr("In proportion to the true gaps, long ones shortened"), Player::Speed::TrueGaps);
    m_play->setMenu(speeds);
    connect(m_play, &QToolButton::clicked, m_player, &Player::toggle);
}

void TransportRow::makeLabels() {
    m_moment = new ElidedLabel(Qt::ElideRight, this);
    m_moment->setObjectName(QStringLiteral("momentLabel"));
    m_moment->setFont(Look::of(this).fixed);
    m_mark = plainLabel({}, this);
    m_mark->setObjectName(QStringLiteral("typeMark"));
    m_type = new ElidedLabel(Qt::ElideRight, this);
    m_type->setObjectName(QStringLiteral("typeLabel"));
    m_flag = plainLabel({}, this);
    m_flag->setObjectName(QStringLiteral("noteFlag"));
    m_note = new ElidedLabel(Qt::ElideRight, this);
    m_note->setObjectName(QStringLiteral("noteLabel"));
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_shortened = new ElidedLabel(Qt::ElideRight, this);
    m_shortened->setObjectName(QStringLiteral("shortenedLabel"));
    m_shortened->setDim();
}

void TransportRow::arrange() {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kHalf);
    for (QToolButton *button : {m_toStart, m_back, m_play, m_on, m_toEnd})
        row->addWidget(button);
    row->addSpacing(space::kOne);
    row->addWidget(m_moment);
    row->addSpacing(space::kHalf);
    row->addWidget(m_mark);
    row->addWidget(m_type);
    row->addWidget(m_shortened);
    row->addSpacing(space::kOne);
    row->addWidget(m_flag);
    row->addWidget(m_note, 1);
}

void TransportRow::setMarks(const EventMarks *marks) {
    m_marks = marks;
    connect(marks, &EventMarks::changed, this, &TransportRow::takeNote);
    takeNote();
}

void TransportRow::takeNote() {
    const Version shown = m_document->shownMoment().lastEvent();
    const bool marked = m_marks && m_marks->isMarked(shown);
    const QString note = marked ? m_marks->noteOf(shown) : QString();
    m_flag->setVisible(marked);
    m_note->setText(note.section(u'\n', 0, 0));
    m_note->setDetail(note);
    if (!marked)
        return;
    const int side = fontMetrics().ascent();
    m_flag->setPixmap(glyphIcon(Glyph::Flag).pixmap(QSize(side, side), devicePixelRatioF()));
    m_flag->setToolTip(plainToolTip(note.isEmpty() ? tr("Bookmarked") : note));
    m_flag->setAccessibleName(tr("Bookmarked"));
}

void TransportRow::takeShortened() {
    const auto gap = m_player->isPlaying() ? m_player->shortenedGap() : std::nullopt;
    m_shortened->setVisible(gap.has_value());
    m_shortened->setText(
        gap ? tr("%1 until the next event, shortened").arg(roughSpanText(gap->from, gap->to))
            : QString());
    m_shortened->updateGeometry();
}

void TransportRow::takeMoment() {
    const bool empty = m_document->isEmpty();
    const std::uint32_t last = empty ? 0 : m_document->history()->size();
    const Version version = m_document->shownMoment().lastEvent();
    m_toStart->setEnabled(version.value > 0);
    m_back->setEnabled(version.value > 0);
    m_on->setEnabled(version.value < last);
    m_toEnd->setEnabled(version.value < last);
    m_play->setEnabled(last > 0);
    takeNote();
    takeShortened();
    m_mark->setVisible(version.value > 0);
    if (empty || version.value == 0) {
        m_moment->setText(empty ? QString() : tr("start of %1 · before the first event").arg(last));
        m_moment->setDetail({});
        m_type->setText({});
        return;
    }
    const EventFacts facts = m_document->history()->facts(version);
    m_moment->setText(tr("%1 of %2").arg(versionText(version)).arg(last) +
                      QStringLiteral(" \u00b7 ") +
                      stampWithZone(facts.happenedAt, m_document->zone()));
    m_moment->setDetail(stampForms(facts.happenedAt, m_document->zone()));
    const int side = fontMetrics().height();
    m_mark->setPixmap(typeMarkIcon(m_document->markOf(facts.type))
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    m_type->setText(visible(facts.type));
    m_type->updateGeometry();
    m_moment->updateGeometry();
}

void TransportRow::takePlaying(bool playing) {
    m_play->setIcon(glyphIcon(playing ? Glyph::Pause : Glyph::Play));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    takeSpeed();
    takeShortened();
}

void TransportRow::takeSpeed() {
    const QString speed = m_player->speed() == Player::Speed::Once    ? tr("1×")
                          : m_player->speed() == Player::Speed::Twice ? tr("2×")
                                                                      : tr("gaps");
    m_play->setText(m_player->isPlaying() ? tr("pause %1").arg(speed) : tr("play %1").arg(speed));
}

} // namespace backstory::ui
