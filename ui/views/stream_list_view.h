#pragma once

#include "ui/models/stream_list_model.h"

#include <QWidget>

class QKeyEvent;
class QLabel;
class QMouseEvent;

namespace backstory::ui {

class RowTable;

/// The list of orders, and a line below it that says how much of it is there.
class StreamListView : public QWidget {
    Q_OBJECT

public:
    explicit StreamListView(StreamListModel *model, QWidget *parent = nullptr);

    /// `ordersList`, for its header's state.
    [[nodiscard]] RowTable *table() const { return m_table; }
    /// Marks the order that is open, if it is listed; opens nothing.
    void showOpened(const StreamId &stream);
    /// Whether the columns are to fit what is listed next; not where a person has chosen them.
    void setFitting(bool fitting) { m_fitted = !fitting; }

Q_SIGNALS:
    void streamChosen(const backstory::StreamId &stream);
    /// An order was asked for in a tab of its own: Ctrl+Enter, or the middle button.
    void newTabWanted(const backstory::StreamId &stream);
    /// The columns were fitted to what is listed, for which this width is enough.
    void fitted(int width);
    void cellMenuRequested(const QModelIndex &index, const QPoint &where);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeSelection();
    bool takeKey(const QKeyEvent &event);
    bool takeReturn(bool inNewTab);
    bool takeClick(const QMouseEvent &event);
    void takeFill();
    void goToEnd();
    void goToStart();
    void goToRow(int row);
    void fitColumns();
    void applyLook();
    void copyCurrent();
    [[nodiscard]] QString footer() const;
    [[nodiscard]] QString emptyText() const;

    StreamListModel *m_model;
    RowTable *m_table;
    QLabel *m_footer;
    QLabel *m_empty;
    StreamId m_opened;
    bool m_marking = false;
    bool m_wantsEnd = false; ///< the last rows are on their way
    bool m_fitted = false;   ///< or nothing is to be fitted
};

} // namespace backstory::ui
