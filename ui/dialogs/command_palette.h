#pragma once

#include "ui/dialogs/command.h"

#include <QFrame>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QTreeView;

namespace backstory::ui {

class CommandList;

/// Finds what can be done by a part of its name, and does it: a field and a list that lie over the
/// window, and go when they were used, with Escape, or when one clicks elsewhere.
///
/// The focus goes back to where it was. Keys: the arrows, Page Up and Page Down walk the list while
/// one types, Return runs the marked command.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// Commands made of what was typed: an order by its id, a moment.
    using Answer = std::function<std::vector<Command>(const QString &text)>;

    /// Shows itself over the window, which it belongs to, and deletes itself when it goes.
    CommandPalette(std::vector<Command> commands, const QStringList &recent, Answer answer,
                   QWidget *window);

    void dismiss();

Q_SIGNALS:
    /// To be run once the focus is back; the palette is gone by then.
    void chosen(const backstory::ui::Command &command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeList();
    void search(const QString &text);
    void takeFocusChange(const QWidget *now);
    bool takeKey(int key);
    void walk(int rows);
    void mark(int row);
    void runCurrent();
    void applyLook();
    void place();

    Answer m_answer;
    CommandList *m_model;
    QLineEdit *m_field;
    QTreeView *m_list;
    QLabel *m_none;
    QPointer<QWidget> m_focusBefore;
    bool m_leaving = false;
};

} // namespace backstory::ui
