#include "ui/dialogs/password_prompt.h"

#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>

namespace backstory::ui {

namespace {

/// The context of the sentences.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PasswordPrompt)
};

QString sentenceOf(const PasswordQuestion &question) {
    const QString asked = question.wrong
                              ? Texts::tr("The server refused that password. Password for %1:")
                              : Texts::tr("The server asks for a password. Password for %1:");
    return asked.arg(question.place);
}

QLabel *addText(QBoxLayout *column, const char *name, const QString &text) {
    QLabel *label = makePlainLabel(QLatin1String(name), column->parentWidget());
    label->setText(text);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

} // namespace

void DialogPasswordPrompt::ask(QWidget *parent, const PasswordQuestion &question,
                               std::function<void(const PasswordReply &)> answered) {
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("passwordDialog"));
    dialog->setWindowTitle(Texts::tr("Password"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(dialog);
    if (!question.note.isEmpty())
        addText(column, "passwordNote", question.note);
    QLabel *label = addText(column, "passwordQuestion", sentenceOf(question));
    auto *field = new QLineEdit(dialog);
    field->setObjectName(QStringLiteral("passwordField"));
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(Texts::tr("Password"));
    label->setBuddy(field);
    column->addWidget(field);
    auto *keep = new QCheckBox(Texts::tr("&Remember it in the system's password store"), dialog);
    keep->setObjectName(QStringLiteral("passwordKeep"));
    keep->setVisible(question.mayKeep);
    keep->setChecked(question.mayKeep && question.keeps);
    column->addWidget(keep);
    addText(column, "passwordPromise",
            question.mayKeep
                ? Texts::tr("Otherwise it is kept in memory while the source is open, and nowhere "
                            "else.")
                : Texts::tr("It is kept in memory while the source is open, and nowhere else."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    column->addWidget(buttons);
    dialog->setMinimumWidth(56 * dialog->fontMetrics().averageCharWidth());

    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog,
                     [dialog, field, keep, answered = std::move(answered)] {
                         const PasswordReply reply{field->text(), keep->isChecked()};
                         dialog->accept();
                         answered(reply);
                     });
    field->setFocus();
    dialog->open();
}

} // namespace backstory::ui
