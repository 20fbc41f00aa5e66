#include "ui/dialogs/source_profile_dialog.h"

#include "core/source/open_source.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/postgres_form.h"
#include "ui/dialogs/source_color_box.h"
#include "ui/dialogs/source_trial.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace backstory::ui {

namespace {

constexpr int kAnswerLines = 3;

QLineEdit *makeField(const char *name, const QString &spoken, const QString &hint,
                     QWidget *parent) {
    auto *field = new QLineEdit(parent);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(spoken);
    field->setPlaceholderText(hint);
    return field;
}

} // namespace

SourceProfileDialog::SourceProfileDialog(const SourceDialogServices &services,
                                         const SourceProfile &profile, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_before(profile),
      m_name(makeField("profileName", tr("Name"), tr("a name of yours: prod replica"), this)),
      m_color(new SourceColorBox(this)),
      m_kind(new QComboBox(this)),
      m_pages(new QStackedWidget(this)),
      m_file(makeField("profileFile", tr("File"), tr(".db, .sqlite, .jsonl or .jsonl.gz"), this)),
      m_form(new PostgresForm(services.files, this)),
      m_table(makeField("profileTable", tr("Event table"),
                        tr("found by itself; else a table, a preset or a mapping file"), this)),
      m_rules(makeField("profileRules", tr("Rules"),
                        tr("chosen by the table; else orders, generic or a file"), this)),
      m_answer(makePlainLabel(QStringLiteral("profileAnswer"), this)),
      m_trial(new SourceTrial(services.jobs, services.passwords, this)) {
    setObjectName(QStringLiteral("sourceProfileDialog"));
    setWindowTitle(profile.id.isEmpty() ? tr("New source") : tr("Edit source"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_answer->setWordWrap(true);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setMinimumHeight(kAnswerLines * fontMetrics().lineSpacing());
    m_pages->addWidget(m_form);
    m_pages->addWidget(makeFilePage());
    m_form->setOffersKeeping(true);

    auto *column = new QVBoxLayout(this);
    column->addLayout(makeHead());
    column->addWidget(m_pages, 1);
    column->addLayout(makeFoot());
    column->addWidget(m_answer);
    column->addWidget(m_doubt = makeDoubt());
    column->addWidget(makeButtons());
    setMinimumWidth(68 * fontMetrics().averageCharWidth());

    showProfile(profile);
    connect(m_form, &PostgresForm::changed, this, &SourceProfileDialog::update);
    for (const QLineEdit *field : {m_name, m_file, m_table, m_rules})
        connect(field, &QLineEdit::textChanged, this, &SourceProfileDialog::update);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceProfileDialog::update);
    connect(m_trial, &SourceTrial::said, m_answer, &QLabel::setText);
    connect(m_trial, &SourceTrial::runningChanged, this, &SourceProfileDialog::update);
    services.passwords->probe(this,
                              [this](const SecretAnswer &answer) { m_form->takeStore(answer); });
    update();
    m_name->setFocus();
}

QLayout *SourceProfileDialog::makeHead() {
    m_kind->setObjectName(QStringLiteral("profileKind"));
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->addItem(tr("PostgreSQL"), static_cast<int>(SourceProfile::Kind::Postgres));
    m_kind->addItem(tr("File"), static_cast<int>(SourceProfile::Kind::File));
    auto *name = new QHBoxLayout;
    name->addWidget(m_name, 1);
    name->addWidget(m_color);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), name);
    static_cast<QLabel *>(form->labelForField(name))->setBuddy(m_name);
    form->addRow(tr("&Kind:"), m_kind);
    return form;
}

QWidget *SourceProfileDialog::makeFilePage() {
    auto *page = new QWidget(m_pages);
    auto *choosing = new QPushButton(tr("Choose…"), page);
    choosing->setObjectName(QStringLiteral("profileChooseFile"));
    choosing->setAutoDefault(false);
    connect(choosing, &QPushButton::clicked, this, [this] {
        m_services.files->choose(this, sourceQuestion(),
                                 [this](const QString &path) { m_file->setText(path); });
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(choosing);
    auto *form = new QFormLayout(page);
    form->addRow(tr("Fi&le:"), row);
    static_cast<QLabel *>(form->labelForField(row))->setBuddy(m_file);
    return page;
}

QLayout *SourceProfileDialog::makeFoot() {
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Event ta&ble:"), m_table);
    form->addRow(tr("Ru&les:"), m_rules);
    return form;
}

QWidget *SourceProfileDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_test = buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(QStringLiteral("profileTest"));
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("profileSave"));
    m_save->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("profileCancel"));
    connect(m_test, &QPushButton::clicked, this, &SourceProfileDialog::test);
    connect(buttons, &QDialogButtonBox::accepted, this, &SourceProfileDialog::save);
    letTabPass(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &SourceProfileDialog::reject);
    return buttons;
}

