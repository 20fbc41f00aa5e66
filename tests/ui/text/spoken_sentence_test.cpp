#include "ui/text/spoken_sentence.h"

#include "core/base/error.h"
#include "core/base/zone.h"
#include "core/filter/filter.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace backstory;
using namespace backstory::ui;

namespace {

/// Knows core's sentences, and says them loudly.
class LoudTranslator : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *,
                                    int) const override {
        return QByteArray(context) == "Sentence" ? QStringLiteral("! ") + QString::fromUtf8(text)
                                                 : QString();
    }
};

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
    for (const char *filter :
         {"status=",        "=Paid",       "(status=Paid",
          "status=Paid)",   "()",          "not",
          "and x",          "\"open",      "status==Paid",
          "!status",        "!x=1",        "type:",
          "stream:",        "since:",      "since:-3x",
          "since:nonsense", "a..b=1",      "/a~2=1",
          "events>many",    "status>true", "any(status=Paid)",
          "status=and",     "\"\"",        "since:2026-03-02 before:2026-03-01"})
        QTest::newRow(filter) << false;
}

void SpokenSentenceTest::mistakesOfFiltersAreKnown() {
    LoudTranslator loud;
    QCoreApplication::installTranslator(&loud);
    const QString said = mistakeIn(QTest::currentDataTag());
    QVERIFY(!said.isEmpty());
    QCOMPARE(spokenSentence(said), QStringLiteral("! ") + said);
}

void SpokenSentenceTest::whatIsWrongWithATimeIsKnown() {
    LoudTranslator loud;
    QCoreApplication::installTranslator(&loud);
    for (const char *text : {"soon", "2026-03-29T02:30", "2026-10-25T02:30"}) {
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

BACKSTORY_TEST(SpokenSentenceTest);

#include "spoken_sentence_test.moc"
