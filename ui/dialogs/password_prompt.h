#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace backstory::ui {

/// Whose password is asked for, and why.
struct PasswordQuestion {
    QString place;        ///< whose, without a password
    bool wrong = false;   ///< the one before was refused
    QString note;         ///< what else must be known: a sentence, or nothing
    bool mayKeep = false; ///< it can be kept in the system's password store
    bool keeps = false;   ///< and the person wanted that before
};

/// What was typed.
struct PasswordReply {
    QString password;
    bool keeps = false; ///< in the system's password store, once it was right
};

/// Asks for a password. A test gives an answer of its own.
class PasswordPrompt {
public:
    virtual ~PasswordPrompt() = default;
    /// Calls `answered` with what was typed, later and at most once; not at all when given up.
    virtual void ask(QWidget *parent, const PasswordQuestion &question,
                     std::function<void(const PasswordReply &)> answered) = 0;
};

/// A small dialog that keeps nothing itself.
class DialogPasswordPrompt : public PasswordPrompt {
public:
    void ask(QWidget *parent, const PasswordQuestion &question,
             std::function<void(const PasswordReply &)> answered) override;
};

} // namespace backstory::ui
