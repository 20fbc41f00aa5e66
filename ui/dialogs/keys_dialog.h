#pragma once

#include "ui/dialogs/key_groups.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace backstory::ui {

/// Lists the keys by menu and by place, finds one by a part of what it does, and hands the list
/// out as text, to be printed or kept.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    KeysDialog(const QList<KeyGroup> &groups, QWidget *parent);

private:
    void fill(const QList<KeyGroup> &groups);
    QWidget *makeButtons();
    void filter(const QString &text);
    void copy();

    QTreeWidget *m_list;
    QLabel *m_said;
};

} // namespace backstory::ui
