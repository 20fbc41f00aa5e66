#include "ui/session/state_command.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"
#include "ui/session/opening.h"

#include <QProcess>
#include <QTest>

namespace backstory::ui {

using test::classicTable;
using test::makeEvent;
using test::MemorySource;

class StateCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMomentIsHeldByItsTimeWhereThatIsExact();
    void theLineNamesAllThatItTakes();
    void noPasswordIsInIt();
    void aShellReadsBackWhatWasQuoted_data();
    void aShellReadsBackWhatWasQuoted();

private:
    std::shared_ptr<const OpenedTable> m_opened;
    std::shared_ptr<History> m_history;
};

void StateCommandTest::initTestCase() {
    const auto source =
        std::make_shared<MemorySource>(std::vector{classicTable("order"), classicTable("user")});
    for (const std::int64_t millis : {1'000, 2'000, 2'000, 3'000}) {
        static int number = 0;
        ++number;
        source->add("order", makeEvent("-o'1", "OrderPaid", "{\"n\":1}", millis, number));
    }
    m_opened =
        openTable(std::make_shared<ReaderPool>(source), source->tables().front(), "orders", {});
    m_history = openStream(*m_opened, {StreamId("-o'1"), {}, false, {}, {}}, {}).history;
}

void StateCommandTest::aMomentIsHeldByItsTimeWhereThatIsExact() {
    QCOMPARE(momentArgument(*m_history, Moment{0}), std::string("start"));
    QCOMPARE(momentArgument(*m_history, Moment{1}), std::string("1970-01-01T00:00:01.000Z"));
    QCOMPARE(momentArgument(*m_history, Moment{2}), std::string("v2")); // another one came then
    QCOMPARE(momentArgument(*m_history, Moment{3}), std::string("1970-01-01T00:00:02.000Z"));
}

void StateCommandTest::theLineNamesAllThatItTakes() {
    OpenWish wish;
    wish.source = "/data/my orders.db";
    wish.table = "my mapping.json";
    QCOMPARE(stateCommand(*m_opened, wish, *m_history, Moment{2}),
             QStringLiteral("backstory-cli state --at v2 --table 'my mapping.json' -- "
                            "'/data/my orders.db' '-o'\\''1'"));
}

void StateCommandTest::noPasswordIsInIt() {
    OpenWish wish;
    wish.source = "postgresql://me:hunter2@db/shop";
    wish.password = "hunter2";
    const QString line = stateCommand(*m_opened, wish, *m_history, Moment{1});
    QVERIFY2(!line.contains(QLatin1String("hunter2")), qPrintable(line));
    QVERIFY2(line.contains(QLatin1String("postgresql://me@db/shop")), qPrintable(line));
}

void StateCommandTest::aShellReadsBackWhatWasQuoted_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "orders.db";
    QTest::newRow("empty") << "";
    QTest::newRow("blanks and quotes") << "it's \"his\" $HOME `id` \\ *";
    QTest::newRow("control characters") << "a\nb\tc\x1b[2J'\\x41";
    QTest::newRow("other scripts") << QStringLiteral("Prüfung 東京");
    QTest::newRow("an option") << "--help";
}

void StateCommandTest::aShellReadsBackWhatWasQuoted() {
    QFETCH(const QString, text);
    const QString quoted = shellQuoted(text.toStdString());
    for (const QChar c : quoted)
        QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x7f);
    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("printf %s ") + quoted + u'.'});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), text + u'.');
}

} // namespace backstory::ui

using backstory::ui::StateCommandTest;
BACKSTORY_TEST(StateCommandTest);
#include "state_command_test.moc"
