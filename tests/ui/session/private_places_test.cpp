#include "ui/session/private_places.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "tests/support/unprivileged_scope.h"
#include "ui/session/sample_store.h"

#include <QTest>

#include <fstream>

namespace backstory::ui {

namespace fs = std::filesystem;

class PrivatePlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereNothingIsThereNothingIsListed();
    void everythingIsListedByWhatItIsFor();
    void aCacheWithinTheDataIsNotListedTwice();
    void lookingStopsWhenAsked();
    void whatIsDeletedIsGone();
    void aFolderThatOthersCouldLookIntoIsClosed();
    void nobodyElseReadsTheSample();
};

namespace {

void write(const fs::path &file, std::size_t bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << std::string(bytes, 'x');
}

PrivateFolders foldersIn(const test::TemporaryFolder &folder) {
    return {folder.file("settings.ini"), folder.file("data"), folder.file("cache")};
}

bool readableByOthers(const fs::path &path) {
    constexpr fs::perms kOthers = fs::perms::group_all | fs::perms::others_all;
    return (fs::status(path).permissions() & kOthers) != fs::perms::none;
}

} // namespace

void PrivatePlacesTest::whereNothingIsThereNothingIsListed() {
    const test::TemporaryFolder folder;
    QVERIFY(findPrivatePlaces(foldersIn(folder), {}).empty());
}

void PrivatePlacesTest::everythingIsListedByWhatItIsFor() {
    const test::TemporaryFolder folder;
    write(folder.file("settings.ini"), 10);
    write(folder.file("data/session.json"), 20);
    write(folder.file("data/bookmarks.json"), 30);
    write(folder.file("data/something"), 40);
    write(folder.file("cache/sample-orders-1.db"), 50);
    write(folder.file("cache/sample-orders-1.db-wal"), 5);
    write(folder.file("cache/copies/one.db"), 60);
    write(folder.file("cache/copies/two.db"), 70);

    const std::vector<PrivatePlace> places = findPrivatePlaces(foldersIn(folder), {});
    std::vector<std::pair<PrivateKind, std::uintmax_t>> found;
    found.reserve(places.size());
    for (const PrivatePlace &place : places)
        found.emplace_back(place.kind, place.bytes);
    const std::vector<std::pair<PrivateKind, std::uintmax_t>> expected{
        {PrivateKind::Settings, 10}, {PrivateKind::Session, 20},      {PrivateKind::Bookmarks, 30},
        {PrivateKind::Sample, 55},   {PrivateKind::LocalCopies, 130}, {PrivateKind::Other, 40}};
    QCOMPARE(found, expected);
}

void PrivatePlacesTest::aCacheWithinTheDataIsNotListedTwice() {
    const test::TemporaryFolder folder;
    write(folder.file("data/cache/copies/one.db"), 10);
    const auto places =
        findPrivatePlaces({{}, folder.file("data"), folder.file("data") / "cache"}, {});
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().kind, PrivateKind::LocalCopies);
}

void PrivatePlacesTest::lookingStopsWhenAsked() {
    const test::TemporaryFolder folder;
    write(folder.file("cache/copies/one.db"), 10);
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(
        Cancelled, findPrivatePlaces(foldersIn(folder), Progress{source.get_token(), {}}));
}

void PrivatePlacesTest::whatIsDeletedIsGone() {
    const test::TemporaryFolder folder;
    write(folder.file("cache/copies/one.db"), 10);
    write(folder.file("cache/sample-orders-1.db"), 10);
    const auto places = findPrivatePlaces(foldersIn(folder), {});
    QCOMPARE(places.size(), std::size_t(2));
    QCOMPARE(places.back().kind, PrivateKind::LocalCopies);
    deletePrivatePlace(places.back());
    deletePrivatePlace(places.back()); // once more does no harm
    QVERIFY(!fs::exists(folder.file("cache/copies")));
    QVERIFY(fs::exists(folder.file("cache/sample-orders-1.db")));
}

void PrivatePlacesTest::aFolderThatOthersCouldLookIntoIsClosed() {
    const test::TemporaryFolder folder;
    keepPrivate(folder.file("new/cache"));
    QVERIFY(fs::is_directory(folder.file("new/cache")));
    QVERIFY(!readableByOthers(folder.file("new/cache")));

    fs::create_directory(folder.file("old"));
    fs::permissions(folder.file("old"), fs::perms::all);
    keepPrivate(folder.file("old"));
    QVERIFY(!readableByOthers(folder.file("old")));
}

void PrivatePlacesTest::nobodyElseReadsTheSample() {
    const test::TemporaryFolder folder;
    const fs::path cache = folder.file("cache");
    fs::create_directory(cache);
    fs::permissions(cache, fs::perms::all);
    const fs::path sample = ensureSample(cache, {});
    QVERIFY(!readableByOthers(cache));
    QVERIFY(!readableByOthers(sample));
    if (geteuid() == 0) { // who is nobody else already cannot become somebody else
        const test::UnprivilegedScope somebodyElse;
        QVERIFY(!std::ifstream(sample).is_open());
    }
}

} // namespace backstory::ui

using backstory::ui::PrivatePlacesTest;
BACKSTORY_TEST(PrivatePlacesTest);

#include "private_places_test.moc"
