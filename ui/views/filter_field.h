#pragma once

#include "core/filter/filter.h"
#include "core/filter/filter_completion.h"
#include "core/filter/unknown_words.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

class QAction;
class QMenu;

namespace backstory::ui {

class FilterHints;

/// The field that a filter is written in: proposes what may stand there as one types, and says
/// where a mistake is, or a name that nobody knows, in one quiet line below it that moves nothing.
///
/// It reads no filter itself: proposals are asked for, mistakes are handed in. Keys: Tab takes the
/// first proposal, the arrows walk them and Return takes the one that is marked; Esc closes them,
/// then empties the field; Return asks at once, and selects the place of a mistake.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    /// What may stand at a place, in bytes of UTF-8.
    using Complete = std::function<FilterCompletion(std::string_view text, std::size_t cursor)>;

    explicit FilterField(QWidget *parent = nullptr);

    void setCompletion(Complete complete) { m_complete = std::move(complete); }
    /// Hangs at the field's end. The menu stays the caller's.
    void setMenu(QMenu *menu);

    /// Of the text that stands there; gone with the next key.
    void showMistake(const FilterMistake &mistake);
    /// What nothing seen so far answers to, said in the same place; none: nothing is said. A
    /// mistake stays.
    void showUnknown(const std::vector<UnknownWord> &unknown);
    void clearMistake();
    /// Puts a text in and asks for it.
    void ask(const QString &text);
    /// Empties the field without asking.
    void clearQuietly();

Q_SIGNALS:
    /// A little after the last key, at once on Return.
    void searchWanted(const QString &text);
    /// To the list.
    void listWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Remark {
        int at = 0; ///< in characters
        int length = 0;
        QString sentence;
        bool isMistake = true; ///< else a hint, which does not stop anything
    };

    void takeText(const QString &text);
    void askNow();
    void confirm();
    void propose();
    void closeProposals();
    void takeProposal(int number);
    bool takeListKey(const QKeyEvent &event);
    [[nodiscard]] bool isMistaken() const { return m_remark && m_remark->isMistake; }
    void setRemark(Remark remark);
    void sayRemark();
    void selectRemark();
    void underline(int at, int length);
    void placeHints();
    void describe();

    Complete m_complete;
    FilterCompletion m_proposed;
    std::optional<Remark> m_remark;
    QPointer<FilterHints> m_hints; ///< goes with the window
    QAction *m_sign;
    QAction *m_menuAction = nullptr;
    QTimer m_typing;
    QTimer m_pause; ///< before a mistake or a hint is said
    bool m_composing = false;
};

} // namespace backstory::ui
