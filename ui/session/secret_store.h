#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace backstory::ui {

/// What a password store answered.
struct SecretAnswer {
    enum class Kind {
        Done,    ///< read, written or removed
        Nothing, ///< the store answers, and has nothing under that key
        NoStore, ///< no store answers on this computer, or none that may be asked now
        Refused, ///< the store answers, and did not do it
    };
    Kind kind = Kind::NoStore;
    QString secret; ///< what was read
    QString reason; ///< in the store's own words; never a secret

    [[nodiscard]] bool isDone() const { return kind == Kind::Done; }
    [[nodiscard]] bool storeAnswers() const { return kind != Kind::NoStore; }
};

/// Keeps passwords where the system keeps them, encrypted and for this person alone. Nothing is
/// ever written anywhere else: where no store answers, nothing is kept.
///
/// Each call answers later, once, on the thread it was made on; never after `context` is gone. A
/// store may ask the person to unlock it, so an answer can take minutes.
/// Threads: the window's.
class SecretStore {
public:
    using Answered = std::function<void(const SecretAnswer &)>;

    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;

    virtual void read(const QString &key, QObject *context, Answered answered) = 0;
    virtual void write(const QString &key, const QString &secret, QObject *context,
                       Answered answered) = 0;
    /// Done also where there was nothing.
    virtual void remove(const QString &key, QObject *context, Answered answered) = 0;
    /// Asks whether a store answers, without having it unlocked.
    virtual void probe(QObject *context, Answered answered) = 0;
};

/// The key of the password of a saved source, by its id.
inline QString secretKeyOf(const QString &profileId) {
    return QStringLiteral("source/") + profileId;
}

} // namespace backstory::ui
