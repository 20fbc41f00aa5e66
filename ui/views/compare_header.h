#pragma once

#include "ui/models/order_document.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace backstory::ui {

class ElidedLabel;

/// Above a comparison: what stands at the left and at the right, how much differs, and what can be
/// done about it: on to the next difference, change sides, back to two moments of the order.
class CompareHeader : public QWidget {
    Q_OBJECT

public:
    explicit CompareHeader(QWidget *parent = nullptr);

    /// Names both sides. Requires a history.
    void showSides(const OrderDocument &document);
    void showCount(int differences);
    /// Quiet lines, until they are set to nothing. What they tell of may be tried again.
    void showNote(const QString &note, bool mayRetry = false);

Q_SIGNALS:
    void walked(int direction);
    void swapWanted();
    void momentsWanted(); ///< two moments of the order, not another history
    void retryWanted();

private:
    ElidedLabel *m_first;
    ElidedLabel *m_second; ///< the right side, where both need a line
    QLabel *m_count;
    QToolButton *m_swap;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_end;
    QLabel *m_note;
    QToolButton *m_retry;
};

} // namespace backstory::ui
