#include "ui/dialogs/moment_field.h"

#include "core/base/error.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/look.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace backstory::ui {

namespace {

constexpr int kLines = 3; ///< the longest thing that is said, so that nothing jumps

} // namespace

MomentField::MomentField(Takes takes, Zone zone, QWidget *parent)
    : QWidget(parent),
      m_takes(takes),
      m_zone(std::move(zone)),
      m_edit(new QLineEdit(this)),
      m_said(new QLabel(this)) {
    m_edit->setObjectName(QStringLiteral("momentEdit"));
    m_edit->setAccessibleName(tr("Moment"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setPlaceholderText(takes == Takes::Times ? QStringLiteral("2026-03-31 17:00")
                                                     : tr("v4, or 2026-03-31 17:00"));
    m_said->setObjectName(QStringLiteral("momentReading"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_said->setMinimumHeight(kLines * m_said->fontMetrics().lineSpacing());
    m_said->setText(hint());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHalf);
    column->addWidget(m_edit);
    column->addWidget(m_said);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &MomentField::read);
}

void MomentField::setText(const QString &text) {
    m_edit->setText(text);
    m_edit->selectAll();
}

void MomentField::read(const QString &text) {
    QString mistake;
    m_question = parse(text.trimmed(), mistake);
    m_said->setText(m_question ? reading(*m_question) : mistake);
    m_edit->setAccessibleDescription(m_said->text());
    Q_EMIT changed(m_question.has_value());
}

std::optional<MomentQuestion> MomentField::parse(const QString &text, QString &mistake) const {
    if (text.isEmpty()) {
        mistake = hint();
        return std::nullopt;
    }
    try {
        if (m_takes == Takes::Times) {
            const ParsedTime time = parseTime(text.toStdString(), m_zone, TimeBound::Upper);
            return MomentQuestion{MomentQuestion::Kind::AtTime, 0, time.instant, time.dateOnly};
        }
        bool isNumber = false;
        text.toUInt(&isNumber); // a number alone can only be a version
        const QString asked = isNumber ? u'v' + text : text;
        auto question = MomentQuestion::parse(asked.toStdString(), m_zone, TimeBound::Upper);
        if (m_events && question.kind == MomentQuestion::Kind::AfterEvents &&
            question.events > *m_events) {
            mistake = tr("There are only %1 events.").arg(QLocale().toString(*m_events));
            return std::nullopt;
        }
        return question;
    } catch (const Error &error) {
        const ErrorText said = describe(error);
        mistake = said.remedy.isEmpty() ? said.why : said.why + u'\n' + said.remedy;
        return std::nullopt;
    }
}

QString MomentField::reading(const MomentQuestion &question) const {
    switch (question.kind) {
    case MomentQuestion::Kind::Start:
        return tr("Before the first event.");
    case MomentQuestion::Kind::End:
        return tr("After the last event.");
    case MomentQuestion::Kind::AfterEvents:
        return tr("After event %1.").arg(question.events);
    case MomentQuestion::Kind::AtTime:
        break;
    }
    const QString time = instantWithZone(question.time, m_zone);
    return question.dateOnly ? tr("The close of that day: %1").arg(time)
                             : tr("At %1, what happened then included").arg(time);
}

QString MomentField::hint() const {
    const QString zone = QString::fromStdString(m_zone.name());
    if (m_takes == Takes::Times)
        return tr("A date, or a date and a time, as in 31 March 2026 17:00. Times are in %1 unless "
                  "an offset is given.")
            .arg(zone);
    return tr("A version, a date, or a date and a time, as in 31 March 2026 17:00. Times are in %1 "
              "unless an offset is given.")
        .arg(zone);
}

} // namespace backstory::ui
