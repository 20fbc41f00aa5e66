#include "ui/dialogs/moment_dialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace backstory::ui {

namespace {

constexpr int kWidthInChars = 56;

} // namespace

MomentDialog::MomentDialog(const Wording &wording, MomentField::Takes takes, const Zone &zone,
                           QWidget *parent)
    : QDialog(parent), m_field(new MomentField(takes, zone, this)) {
    setObjectName(wording.name);
    setWindowTitle(wording.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *label = new QLabel(wording.question, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(m_field);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(wording.button);
    ok->setObjectName(QStringLiteral("momentOk"));
    ok->setEnabled(false);

    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_field);
    column->addWidget(buttons);
    setMinimumWidth(kWidthInChars * fontMetrics().averageCharWidth());

    connect(m_field, &MomentField::changed, ok, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (!m_field->question())
            return;
        Q_EMIT chosen(*m_field->question());
        accept();
    });
    m_field->setFocus();
}

} // namespace backstory::ui
