#include "ui/session/kept_passwords.h"

#include "ui/text/visible_text.h"

#include <utility>

namespace backstory::ui {

namespace {

/// Where there is no store at all.
class NoSecretStore : public SecretStore {
public:
    void read(const QString &, QObject *context, Answered answered) override {
        sayNone(context, std::move(answered));
    }
    void write(const QString &, const QString &, QObject *context, Answered answered) override {
        sayNone(context, std::move(answered));
    }
    void remove(const QString &, QObject *context, Answered answered) override {
        sayNone(context, std::move(answered));
    }
    void probe(QObject *context, Answered answered) override {
        sayNone(context, std::move(answered));
    }

private:
    static void sayNone(QObject *context, Answered answered) {
        QMetaObject::invokeMethod(
            context, [answered = std::move(answered)] { answered(SecretAnswer{}); },
            Qt::QueuedConnection);
    }
};

SecretStore *orNone(SecretStore *store) {
    static NoSecretStore none;
    return store ? store : &none;
}

} // namespace

KeptPasswords::KeptPasswords(SecretStore *store, QObject *parent)
    : QObject(parent), m_store(orNone(store)) {}

void KeptPasswords::read(const QString &id, QObject *context, SecretStore::Answered answered) {
    m_store->read(secretKeyOf(id), context, std::move(answered));
}

void KeptPasswords::keep(const QString &id, const QString &password) {
    m_store->write(secretKeyOf(id), password, this, [this](const SecretAnswer &answer) {
        if (!answer.isDone())
            Q_EMIT failed(tr("The password was not kept.") + QLatin1Char('\n') + whyNot(answer));
    });
}

void KeptPasswords::forget(const QString &id) {
    m_store->remove(secretKeyOf(id), this, [this](const SecretAnswer &answer) {
        // Where no store answers none was kept by it.
        if (answer.kind == SecretAnswer::Kind::Refused)
            Q_EMIT failed(tr("The password is still in the system's password store. Delete it "
                             "there: it stands under Backstory.") +
                          QLatin1Char('\n') + whyNot(answer));
    });
}

void KeptPasswords::probe(QObject *context, SecretStore::Answered answered) {
    m_store->probe(context, std::move(answered));
}

QString KeptPasswords::whyNot(const SecretAnswer &answer) {
    if (!answer.storeAnswers())
        return tr("No password store of the system answers here, so the password is asked for "
                  "each time.");
    if (answer.reason.isEmpty())
        return tr("The system's password store refused it, so the password is asked for each "
                  "time.");
    return tr("The system's password store refused it, so the password is asked for each time. It "
              "says: %1")
        .arg(visible(answer.reason.toStdString()));
}

} // namespace backstory::ui
