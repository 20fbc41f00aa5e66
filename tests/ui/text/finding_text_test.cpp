#include "ui/text/finding_text.h"

#include "core/model/finding_sentence.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::ui;

class FindingTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentence() {
        for (int code = 0; code <= static_cast<int>(FindingCode::MappingDetail); ++code) {
            const Finding bare{static_cast<FindingCode>(code), {}, {}};
            QVERIFY(!findingText(bare).contains(QLatin1String("%1")));
            const Finding full{static_cast<FindingCode>(code), {}, {"one", "two", "three"}};
            QVERIFY(!findingText(full).isEmpty());
            QVERIFY(!findingText(full).contains(QLatin1String("%1")));
        }
    }

    void detailsAreFilledInOnce() {
        const Finding finding{FindingCode::StampUnitSuspect, {}, {"%2", "seconds"}};
        QVERIFY(
            findingText(finding).contains(QStringLiteral("The stored time %2 looks like seconds")));
    }

    void detailsShowWhatIsHidden() {
        const Finding finding{FindingCode::TypeUnknown,
                              {},
                              {"Or\xE2\x80\xAE"
                               "der"}};
        QVERIFY(findingText(finding).contains(QStringLiteral("Or\\u202eder")));
    }

    void whatCorePhrasesIsShownAsItPhrasesIt() {
        const Finding finding{FindingCode::PayloadNotJson, {}, {"it ends too early", "7"}};
        QCOMPARE(findingText(finding).toStdString(), sentence(finding));
    }

    void aBrokenTranslationOfAPatternDoesNoHarm() {
        QCOMPARE(fillPattern("a [b {0}", {"x"}), std::string("a b x"));
        QCOMPARE(fillPattern("a ] {", {}), std::string("a ] {"));
        QCOMPARE(fillPattern("{0", {"x"}), std::string("{0"));
        QCOMPARE(fillPattern("[no {1}][ yes {0}]", {"x"}), std::string(" yes x"));
    }

    void eventsAreNamedAndCounted() {
        QCOMPARE(findingEvents({FindingCode::OrderTied, {Version{7}, Version{8}}, {}}),
                 QStringLiteral("v7, v8"));
        QCOMPARE(findingEvents({FindingCode::PartialRead, {}, {}}),
                 QStringLiteral("whole history"));
        Finding many{FindingCode::StampMissing, {}, {}};
        for (std::uint32_t k = 1; k <= 10; ++k)
            many.events.push_back(Version{k});
        QCOMPARE(findingEvents(many), QStringLiteral("v1, v2, v3, v4, v5, v6, 4 more"));
    }
};

BACKSTORY_TEST(FindingTextTest);
#include "finding_text_test.moc"
