#include "ui/dialogs/session_source_dialog.h"

#include "ui/session/source_profile.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>

namespace backstory::ui {

SessionSourceDialog::SessionSourceDialog(const QString &source, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("sessionSourceDialog"));
    setWindowTitle(tr("Open a session"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *question = makePlainLabel(QStringLiteral("sessionSourceQuestion"), this);
    question->setWordWrap(true);
    question->setText(tr("This session was made with a server that was never opened here. Opening "
                         "the session would connect to:"));
    QLabel *where = makePlainLabel(QStringLiteral("sessionSourceWhere"), this);
    where->setWordWrap(true);
    where->setText(whereText(source));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *open = buttons->addButton(tr("&Connect and open"), QDialogButtonBox::AcceptRole);
    open->setObjectName(QStringLiteral("sessionSourceOpen"));
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(question);
    column->addWidget(where);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
}

} // namespace backstory::ui
