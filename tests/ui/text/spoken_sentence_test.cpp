#include "ui/text/spoken_sentence.h"

#include "core/base/error.h"
#include "core/base/zone.h"
#include "core/filter/filter.h"
#include "tests/support/test_registry.h"
#include "tests/ui/text/loud_translator.h"

#include <QCoreApplication>
#include <QTest>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

namespace {

QString mistakeIn(const char *text) {
    try {
        Filter::parse(text, FilterWords{});
    } catch (const FilterMistake &mistake) {
        return QString::fromUtf8(mistake.what());
    }
    return {};
}

} // namespace

/// Core's sentences, found again as core writes them.
class SpokenSentenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutATranslationItStays();
    void whatCoreFilledInComesAlong();
    void anUnknownOneStays();
    void mistakesOfFiltersAreKnown_data();
    void mistakesOfFiltersAreKnown();
    void whatIsWrongWithATimeIsKnown();
    void listsOfMistakesKeepTheirPlaces();
    void namesStayWhatTheyAre();
};

void SpokenSentenceTest::withoutATranslationItStays() {
    const QString said = QStringLiteral("no right to read orders");
    QCOMPARE(spokenSentence(said), said);
}

void SpokenSentenceTest::whatCoreFilledInComesAlong() {
    LoudTranslator loud;
    QCoreApplication::installTranslator(&loud);
    for (const char *said : {"no right to read %1", "there is no such file",
                             "After '!=' comes a value. For the text %1, write it in quotes.",
                             "in Europe/Berlin it happens twice, at %3 and at %1"})
        QCOMPARE(spokenSentence(QString::fromUtf8(said)),
                 QStringLiteral("! ") + QString::fromUtf8(said));
}

void SpokenSentenceTest::anUnknownOneStays() {
    LoudTranslator loud;
    QCoreApplication::installTranslator(&loud);
    const QString said = QStringLiteral("there is no such file, nor was there one");
    QCOMPARE(spokenSentence(said), said);
}

void SpokenSentenceTest::mistakesOfFiltersAreKnown_data() {
    QTest::addColumn<bool>("unused");
    for (const char *filter : {"status=",
                               "=Paid",
                               "(status=Paid",
                               "status=Paid)",
                               "()",
                               "not",
                               "and x",
                               "\"open",
                               "status==Paid",
                               "!status",
                               "!x=1",
                               "type:",
                               "stream:",
                               "since:",
                               "since:-3x",
                               "since:nonsense",
                               "since:31.02.2026",
                               "since:3/4/26",
                               "a..b=1",
                               "/a~2=1",
                               "events>many",
                               "status>true",
                               "any(status=Paid)",
                               "status=and",
                               "\"\"",
                               "since:2026-03-02 before:2026-03-01"})
        QTest::newRow(filter) << false;
}

void SpokenSentenceTest::mistakesOfFiltersAreKnown() {
    LoudTranslator loud;
    QCoreApplication::installTranslator(&loud);
    const QString said = mistakeIn(QTest::currentDataTag());
    QVERIFY(!said.isEmpty());
    // What core says of a time is a clause there, and a sentence in a filter.
    QVERIFY2(spokenSentence(said).startsWith(QLatin1String("! ")), qPrintable(said));
}

void SpokenSentenceTest::whatIsWrongWithATimeIsKnown() {
    LoudTranslator loud;
    QCoreApplication::installTranslator(&loud);
    for (const char *text : {"soon", "2026-03-29T02:30", "2026-10-25T02:30", "31.02.2026",
                             "31.3.26", "31 March", "03/04/2026"}) {
        try {
            parseTime(text, Zone::named("Europe/Berlin"), TimeBound::Lower);
            QFAIL("it was read");
        } catch (const Error &error) {
            for (const std::string &part : {error.cause(), error.remedy()}) {
                const QString said = QString::fromStdString(part);
                QCOMPARE(spokenSentence(said), QStringLiteral("! ") + said);
            }
        }
    }
}

void SpokenSentenceTest::listsOfMistakesKeepTheirPlaces() {
    LoudTranslator loud;
    QCoreApplication::installTranslator(&loud);
    QCOMPARE(spokenSentence(QStringLiteral("/rules/a: b/0: is missing; /columns: is not a list")),
             QStringLiteral("/rules/a: b/0: ! is missing; /columns: ! is not a list"));
    QCOMPARE(spokenSentence(QStringLiteral("/x: stands twice\n/: nobody knows this")),
             QStringLiteral("/x: ! stands twice\n/: nobody knows this"));
}

void SpokenSentenceTest::namesStayWhatTheyAre() {
    LoudTranslator loud;
    QCoreApplication::installTranslator(&loud);
    // Core's word for a kind is said in the window's language, a column of that name is not.
    QCOMPARE(spokenSentence(QStringLiteral("The value is a text, and numbers holds numbers.")),
             QStringLiteral("! The value is ! a text, and numbers holds ! numbers."));
    QCOMPARE(spokenSentence(QStringLiteral("opening it is a folder")),
             QStringLiteral("! opening it is a folder"));
}

BACKSTORY_TEST(SpokenSentenceTest);

#include "spoken_sentence_test.moc"
