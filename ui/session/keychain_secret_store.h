#pragma once

#include "ui/session/secret_store.h"

namespace backstory::ui {

/// The password store of the system through QtKeychain: the Secret Service or KWallet on Linux,
/// the Keychain on macOS, the Credential Manager on Windows.
class KeychainSecretStore : public SecretStore {
public:
    void read(const QString &key, QObject *context, Answered answered) override;
    void write(const QString &key, const QString &secret, QObject *context,
               Answered answered) override;
    void remove(const QString &key, QObject *context, Answered answered) override;
    void probe(QObject *context, Answered answered) override;
};

} // namespace backstory::ui
