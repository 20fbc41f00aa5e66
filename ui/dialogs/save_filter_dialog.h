#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace backstory::ui {

/// Asks for the name under which a filter is kept, and says when it replaces another.
class SaveFilterDialog : public QDialog {
    Q_OBJECT

public:
    SaveFilterDialog(const QString &filter, const QStringList &taken, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    void check();
    void confirm();

    QStringList m_taken;
    QLineEdit *m_name;
    QLabel *m_note;
    QPushButton *m_save = nullptr;
};

} // namespace backstory::ui
