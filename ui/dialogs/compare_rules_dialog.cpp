#include "ui/dialogs/compare_rules_dialog.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>

namespace backstory::ui {
namespace {

constexpr int kWidthInChars = 56;

} // namespace

CompareRulesDialog::CompareRulesDialog(const QString &used, const QStringList &shipped,
                                       FileChooser *files, QWidget *parent)
    : QDialog(parent), m_files(files), m_choices(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("compareRulesDialog"));
    setWindowTitle(tr("Compare under other rules"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *asked = makePlainLabel(QStringLiteral("compareRulesLabel"), this);
    asked->setText(
        tr("The same events are read a second time by other rules, and both states stand "
           "side by side. Now they are read by the rules %1.")
            .arg(used));
    asked->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(asked);
    const auto add = [&](const QString &text, const QString &name) {
        auto *button = new QRadioButton(withoutMnemonic(text), this);
        button->setObjectName(QStringLiteral("compareRules_") + name);
        button->setProperty("rules", name);
        m_choices->addButton(button);
        column->addWidget(button);
    };
    for (const QString &name : shipped)
        add(tr("The rules %1, which ship with Backstory").arg(name), name);
    add(tr("Rules in a file…"), {});
    m_choices->buttons().first()->setChecked(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Compare"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("compareRulesOk"));
    column->addWidget(buttons);
    setMinimumWidth(kWidthInChars * fontMetrics().averageCharWidth());
    connect(buttons, &QDialogButtonBox::accepted, this, &CompareRulesDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CompareRulesDialog::confirm() {
    const QString name = m_choices->checkedButton()->property("rules").toString();
    if (!name.isEmpty()) {
        Q_EMIT chosen(name);
        accept();
        return;
    }
    m_files->choose(this, rulesQuestion(), [self = QPointer(this)](const QString &file) {
        if (!self)
            return;
        Q_EMIT self->chosen(file);
        self->accept();
    });
}

} // namespace backstory::ui
