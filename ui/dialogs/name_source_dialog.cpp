#include "ui/dialogs/name_source_dialog.h"

#include "ui/dialogs/source_color_box.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

namespace backstory::ui {

NameSourceDialog::NameSourceDialog(SourceProfiles *profiles, const SourceProfile &profile,
                                   const QString &why, QWidget *parent)
    : QDialog(parent),
      m_profiles(profiles),
      m_profile(profile),
      m_name(new QLineEdit(profiles->freeName(profile.name), this)),
      m_color(new SourceColorBox(this)),
      m_mistake(makePlainLabel(QStringLiteral("nameSourceMistake"), this)) {
    setObjectName(QStringLiteral("nameSourceDialog"));
    setWindowTitle(tr("Save this source"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *text = makePlainLabel(QStringLiteral("nameSourceWhy"), this);
    text->setText(why);
    text->setWordWrap(true);
    QLabel *where = makePlainLabel(QStringLiteral("nameSourceWhere"), this);
    where->setText(whereText(profile));
    where->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("nameSourceName"));
    m_name->setAccessibleName(tr("Name of the source"));
    m_name->selectAll();
    m_mistake->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("nameSourceSave"));

    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_color);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addLayout(row);
    column->addWidget(where);
    column->addWidget(m_mistake);
    column->addWidget(buttons);
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
    connect(m_name, &QLineEdit::textChanged, this, &NameSourceDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &NameSourceDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    m_name->setFocus();
}

void NameSourceDialog::check() {
    const QString wrong = m_profiles->mistakeInName(m_name->text(), {});
    m_mistake->setText(wrong);
    m_save->setEnabled(wrong.isEmpty());
}

void NameSourceDialog::save() {
    m_profile.name = m_name->text().trimmed();
    m_profile.color = m_color->color();
    const auto id = m_profiles->save(m_profile);
    if (!id) {
        m_mistake->setText(m_profiles->trouble());
        return;
    }
    m_profile.id = *id;
    accept();
    Q_EMIT saved(m_profile);
}

} // namespace backstory::ui
