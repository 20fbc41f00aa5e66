#include "ui/dialogs/general_page.h"

#include "ui/session/text_size.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>

namespace backstory::ui {

namespace {

// The last entry of the zones leads to the whole list; no zone is called so.
const QString kOtherZone = QStringLiteral("?");

void select(QComboBox *box, const QVariant &value) {
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

GeneralPage::GeneralPage(const Choices &choices, QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("generalPage"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space::kTwo, space::kTwo, space::kTwo, space::kTwo);
    form->setSpacing(space::kOne);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addTheme(form, choices);
    addTextSize(form, choices);
    addLanguage(form, choices);
    addZone(form);
    setZone(choices.zone);
    auto *restores = new QCheckBox(tr("At the start, &open again what was open at last"), this);
    restores->setObjectName(QStringLiteral("preferencesRestore"));
    restores->setChecked(choices.restoresSession);
    restores->setToolTip(tr("Otherwise Backstory starts with the sample."));
    connect(restores, &QCheckBox::toggled, this, &GeneralPage::restoringChosen);
    form->addRow(restores);
    auto *note = makePlainLabel(QStringLiteral("generalNote"), this);
    note->setText(tr("Everything here applies as soon as it is chosen."));
    note->setWordWrap(true);
    form->addRow(note);
}

QComboBox *GeneralPage::addBox(QFormLayout *form, const char *name, const QString &label) {
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    form->addRow(label, box);
    return box;
}

void GeneralPage::addTheme(QFormLayout *form, const Choices &choices) {
    m_theme = addBox(form, "preferencesTheme", tr("&Theme:"));
    m_theme->addItem(tr("As the system"), themeText(ThemeChoice::System));
    m_theme->addItem(tr("Light"), themeText(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), themeText(ThemeChoice::Dark));
    setTheme(choices.theme);
    connect(m_theme, &QComboBox::activated, this, [this] {
        Q_EMIT themeChosen(
            themeFromText(m_theme->currentData().toString()).value_or(ThemeChoice::System));
    });
}

void GeneralPage::addTextSize(QFormLayout *form, const Choices &choices) {
    QComboBox *box = addBox(form, "preferencesTextSize", tr("Text &size:"));
    box->addItem(tr("As the system"), 0);
    for (const int percent : kTextSizes)
        box->addItem(tr("%1 %").arg(percent), percent);
    select(box, choices.textSize);
    connect(box, &QComboBox::activated, this,
            [this, box] { Q_EMIT textSizeChosen(box->currentData().toInt()); });
}

void GeneralPage::addLanguage(QFormLayout *form, const Choices &choices) {
    m_language = addBox(form, "preferencesLanguage", tr("&Language:"));
    m_language->addItem(tr("As the system"), QString());
    for (const Language &language : choices.languages)
        m_language->addItem(language.name, language.code);
    select(m_language, choices.language);
    m_languageNote = makePlainLabel(QStringLiteral("preferencesLanguageNote"), this);
    m_languageNote->setWordWrap(true);
    m_languageNote->setText(tr("Backstory speaks it from the next start on."));
    m_languageNote->hide();
    form->addRow(QString(), m_languageNote);
    connect(m_language, &QComboBox::activated, this, [this] {
        m_languageNote->show();
        Q_EMIT languageChosen(m_language->currentData().toString());
    });
}

void GeneralPage::addZone(QFormLayout *form) {
    m_zone = addBox(form, "preferencesZone", tr("Time &zone:"));
    connect(m_zone, &QComboBox::activated, this, [this] {
        const QString name = m_zone->currentData().toString();
        if (name != kOtherZone) {
            Q_EMIT zoneChosen(name);
            return;
        }
        setZone(m_zoneName);
        Q_EMIT zoneListWanted();
    });
}

void GeneralPage::setTheme(ThemeChoice theme) {
    select(m_theme, themeText(theme));
}

void GeneralPage::setZone(const QString &name) {
    m_zoneName = name;
    const QSignalBlocker quiet(m_zone);
    m_zone->clear();
    m_zone->addItem(QStringLiteral("UTC"), QStringLiteral("UTC"));
    m_zone->addItem(tr("Local time"), QStringLiteral("local"));
    if (m_zone->findData(name) < 0)
        m_zone->addItem(name, name);
    m_zone->addItem(tr("Another…"), kOtherZone);
    select(m_zone, name);
}

} // namespace backstory::ui
