#include "ui/session/keychain_secret_store.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

#include <utility>

namespace backstory::ui {

namespace {

/// What all entries of this program stand under, where people look at their passwords.
const QString kService = QStringLiteral("Backstory");
/// Nothing is ever kept under it, so nothing needs to be unlocked to look for it.
const QString kProbe = QStringLiteral("probe");

SecretAnswer::Kind kindOf(QKeychain::Error error) {
    switch (error) {
    case QKeychain::NoError:
        return SecretAnswer::Kind::Done;
    case QKeychain::EntryNotFound:
        return SecretAnswer::Kind::Nothing;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry:
        return SecretAnswer::Kind::Refused;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // what D-Bus says where nobody serves
        break;
    }
    return SecretAnswer::Kind::NoStore;
}

/// Starts a job of QtKeychain, which deletes itself, and tells its answer.
void start(QKeychain::Job *job, const QString &key, QObject *context,
           SecretStore::Answered answered) {
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [answered = std::move(answered)](QKeychain::Job *done) {
                         SecretAnswer answer{kindOf(done->error()), {}, done->errorString()};
                         if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                             answer.secret = answer.isDone() ? read->textData() : QString();
                         answered(answer);
                     });
    job->start();
}

} // namespace

void KeychainSecretStore::read(const QString &key, QObject *context, Answered answered) {
    start(new QKeychain::ReadPasswordJob(kService), key, context, std::move(answered));
}

void KeychainSecretStore::write(const QString &key, const QString &secret, QObject *context,
                                Answered answered) {
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setTextData(secret);
    start(job, key, context, std::move(answered));
}

void KeychainSecretStore::remove(const QString &key, QObject *context, Answered answered) {
    start(new QKeychain::DeletePasswordJob(kService), key, context,
          [answered = std::move(answered)](const SecretAnswer &answer) {
              SecretAnswer said = answer;
              if (said.kind == SecretAnswer::Kind::Nothing)
                  said.kind = SecretAnswer::Kind::Done;
              answered(said);
          });
}

void KeychainSecretStore::probe(QObject *context, Answered answered) {
    start(new QKeychain::ReadPasswordJob(kService), kProbe, context, std::move(answered));
}

} // namespace backstory::ui
