#include "core/source/connection_text.h"

#include "core/source/open_source.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

namespace backstory::test {

class ConnectionTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesPasswords_data();
    void hidesPasswords();
    void tellsFormsApart();
    void readsPairs();
};

void ConnectionTextTest::hidesPasswords_data() {
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *given, const char *expected) {
        QTest::newRow(given) << QString::fromUtf8(given) << QString::fromUtf8(expected);
    };
    add("orders.db", "orders.db");
    add("/tmp/password=x/orders.db", "/tmp/password=x/orders.db");
    add("postgresql://localhost/db", "postgresql://localhost/db");
    add("postgresql://ann:sec%40ret@h:5432/db", "postgresql://ann@h:5432/db");
    add("postgres://ann:secret@h1:1,h2:2/db?target_session_attrs=any",
        "postgres://ann@h1:1,h2:2/db?target_session_attrs=any");
    add("postgresql://ann@h/db?password=secret&sslmode=require",
        "postgresql://ann@h/db?sslmode=require");
    add("postgresql://ann@h/db?sslmode=require&p%61ssw%6Frd=secret",
        "postgresql://ann@h/db?sslmode=require");
    add("postgresql://ann@h/db?sslpassword=secret", "postgresql://ann@h/db");
    add("postgresql:///db?PASSWORD=secret&host=/run", "postgresql:///db?host=/run");
    add("postgresql://ann:sec@ret@h/db", "postgresql://ann@h/db");
    add("postgresql://ann:sec/ret@h/db", "postgresql://ann@h/db");
    add("postgresql://ann:sec?ret@h/db", "postgresql://ann@h/db");
    add("postgresql://[::1]:5432/db", "postgresql://[::1]:5432/db");
    add("postgresql://ann:secret@[::1]:5432/db", "postgresql://ann@[::1]:5432/db");
    add("host=h password=secret dbname=db", "host=h dbname=db");
    add("host=h password = 'sec \\' ret' dbname=db", "host=h dbname=db");
    add("host=h password=sec\\ ret dbname=db", "host=h dbname=db");
    add("password='secret", "");
    add("service=shop PassWord=secret", "service=shop");
    add("dbname='postgresql://ann:secret@h/db' user=x", "dbname='postgresql://ann@h/db' user=x");
    add("dbname='host=h password=secret'", "dbname='host=h'");
}

void ConnectionTextTest::hidesPasswords() {
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const std::string hidden = withoutPassword(given.toStdString());
    QCOMPARE(hidden, expected.toStdString());
    QCOMPARE(withoutPassword(hidden), hidden);
}

void ConnectionTextTest::tellsFormsApart() {
    QVERIFY(isConnectionUri("postgresql://h/db"));
    QVERIFY(isConnectionUri("postgres://h/db"));
    QVERIFY(!isConnectionUri("mysql://h/db"));
    QVERIFY(isKeywordString("service=shop"));
    QVERIFY(isKeywordString(" host = h"));
    QVERIFY(!isKeywordString("orders.db"));
    QVERIFY(!isKeywordString("/data/a=b.db"));
    QVERIFY(!isKeywordString("="));
}

void ConnectionTextTest::readsPairs() {
    const auto pairs = keywordPairs("host=h user = 'a b\\'c' port=1");
    QCOMPARE(pairs.size(), std::size_t{3});
    QCOMPARE(pairs[1].name, std::string("user"));
    QCOMPARE(pairs[1].value, std::string("a b'c"));
    QCOMPARE(pairs[2].value, std::string("1"));
}

} // namespace backstory::test

using backstory::test::ConnectionTextTest;
BACKSTORY_TEST(ConnectionTextTest);

#include "connection_text_test.moc"
