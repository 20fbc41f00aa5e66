#include "ui/dialogs/postgres_dialog.h"

#include "core/source/open_source.h"
#include "ui/dialogs/postgres_form.h"
#include "ui/text/error_text.h"
#include "ui/text/visible_text.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace backstory::ui {

namespace {

constexpr int kAnswerLines = 5;

/// Opens the source, says what is there, and closes it again.
QString tryOut(const OpenWish &wish, const Progress &progress) {
    const auto source = openSource({wish.source, wish.table, wish.password}, progress);
    QStringList tables;
    for (const EventTable &table : source->tables())
        tables << visible(table.displayName());
    return PostgresDialog::tr("It answers: %1, event tables: %2.")
        .arg(visible(source->description().kind), tables.join(QStringLiteral(", ")));
}

} // namespace

PostgresDialog::PostgresDialog(RunningJobs *jobs, QWidget *parent)
    : QDialog(parent),
      m_form(new PostgresForm(this)),
      m_answer(new QLabel(this)),
      m_trying(new JobSlot(jobs, this)) {
    setObjectName(QStringLiteral("postgresDialog"));
    setWindowTitle(tr("Open PostgreSQL"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_answer->setObjectName(QStringLiteral("pgAnswer"));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setMinimumHeight(kAnswerLines * fontMetrics().lineSpacing());
    say(tr("It is read, never written. The password is kept in memory while the source is open, "
           "and nowhere else."));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_test = buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(QStringLiteral("pgTest"));
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("pgOpen"));
    m_open->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addWidget(m_answer);
    column->addWidget(buttons);
    setMinimumWidth(64 * fontMetrics().averageCharWidth());

    const auto enable = [this] {
        const bool said = !m_form->source().isEmpty();
        m_test->setEnabled(said && !m_trying->isRunning());
        m_open->setEnabled(said);
    };
    connect(m_form, &PostgresForm::changed, this, enable);
    connect(m_trying, &JobSlot::started, this, enable);
    connect(m_trying, &JobSlot::ended, this, enable);
    connect(m_trying, &JobSlot::failed, this,
            [this](const Error &error) { say(describe(error).whole()); });
    connect(m_test, &QPushButton::clicked, this, &PostgresDialog::test);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const OpenWish chosenWish = wish();
        accept();
        Q_EMIT chosen(chosenWish);
    });
    enable();
}

OpenWish PostgresDialog::wish() const {
    OpenWish wish;
    wish.source = m_form->source().toStdString();
    if (!m_form->password().isEmpty())
        wish.password = m_form->password().toStdString();
    return wish;
}

void PostgresDialog::test() {
    say(tr("Asking the server…"));
    m_trying->start(
        tr("Trying the connection"),
        [wish = wish()](const Progress &progress) { return tryOut(wish, progress); },
        [this](const QString &answer) { say(answer); });
}

void PostgresDialog::say(const QString &text) {
    m_answer->setText(text);
}

} // namespace backstory::ui
