#include "ui/dialogs/export_choices.h"

#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include <algorithm>

namespace backstory::ui {
namespace {

using What = ExportQuestion::What;
using Range = ExportQuestion::Range;
using Format = ExportQuestion::Format;

QComboBox *makeCombo(const char *name, QWidget *parent) {
    auto *combo = new QComboBox(parent);
    combo->setObjectName(QLatin1String(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(36);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

/// The data of the entry that is chosen, as one of an enum.
template <class Choice>
Choice chosenIn(const QComboBox &combo) {
    return static_cast<Choice>(combo.currentData().toInt());
}

} // namespace

QString exportFormatName(Format format) {
    switch (format) {
    case Format::Json:
        return ExportChoices::tr("JSON");
    case Format::DescribedJson:
        return ExportChoices::tr("JSON with source and moment");
    case Format::JsonLines:
        return ExportChoices::tr("JSON Lines");
    case Format::Csv:
        return ExportChoices::tr("CSV");
    case Format::Markdown:
        break;
    }
    return ExportChoices::tr("Markdown");
}

ExportChoices::ExportChoices(const ExportSubject &subject, What first, QWidget *parent)
    : QWidget(parent),
      m_what(makeCombo("exportWhat", this)),
      m_range(makeCombo("exportRange", this)),
      m_format(makeCombo("exportFormat", this)),
      m_exact(new QCheckBox(tr("E&xact cells"), this)) {
    m_exact->setObjectName(QStringLiteral("exportExact"));
    m_exact->setToolTip(plainToolTip(
        tr("Without it, text that a spreadsheet would take for a formula gets an apostrophe in "
           "front. With it, cells hold exactly what is stored; do not open them in a spreadsheet "
           "unless you trust whoever wrote them.")));
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("&What:"), m_what);
    form->addRow(tr("Which of &them:"), m_range);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(QString(), m_exact);
    fillWhat(subject);
    fillRange(subject);
    const int wanted = m_what->findData(static_cast<int>(first));
    m_what->setCurrentIndex(std::max(0, wanted));
    fillFormats();
    update();
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        fillFormats();
        update();
    });
    connect(m_range, &QComboBox::currentIndexChanged, this, &ExportChoices::update);
    connect(m_format, &QComboBox::activated, this,
            [this] { m_preferred = chosenIn<Format>(*m_format); });
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportChoices::update);
    connect(m_exact, &QCheckBox::toggled, this, &ExportChoices::update);
}

void ExportChoices::addWhat(What what, const QString &text) {
    m_what->addItem(text, static_cast<int>(what));
}

void ExportChoices::fillWhat(const ExportSubject &subject) {
    if (subject.history.get()) {
        addWhat(What::Events, tr("Events"));
        addWhat(What::State, tr("State at %1").arg(versionText(subject.a.lastEvent())));
        if (subject.other)
            addWhat(What::Difference, tr("Differences from B to A"));
        else
            addWhat(What::Difference, tr("Differences from B (%1) to A (%2)")
                                          .arg(versionText(subject.b.lastEvent()),
                                               versionText(subject.a.lastEvent())));
        if (subject.field)
            addWhat(What::FieldHistory, tr("History of %1").arg(pathText(*subject.field)));
        addWhat(What::Findings, tr("Findings"));
    }
    if (subject.opened)
        addWhat(What::Orders,
                subject.filter ? tr("The list, as it is filtered") : tr("The whole list"));
}

void ExportChoices::fillRange(const ExportSubject &subject) {
    const auto add = [this](Range range, const QString &text) {
        m_range->addItem(text, static_cast<int>(range));
    };
    add(Range::All, tr("All"));
    if (!subject.history.get())
        return;
    add(Range::UpToMoment,
        tr("Up to the moment shown (%1)").arg(versionText(subject.a.lastEvent())));
    if (!subject.other && subject.a != subject.b)
        add(Range::Between, tr("Those between %1 and %2")
                                .arg(versionText(std::min(subject.a, subject.b).lastEvent()),
                                     versionText(std::max(subject.a, subject.b).lastEvent())));
}

void ExportChoices::fillFormats() {
    const QSignalBlocker quiet(m_format);
    m_format->clear();
    for (const Format format : exportFormats(chosenIn<What>(*m_what)))
        m_format->addItem(exportFormatName(format), static_cast<int>(format));
    const int wanted = m_preferred ? m_format->findData(static_cast<int>(*m_preferred)) : 0;
    m_format->setCurrentIndex(std::max(0, wanted));
}

void ExportChoices::preferFormat(Format format) {
    m_preferred = format;
    fillFormats();
    update();
}

ExportQuestion ExportChoices::question() const {
    ExportQuestion question;
    question.what = chosenIn<What>(*m_what);
    question.format = chosenIn<Format>(*m_format);
    if (question.what == What::Events)
        question.range = chosenIn<Range>(*m_range);
    question.exactCells = question.format == Format::Csv && m_exact->isChecked();
    return question;
}

void ExportChoices::update() {
    m_range->setEnabled(chosenIn<What>(*m_what) == What::Events);
    m_exact->setEnabled(chosenIn<Format>(*m_format) == Format::Csv);
    Q_EMIT changed();
}

} // namespace backstory::ui
