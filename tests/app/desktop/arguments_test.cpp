#include "app/desktop/arguments.h"

#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <QTest>
#include <QUrl>

namespace backstory::desktop {

class ArgumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSourceIsTakenAsGiven();
    void aFileIsFoundAgainFromAnywhere();
    void aDesktopHandsOverFilesAsUrls();
    void aLinkIsNoSource();
    void mistakesEndTheProgram();
};

namespace {

Arguments read(const QStringList &given) {
    const ReadArguments all = readArguments(QStringList{QStringLiteral("backstory")} + given);
    return all.exitStatus ? Arguments() : all.arguments;
}

} // namespace

void ArgumentsTest::aSourceIsTakenAsGiven() {
    const QString uri = QStringLiteral("postgresql://me@db/shop?sslmode=require");
    const Arguments arguments =
        read({uri, QStringLiteral("--stream"), QStringLiteral("a"), QStringLiteral("--at=v3")});
    QCOMPARE(arguments.wish.source, uri.toStdString());
    QCOMPARE(arguments.wish.stream, std::string("a"));
    QCOMPARE(arguments.wish.at, std::string("v3"));
    QVERIFY(arguments.link.isEmpty());
}

void ArgumentsTest::aFileIsFoundAgainFromAnywhere() {
    const test::TemporaryFolder folder;
    test::writeFile(folder.file("a b.jsonl"), "{}");
    const QString path = QString::fromStdString((folder.path() / "." / "a b.jsonl").string());
    QCOMPARE(read({path}).wish.source, folder.file("a b.jsonl").string());
}

void ArgumentsTest::aDesktopHandsOverFilesAsUrls() {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("a b%20.jsonl").string();
    const QString url =
        QString::fromLatin1(QUrl::fromLocalFile(QString::fromStdString(file)).toEncoded());
    QVERIFY(url.startsWith(QLatin1String("file:///")));
    QCOMPARE(read({url}).wish.source, file);
}

void ArgumentsTest::aLinkIsNoSource() {
    const QString link = QStringLiteral("backstory://prod/order_events/a?v=3");
    QCOMPARE(read({link}).link, link);
    QCOMPARE(read({link}).wish.source, std::string());
    // What is wrong with one is said by the window.
    QCOMPARE(read({QStringLiteral("backstory:--help")}).link, QStringLiteral("backstory:--help"));
}

void ArgumentsTest::mistakesEndTheProgram() {
    const auto status = [](const QStringList &given) {
        return readArguments(QStringList{QStringLiteral("backstory")} + given).exitStatus;
    };
    QCOMPARE(status({QStringLiteral("a"), QStringLiteral("b")}), std::optional(2));
    QCOMPARE(status({QStringLiteral("--theme=pink")}), std::optional(2));
    QCOMPARE(status({QStringLiteral("--zone=Nowhere/Land")}), std::optional(2));
    QCOMPARE(status({}), std::nullopt);
}

} // namespace backstory::desktop

using backstory::desktop::ArgumentsTest;
BACKSTORY_TEST(ArgumentsTest);
#include "arguments_test.moc"
