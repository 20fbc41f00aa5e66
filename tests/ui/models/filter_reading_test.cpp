#include "ui/models/filter_reading.h"

#include "tests/support/test_registry.h"

#include <QTest>

namespace backstory::ui {

class FilterReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsAPlainWord_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("plain");
        for (const char *text : {"0192f0c4", " ada ", "order-1", "a:b", "events"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char *text : {"", "two words", "a=b", "type:A", "data.x", "\"quoted\"", "not",
                                 "OR", "(a)", "\"open"})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
    }
    void knowsAPlainWord() {
        QFETCH(QString, text);
        QFETCH(bool, plain);
        const auto word = plainWord(text.toStdString());
        QCOMPARE(word.has_value(), plain);
        if (word)
            QCOMPARE(QString::fromStdString(*word), text.trimmed());
    }
};

} // namespace backstory::ui

using backstory::ui::FilterReadingTest;
BACKSTORY_TEST(FilterReadingTest);
#include "filter_reading_test.moc"
