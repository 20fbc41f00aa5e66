#pragma once

#include "ui/session/source_profile.h"

#include <QObject>

#include <filesystem>
#include <optional>
#include <vector>

namespace backstory::ui {

/// The sources that a person keeps under names, in a file that this person alone may read. It holds
/// no password.
///
/// Another window may change the file meanwhile: it is read again before each change and by
/// reload(). A file that cannot be understood is put aside, not written over.
/// Threads: the window's.
class SourceProfiles : public QObject {
    Q_OBJECT

public:
    /// The file lies in `folder`, which is made when there is something to keep.
    explicit SourceProfiles(std::filesystem::path folder, QObject *parent = nullptr);

    /// By name.
    [[nodiscard]] const std::vector<SourceProfile> &all() const { return m_all; }
    /// The one of that name; where none has it exactly, the one that differs in case alone.
    [[nodiscard]] std::optional<SourceProfile> find(const QString &name) const;
    [[nodiscard]] std::optional<SourceProfile> withId(const QString &id) const;
    /// The one that has the address of the wish; of several, the one it was opened by. A wish that
    /// names a source but leads elsewhere is none of it: it must not get its name or its password.
    [[nodiscard]] std::optional<SourceProfile> matching(const OpenWish &wish) const;
    /// The wish with the address that its saved source has by now, if it still has one.
    [[nodiscard]] OpenWish resolved(const OpenWish &wish) const;

    /// What is wrong with a name for the source `id` (empty: a new one); empty where nothing is.
    [[nodiscard]] QString mistakeInName(const QString &name, const QString &id) const;
    /// A name that is free: the one given, else with a number behind it.
    [[nodiscard]] QString freeName(const QString &wanted) const;

    /// Keeps it; it replaces the one of the same id, and gets an id where it has none. Answers
    /// the id; nothing where it could not be written: see trouble().
    std::optional<QString> save(SourceProfile profile);
    bool remove(const QString &id);
    void reload();

    /// What went wrong with the file at last, as a sentence; empty where nothing did.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] QString file() const;

Q_SIGNALS:
    void changed();

private:
    /// Answers whether what lies there may be written over.
    bool read();
    bool putAside();
    bool write(std::vector<SourceProfile> profiles);

    std::filesystem::path m_folder;
    std::vector<SourceProfile> m_all;
    QString m_trouble;
};

} // namespace backstory::ui
