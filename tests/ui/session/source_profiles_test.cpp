#include "ui/session/source_profiles.h"

#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

namespace backstory::ui {

class SourceProfilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedComesBack();
    void nobodyElseMayReadIt();
    void noPasswordIsWritten();
    void aNameStandsOnce();
    void isFoundByNameAndByAddress();
    void aWishGetsTheAddressOfToday();
    void whatAnotherWindowSavedStays();
    void aFileThatIsNoneIsPutAside();
    void aFolderThatCannotBeWrittenIsSaid();
    void fieldsBecomeAnAddress();
    void whereItLeadsIsSaid();
    void mistakesInHostsAndPortsAreSaid();
};

namespace {

SourceProfile replica() {
    SourceProfile profile;
    profile.name = QStringLiteral("prod replica");
    profile.color = SourceColor::Red;
    profile.place = {QStringLiteral("db1,db2"),     QStringLiteral("5433,5434"),
                     QStringLiteral("shop"),        QStringLiteral("o'brien"),
                     QStringLiteral("verify-full"), QStringLiteral("/etc/ca.crt"),
                     QStringLiteral("orders"),      QStringLiteral("/etc/services"),
                     QStringLiteral("/etc/pgpass"), QStringLiteral("prefer-standby")};
    profile.table = QStringLiteral("sales.order_events");
    profile.rules = QStringLiteral("orders");
    profile.keepsPassword = true;
    return profile;
}

SourceProfile fileNamed(const QString &name, const QString &file) {
    SourceProfile profile;
    profile.name = name;
    profile.kind = SourceProfile::Kind::File;
    profile.file = file;
    return profile;
}

} // namespace

void SourceProfilesTest::whatWasSavedComesBack() {
    const test::TemporaryFolder folder;
    SourceProfile profile = replica();
    {
        SourceProfiles profiles(folder.file("data"));
        const QSignalSpy changed(&profiles, &SourceProfiles::changed);
        profile.id = profiles.save(profile).value();
        profiles.save(fileNamed(QStringLiteral("Archive"), QStringLiteral("/data/a.db")));
        QCOMPARE(changed.count(), 2);
    }
    SourceProfiles again(folder.file("data"));
    QCOMPARE(again.all().size(), std::size_t(2));
    QCOMPARE(again.all().front().name, QStringLiteral("Archive")); // by name
    QVERIFY(again.all().back() == profile);
    profile.color = SourceColor::Blue;
    QCOMPARE(again.save(profile), std::optional(profile.id));
    QCOMPARE(again.all().size(), std::size_t(2));
    QVERIFY(again.remove(profile.id));
    QCOMPARE(again.all().size(), std::size_t(1));
}

void SourceProfilesTest::nobodyElseMayReadIt() {
    const test::TemporaryFolder folder;
    SourceProfiles profiles(folder.file("data"));
    QVERIFY(profiles.save(replica()));
    QVERIFY(profiles.save(fileNamed(QStringLiteral("a"), QStringLiteral("/a.db"))));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(profiles.file()).permissions() & others, QFile::Permissions());
}

void SourceProfilesTest::noPasswordIsWritten() {
    const test::TemporaryFolder folder;
    SourceProfiles profiles(folder.file("data"));
    SourceProfile profile = replica();
    profile.uri = QStringLiteral("postgresql://me:hunter2@db/shop?sslpassword=hunter2");
    QVERIFY(profiles.save(profile));
    profile.uri = QStringLiteral("host=db password=hunter2");
    profile.name = QStringLiteral("other");
    QVERIFY(profiles.save(profile));
    const std::string text = test::readFile(profiles.file().toStdString());
    QVERIFY(text.find("hunter2") == std::string::npos);
    QVERIFY(text.find("me@db/shop") != std::string::npos);
}

void SourceProfilesTest::aNameStandsOnce() {
    const test::TemporaryFolder folder;
    SourceProfiles profiles(folder.file("data"));
    const QString id = profiles.save(replica()).value();
    QVERIFY(profiles.mistakeInName(QStringLiteral("prod"), {}).isEmpty());
    QVERIFY(profiles.mistakeInName(QStringLiteral("PROD replica"), {}).contains(u'p'));
    QVERIFY(profiles.mistakeInName(QStringLiteral("PROD replica"), id).isEmpty());
    QVERIFY(!profiles.mistakeInName(QStringLiteral("  "), {}).isEmpty());
    QVERIFY(!profiles.mistakeInName(QStringLiteral("pr\u202eod"), {}).isEmpty());
    QVERIFY(!profiles.mistakeInName(QString(200, u'x'), {}).isEmpty());
    QCOMPARE(profiles.freeName(QStringLiteral("new")), QStringLiteral("new"));
    QCOMPARE(profiles.freeName(QStringLiteral("prod replica")), QStringLiteral("prod replica 2"));
}

void SourceProfilesTest::isFoundByNameAndByAddress() {
    const test::TemporaryFolder folder;
    SourceProfiles profiles(folder.file("data"));
    profiles.save(replica());
    profiles.save(fileNamed(QStringLiteral("a"), QStringLiteral("/data/a.db")));
    QVERIFY(profiles.find(QStringLiteral("Prod Replica")));
    QVERIFY(!profiles.find(QStringLiteral("prod")));

    OpenWish wish;
    wish.source = "/data/a.db";
    QCOMPARE(profiles.matching(wish).value().name, QStringLiteral("a"));
    // A session from elsewhere may name any source: it is not taken for it.
    wish.source = "host=evil";
    wish.profile = "prod replica";
    QVERIFY(!profiles.matching(wish));
    QCOMPARE(profiles.matching(wishOf(replica())).value().name, QStringLiteral("prod replica"));
}

