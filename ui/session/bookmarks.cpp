#include "ui/session/bookmarks.h"

#include "core/base/error.h"
#include "ui/session/bookmark_json.h"
#include "ui/session/name_aside.h"
#include "ui/session/private_places.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace backstory::ui {
namespace {

constexpr int kForm = 1; ///< of the file
const QLatin1String kMark("backstory_bookmarks");
const QLatin1String kList("bookmarks");

QString nameOf(const std::filesystem::path &file) {
    return QString::fromStdU16String(file.u16string());
}

[[noreturn]] void refuseLater() {
    throw Error(ErrorKind::BadRequest, "reading the bookmarks",
                "a later version of Backstory wrote them, and this one would lose part of them",
                "Use that version, or move the file bookmarks.json away");
}

[[noreturn]] void throwUnwritable(const QString &cause) {
    throw Error(ErrorKind::TargetUnwritable, "keeping the bookmarks", cause.toStdString());
}

} // namespace

Bookmarks::Bookmarks(std::filesystem::path folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)) {}

std::filesystem::path Bookmarks::file() const {
    return m_folder / "bookmarks.json";
}

std::vector<Bookmark> Bookmarks::of(const BookmarkSource &source) const {
    std::vector<Bookmark> found;
    for (const Bookmark &bookmark : m_all) {
        if (bookmark.source.isSame(source))
            found.push_back(bookmark);
    }
    return found;
}

const Bookmark *Bookmarks::find(const Bookmark &like) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const Bookmark &each) { return each.isSameEvent(like); });
    return found == m_all.end() ? nullptr : &*found;
}

std::vector<Bookmark>::iterator Bookmarks::placeOf(const Bookmark &like) {
    return std::find_if(m_all.begin(), m_all.end(),
                        [&](const Bookmark &each) { return each.isSameEvent(like); });
}

void Bookmarks::noteFile() {
    const QFileInfo info(nameOf(file()));
    m_readAt = info.lastModified();
    m_readBytes = info.exists() ? info.size() : -1;
}

void Bookmarks::reload() {
    const QFileInfo info(nameOf(file()));
    const qint64 bytes = info.exists() ? info.size() : -1;
    if (bytes == m_readBytes && info.lastModified() == m_readAt)
        return;
    read();
    Q_EMIT changed();
}

void Bookmarks::read() {
    QFile kept(nameOf(file()));
    if (!kept.exists()) {
        m_all.clear();
        m_others = {};
        noteFile();
        return;
    }
    if (!kept.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::SourceUnreadable, "reading the bookmarks",
                    kept.errorString().toStdString(), "Check the rights on " + file().string());
    takeText(kept.readAll());
    noteFile();
}

void Bookmarks::takeText(const QByteArray &json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject whole = document.object();
    const int form = whole.value(kMark).toInt();
    if (form > kForm)
        refuseLater();
    if (form != kForm || !whole.value(kList).isArray()) {
        putFileAside(); // what is known stays known
        return;
    }
    m_all.clear();
    m_others = {};
    const QJsonArray list = whole.value(kList).toArray();
    for (const auto &each : list) {
        if (const auto bookmark = bookmarkFromJson(each.toObject()))
            m_all.push_back(*bookmark);
        else
            m_others.append(each);
    }
}

void Bookmarks::putFileAside() {
    const QString name = nameOf(file());
    const QString aside = nameAside(name);
    if (!QFile::rename(name, aside))
        throw Error(ErrorKind::SourceUnreadable, "reading the bookmarks",
                    "the file " + file().string() + " is broken and cannot be moved away",
                    "Move it away yourself");
    Q_EMIT putAside(aside);
}

void Bookmarks::write() const {
    QJsonArray list;
    for (const Bookmark &bookmark : m_all)
        list.append(bookmarkToJson(bookmark, true));
    for (const auto &other : m_others)
        list.append(other);
    const QJsonObject whole{{kMark, kForm}, {kList, list}};
    QSaveFile kept(nameOf(file()));
    if (!kept.open(QIODevice::WriteOnly))
        throwUnwritable(kept.errorString());
    kept.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    kept.write(QJsonDocument(whole).toJson());
    if (!kept.flush() || !kept.commit()) // commit() alone passes over a disk that is full
        throwUnwritable(kept.errorString());
}

void Bookmarks::change(const std::function<void()> &apply) {
    keepPrivate(m_folder);
    QLockFile lock(nameOf(m_folder / "bookmarks.lock"));
    if (!lock.tryLock(static_cast<int>(m_patience.count()))) {
        if (lock.error() != QLockFile::LockFailedError)
            throwUnwritable(tr("The folder %1 cannot be written to.").arg(nameOf(m_folder)));
        throw Error(ErrorKind::Busy, "keeping the bookmarks",
                    "another window of Backstory is writing them");
    }
    read();
    const std::vector<Bookmark> before = m_all;
    apply();
    try {
        write();
    } catch (const Error &) {
        m_all = before;
        throw;
    }
    noteFile();
    lock.unlock();
    Q_EMIT changed();
}

void Bookmarks::put(const Bookmark &bookmark) {
    change([&] {
        const auto place = placeOf(bookmark);
        if (place == m_all.end())
            m_all.push_back(bookmark);
        else
            *place = bookmark;
    });
}

void Bookmarks::remove(const std::vector<Bookmark> &like) {
    change([&] {
        std::erase_if(m_all, [&](const Bookmark &each) {
            return std::any_of(like.begin(), like.end(),
                               [&](const Bookmark &other) { return each.isSameEvent(other); });
        });
    });
}

QJsonArray Bookmarks::toJson(const BookmarkSource &source) const {
    QJsonArray list;
    for (const Bookmark &bookmark : of(source))
        list.append(bookmarkToJson(bookmark, false));
    return list;
}

void Bookmarks::merge(const QJsonArray &bookmarks, const BookmarkSource &source) {
    change([&] {
        for (const auto &each : bookmarks) {
            auto bookmark = bookmarkFromJson(each.toObject());
            if (!bookmark)
                continue;
            bookmark->source = source;
            mergeOne(*bookmark);
        }
    });
}

void Bookmarks::mergeOne(const Bookmark &bookmark) {
    const auto place = placeOf(bookmark);
    if (place == m_all.end()) {
        m_all.push_back(bookmark);
        return;
    }
    const bool younger = place->changed < bookmark.changed;
    const QString first = younger ? bookmark.note : place->note;
    const QString second = younger ? place->note : bookmark.note;
    if (first.contains(second))
        place->note = first;
    else if (second.contains(first))
        place->note = second;
    else
        place->note = first + QStringLiteral("\n\n") + second;
    place->changed = std::max(place->changed, bookmark.changed);
}

} // namespace backstory::ui
