#include "ui/text/visible_text.h"

#include "tests/support/test_registry.h"

#include <QTextDocument>

using namespace backstory::ui;

class VisibleTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesStayLines() {
        QCOMPARE(visibleLines("a\n\tb\xE2\x80\x8B"), QStringLiteral("a\n\tb\\u200b"));
        QCOMPARE(visibleLines(""), QString());
        QCOMPARE(visibleLines("\n"), QStringLiteral("\n"));
    }

    void menusDoNotUnderlineData() {
        QCOMPARE(withoutMnemonic(QStringLiteral("Pin a&b")), QStringLiteral("Pin a&&b"));
    }

    void toolTipsShowMarkupAsText_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("bold") << QStringLiteral("<b>bold</b>");
        QTest::newRow("image") << QStringLiteral("<img src='file:///etc/passwd'>");
        QTest::newRow("entity") << QStringLiteral("say &lt;b&gt;");
        QTest::newRow("document") << QStringLiteral("<!DOCTYPE html><p>x");
        QTest::newRow("xml") << QStringLiteral("<?xml version='1.0'?><p>x");
        QTest::newRow("plain") << QStringLiteral("amount 249.90 < 279.80");
        QTest::newRow("second line") << QStringLiteral("first\n<b>second</b>");
        QTest::newRow("blanks") << QStringLiteral("  a   b");
    }
    void toolTipsShowMarkupAsText() {
        QFETCH(QString, text);
        const QString tip = plainToolTip(text);
        // As Qt does it: what looks like markup is rendered, all else is shown as it is.
        QString shown = tip;
        if (Qt::mightBeRichText(tip)) {
            QTextDocument document;
            document.setHtml(tip);
            shown = document.toPlainText();
            QVERIFY(!tip.contains(QLatin1String("<img")));
            QVERIFY(!tip.contains(QLatin1String("<b>")));
        }
        QCOMPARE(shown, text);
    }

    void longToolTipsAreWrapped() {
        const QString text = QString(300, u'x');
        const QStringList lines = plainToolTip(text, 100).split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.join(QString()), text);
        QCOMPARE(plainToolTip(QStringLiteral("aaa bbb ccc"), 5), QStringLiteral("aaa\nbbb\nccc"));
    }
};

BACKSTORY_TEST(VisibleTextTest);
#include "visible_text_test.moc"
