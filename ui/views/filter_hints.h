#pragma once

#include "core/filter/filter_completion.h"

#include <QFrame>

#include <optional>
#include <vector>

class QLabel;
class QTreeWidget;

namespace backstory::ui {

/// What hangs below the field of a filter: what may stand there, and what is wrong.
///
/// It lies over the window and moves nothing, and never takes the focus. It belongs to the field
/// until it is shown, then to the window.
class FilterHints : public QFrame {
    Q_OBJECT

public:
    explicit FilterHints(QWidget *field);

    /// None: the list goes.
    void propose(const std::vector<FilterProposal> &proposals);
    /// What is wrong, or worth knowing. Empty: the sentence goes.
    void say(const QString &sentence, bool isMistake);
    void placeBelow(const QWidget *field);

    [[nodiscard]] bool proposes() const;
    [[nodiscard]] int count() const;
    /// The proposal that is marked, -1 for none; walking goes round by way of none.
    [[nodiscard]] int current() const;
    void walk(int direction);
    /// The text of the one that is marked, and what it is; empty for none.
    [[nodiscard]] QString currentText() const;

Q_SIGNALS:
    void chosen(int proposal);
    void mistakeClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeList();
    QWidget *makeMistake();
    void showIcon();

    QTreeWidget *m_list;
    QLabel *m_icon = nullptr;
    QLabel *m_sentence = nullptr;
    QWidget *m_mistake; ///< the line that holds both
    bool m_isMistake = true;
};

} // namespace backstory::ui
