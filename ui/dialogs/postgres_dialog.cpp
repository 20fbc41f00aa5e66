#include "ui/dialogs/postgres_dialog.h"

#include "core/source/open_source.h"
#include "ui/dialogs/postgres_form.h"
#include "ui/dialogs/source_color_box.h"
#include "ui/dialogs/source_trial.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace backstory::ui {

namespace {

constexpr int kAnswerLines = 4;

QString promise() {
    return PostgresDialog::tr("It is read, never written. The password is kept in memory while the "
                              "source is open, and nowhere else unless it is to be remembered.");
}

} // namespace

PostgresDialog::PostgresDialog(const SourceDialogServices &services, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_form(new PostgresForm(services.files, this)),
      m_save(new QCheckBox(tr("Sa&ve it as:"), this)),
      m_name(new QLineEdit(this)),
      m_color(new SourceColorBox(this)),
      m_answer(makePlainLabel(QStringLiteral("pgAnswer"), this)),
      m_trial(new SourceTrial(services.jobs, services.passwords, this)) {
    setObjectName(QStringLiteral("postgresDialog"));
    setWindowTitle(tr("Open PostgreSQL"));
    m_answer->setWordWrap(true);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setMinimumHeight(kAnswerLines * fontMetrics().lineSpacing());
    say(promise());

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addWidget(makeSaving());
    column->addWidget(m_answer);
    column->addWidget(makeButtons());
    setMinimumWidth(68 * fontMetrics().averageCharWidth());

    connect(m_form, &PostgresForm::changed, this, &PostgresDialog::update);
    connect(m_name, &QLineEdit::textChanged, this, &PostgresDialog::update);
    connect(m_save, &QCheckBox::toggled, this, &PostgresDialog::update);
    connect(m_trial, &SourceTrial::said, this, &PostgresDialog::say);
    connect(m_trial, &SourceTrial::runningChanged, this, &PostgresDialog::update);
    services.passwords->probe(this,
                              [this](const SecretAnswer &answer) { m_form->takeStore(answer); });
    update();
}

QWidget *PostgresDialog::makeSaving() {
    auto *row = new QWidget(this);
    m_save->setObjectName(QStringLiteral("pgSave"));
    m_name->setObjectName(QStringLiteral("pgSaveName"));
    m_name->setAccessibleName(tr("Name of the source"));
    m_name->setPlaceholderText(tr("a name of yours: prod replica"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::kOne);
    layout->addWidget(m_save);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_color);
    return row;
}

QWidget *PostgresDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_test = buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(QStringLiteral("pgTest"));
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("pgOpen"));
    m_open->setDefault(true);
    connect(m_test, &QPushButton::clicked, this, [this] { m_trial->start(wish()); });
    letTabPass(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &PostgresDialog::choose);
    return buttons;
}

QString PostgresDialog::mistake() const {
    const QString inForm = m_form->mistake();
    if (!inForm.isEmpty() || !m_save->isChecked())
        return inForm;
    return m_services.profiles->mistakeInName(m_name->text(), {});
}

void PostgresDialog::update() {
    const bool saves = m_save->isChecked();
    m_name->setEnabled(saves);
    m_color->setEnabled(saves);
    m_form->setOffersKeeping(saves);
    const QString wrong = mistake();
    const bool said = !m_form->source().isEmpty();
    m_test->setEnabled(said && m_form->mistake().isEmpty() && !m_trial->isRunning());
    m_open->setEnabled(said && wrong.isEmpty());
    m_open->setToolTip(plainToolTip(wrong));
    const QString shown = said ? wrong : QString();
    if (!m_trial->isRunning() && std::exchange(m_said, shown) != shown)
        say(shown.isEmpty() ? promise() : shown);
}

OpenWish PostgresDialog::wish() const {
    OpenWish wish;
    wish.source = m_form->source().toStdString();
    if (!m_form->password().isEmpty())
        wish.password = m_form->password().toStdString();
    return wish;
}

SourceProfile PostgresDialog::profile() const {
    SourceProfile profile;
    profile.name = m_name->text().trimmed();
    profile.color = m_color->color();
    profile.uri = QString::fromStdString(withoutPassword(m_form->uri().toStdString()));
    profile.place = m_form->place();
    profile.keepsPassword = m_form->keepsPassword();
    return profile;
}

void PostgresDialog::choose() {
    OpenWish wished = wish();
    if (m_save->isChecked()) {
        const SourceProfile kept = profile();
        if (!m_services.profiles->save(kept)) {
            say(m_services.profiles->trouble());
            return;
        }
        wished.profile = kept.name.toStdString();
    }
    const bool keeps = m_save->isChecked() && m_form->keepsPassword();
    m_save->setChecked(false);
    m_form->clearPassword();
    accept();
    Q_EMIT chosen(wished, keeps);
}

void PostgresDialog::say(const QString &text) {
    m_answer->setText(text);
}

} // namespace backstory::ui
