#pragma once

#include <QDialog>

class QAction;

namespace backstory::ui {

/// Lists the keys: those of the menus, read off the actions themselves, and those that hold where
/// timeline or event table has the focus.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    KeysDialog(const QList<QAction *> &actions, QWidget *parent);
};

} // namespace backstory::ui
