#include "ui/dialogs/password_prompt.h"

#include "ui/text/visible_text.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>

namespace backstory::ui {

void DialogPasswordPrompt::ask(QWidget *parent, const QString &place, bool wrong,
                               std::function<void(const QString &)> answered) {
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("PasswordPrompt", text);
    };
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("passwordDialog"));
    dialog->setWindowTitle(tr("Password"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString question = wrong ? tr("The server refused that password. Password for %1:")
                                   : tr("The server asks for a password. Password for %1:");
    auto *label = new QLabel(question.arg(place), dialog);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    auto *field = new QLineEdit(dialog);
    field->setObjectName(QStringLiteral("passwordField"));
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(tr("Password"));
    label->setBuddy(field);
    auto *note =
        new QLabel(tr("It is kept in memory while the source is open, and nowhere else."), dialog);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(note);
    column->addWidget(buttons);
    dialog->setMinimumWidth(56 * dialog->fontMetrics().averageCharWidth());

    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog,
                     [dialog, field, answered = std::move(answered)] {
                         const QString typed = field->text();
                         dialog->accept();
                         answered(typed);
                     });
    field->setFocus();
    dialog->open();
}

} // namespace backstory::ui
