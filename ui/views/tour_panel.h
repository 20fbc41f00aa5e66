#pragma once

#include <QFrame>
#include <QList>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace backstory::ui {

/// One step of the tour: what one can do, and how.
struct TourStep {
    QString title;
    QString text;
};

/// The first steps, one at a time, in a line above the content: never in the way, never taking the
/// focus by itself, gone when dismissed (Esc, while it has the focus).
class TourPanel : public QFrame {
    Q_OBJECT

public:
    explicit TourPanel(QList<TourStep> steps, QWidget *parent = nullptr);

    /// From the first step on.
    void begin();
    [[nodiscard]] int step() const { return m_step; }

Q_SIGNALS:
    /// The step is to be done, for the person to see.
    void showWanted(int step);
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addButton(QBoxLayout *row, const char *name, const QString &text);
    QToolButton *makeClose();
    void goTo(int step);
    void next();
    void dismiss();
    void applyLook();

    QList<TourStep> m_steps;
    int m_step = 0;
    QLabel *m_title;
    QLabel *m_text;
    QBoxLayout *m_line; ///< words and buttons: side by side where there is room
    QPushButton *m_back = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace backstory::ui
