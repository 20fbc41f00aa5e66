#pragma once

#include "ui/session/secret_store.h"

#include <QMap>

namespace backstory::test {

/// A password store that forgets all with its object, and answers as a test wants it to: like a
/// real one, later.
class MemorySecretStore : public ui::SecretStore {
public:
    QMap<QString, QString> secrets; ///< by key
    bool answers = true;            ///< else nobody does
    bool refuses = false;           ///< what is to be written or removed
    int reads = 0;

    void read(const QString &key, QObject *context, Answered answered) override;
    void write(const QString &key, const QString &secret, QObject *context,
               Answered answered) override;
    void remove(const QString &key, QObject *context, Answered answered) override;
    void probe(QObject *context, Answered answered) override;

private:
    void tell(ui::SecretAnswer answer, QObject *context, Answered answered) const;
};

} // namespace backstory::test
