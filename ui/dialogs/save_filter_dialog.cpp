#include "ui/dialogs/save_filter_dialog.h"

#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

namespace backstory::ui {

SaveFilterDialog::SaveFilterDialog(const QString &filter, const QStringList &taken, QWidget *parent)
    : QDialog(parent),
      m_taken(taken),
      m_name(new QLineEdit(this)),
      m_note(makePlainLabel(QStringLiteral("filterNameNote"), this)) {
    setObjectName(QStringLiteral("saveFilterDialog"));
    setWindowTitle(tr("Save this filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *shown = makePlainLabel(QStringLiteral("filterToSave"), this);
    shown->setText(visible(filter.toStdString()));
    shown->setWordWrap(true);
    QLabel *asked = makePlainLabel(QStringLiteral("filterNameLabel"), this);
    asked->setText(tr("&Name:"));
    asked->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("filterName"));
    m_name->setAccessibleName(tr("Name of the filter"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);

    auto *column = new QVBoxLayout(this);
    column->addWidget(shown);
    column->addWidget(asked);
    column->addWidget(m_name);
    column->addWidget(m_note);
    column->addWidget(buttons);
    setMinimumWidth(48 * fontMetrics().averageCharWidth());
    connect(m_name, &QLineEdit::textChanged, this, &SaveFilterDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveFilterDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    m_name->setFocus();
}

void SaveFilterDialog::check() {
    const QString name = m_name->text().trimmed();
    m_save->setEnabled(!name.isEmpty());
    m_note->setText(m_taken.contains(name) ? tr("Replaces the filter of that name.") : QString());
}

void SaveFilterDialog::confirm() {
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    Q_EMIT named(name);
    accept();
}

} // namespace backstory::ui