QWidget *SourceProfileDialog::makeDoubt() {
    auto *doubt = new QWidget(this);
    doubt->setObjectName(QStringLiteral("profileDoubt"));
    QLabel *text = makePlainLabel(QStringLiteral("profileDoubtText"), doubt);
    text->setText(tr("What you entered is not saved."));
    auto *away = new QPushButton(tr("Throw it &away"), doubt);
    away->setObjectName(QStringLiteral("profileThrowAway"));
    away->setAutoDefault(false);
    auto *on = new QPushButton(tr("&Go on editing"), doubt);
    on->setObjectName(QStringLiteral("profileGoOn"));
    on->setAutoDefault(false);
    auto *row = new QHBoxLayout(doubt);
    row->setContentsMargins({});
    row->setSpacing(space::kOne);
    row->addWidget(text, 1);
    row->addWidget(away);
    row->addWidget(on);
    doubt->hide();
    connect(away, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    connect(on, &QPushButton::clicked, this, [this] {
        m_doubt->hide();
        m_name->setFocus();
    });
    return doubt;
}

void SourceProfileDialog::showProfile(const SourceProfile &profile) {
    m_name->setText(profile.name);
    m_color->setColor(profile.color);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(profile.kind)));
    m_file->setText(profile.file);
    m_form->showProfile(profile);
    m_table->setText(profile.table);
    m_rules->setText(profile.rules);
}

SourceProfile SourceProfileDialog::profile() const {
    SourceProfile profile;
    profile.id = m_before.id;
    profile.name = m_name->text().trimmed();
    profile.color = m_color->color();
    profile.kind = static_cast<SourceProfile::Kind>(m_kind->currentData().toInt());
    profile.table = m_table->text().trimmed();
    profile.rules = m_rules->text().trimmed();
    if (profile.kind == SourceProfile::Kind::File) {
        profile.file = m_file->text().trimmed();
        return profile;
    }
    profile.uri = QString::fromStdString(withoutPassword(m_form->uri().toStdString()));
    profile.place = m_form->place();
    profile.keepsPassword = m_form->keepsPassword();
    return profile;
}

QString SourceProfileDialog::mistake() const {
    const SourceProfile now = profile();
    const QString inName = m_services.profiles->mistakeInName(now.name, now.id);
    if (!inName.isEmpty())
        return inName;
    if (addressOf(now).isEmpty())
        return now.kind == SourceProfile::Kind::File ? tr("Choose the file.")
                                                     : tr("Say where the database is.");
    return now.kind == SourceProfile::Kind::File ? QString() : m_form->mistake();
}

bool SourceProfileDialog::isChanged() const {
    return profile() != m_before || !m_form->password().isEmpty();
}

void SourceProfileDialog::update() {
    m_pages->setCurrentIndex(m_kind->currentIndex());
    const QString wrong = mistake();
    m_save->setEnabled(wrong.isEmpty());
    m_save->setToolTip(plainToolTip(wrong));
    m_test->setEnabled(!addressOf(profile()).isEmpty() && !m_trial->isRunning());
    if (!m_trial->isRunning() && sender() != m_trial)
        m_answer->setText(wrong);
    m_doubt->hide();
}

void SourceProfileDialog::test() {
    const SourceProfile now = profile();
    OpenWish wish = wishOf(now);
    // As typed: the URI with the password that may be in it.
    if (now.kind == SourceProfile::Kind::Postgres)
        wish.source = m_form->source().toStdString();
    if (!m_form->password().isEmpty())
        wish.password = m_form->password().toStdString();
    const bool isKept = m_before.keepsPassword && sameAccount(m_before, now);
    m_trial->start(wish, isKept ? m_before.id : QString());
}

void SourceProfileDialog::save() {
    SourceProfile kept = profile();
    const auto id = m_services.profiles->save(kept);
    if (!id) {
        m_answer->setText(m_services.profiles->trouble());
        return;
    }
    kept.id = *id;
    keepPassword(kept);
    accept();
    Q_EMIT saved(kept);
}

void SourceProfileDialog::keepPassword(const SourceProfile &kept) {
    if (kept.keepsPassword && !m_form->password().isEmpty())
        m_services.passwords->keep(kept.id, m_form->password());
    else if (m_before.keepsPassword && !(kept.keepsPassword && sameAccount(m_before, kept)))
        m_services.passwords->forget(kept.id); // it was that of another account
}

void SourceProfileDialog::reject() {
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    m_doubt->show();
    m_doubt->findChild<QPushButton *>(QStringLiteral("profileGoOn"))->setFocus();
}

} // namespace backstory::ui
