#include "ui/text/core_sentences.h"

#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/ui/text/core_words.h"
#include "tests/ui/text/loud_translator.h"
#include "ui/text/spoken_sentence.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

namespace fs = std::filesystem;

namespace {

/// What core says only to those who wrote it, or what no one is shown as it stands there.
constexpr std::array<std::string_view, 17> kUnsaid{
    // Names of sources and of their kinds; the window has words of its own for the kinds.
    "JSON Lines file", "SQLite file", "copy of \x01", "the local copy",
    // Of the drivers, looked for in what they say.
    "no such column", "no such table", "SQLite format 3",
    // Points at which tests listen.
    "projection scanned", "projection locked", "projection read", "projection written",
    "local copy filled",
    // Followed by the table, or put into a sentence that is said.
    "looking at the ids of", "looking at the types of", "the list of tables", " (at byte \x01)",
    ": the last look took \x01 ms"};

/// The folders whose words the window may show. Of core/store it calls what makes a local copy and
/// the sample, of the rest nothing.
bool isShown(const std::string &name) {
    if (name == "core/model/finding.cpp") // has a table of its own: finding_text
        return false;
    for (const char *folder : {"core/base/", "core/model/", "core/source/", "core/filter/",
                               "core/rules/", "core/projection/", "core/replay/"})
        if (name.starts_with(folder))
            return true;
    return name == "core/store/local_copy.cpp" || name == "core/store/demo_file.cpp";
}

/// Whether the window says it in its own language, whatever is filled in.
bool isSpoken(const std::string &text) {
    for (const char *filled : {"orders 1", "", " (at byte 7)", ": the last look took 7 ms"}) {
        const QString said =
            QString::fromStdString(text).replace(QChar(u'\x01'), QString::fromUtf8(filled));
        if (spokenSentence(said) != said)
            return true;
    }
    return false;
}

} // namespace

/// Every word of core that the window shows can be translated.
class CoreSentencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowSpeaksAllThatCoreSays();
    void whatIsUnsaidIsThere();
    void findsWordsInSource_data();
    void findsWordsInSource();

private:
    template <typename Visit>
    static void forEachWord(const Visit &visit) {
        for (const auto &entry : fs::recursive_directory_iterator(sourceFolder() / "core")) {
            const std::string name =
                entry.path().lexically_relative(sourceFolder()).generic_string();
            if (entry.path().extension() != ".cpp" || !isShown(name))
                continue;
            for (const std::string &text : wordsIn(readFile(entry.path())))
                visit(name, text);
        }
    }
};

void CoreSentencesTest::theWindowSpeaksAllThatCoreSays() {
    LoudTranslator loud;
    QCoreApplication::installTranslator(&loud);
    int spoken = 0;
    QStringList silent;
    forEachWord([&](const std::string &name, const std::string &text) {
        if (std::ranges::find(kUnsaid, text) != kUnsaid.end())
            return;
        if (isSpoken(text))
            ++spoken;
        else
            silent << QString::fromStdString(name + ": " + text).replace(QChar(u'\x01'), u'%');
    });
    QVERIFY2(silent.isEmpty(),
             qPrintable(QStringLiteral("Write these into a table of ui/text/core_sentences.h:\n") +
                        silent.join(u'\n')));
    QVERIFY(spoken > 200); // the sources were found, and read
}

void CoreSentencesTest::whatIsUnsaidIsThere() {
    QStringList missing;
    std::set<std::string> all;
    forEachWord([&all](const std::string &, const std::string &text) { all.insert(text); });
    for (const std::string_view unsaid : kUnsaid) {
        if (!all.contains(std::string(unsaid)))
            missing << QString::fromUtf8(unsaid.data(), static_cast<qsizetype>(unsaid.size()));
    }
    QCOMPARE(missing.join(u'\n'), QString());
}

void CoreSentencesTest::findsWordsInSource_data() {
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *source, const QStringList &expected) {
        QTest::newRow(source) << expected;
    };
    row(R"(throw Error(Kind, "open" "ing " + name, "it has no " + std::string(x) + ";");)",
        {QStringLiteral("it has no %;")});
    row(R"(return isOne ? "one way" : a + " other ways";)",
        {QStringLiteral("one way"), QStringLiteral("% other ways")});
    row(R"(f("the place \"" + (cut ? p + "…" : p) + "\" is none of it"); // no words here)",
        {QStringLiteral("the place \"%…\" is none of it"),
         QStringLiteral("the place \"%\" is none of it")});
    row(R"(const auto n = 86'400; g("SELECT one thing FROM it", 'x', "word");)", {});
    row(R"(std::string("begun and ") + now() + '.')", {QStringLiteral("begun and %.")});
}

void CoreSentencesTest::findsWordsInSource() {
    QFETCH(QStringList, expected);
    QStringList found;
    for (const std::string &text : wordsIn(QTest::currentDataTag()))
        found << QString::fromStdString(text).replace(QChar(u'\x01'), u'%');
    QCOMPARE(found, expected);
}

BACKSTORY_TEST(CoreSentencesTest);

#include "core_sentences_test.moc"
