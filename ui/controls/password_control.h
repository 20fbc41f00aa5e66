#pragma once

#include "ui/dialogs/password_prompt.h"
#include "ui/session/kept_passwords.h"
#include "ui/session/source_profiles.h"
#include "ui/session/workspace.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace backstory::ui {

/// Answers a server that wants a password: from the system's store, where the source is a saved one
/// whose password is kept there, else by asking the person. A password is kept once it was right.
class PasswordControl : public QObject {
    Q_OBJECT

public:
    PasswordControl(Workspace *workspace, SourceProfiles *profiles, SecretStore *store,
                    PasswordPrompt *prompt, QWidget *window);

    [[nodiscard]] KeptPasswords *passwords() const { return m_passwords; }
    /// Keeps the password of a wish once it has opened its saved source.
    void keepOnceOpened(const OpenWish &wish);

private:
    void answer(const OpenWish &wish, bool wrong);
    void takeStored(const OpenWish &wish, const SourceProfile &profile, bool wrong,
                    const SecretAnswer &stored);
    void ask(const OpenWish &wish, const PasswordQuestion &question);
    void takeReply(const OpenWish &wish, const PasswordReply &reply, bool offered);
    void takeOpened();
    void sayTrouble(const QString &sentence);

    Workspace *m_workspace;
    SourceProfiles *m_profiles;
    KeptPasswords *m_passwords;
    PasswordPrompt *m_prompt;
    QWidget *m_window;
    QString m_storedTried;            ///< id of the source whose kept password was handed in
    std::optional<OpenWish> m_toKeep; ///< once it is open
    std::uint64_t m_question = 0;     ///< so that a late answer of the store is not used
};

} // namespace backstory::ui
