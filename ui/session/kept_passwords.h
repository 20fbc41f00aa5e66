#pragma once

#include "ui/session/secret_store.h"

namespace backstory::ui {

/// The passwords of saved sources in the system's store. Where the store fails, people are told in
/// a sentence, and are asked for the password each time: nothing is kept anywhere else.
///
/// Ownership: the store stays the caller's; null is one that never answers. Threads: the window's.
class KeptPasswords : public QObject {
    Q_OBJECT

public:
    explicit KeptPasswords(SecretStore *store, QObject *parent = nullptr);

    /// Answers later; not at all once `context` is gone. `id` is a saved source's.
    void read(const QString &id, QObject *context, SecretStore::Answered answered);
    void keep(const QString &id, const QString &password);
    void forget(const QString &id);
    /// Asks whether a store answers.
    void probe(QObject *context, SecretStore::Answered answered);

    /// Why a password cannot be kept, as a sentence.
    static QString whyNot(const SecretAnswer &answer);

Q_SIGNALS:
    /// A password could not be kept or forgotten.
    void failed(const QString &sentence);

private:
    SecretStore *m_store;
};

} // namespace backstory::ui
