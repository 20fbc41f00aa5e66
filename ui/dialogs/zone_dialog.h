#pragma once

#include <QDialog>

class QListWidget;

namespace backstory::ui {

/// Chooses a time zone of the system's list, by a part of its name.
class ZoneDialog : public QDialog {
    Q_OBJECT

public:
    ZoneDialog(const QString &current, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &name);

private:
    void filter(const QString &text);
    void confirm();

    QListWidget *m_list;
};

} // namespace backstory::ui
