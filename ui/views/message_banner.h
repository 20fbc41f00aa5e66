#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace backstory::ui {

/// A line above the content that says something: an icon, what a subclass puts beside it, on a tint
/// of its own. Hidden until there is something to say.
class MessageBanner : public QFrame {
    Q_OBJECT

public:
    enum class Tone {
        Failure, ///< something went wrong
        Warning, ///< something to know before one trusts what is below
        Fact,    ///< something that holds for what is below
    };

protected:
    /// `title` is what a screen reader calls it.
    MessageBanner(const char *name, const QString &title, Tone tone, QWidget *parent);

    /// Where the parts go, behind the icon.
    [[nodiscard]] QHBoxLayout *row() const { return m_row; }
    /// Adds the button that dismisses it, at the end of the row; Escape does the same.
    void addClose(const char *name);
    /// Shows it. A screen reader hears `text` although the focus stays where the person works.
    void showSaying(const QString &text);
    /// What the button and Escape do.
    virtual void dismiss() { hide(); }
    /// Takes over palette and font. Overridden where a part has a font of its own.
    virtual void applyLook();

    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Tone m_tone;
    QLabel *m_icon;
    QHBoxLayout *m_row;
    bool m_closes = false;
};

} // namespace backstory::ui
