#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace backstory::ui {

class WindowActions;

/// Takes the focus from one part of the window to the next, and back into each where it was.
class PaneControl : public QObject {
    Q_OBJECT

public:
    /// The panes in the order in which they are walked.
    PaneControl(const QList<QWidget *> &panes, const WindowActions &actions, QObject *parent);

private:
    struct Pane {
        QWidget *widget = nullptr;
        QPointer<QWidget> last; ///< what had the focus in it at last
    };

    void takeFocus(QWidget *widget);
    void walk(int direction);
    [[nodiscard]] QWidget *targetOf(const Pane &pane) const;

    QList<Pane> m_panes;
    int m_current = 0; ///< the one that has the focus, or had it at last
};

} // namespace backstory::ui
