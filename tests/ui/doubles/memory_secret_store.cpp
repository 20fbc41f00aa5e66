#include "tests/ui/doubles/memory_secret_store.h"

#include <utility>

namespace backstory::test {

using ui::SecretAnswer;
using Kind = SecretAnswer::Kind;

void MemorySecretStore::tell(SecretAnswer answer, QObject *context, Answered answered) const {
    if (!answers)
        answer = {Kind::NoStore, {}, {}};
    QMetaObject::invokeMethod(
        context, [answer, answered = std::move(answered)] { answered(answer); },
        Qt::QueuedConnection);
}

void MemorySecretStore::read(const QString &key, QObject *context, Answered answered) {
    ++reads;
    const bool known = secrets.contains(key);
    tell({known ? Kind::Done : Kind::Nothing, secrets.value(key), {}}, context,
         std::move(answered));
}

void MemorySecretStore::write(const QString &key, const QString &secret, QObject *context,
                              Answered answered) {
    if (answers && !refuses)
        secrets[key] = secret;
    tell({refuses ? Kind::Refused : Kind::Done, {}, {}}, context, std::move(answered));
}

void MemorySecretStore::remove(const QString &key, QObject *context, Answered answered) {
    if (answers && !refuses)
        secrets.remove(key);
    tell({refuses ? Kind::Refused : Kind::Done, {}, {}}, context, std::move(answered));
}

void MemorySecretStore::probe(QObject *context, Answered answered) {
    tell({Kind::Nothing, {}, {}}, context, std::move(answered));
}

} // namespace backstory::test
