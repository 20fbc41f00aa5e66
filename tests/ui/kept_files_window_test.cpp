#include "tests/support/full_disk_scope.h"
#include "tests/support/std_text.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/support/unprivileged_scope.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/kept_files_control.h"
#include "ui/controls/source_control.h"
#include "ui/session/sample_store.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>

namespace backstory::ui {

namespace fs = std::filesystem;

using test::DemoStore;
using test::FullDiskScope;
using test::readFile;
using test::UnprivilegedScope;
using test::WindowFixture;
using test::writeFile;

/// The files that are kept for the person are damaged, out of reach, or the disk is full: the
/// window opens and works all the same, says what happened, and nothing on disk is lost.
class KeptFilesWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingsThatAreGarbageAreKeptAside();
    void settingsThatAreCutAreReadAsFarAsTheyGo();
    void aFolderInPlaceOfTheSettings();
    void settingsThatCannotBeRead();
    void aLayoutThatIsNonsenseIsPassedOver();
    void aDamagedSession_data();
    void aDamagedSession();
    void aSessionThatCannotBeRead();
    void damagedBookmarks();
    void bookmarksThatCannotBeRead();
    void damagedSources();
    void sourcesThatCannotBeRead();
    void allOfThemAtOnce();
    void aDamagedSampleIsMadeAnew_data();
    void aDamagedSampleIsMadeAnew();
    void foldersThatCannotBeWritten();
    void aFullDiskLosesNothingThatWasKept_data();
    void aFullDiskLosesNothingThatWasKept();
    void aFullDiskStopsAnExport();
    void aFullDiskHasNoSample();

private:
    /// A window that left files of every kind, closed again; what the next one finds.
    static void leaveFiles(WindowFixture &it);
    static void openAgain(WindowFixture &it, const std::function<void()> &between = {});
    static QString kept(WindowFixture &it) {
        return it.find<QWidget>("keptFilesBanner").isVisible()
                   ? it.find<QLabel>("keptFilesBannerText").text()
                   : QString();
    }
    static bool fails(WindowFixture &it) { return it.find<QWidget>("errorBanner").isVisible(); }
    static const std::string &story(std::size_t index) {
        return DemoStore::shared().stories[index].stream;
    }
    static SourceProfile profile(const char *name);
};

namespace {

constexpr auto kGarbage = "\x01\x02 no settings, no session, nothing \xff\xfe\n\n[[[";

/// Everybody may look into it and write there, as the user that a test becomes.
void openToAll(const fs::path &folder) {
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        fs::permissions(entry, fs::perms::all);
    fs::permissions(folder, fs::perms::all);
}

/// The sample as an earlier start left it: writing it takes its time.
void leaveSample(const WindowFixture &it) {
    static const test::TemporaryFolder folder;
    static const fs::path sample = ensureSample(folder.file("cache"), {});
    const fs::path cache = it.folder.file("cache");
    fs::create_directories(cache);
    fs::copy_file(sample, cache / sample.filename());
    fs::permissions(cache / sample.filename(), fs::perms::all);
    fs::permissions(cache, fs::perms::all);
}

/// Makes the values of a kept layout wrong.
void spoilLayout(const fs::path &file) {
    std::string text = readFile(file);
    // Each value keeps its beginning, by which Qt knows its own, and goes wrong later.
    for (std::size_t at = text.find("@ByteArray("); at != std::string::npos;
         at = text.find("@ByteArray(", at + 1)) {
        for (std::size_t i = at + 40; i < text.size() && text[i] != ')' && text[i] != '\n'; ++i) {
            if (text[i] >= '1' && text[i] <= '8')
                text[i] = '9';
        }
    }
    writeFile(file, text);
}

} // namespace

SourceProfile KeptFilesWindowTest::profile(const char *name) {
    SourceProfile profile;
    profile.name = QLatin1String(name);
    profile.kind = SourceProfile::Kind::File;
    profile.file = QString::fromStdString(DemoStore::shared().file.string());
    return profile;
}

void KeptFilesWindowTest::leaveFiles(WindowFixture &it) {
    it.openDemo(story(0));
    it.trigger("actionToggleBookmark");
    QVERIFY(it.find<SourceControl>("sourceControl").profiles()->save(profile("The book")));
    it.window().close();
    QVERIFY(fs::exists(it.folder.file("data/session.json")));
    QVERIFY(fs::exists(it.folder.file("data/bookmarks.json")));
    QVERIFY(fs::exists(it.folder.file("data/sources.json")));
}

