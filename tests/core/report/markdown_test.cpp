#include "core/report/markdown.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;

class MarkdownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsDataIntoCode_data();
    void putsDataIntoCode();
    void keepsTheCellsOfARow_data();
    void keepsTheCellsOfARow();
    void printsATable();
    void escapesWords();
};

void MarkdownTest::putsDataIntoCode_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("printed");
    const auto row = [](const char *name, const char *text, const char *printed) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(printed);
    };
    row("nothing", "", "");
    row("a word", "Bern", "`Bern`");
    row("markup", "**a** _b_ # c", "`**a** _b_ # c`");
    row("a link", "[x](http://evil.example)", "`[x](http://evil.example)`");
    row("an address", "www.evil.example a@b.example", "`www.evil.example a@b.example`");
    row("an image", "![x](http://evil.example/a.png)", "`![x](http://evil.example/a.png)`");
    row("HTML", "<img src=x onerror=alert(1)>", "`<img src=x onerror=alert(1)>`");
    row("an entity", "&lt;b&gt;", "`&lt;b&gt;`");
    row("a backtick within", "a`b", "``a`b``");
    row("backticks at the ends", "`a``", "``` `a`` ```");
    row("only backticks", "``", "``` `` ```");
    row("blanks at both ends", " a ", "`  a  `");
    row("a blank at one end", " a", "` a`");
    row("only blanks", "  ", "`  `");
    row("line breaks", "a\r\n\nb", "`a\\u000d\\u000a\\u000ab`");
    row("a direction mark",
        "a\xe2\x80\xae"
        "b",
        "`a\\u202eb`");
    row("no UTF-8", "a\xff", "`a\\xff`");
    row("a pipe", "a|b", "`a|b`");
}

void MarkdownTest::putsDataIntoCode() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, printed);
    QCOMPARE(markdownCode(text.toStdString()), printed.toStdString());
}

void MarkdownTest::keepsTheCellsOfARow_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("printed");
    const auto row = [](const char *name, const char *text, const char *printed) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(printed);
    };
    row("a pipe", "a|b", R"(`a\|b`)");
    row("only pipes", "||", R"(`\|\|`)");
    row("a backslash", "a\\b", R"(`a\b`)");
    row("a backslash before a pipe", "a\\|b", R"(`a\u005c\|b`)");
    row("a backslash at the end", "a\\", R"(`a\u005c`)");
    row("a row of its own", "a |\n| --- |\n| b", R"(`a \|\u000a\| --- \|\u000a\| b`)");
    row("backticks and a pipe", "`|`", "`` `\\|` ``");
}

void MarkdownTest::keepsTheCellsOfARow() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, printed);
    QCOMPARE(markdownCell(text.toStdString()), printed.toStdString());
}

void MarkdownTest::printsATable() {
    std::string out;
    appendMarkdownHead(out, {"v", "what | why"}, {MarkdownAlign::Right, MarkdownAlign::Left});
    appendMarkdownRow(out, {"1", "<b>"});
    appendMarkdownRow(out, {"2", ""});
    const std::string expected = "| v | what \\| why |\n"
                                 "| ---: | --- |\n"
                                 "| `1` | `<b>` |\n"
                                 "| `2` |  |\n";
    QCOMPARE(out, expected);
}

void MarkdownTest::escapesWords() {
    QCOMPARE(markdownWords("Events of order <b>*1*</b>"),
             std::string(R"(Events of order \<b\>\*1\*\</b\>)"));
    QCOMPARE(markdownWords("at (UTC)"), std::string("at (UTC)"));
}

BACKSTORY_TEST(MarkdownTest);
#include "markdown_test.moc"
