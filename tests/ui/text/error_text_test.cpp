#include "ui/text/error_text.h"

#include "tests/support/test_registry.h"

#include <QSet>

using namespace backstory;
using namespace backstory::ui;

class ErrorTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasATitleOfItsOwn() {
        QSet<QString> titles;
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Conflict); ++kind) {
            const ErrorText text =
                describe(Error(static_cast<ErrorKind>(kind), "opening x", "cause"));
            QVERIFY(!text.title.isEmpty());
            QVERIFY2(!titles.contains(text.title), qPrintable(text.title));
            titles.insert(text.title);
        }
    }

    void sentencesAreComposedOfTheParts() {
        const ErrorText text = describe(Error(ErrorKind::SourceUnreadable, "opening orders.db",
                                              "page 7 is damaged", "Use a copy."));
        QCOMPARE(text.title, QStringLiteral("The source cannot be read"));
        QCOMPARE(text.what, QStringLiteral("It happened while opening orders.db."));
        QCOMPARE(text.why, QStringLiteral("Page 7 is damaged."));
        QCOMPARE(text.remedy, QStringLiteral("Use a copy."));
        QCOMPARE(text.whole().count(u'\n'), 3);
    }

    void somethingToDoIsSaidEvenIfCoreKnowsNothing() {
        QVERIFY(!describe(Error(ErrorKind::Unreachable, "", "no route")).remedy.isEmpty());
        QVERIFY(describe(Error(ErrorKind::Unreachable, "", "no route")).what.isEmpty());
    }

    void hiddenCharactersAreShown() {
        const ErrorText text =
            describe(Error(ErrorKind::NoSuchStream, "reading \xE2\x80\xAE", "x"));
        QVERIFY(text.what.contains(QStringLiteral("\\u202e")));
    }
};

BACKSTORY_TEST(ErrorTextTest);
#include "error_text_test.moc"