void KeptFilesWindowTest::openAgain(WindowFixture &it, const std::function<void()> &between) {
    it.restart(between);
    it.openDemo(story(1));
    QCOMPARE(it.shownStream(), story(1));
}

void KeptFilesWindowTest::settingsThatAreGarbageAreKeptAside() {
    WindowFixture it;
    openAgain(it, [&] { writeFile(it.folder.file("settings.ini"), kGarbage); });
    QVERIFY(kept(it).contains(QLatin1String("settings.ini.broken-1")));
    QCOMPARE(readFile(it.folder.file("settings.ini.broken-1")), kGarbage);
    QTest::mouseClick(&it.find<QWidget>("keptFilesBannerClose"), Qt::LeftButton);
    QVERIFY(kept(it).isEmpty());
    openAgain(it); // mended by being written
    QVERIFY(kept(it).isEmpty());
}

void KeptFilesWindowTest::settingsThatAreCutAreReadAsFarAsTheyGo() {
    WindowFixture it;
    leaveFiles(it);
    const fs::path file = it.folder.file("settings.ini");
    for (const std::size_t share : {7U, 3U, 2U}) {
        openAgain(it, [&] {
            const std::string whole = readFile(file);
            QVERIFY(whole.size() > 100);
            writeFile(file, whole.substr(0, whole.size() - whole.size() / share));
        });
        QVERIFY(!fails(it));
    }
}

void KeptFilesWindowTest::aFolderInPlaceOfTheSettings() {
    WindowFixture it;
    const fs::path file = it.folder.file("settings.ini");
    openAgain(it, [&] {
        fs::remove(file);
        fs::create_directories(file / "something of somebody");
    });
    QVERIFY(kept(it).contains(QLatin1String("cannot be kept")));
    it.restart();
    QVERIFY(fs::exists(file / "something of somebody"));
}

void KeptFilesWindowTest::settingsThatCannotBeRead() {
    WindowFixture it;
    leaveFiles(it);
    const fs::path file = it.folder.file("settings.ini");
    std::string before;
    std::optional<UnprivilegedScope> nobody;
    openAgain(it, [&] {
        before = readFile(file) + "\n[other]\nkey=1\n"; // Qt must not know it already
        writeFile(file, before);
        openToAll(it.folder.path());
        fs::permissions(file, fs::perms::none);
        nobody.emplace();
    });
    QVERIFY(kept(it).contains(QLatin1String("cannot be kept")));
    it.restart();
    nobody.reset();
    fs::permissions(file, fs::perms::owner_all);
    QCOMPARE(readFile(file), before);
}

void KeptFilesWindowTest::aLayoutThatIsNonsenseIsPassedOver() {
    WindowFixture it;
    leaveFiles(it);
    openAgain(it, [&] { spoilLayout(it.folder.file("settings.ini")); });
    QVERIFY(it.window().isVisible());
    QVERIFY(it.find<QWidget>("ordersList").width() > 0);
}

void KeptFilesWindowTest::aDamagedSession_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("garbage") << QByteArray(kGarbage);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"backstory_session": 1, "source": {"sam)");
    QTest::newRow("of a later version") << QByteArray(R"({"backstory_session": 99})");
}

void KeptFilesWindowTest::aDamagedSession() {
    QFETCH(QByteArray, text);
    WindowFixture it;
    leaveFiles(it);
    leaveSample(it);
    writeFile(it.folder.file("data/session.json"), text.toStdString());
    it.restart();
    it.window().start({});
    QTRY_VERIFY(it.workspace().opened() != nullptr); // the sample
    QTRY_VERIFY(fails(it));
    QCOMPARE(readFile(it.folder.file("data/session.json.broken-1")), text.toStdString());
    it.window().close();
    QVERIFY(fs::exists(it.folder.file("data/session.json")));
}

