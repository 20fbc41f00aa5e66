#include "ui/session/bookmarks.h"

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "ui/session/bookmark_json.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSignalSpy>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class BookmarksTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;

    [[nodiscard]] std::filesystem::path data() const { return m_folder->file("data"); }
    [[nodiscard]] QString file(const QString &name) const {
        return QString::fromStdString((data() / name.toStdString()).string());
    }
    void write(const QByteArray &text) const {
        std::filesystem::create_directories(data());
        QFile kept(file(QStringLiteral("bookmarks.json")));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(text);
    }
    /// JSON whose quotes are written as apostrophes.
    static QByteArray quoted(const char *json) { return QByteArray(json).replace('\'', '"'); }
    static Bookmark on(const std::string &event, const QString &note = {},
                       const std::string &place = "/home/me/orders.db") {
        Bookmark bookmark;
        bookmark.source = {place, {}};
        bookmark.table = "order_events";
        bookmark.stream = StreamId("order-1");
        bookmark.event = EventId(event);
        bookmark.note = note;
        bookmark.version = 4;
        bookmark.type = "OrderPaid";
        bookmark.stamp = "2026-03-03T07:30:12.000Z";
        bookmark.made = *Instant::fromMillis(1'772'442'847'120);
        bookmark.changed = bookmark.made;
        return bookmark;
    }
    template <class Act>
    static ErrorKind kindOfFailure(const Act &act) {
        try {
            act();
        } catch (const Error &error) {
            return error.kind();
        }
        qFatal("nothing failed");
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }
    void cleanup() { m_folder.reset(); }

    void theyComeBack() {
        const QString note = QStringLiteral("ask <b>accounting</b>\nGr\u00fc\u00dfe \u202e");
        {
            Bookmarks bookmarks(data());
            bookmarks.put(on("e-1", note));
            bookmarks.put(on("e-2"));
        }
        Bookmarks bookmarks(data());
        bookmarks.reload();
        QCOMPARE(bookmarks.all().size(), std::size_t{2});
        const Bookmark *found = bookmarks.find(on("e-1"));
        QVERIFY(found);
        QCOMPARE(found->note, note);
        QCOMPARE(found->version, 4U);
        QCOMPARE(found->type, std::string("OrderPaid"));
        QCOMPARE(found->stamp, std::string("2026-03-03T07:30:12.000Z"));
        QVERIFY(found->made == on("e-1").made);
        QVERIFY(!bookmarks.find(on("e-1", {}, "/elsewhere.db")));
    }

    void onlyTheUserMayReadThem() {
        Bookmarks bookmarks(data());
        bookmarks.put(on("e-1"));
        using std::filesystem::perms;
        QCOMPARE(std::filesystem::status(bookmarks.file()).permissions(),
                 perms::owner_read | perms::owner_write);
        QCOMPARE(std::filesystem::status(data()).permissions(), perms::owner_all);
    }

    void aNoteIsReplacedAndABookmarkTakenAway() {
        Bookmarks bookmarks(data());
        const QSignalSpy changes(&bookmarks, &Bookmarks::changed);
        bookmarks.put(on("e-1", QStringLiteral("one")));
        bookmarks.put(on("E-1", QStringLiteral("other")));
        QCOMPARE(bookmarks.all().size(), std::size_t{2}); // ids that are no UUIDs are what they are
        bookmarks.put(on("e-1", QStringLiteral("two")));
        QCOMPARE(bookmarks.find(on("e-1"))->note, QStringLiteral("two"));
        bookmarks.remove({on("e-1"), on("E-1"), on("never")});
        QVERIFY(bookmarks.all().empty());
        QCOMPARE(changes.count(), 4);
    }

    void aSourceIsKnownByPlaceOrName() {
        Bookmarks bookmarks(data());
        Bookmark bookmark = on("e-1");
        bookmark.source.profile = "prod";
        bookmarks.put(bookmark);
        QCOMPARE(bookmarks.of({"/home/me/orders.db", {}}).size(), std::size_t{1});
        QCOMPARE(bookmarks.of({"/moved.db", "prod"}).size(), std::size_t{1});
        QCOMPARE(bookmarks.of({"/moved.db", "test"}).size(), std::size_t{0});
        QCOMPARE(bookmarks.of({"/moved.db", {}}).size(), std::size_t{0});
    }

    void twoWindowsLoseNothing() {
        Bookmarks one(data());
        Bookmarks other(data());
        one.put(on("e-1", QStringLiteral("one")));
        other.put(on("e-2", QStringLiteral("other")));
        one.put(on("e-3"));
        QCOMPARE(one.all().size(), std::size_t{3});
        other.remove({on("e-1")});
        one.reload();
        QCOMPARE(one.all().size(), std::size_t{2});
        QCOMPARE(one.find(on("e-2"))->note, QStringLiteral("other"));
    }

    void whileAnotherWindowWritesItIsSaid() {
        Bookmarks bookmarks(data());
        bookmarks.put(on("e-1"));
        QLockFile lock(file(QStringLiteral("bookmarks.lock")));
        QVERIFY(lock.lock());
        bookmarks.setPatience(std::chrono::milliseconds(0));
        QCOMPARE(kindOfFailure([&] { bookmarks.put(on("e-2")); }), ErrorKind::Busy);
        QCOMPARE(bookmarks.all().size(), std::size_t{1});
    }

    void aBrokenFileIsPutAside_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut off") << quoted("{'backstory_bookmarks': 1, 'bookmarks': [{'st");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("something else") << quoted("{'bookmarks': 7}");
    }
    void aBrokenFileIsPutAside() {
        QFETCH(QByteArray, text);
        write(text);
        Bookmarks bookmarks(data());
        const QSignalSpy aside(&bookmarks, &Bookmarks::putAside);
        bookmarks.put(on("e-1"));
        QCOMPARE(aside.count(), 1);
        QFile broken(file(QStringLiteral("bookmarks.json.broken-1")));
        QVERIFY(broken.open(QIODevice::ReadOnly));
        QCOMPARE(broken.readAll(), text);
        QCOMPARE(bookmarks.all().size(), std::size_t{1});
        write("again");
        bookmarks.put(on("e-2"));
        QVERIFY(QFileInfo::exists(file(QStringLiteral("bookmarks.json.broken-2"))));
        QCOMPARE(bookmarks.all().size(), std::size_t{2}); // what was known is written anew
    }

    void whatALaterVersionWroteIsLeftAlone() {
        const QByteArray later = quoted("{'backstory_bookmarks': 2, 'bookmarks': {}}");
        write(later);
        Bookmarks bookmarks(data());
        QCOMPARE(kindOfFailure([&] { bookmarks.put(on("e-1")); }), ErrorKind::BadRequest);
        QFile kept(file(QStringLiteral("bookmarks.json")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), later);
        QVERIFY(bookmarks.all().empty());
    }

    void whatIsNotUnderstoodStaysInTheFile() {
        write(quoted("{'backstory_bookmarks': 1, 'bookmarks': [{'future': true}, 7]}"));
        Bookmarks bookmarks(data());
        bookmarks.put(on("e-1"));
        QFile kept(file(QStringLiteral("bookmarks.json")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray text = kept.readAll();
        QVERIFY(text.contains("\"future\": true"));
        QVERIFY(text.contains("e-1"));
    }

    void whatCannotBeWrittenChangesNothing() {
        // A folder stands where the file would be written.
        Bookmarks bookmarks(data());
        bookmarks.put(on("e-1"));
        std::filesystem::remove(bookmarks.file());
        std::filesystem::create_directories(bookmarks.file() / "in the way");
        const QSignalSpy changes(&bookmarks, &Bookmarks::changed);
        kindOfFailure([&] { bookmarks.put(on("e-2")); });
        QCOMPARE(bookmarks.all().size(), std::size_t{1});
        QCOMPARE(changes.count(), 0);
    }

    void theyGoIntoASessionAndOutOfIt() {
        Bookmarks bookmarks(data());
        bookmarks.put(on("e-1", QStringLiteral("mine")));
        bookmarks.put(on("e-2", {}, "/other.db"));
        const QJsonArray array = bookmarks.toJson({"/home/me/orders.db", {}});
        QCOMPARE(array.size(), 1);
        QVERIFY(!array.first().toObject().contains(QStringLiteral("source")));

        Bookmarks elsewhere(m_folder->file("elsewhere"));
        Bookmark theirs = on("e-1", QStringLiteral("theirs"), "/theirs.db");
        theirs.changed = *Instant::fromMillis(1'999'999'999'999);
        elsewhere.put(theirs);
        elsewhere.merge(array, {"/theirs.db", {}});
        QCOMPARE(elsewhere.all().size(), std::size_t{1});
        QCOMPARE(elsewhere.all().front().note, QStringLiteral("theirs\n\nmine"));
        elsewhere.merge(array, {"/theirs.db", {}}); // twice is as once
        QCOMPARE(elsewhere.all().front().note, QStringLiteral("theirs\n\nmine"));
        elsewhere.merge({QJsonObject{{QStringLiteral("stream"), 7}}, 5}, {"/theirs.db", {}});
        QCOMPARE(elsewhere.all().size(), std::size_t{1});
    }
};

BACKSTORY_TEST(BookmarksTest);
#include "bookmarks_test.moc"
