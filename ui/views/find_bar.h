#pragma once

#include <QFrame>
#include <QKeyCombination>

#include <functional>

class QLabel;
class QLineEdit;
class QShortcut;
class QToolButton;

namespace backstory::ui {

/// A slim bar that finds a text in the view it belongs to: what is sought, which hit of how many,
/// on and back, and away again.
///
/// Enter and F3 go on, with Shift back; these and Escape hold in the whole view while the bar is
/// open. Hidden until it is opened. What is found, its owner knows.
class FindBar : public QFrame {
    Q_OBJECT

public:
    explicit FindBar(QWidget *view);

    /// Shows itself, takes the focus and selects its text.
    void open();
    /// Hides itself; whoever hears closed() gives the focus back.
    void close();
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    [[nodiscard]] QString text() const;
    /// `number` from 0; -1: none of them is selected.
    void showCount(int number, int count);

Q_SIGNALS:
    void textChanged(const QString &text);
    void walked(int direction);
    void closed();

private:
    void addKey(QWidget *where, QKeyCombination key, const std::function<void()> &run);
    void setKeysEnabled(bool enabled);

    QLineEdit *m_edit;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QList<QShortcut *> m_keys; ///< those of the view, which hold while the bar is open
};

} // namespace backstory::ui
