#include "core/store/init_store.h"
#include "core/store/places.h"
#include "tests/core/store/sqlite_shell.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using backstory::test::errorOf;
using backstory::test::TemporaryFolder;

class SqlitePlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsPlaces();
    void keepsOneTableForAName();
    void needsATarget();
};

void SqlitePlacesTest::keepsPlaces() {
    const TemporaryFolder folder;
    const std::string file = folder.file("store.db").string();
    initStore({file, "order", false, false, {}});
    {
        const auto places = openPlaces(file, {{}, "order_events"});
        QVERIFY(!places->load("mail", {}));
        places->save("mail", {"{\"position\":3}"}, {});
        places->save("mail", {"{\"position\":4}"}, {});
        places->save("it's \"quoted\"", {"x"}, {});
    }
    const auto places = openPlaces(file, {{}, "order_events"});
    QCOMPARE(places->load("mail", {})->text, std::string("{\"position\":4}"));
    QCOMPARE(places->load("it's \"quoted\"", {})->text, std::string("x"));
    QVERIFY(!places->load("other", {}));
}

void SqlitePlacesTest::keepsOneTableForAName() {
    const TemporaryFolder folder;
    const std::string file = folder.file("store.db").string();
    initStore({file, "order", false, false, {}});
    openPlaces(file, {{}, "order_events"})->save("mail", {"1"}, {});
    const auto users = openPlaces(file, {{}, "user_events"});
    for (const auto &error : {errorOf([&] { users->load("mail", {}); }),
                              errorOf([&] { users->save("mail", {"2"}, {}); })}) {
        QVERIFY(error);
        QCOMPARE(error->kind(), ErrorKind::Conflict);
        QVERIFY(error->cause().find("order_events") != std::string::npos);
    }
    QCOMPARE(openPlaces(file, {{}, "order_events"})->load("mail", {})->text, std::string("1"));
}

void SqlitePlacesTest::needsATarget() {
    const TemporaryFolder folder;
    const auto kindOf = [&](const char *name) {
        const auto error = errorOf([&] {
            openPlaces(folder.file(name).string(), {{}, "order_events"});
        });
        return error ? std::optional(error->kind()) : std::nullopt;
    };
    QCOMPARE(kindOf("log.jsonl"), std::optional(ErrorKind::BadRequest));
    QCOMPARE(kindOf("missing.db"), std::optional(ErrorKind::TargetUnwritable));
    QVERIFY(std::filesystem::is_empty(folder.path()));
}

BACKSTORY_TEST(SqlitePlacesTest);
#include "sqlite_places_test.moc"
