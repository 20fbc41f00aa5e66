#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace backstory::ui {

/// Asks for a password. A test gives an answer of its own.
class PasswordPrompt {
public:
    virtual ~PasswordPrompt() = default;
    /// Calls `answered` with what was typed, later and at most once; not at all when given up.
    /// `place` says whose password, without one; `wrong`: the one before was refused.
    virtual void ask(QWidget *parent, const QString &place, bool wrong,
                     std::function<void(const QString &)> answered) = 0;
};

/// A small dialog that keeps nothing.
class DialogPasswordPrompt : public PasswordPrompt {
public:
    void ask(QWidget *parent, const QString &place, bool wrong,
             std::function<void(const QString &)> answered) override;
};

} // namespace backstory::ui
