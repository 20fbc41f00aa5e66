#include "ui/controls/password_control.h"

#include "ui/text/visible_text.h"

#include <QMessageBox>

#include <utility>

namespace backstory::ui {

PasswordControl::PasswordControl(Workspace *workspace, SourceProfiles *profiles, SecretStore *store,
                                 PasswordPrompt *prompt, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_profiles(profiles),
      m_passwords(new KeptPasswords(store, this)),
      m_prompt(prompt),
      m_window(window) {
    connect(workspace, &Workspace::passwordAsked, this, &PasswordControl::answer);
    connect(workspace, &Workspace::tableChanged, this, &PasswordControl::takeOpened);
    connect(m_passwords, &KeptPasswords::failed, this, &PasswordControl::sayTrouble);
}

void PasswordControl::keepOnceOpened(const OpenWish &wish) {
    m_toKeep = wish.password ? std::optional(wish) : std::nullopt;
}

void PasswordControl::answer(const OpenWish &wish, bool wrong) {
    const std::uint64_t question = ++m_question;
    if (wrong)
        m_toKeep.reset();
    const auto profile = m_profiles->matching(wish);
    PasswordQuestion asked{visible(wish.source), wrong, {}, false, false};
    if (!profile) {
        ask(wish, asked);
        return;
    }
    if (profile->keepsPassword && !(wrong && m_storedTried == profile->id)) {
        m_passwords->read(profile->id, this,
                          [this, question, wish, profile, wrong](const SecretAnswer &stored) {
                              // Something else may be on its way by now.
                              if (question == m_question && !m_workspace->isOpening())
                                  takeStored(wish, *profile, wrong, stored);
                          });
        return;
    }
    if (std::exchange(m_storedTried, {}) == profile->id)
        asked.note = tr("The server refused the password that the system's password store keeps.");
    m_passwords->probe(this, [this, question, wish, profile, asked](const SecretAnswer &store) {
        if (question != m_question || m_workspace->isOpening())
            return;
        PasswordQuestion whole = asked;
        whole.place = profile->name + QStringLiteral(" — ") + whereText(*profile);
        whole.mayKeep = store.storeAnswers();
        whole.keeps = profile->keepsPassword;
        ask(wish, whole);
    });
}

void PasswordControl::takeStored(const OpenWish &wish, const SourceProfile &profile, bool wrong,
                                 const SecretAnswer &stored) {
    if (stored.isDone()) {
        m_storedTried = profile.id;
        OpenWish again = wish;
        again.password = stored.secret.toStdString();
        m_workspace->open(again);
        return;
    }
    PasswordQuestion asked{profile.name + QStringLiteral(" — ") + whereText(profile),
                           wrong,
                           {},
                           stored.storeAnswers(),
                           true};
    if (stored.kind != SecretAnswer::Kind::Nothing)
        asked.note = KeptPasswords::whyNot(stored);
    ask(wish, asked);
}

void PasswordControl::ask(const OpenWish &wish, const PasswordQuestion &question) {
    m_prompt->ask(m_window, question,
                  [this, wish, offered = question.mayKeep](const PasswordReply &reply) {
                      takeReply(wish, reply, offered);
                  });
}

void PasswordControl::takeReply(const OpenWish &wish, const PasswordReply &reply, bool offered) {
    OpenWish again = wish;
    again.password = reply.password.toStdString();
    m_toKeep.reset();
    auto profile = offered ? m_profiles->matching(wish) : std::nullopt;
    if (profile && reply.keeps) {
        m_toKeep = again;
    } else if (profile && profile->keepsPassword) {
        profile->keepsPassword = false;
        m_profiles->save(*profile);
        m_passwords->forget(profile->id);
    }
    m_workspace->open(again);
}

void PasswordControl::takeOpened() {
    ++m_question;
    m_storedTried.clear();
    const auto kept = std::exchange(m_toKeep, {});
    if (!kept || withoutSecrets(*kept).source != m_workspace->wish().source)
        return;
    auto profile = m_profiles->matching(*kept);
    if (!profile)
        return;
    if (!profile->keepsPassword) {
        profile->keepsPassword = true;
        m_profiles->save(*profile);
    }
    m_passwords->keep(profile->id, QString::fromStdString(*kept->password));
}

void PasswordControl::sayTrouble(const QString &sentence) {
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Password store"), sentence,
                                QMessageBox::Ok, m_window);
    box->setObjectName(QStringLiteral("passwordTrouble"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace backstory::ui
