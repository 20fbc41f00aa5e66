#pragma once

#include "ui/session/bookmark.h"

#include <QDateTime>
#include <QJsonArray>
#include <QObject>

#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

namespace backstory::ui {

/// A person's bookmarks and notes, kept in one file of their own, readable by them alone.
///
/// Several windows may have the same file: each change reads it again, changes one thing and writes
/// it whole, under a lock, so none loses what another one wrote. A file that is broken is put
/// aside, never overwritten; parts of it that are not understood stay in it.
/// Threads: the window's. Failure: a change that cannot be written throws Error and changes
/// nothing.
class Bookmarks : public QObject {
    Q_OBJECT

public:
    /// `bookmarks.json` in that folder. Nothing is read yet.
    explicit Bookmarks(std::filesystem::path folder, QObject *parent = nullptr);

    /// How long a change waits for another window that writes.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    [[nodiscard]] const std::vector<Bookmark> &all() const { return m_all; }
    [[nodiscard]] std::vector<Bookmark> of(const BookmarkSource &source) const;
    /// The one on the same event; null where there is none. Lives until the next change.
    [[nodiscard]] const Bookmark *find(const Bookmark &like) const;
    [[nodiscard]] std::filesystem::path file() const;

    /// Reads the file again if it changed. Throws Error(SourceUnreadable) where it cannot be read,
    /// Error(BadRequest) where a later version of this program wrote it.
    void reload();
    /// Adds it, or takes the place of the one on the same event. Throws what reload() does, and
    /// Error(TargetUnwritable), Error(Busy).
    void put(const Bookmark &bookmark);
    /// The same for all that are on the same events as these.
    void remove(const std::vector<Bookmark> &like);

    /// Those of a source, without saying which: for a session, which says it once.
    [[nodiscard]] QJsonArray toJson(const BookmarkSource &source) const;
    /// Adds those of such an array, as made in that source. Of two notes on one event both are
    /// kept, the younger one first. Throws as put() does.
    void merge(const QJsonArray &bookmarks, const BookmarkSource &source);

Q_SIGNALS:
    void changed();
    /// The file was broken, and lies there now.
    void putAside(const QString &file);

private:
    void read();
    void takeText(const QByteArray &json);
    void putFileAside();
    void write() const;
    void change(const std::function<void()> &apply);
    void noteFile();
    void mergeOne(const Bookmark &bookmark);
    [[nodiscard]] std::vector<Bookmark>::iterator placeOf(const Bookmark &like);

    std::filesystem::path m_folder;
    std::chrono::milliseconds m_patience{1000};
    std::vector<Bookmark> m_all;
    QJsonArray m_others; ///< what the file holds besides
    QDateTime m_readAt;  ///< when what was read was written
    qint64 m_readBytes = -1;
};

} // namespace backstory::ui