void SourceProfilesTest::aWishGetsTheAddressOfToday() {
    const test::TemporaryFolder folder;
    SourceProfiles profiles(folder.file("data"));
    profiles.save(fileNamed(QStringLiteral("a"), QStringLiteral("/data/new.db")));
    OpenWish wish;
    wish.source = "/data/old.db";
    wish.stream = "s";
    QCOMPARE(profiles.resolved(wish).source, wish.source);
    wish.profile = "a";
    QCOMPARE(profiles.resolved(wish).source, std::string("/data/new.db"));
    QCOMPARE(profiles.resolved(wish).stream, std::string("s"));
    wish.profile = "gone";
    QCOMPARE(profiles.resolved(wish).source, wish.source);
}

void SourceProfilesTest::whatAnotherWindowSavedStays() {
    const test::TemporaryFolder folder;
    SourceProfiles one(folder.file("data"));
    SourceProfiles other(folder.file("data"));
    one.save(fileNamed(QStringLiteral("a"), QStringLiteral("/a.db")));
    other.save(fileNamed(QStringLiteral("b"), QStringLiteral("/b.db")));
    QCOMPARE(other.all().size(), std::size_t(2));
    const QSignalSpy changed(&one, &SourceProfiles::changed);
    one.reload();
    one.reload();
    QCOMPARE(one.all().size(), std::size_t(2));
    QCOMPARE(changed.count(), 1);
}

void SourceProfilesTest::aFileThatIsNoneIsPutAside() {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder.file("data"));
    test::writeFile(folder.file("data/sources.json"), "{\"sources\": [{");
    SourceProfiles profiles(folder.file("data"));
    QVERIFY(profiles.all().empty());
    QVERIFY(profiles.trouble().contains(QLatin1String("put aside")));
    QVERIFY(profiles.save(replica()));
    QCOMPARE(test::readFile(folder.file("data/sources.json.broken-1")),
             std::string("{\"sources\": [{"));
    QVERIFY(profiles.trouble().isEmpty());
}

void SourceProfilesTest::aFolderThatCannotBeWrittenIsSaid() {
    const test::TemporaryFolder folder;
    test::writeFile(folder.file("data"), "a file where the folder should be");
    SourceProfiles profiles(folder.file("data"));
    QVERIFY(!profiles.save(replica()));
    QVERIFY(profiles.trouble().contains(QLatin1String("Nothing was changed.")));
    QVERIFY(profiles.all().empty());
}

void SourceProfilesTest::fieldsBecomeAnAddress() {
    QCOMPARE(addressOf(replica()),
             QStringLiteral("servicefile='/etc/services' service='orders' host='db1,db2' "
                            "port='5433,5434' dbname='shop' user='o\\'brien' "
                            "sslmode='verify-full' sslrootcert='/etc/ca.crt' "
                            "passfile='/etc/pgpass' target_session_attrs='prefer-standby'"));
    SourceProfile profile = replica();
    profile.uri = QStringLiteral("postgresql://db/shop");
    QCOMPARE(addressOf(profile), profile.uri);
    QCOMPARE(addressOf(SourceProfile()), QString());
    QCOMPARE(wishOf(replica()).profile, std::string("prod replica"));
    QCOMPARE(wishOf(replica()).table, std::string("sales.order_events"));
}

void SourceProfilesTest::whereItLeadsIsSaid() {
    QCOMPARE(whereText(replica()),
             QStringLiteral("PostgreSQL database shop on db1:5433, db2:5434, as o'brien"));
    SourceProfile profile;
    profile.place.service = QStringLiteral("orders");
    QVERIFY(whereText(profile).contains(QLatin1String("service orders")));
    profile.uri = QStringLiteral("postgresql://me@db/shop");
    QCOMPARE(whereText(profile), QStringLiteral("PostgreSQL: postgresql://me@db/shop"));
    QCOMPARE(whereText(QStringLiteral("host=db password=x")),
             QStringLiteral("PostgreSQL: host=db"));
    QCOMPARE(whereText(QStringLiteral("/data/a=b.db")), QStringLiteral("File: /data/a=b.db"));
}

void SourceProfilesTest::mistakesInHostsAndPortsAreSaid() {
    PostgresPlace place;
    place.hosts = QStringLiteral("a,b,c");
    QVERIFY(mistakeIn(place).isEmpty());
    place.ports = QStringLiteral("5433");
    QVERIFY(mistakeIn(place).isEmpty());
    place.ports = QStringLiteral("1,2,3");
    QVERIFY(mistakeIn(place).isEmpty());
    place.ports = QStringLiteral("1,2");
    QVERIFY(mistakeIn(place).contains(QLatin1String("3 hosts and 2 ports")));
    for (const char *wrong : {"x", "0", "65536", "1,,x"}) {
        place.ports = QLatin1String(wrong);
        QVERIFY2(mistakeIn(place).contains(QLatin1String("65535")), wrong);
    }
    place = {};
    place.serviceFile = QStringLiteral("/etc/services");
    QVERIFY(!mistakeIn(place).isEmpty());
}

} // namespace backstory::ui

using backstory::ui::SourceProfilesTest;
BACKSTORY_TEST(SourceProfilesTest);
#include "source_profiles_test.moc"
