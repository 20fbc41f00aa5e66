#pragma once

#include <QWidget>

class QSplitter;

namespace backstory::ui {

/// The parts of the window in their places: messages above, the list at the left, the order at the
/// right, its timeline over its events and its tabs.
///
/// Until the person moves a splitter, the list is as wide as it needs, a third at most; where the
/// order has little width, its tabs stand below its events.
class WindowLayout : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        QList<QWidget *> messages;
        QWidget *list = nullptr;
        QWidget *openOrders = nullptr;
        QWidget *timeline = nullptr;
        QWidget *events = nullptr;
        QWidget *tabs = nullptr;
    };

    WindowLayout(const Parts &parts, QWidget *parent);

    /// Those whose state is remembered.
    [[nodiscard]] QList<QSplitter *> splitters() const { return {m_main, m_order}; }
    /// What the list needs by itself.
    void setListWidth(int width);
    /// The person's own shape of the window came back: nothing is fitted any more.
    void keepShape() { m_fits = false; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void turn();

    QWidget *m_area; ///< of the order
    QSplitter *m_main;
    QSplitter *m_order;
    int m_listWidth;
    bool m_fits = true;
};

} // namespace backstory::ui
