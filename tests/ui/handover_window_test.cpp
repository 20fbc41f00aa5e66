#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/source_control.h"
#include "ui/session/moment_link.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileOpenEvent>
#include <QMimeData>
#include <QTest>
#include <QUrl>

namespace backstory::ui {

using test::DemoStore;
using test::WindowFixture;

/// What is dropped on the window, and what the desktop asks the application to open.
class HandoverWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDroppedFileIsOpened();
    void aDroppedLinkIsOpened();
    void whatCannotBeOpenedIsNotTaken_data();
    void whatCannotBeOpenedIsNotTaken();
    void theDesktopHandsOverAFile();
    void theDesktopHandsOverALink();

private:
    static bool drop(WindowFixture &on, const QMimeData &data);
    /// To the second event of an order, in a source that is saved under this name.
    static QString savedLink(WindowFixture &in, const QString &name);
    [[nodiscard]] static QUrl demoFile() {
        return QUrl::fromLocalFile(QString::fromStdString(DemoStore::shared().file.string()));
    }
    [[nodiscard]] static const std::string &order() {
        return DemoStore::shared().stories.front().stream;
    }
};

bool HandoverWindowTest::drop(WindowFixture &on, const QMimeData &data) {
    QDragEnterEvent enter(QPoint(50, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&on.window(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(QPointF(50, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on.window(), &drop);
    return drop.isAccepted();
}

QString HandoverWindowTest::savedLink(WindowFixture &in, const QString &name) {
    SourceProfile profile;
    profile.name = name;
    profile.kind = SourceProfile::Kind::File;
    profile.file = demoFile().toLocalFile();
    in.window().findChild<SourceControl *>()->profiles()->save(profile);
    MomentLink link{name.toStdString(), "order_events", order(), {}};
    link.held = HeldMoment{};
    link.held->hint = 2;
    return writeMomentLink(link);
}

void HandoverWindowTest::aDroppedFileIsOpened() {
    WindowFixture it;
    QMimeData data;
    data.setUrls({demoFile()});
    QVERIFY(drop(it, data));
    QTRY_VERIFY(it.list().rowCount() > 0);
}

void HandoverWindowTest::aDroppedLinkIsOpened() {
    for (const bool asText : {true, false}) {
        WindowFixture it;
        QMimeData data;
        if (asText) // no URL could have this name as its host
            data.setText(savedLink(it, QStringLiteral("the demo")) + QLatin1Char('\n'));
        else
            data.setUrls({QUrl(savedLink(it, QStringLiteral("ours")))});
        QVERIFY(drop(it, data));
        QTRY_COMPARE(it.shownStream(), order());
        QCOMPARE(it.document().shownMoment().value, 2U);
    }
}

void HandoverWindowTest::whatCannotBeOpenedIsNotTaken_data() {
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("text");
    QTest::newRow("a page") << QList{QUrl(QStringLiteral("https://example.org/"))} << QString();
    QTest::newRow("two files") << QList{demoFile(), demoFile()} << QString();
    QTest::newRow("a text") << QList<QUrl>() << QStringLiteral("see backstory://ours/t/s");
    QTest::newRow("two links") << QList<QUrl>()
                               << QStringLiteral("backstory://a/t/s\nbackstory://b/t/s");
    QTest::newRow("nothing") << QList<QUrl>() << QString();
}

void HandoverWindowTest::whatCannotBeOpenedIsNotTaken() {
    QFETCH(QList<QUrl>, urls);
    QFETCH(QString, text);
    WindowFixture it;
    QMimeData data;
    if (!urls.isEmpty())
        data.setUrls(urls);
    if (!text.isEmpty())
        data.setText(text);
    QVERIFY(!drop(it, data));
}

void HandoverWindowTest::theDesktopHandsOverAFile() {
    WindowFixture it;
    QFileOpenEvent asked(demoFile());
    QApplication::sendEvent(QApplication::instance(), &asked);
    QTRY_VERIFY(it.list().rowCount() > 0);
}

void HandoverWindowTest::theDesktopHandsOverALink() {
    WindowFixture it;
    QFileOpenEvent asked(QUrl(savedLink(it, QStringLiteral("ours"))));
    QApplication::sendEvent(QApplication::instance(), &asked);
    QTRY_COMPARE(it.shownStream(), order());
    QCOMPARE(it.document().shownMoment().value, 2U);
}

} // namespace backstory::ui

using backstory::ui::HandoverWindowTest;
BACKSTORY_TEST(HandoverWindowTest);
#include "handover_window_test.moc"
