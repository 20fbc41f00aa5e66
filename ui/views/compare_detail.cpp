#include "ui/views/compare_detail.h"

#include "ui/text/elided_label.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace backstory::ui {
namespace {

constexpr std::size_t kValueBytes = 120;

/// The context of this file's texts for translators.
struct CompareDetailTexts {
    Q_DECLARE_TR_FUNCTIONS(CompareDetail)
};

/// What is in an object, in short; all else as it is.
QString shortly(const std::optional<json::Value> &value) {
    return value && value->isObject() ? briefText(*value, {}) : valueText(value, kValueBytes);
}

QString setBy(const CompareModel::Fact &fact, const Zone &zone) {
    if (!fact.writer)
        return CompareDetailTexts::tr("never there");
    if (fact.writer->value == 0)
        return CompareDetailTexts::tr("the fold starts with it");
    const EventFacts facts = fact.history->facts(*fact.writer);
    const QString by = versionText(*fact.writer) + u' ' + visible(facts.type) +
                       QStringLiteral(" \u00b7 ") + stampWithZone(facts.happenedAt, zone);
    return fact.value ? CompareDetailTexts::tr("set by %1").arg(by)
                      : CompareDetailTexts::tr("removed by %1").arg(by);
}

} // namespace

CompareDetail::CompareDetail(QWidget *parent)
    : QWidget(parent),
      m_name(new ElidedLabel(Qt::ElideMiddle, this)),
      m_b(new ElidedLabel(Qt::ElideRight, this)),
      m_a(new ElidedLabel(Qt::ElideRight, this)),
      m_hint(new DimLabel(tr("Select a line to see which events set its values."), this)) {
    setObjectName(QStringLiteral("compareDetail"));
    setAccessibleName(tr("Where the values of both sides come from"));
    m_name->setObjectName(QStringLiteral("compareDetailName"));
    m_name->setFont(Look::of(this).bold);
    m_b->setObjectName(QStringLiteral("compareDetailB"));
    m_a->setObjectName(QStringLiteral("compareDetailA"));
    m_hint->setObjectName(QStringLiteral("compareDetailHint"));
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kTwo, space::kOne, space::kOne, space::kOne);
    column->setSpacing(space::kHalf / 2);
    for (QLabel *label : std::initializer_list<QLabel *>{m_name, m_b, m_a, m_hint}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    for (QLabel *label : std::initializer_list<QLabel *>{m_b, m_a, m_hint})
        label->setFont(Look::of(this).small);
}

void CompareDetail::show(const CompareModel &model, const QModelIndex &row, const Zone &zone) {
    const FieldAt field = model.fieldAt(row.siblingAtColumn(0));
    const bool any = row.isValid() && row.siblingAtColumn(0) != model.foldIndex();
    m_hint->setVisible(!any);
    for (QWidget *each : std::initializer_list<QWidget *>{m_name, m_b, m_a})
        each->setVisible(any);
    if (!any)
        return;
    m_name->setText(model.fullName(row));
    m_name->setDetail(visible(field.path.text()));
    const auto say = [&](ElidedLabel *label, const QString &letter, bool atA) {
        const CompareModel::Fact fact = model.factAt(row, atA);
        //: a side of the comparison, its value, and which event set it
        label->setText(tr("%1: %2, %3").arg(letter, shortly(fact.value), setBy(fact, zone)));
    };
    say(m_b, QStringLiteral("B"), false);
    say(m_a, QStringLiteral("A"), true);
    for (ElidedLabel *label : {m_name, m_b, m_a})
        label->updateGeometry();
}

} // namespace backstory::ui
