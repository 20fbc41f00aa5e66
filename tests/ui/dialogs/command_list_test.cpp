#include "ui/dialogs/command_list.h"

#include "tests/support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace backstory::ui {

class CommandListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isASoundModel();
    void wordsMayStandInAnyOrderAndCase();
    void theBeginningOfTheTextGoesFirst();
    void theMenuCountsToo();
    void theKeyCountsToo();
    void whatWasRunLatelyGoesFirstAmongEquals();
    void whatCannotBeDoneGoesLast();
    void answersStandBeforeEverything();
};

namespace {

Command command(const char *text, const char *place = "", const char *keys = "",
                bool enabled = true) {
    return {QString::fromUtf8(text),
            QString::fromUtf8(text),
            QString::fromUtf8(place),
            QString::fromUtf8(keys),
            enabled,
            [] {}};
}

QStringList texts(const CommandList &list) {
    QStringList all;
    for (int row = 0; row < list.rowCount(); ++row)
        all << list.index(row, CommandList::Text).data().toString();
    return all;
}

QStringList found(const std::vector<Command> &commands, const char *query,
                  const QStringList &recent = {}) {
    CommandList list;
    list.setCommands(commands, recent);
    list.setQuery(QString::fromUtf8(query), {});
    return texts(list);
}

} // namespace

void CommandListTest::isASoundModel() {
    CommandList list;
    const QAbstractItemModelTester tester(&list);
    list.setCommands({command("Open file…", "File", "Ctrl+O"), command("Quit", "File", "", false)},
                     {});
    list.setQuery(QStringLiteral("open"), {command("Open the order 1")});
    list.setQuery(QStringLiteral("none"), {});
    list.setQuery({}, {});
    QCOMPARE(list.rowCount(), 2);
    const QModelIndex first = list.index(0, CommandList::Text);
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Open file…, Ctrl+O, File"));
    QVERIFY(!list.index(1, CommandList::Text).flags().testFlag(Qt::ItemIsEnabled));
}

void CommandListTest::wordsMayStandInAnyOrderAndCase() {
    const std::vector<Command> commands{command("Next event"), command("Next tab")};
    QCOMPARE(found(commands, "EVENT next"), QStringList{QStringLiteral("Next event")});
    QCOMPARE(found(commands, "ev ne"), QStringList{QStringLiteral("Next event")});
    QCOMPARE(found(commands, "event tab"), QStringList());
}

void CommandListTest::theBeginningOfTheTextGoesFirst() {
    const std::vector<Command> commands{command("reopen"), command("to open"), command("open")};
    QCOMPARE(
        found(commands, "open"),
        QStringList({QStringLiteral("open"), QStringLiteral("to open"), QStringLiteral("reopen")}));
}

void CommandListTest::theMenuCountsToo() {
    const std::vector<Command> commands{command("Dark", "View › Theme"), command("Light", "View")};
    QCOMPARE(found(commands, "theme"), QStringList{QStringLiteral("Dark")});
}

void CommandListTest::theKeyCountsToo() {
    const std::vector<Command> commands{command("Keys", "Help", "F1"),
                                        command("List", "View", "F9")};
    QCOMPARE(found(commands, "f9"), QStringList{QStringLiteral("List")});
}

void CommandListTest::whatWasRunLatelyGoesFirstAmongEquals() {
    const std::vector<Command> commands{command("a1"), command("a2"), command("a3"), command("ba")};
    const QStringList recent{QStringLiteral("ba"), QStringLiteral("a3")};
    QCOMPARE(found(commands, "", recent).first(), QStringLiteral("ba"));
    QCOMPARE(found(commands, "a", recent),
             QStringList({QStringLiteral("a3"), QStringLiteral("a1"), QStringLiteral("a2"),
                          QStringLiteral("ba")}));
}

void CommandListTest::whatCannotBeDoneGoesLast() {
    const std::vector<Command> commands{command("open", "", "", false), command("reopen")};
    QCOMPARE(found(commands, "open").first(), QStringLiteral("reopen"));
}

void CommandListTest::answersStandBeforeEverything() {
    CommandList list;
    list.setCommands({command("v2 it")}, {});
    list.setQuery(QStringLiteral("v2"), {command("Go to version 2")});
    QCOMPARE(texts(list),
             QStringList({QStringLiteral("Go to version 2"), QStringLiteral("v2 it")}));
}

} // namespace backstory::ui

using backstory::ui::CommandListTest;
BACKSTORY_TEST(CommandListTest);

#include "command_list_test.moc"