void KeptFilesWindowTest::aSessionThatCannotBeRead() {
    WindowFixture it;
    leaveFiles(it);
    const fs::path file = it.folder.file("data/session.json");
    const std::string before = readFile(file);
    fs::permissions(file, fs::perms::none);
    fs::permissions(it.folder.file("data"),
                    fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    {
        const UnprivilegedScope nobody; // who may not move it away either
        it.restart();
        OpenWish wish;
        it.window().start(wish);
        QTRY_VERIFY(!it.workspace().isOpening());
        it.openDemo(story(1));
        QTRY_VERIFY(fails(it));
        it.window().close();
    }
    fs::permissions(file, fs::perms::owner_all);
    QCOMPARE(readFile(file), before);
}

void KeptFilesWindowTest::damagedBookmarks() {
    WindowFixture it;
    leaveFiles(it);
    writeFile(it.folder.file("data/bookmarks.json"), kGarbage);
    openAgain(it);
    QTRY_VERIFY(kept(it).contains(QLatin1String("bookmarks.json.broken-1")));
    QCOMPARE(readFile(it.folder.file("data/bookmarks.json.broken-1")), kGarbage);
    it.trigger("actionToggleBookmark");
    QVERIFY(!fails(it));
    QVERIFY(fs::exists(it.folder.file("data/bookmarks.json")));
}

void KeptFilesWindowTest::bookmarksThatCannotBeRead() {
    WindowFixture it;
    leaveFiles(it);
    const fs::path file = it.folder.file("data/bookmarks.json");
    const std::string before = readFile(file);
    openToAll(it.folder.path());
    fs::permissions(file, fs::perms::none);
    {
        const UnprivilegedScope nobody;
        openAgain(it);
        QTRY_VERIFY(kept(it).contains(QLatin1String("bookmarks cannot be read")));
        it.trigger("actionToggleBookmark");
        QTRY_VERIFY(fails(it));
    }
    fs::permissions(file, fs::perms::owner_all);
    QCOMPARE(readFile(file), before);
}

void KeptFilesWindowTest::damagedSources() {
    WindowFixture it;
    leaveFiles(it);
    writeFile(it.folder.file("data/sources.json"), kGarbage);
    writeFile(it.folder.file("data/sources.json.broken-1"), "from another day");
    openAgain(it);
    QVERIFY(kept(it).contains(QLatin1String("sources.json.broken-2")));
    QCOMPARE(readFile(it.folder.file("data/sources.json.broken-2")), kGarbage);
    QCOMPARE(readFile(it.folder.file("data/sources.json.broken-1")), "from another day");
    QVERIFY(it.find<SourceControl>("sourceControl").profiles()->save(profile("Anew")));
}

void KeptFilesWindowTest::sourcesThatCannotBeRead() {
    WindowFixture it;
    leaveFiles(it);
    const fs::path file = it.folder.file("data/sources.json");
    const std::string before = readFile(file);
    openToAll(it.folder.path());
    fs::permissions(file, fs::perms::none);
    {
        const UnprivilegedScope nobody;
        openAgain(it);
        QVERIFY(kept(it).contains(QLatin1String("saved sources cannot be read")));
        QVERIFY(!it.find<SourceControl>("sourceControl").profiles()->save(profile("Over it")));
    }
    fs::permissions(file, fs::perms::owner_all);
    QCOMPARE(readFile(file), before);
}

void KeptFilesWindowTest::allOfThemAtOnce() {
    WindowFixture it;
    leaveFiles(it);
    leaveSample(it);
    it.restart([&] {
        for (const char *name :
             {"settings.ini", "data/session.json", "data/bookmarks.json", "data/sources.json"})
            writeFile(it.folder.file(name), kGarbage);
    });
    it.window().start({});
    QTRY_VERIFY(it.workspace().opened() != nullptr);
    QTRY_VERIFY(fails(it)); // the session
    for (const char *name :
         {"settings.ini.broken-1", "bookmarks.json.broken-1", "sources.json.broken-1"})
        QVERIFY2(kept(it).contains(QLatin1String(name)), name);
}

void KeptFilesWindowTest::aDamagedSampleIsMadeAnew_data() {
    QTest::addColumn<int>("bytes");
    QTest::newRow("garbage") << -1;
    QTest::newRow("empty") << 0;
    QTest::newRow("cut late") << 60'000;
}

void KeptFilesWindowTest::aDamagedSampleIsMadeAnew() {
    QFETCH(int, bytes);
    WindowFixture it;
    OpenWish wish;
    wish.sample = true;
    const fs::path file = it.folder.file("cache/sample-orders-1.db");
    fs::create_directories(file.parent_path());
    fs::copy_file(DemoStore::shared().file, file);
    if (bytes < 0)
        writeFile(file, kGarbage);
    else
        fs::resize_file(file, static_cast<std::uintmax_t>(bytes));
    it.window().start(wish);
    QTRY_VERIFY(it.workspace().opened() != nullptr);
    QTRY_VERIFY(!it.shownStream().empty());
    QTRY_VERIFY(it.list().rowCount() > 0);
    QVERIFY(!fails(it));
}

void KeptFilesWindowTest::foldersThatCannotBeWritten() {
    WindowFixture it;
    it.restart();
    for (const char *name : {"data", "cache"})
        fs::create_directories(it.folder.file(name));
    const UnprivilegedScope nobody;
    it.restart();
    OpenWish wish;
    wish.sample = true;
    it.window().start(wish);
    QTRY_VERIFY(fails(it)); // there is no sample, and none can be written
    QVERIFY(it.find<QLabel>("errorBannerTitle").text().contains(QLatin1String("written")));
    it.openDemo(story(0));
    QVERIFY(!fails(it));
    it.trigger("actionToggleBookmark");
    QVERIFY(fails(it));
    it.trigger("actionFirstEvent");
    it.window().close(); // nothing can be kept: it closes all the same
    QVERIFY(!it.window().isVisible());
}

void KeptFilesWindowTest::aFullDiskLosesNothingThatWasKept_data() {
    QTest::addColumn<uint>("bytes");
    QTest::newRow("full") << 0U;
    QTest::newRow("nearly full") << 300U; // the lock of a file fits, the file does not
}

void KeptFilesWindowTest::aFullDiskLosesNothingThatWasKept() {
    QFETCH(uint, bytes);
    WindowFixture it;
    leaveFiles(it);
    openAgain(it);
    it.window().close(); // keeps all
    it.window().show();
    const char *const names[] = {"data/session.json", "data/bookmarks.json", "data/sources.json",
                                 "settings.ini"};
    std::map<std::string, std::string> before;
    it.window().findChild<KeptFilesControl *>()->keepSettings();
    for (const char *name : names)
        before[name] = readFile(it.folder.file(name));
    bool bookmarkFailed = false;
    bool sourceSaved = true;
    bool settingsSaid = false;
    bool showsOrder = false;
    {
        const FullDiskScope full(bytes);
        it.trigger("actionToggleBookmark");
        bookmarkFailed = fails(it);
        sourceSaved = it.find<SourceControl>("sourceControl")
                          .profiles()
                          ->save(profile("Too many"))
                          .has_value();
        it.trigger("actionFirstEvent");
        it.window().resize(900, 700);
        it.window().close(); // keeps the session and the settings
        it.window().show();
        settingsSaid = kept(it).contains(QLatin1String("cannot be kept"));
        showsOrder = it.shownStream() == story(1);
    }
    QVERIFY(bookmarkFailed);
    QVERIFY(!sourceSaved);
    QVERIFY(settingsSaid);
    QVERIFY(showsOrder);
    for (const char *name : names)
        QCOMPARE(readFile(it.folder.file(name)), before[name]);
}

void KeptFilesWindowTest::aFullDiskStopsAnExport() {
    WindowFixture it;
    it.openDemo(story(0));
    const fs::path file = it.folder.file("events.csv");
    writeFile(file, "of yesterday");
    it.files.newFile = QString::fromStdString(file.string());
    it.trigger("actionExport");
    auto &dialog = it.find<QDialog>("exportDialog");
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QString note;
    {
        const FullDiskScope full;
        dialog.findChild<QPushButton *>(QStringLiteral("exportSave"))->click();
        Job::waitForThreads(5'000);
        QCoreApplication::processEvents();
        note = dialog.findChild<QLabel *>(QStringLiteral("exportNote"))->text();
    }
    QVERIFY2(note.contains(QLatin1String("nothing was replaced"), Qt::CaseInsensitive),
             qPrintable(note));
    QCOMPARE(readFile(file), "of yesterday");
    QCOMPARE(it.shownStream(), story(0));
    dialog.reject();
    it.files.newFile = QString::fromStdString(it.folder.file("page.pdf").string());
    {
        const FullDiskScope full;
        it.trigger("actionExportPdf");
        Job::waitForThreads(5'000);
        QCoreApplication::processEvents();
    }
    QVERIFY(fails(it));
    QVERIFY(!fs::exists(it.folder.file("page.pdf")));
}

void KeptFilesWindowTest::aFullDiskHasNoSample() {
    WindowFixture it;
    OpenWish wish;
    wish.sample = true;
    {
        const FullDiskScope full;
        it.window().start(wish);
        Job::waitForThreads(5'000);
        QCoreApplication::processEvents();
    }
    QVERIFY(fails(it));
    QVERIFY(fs::is_empty(it.folder.file("cache")));
    it.window().start(wish);
    QTRY_VERIFY(!it.shownStream().empty());
    QVERIFY(!fails(it));
}

} // namespace backstory::ui

using backstory::ui::KeptFilesWindowTest;
BACKSTORY_TEST(KeptFilesWindowTest);
#include "kept_files_window_test.moc"
