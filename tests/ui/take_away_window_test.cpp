#include "tests/app/cli/command.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/report/pdf_text.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/take_away_control.h"
#include "ui/report/report_pages.h"
#include "ui/views/error_banner.h"
#include "ui/views/order_tabs.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

namespace backstory::ui {

using test::command;
using test::DemoStore;
using test::WindowFixture;
using Tab = OrderTabs::Tab;

/// What is taken away from a real window.
class TakeAwayWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_it.reset(); }
    void aPdfSaysWhereItCameFrom();
    void aPdfHoldsTheTabThatIsShown();
    void bookmarksAndNotesAreTakenAlong();
    void printingGoesToTheChosenPrinter();
    void thePreviewShowsThePages();
    void thePreviewIsPrintedAsItWasSeen();
    void closingThePreviewLosesNothing();
    void aPdfThatCannotBeWrittenIsSaid();
    void anExportIsWhatTheCommandLinePrints();
    void anExportGoesToTheClipboard();
    void csvIsExactWhenAsked();
    void theFilteredListIsExported();
    void folderAndFormatComeBack();
    void aFileThatCannotBeWrittenIsSaid();
    void nothingIsOfferedThatIsNotThere();

private:
    [[nodiscard]] QString file(const char *name) const {
        return QString::fromStdString(m_it->folder.file(name).string());
    }
    static std::string contentOf(const QString &path);
    QDialog &openExport();
    static void choose(QDialog &dialog, const char *combo, const QString &text);
    static QString noteOf(const QDialog &dialog) {
        return dialog.findChild<QLabel *>(QStringLiteral("exportNote"))->text();
    }
    QStringList writtenPdf();
    /// The preview, with its pages laid out.
    QDialog &openPreview();
    /// A printer that writes to this file.
    [[nodiscard]] static std::shared_ptr<QPrinter> printerTo(const QString &path);

    std::unique_ptr<WindowFixture> m_it;
    std::string m_stream;
};

void TakeAwayWindowTest::init() {
    m_it = std::make_unique<WindowFixture>();
    m_stream = DemoStore::shared().stories.front().stream;
    m_it->openDemo(m_stream);
    m_it->workspace().document()->showMoment(Moment{2});
    m_it->find<TakeAwayControl>("takeAwayControl").setClock([] {
        return *Instant::fromMillis(1'774'000'000'000);
    });
}

std::string TakeAwayWindowTest::contentOf(const QString &path) {
    QFile read(path);
    return read.open(QIODevice::ReadOnly) ? read.readAll().toStdString() : std::string();
}

QDialog &TakeAwayWindowTest::openExport() {
    m_it->trigger("actionExport");
    return m_it->find<QDialog>("exportDialog");
}

void TakeAwayWindowTest::choose(QDialog &dialog, const char *combo, const QString &text) {
    auto *box = dialog.findChild<QComboBox *>(QLatin1String(combo));
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

QStringList TakeAwayWindowTest::writtenPdf() {
    m_it->files.newFile = file("order.pdf");
    m_it->trigger("actionExportPdf");
    const auto said = [this] { return m_it->window().statusBar()->currentMessage(); };
    [&] { QTRY_VERIFY(said().contains(QStringLiteral("order.pdf"))); }();
    return test::pdfPages(m_it->files.newFile);
}

void TakeAwayWindowTest::aPdfSaysWhereItCameFrom() {
    const QStringList pages = writtenPdf();
    QVERIFY(m_it->files.suggested.endsWith(QStringLiteral("-state.pdf")));
    const QString first = pages.first();
    const auto &history = *m_it->document().history();
    for (const std::string &part :
         {"Order " + m_stream, DemoStore::shared().file.filename().string(),
          std::string("order_events"), std::string("orders, version 1"),
          "v2, after " + std::string(history.type(Version{2})),
          Zone().toLocalText(*history.effectiveTime(Version{2})) + " UTC",
          std::string("Times in UTC"), std::string("Written 2026-03-20 09:46:40.000 UTC")}) {
        QVERIFY2(first.contains(QString::fromStdString(part)),
                 qPrintable(QString::fromStdString(part) + u'\n' + first));
    }
    QVERIFY(pages.size() >= 2);
    for (const QString &part : {QString::fromStdString(m_stream) +
                                    QStringLiteral(" \u00b7 written 2026-03-20 09:46:40.000 UTC"),
                                QStringLiteral("page 2 of %1").arg(pages.size())})
        QVERIFY2(pages[1].contains(part), qPrintable(pages[1]));
}

void TakeAwayWindowTest::aPdfHoldsTheTabThatIsShown() {
    m_it->find<OrderTabs>("orderTabs").showTab(Tab::Compare);
    QVERIFY(writtenPdf().join(u' ').contains(QStringLiteral("At B (start)")));
}

void TakeAwayWindowTest::bookmarksAndNotesAreTakenAlong() {
    m_it->trigger("actionEditNote");
    m_it->find<QPlainTextEdit>("noteText").setPlainText(QStringLiteral("ask <b>accounting</b>"));
    m_it->find<QPushButton>("noteSave").click();
    const QString pdf = writtenPdf().join(u' ');
    QVERIFY2(pdf.contains(QStringLiteral("ask <b>accounting</b>")), qPrintable(pdf));
    QVERIFY(pdf.contains(QStringLiteral("not in the store")));
    QDialog &dialog = openExport();
    choose(dialog, "exportWhat", QStringLiteral("Events"));
    choose(dialog, "exportFormat", QStringLiteral("Markdown"));
    dialog.findChild<QPushButton *>(QStringLiteral("exportCopy"))->click();
    QTRY_VERIFY(noteOf(dialog).startsWith(QStringLiteral("Copied")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(
        QStringLiteral("  - `ask <b>accounting</b>`\n")));
    dialog.reject();
}

std::shared_ptr<QPrinter> TakeAwayWindowTest::printerTo(const QString &path) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    printer->setPageLayout(usualPage());
    return printer;
}

QDialog &TakeAwayWindowTest::openPreview() {
    m_it->trigger("actionPrintPreview");
    auto &dialog = m_it->find<QDialog>("printPreviewDialog");
    [&] { QTRY_VERIFY(m_it->find<QPushButton>("previewPrint").isEnabled()); }();
    return dialog;
}

void TakeAwayWindowTest::thePreviewShowsThePages() {
    const auto pages = static_cast<int>(writtenPdf().size());
    QVERIFY(pages > 1);
    const QDialog &dialog = openPreview();
    const auto *view = dialog.findChild<QPrintPreviewWidget *>();
    QCOMPARE(view->pageCount(), pages);
    const auto &number = m_it->find<QLabel>("previewNumber");
    QCOMPARE(number.text(), QStringLiteral("Page 1 of %1").arg(pages));
    m_it->find<QToolButton>("previewNext").click();
    QCOMPARE(number.text(), QStringLiteral("Page 2 of %1").arg(pages));
    QVERIFY(m_it->find<QToolButton>("previewPrevious").isEnabled());
}

void TakeAwayWindowTest::thePreviewIsPrintedAsItWasSeen() {
    openPreview();
    m_it->workspace().document()->showMoment(Moment{3}); // as a live order may do by itself
    const QString path = file("printed.pdf");
    m_it->printers.printer = printerTo(path);
    m_it->find<QPushButton>("previewPrint").click();
    QTRY_COMPARE(m_it->window().statusBar()->currentMessage(),
                 QStringLiteral("Sent to the printer"));
    QVERIFY(test::pdfPages(path).first().contains(QStringLiteral("v2, after ")));
}

void TakeAwayWindowTest::closingThePreviewLosesNothing() {
    QPointer<QDialog> dialog = &openPreview();
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_it->shownStream(), m_stream);
    QCOMPARE(m_it->document().shownMoment(), Moment{2});
    m_it->trigger("actionPrintPreview"); // given up while it is being laid out
    dialog = &m_it->find<QDialog>("printPreviewDialog");
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(m_it->find<QAction>("actionPrint").isEnabled());
}

void TakeAwayWindowTest::printingGoesToTheChosenPrinter() {
    const QString path = file("printed.pdf");
    m_it->printers.printer = printerTo(path);
    m_it->trigger("actionPrint");
    QTRY_COMPARE(m_it->window().statusBar()->currentMessage(),
                 QStringLiteral("Sent to the printer"));
    const QStringList pages = test::pdfPages(path);
    QVERIFY(pages.first().contains(QString::fromStdString(m_stream)));
    QVERIFY(pages.last().contains(QStringLiteral("page %1 of %1").arg(pages.size())));
}

void TakeAwayWindowTest::aPdfThatCannotBeWrittenIsSaid() {
    m_it->files.newFile = file("no such folder/order.pdf");
    m_it->trigger("actionExportPdf");
    const auto &banner = m_it->find<ErrorBanner>("errorBanner");
    QTRY_VERIFY(banner.isVisible());
    QVERIFY2(banner.text().contains(QStringLiteral("It cannot be written there")),
             qPrintable(banner.text()));
    QVERIFY(banner.text().contains(QStringLiteral("order.pdf")));
    QCOMPARE(m_it->shownStream(), m_stream);
}

void TakeAwayWindowTest::anExportIsWhatTheCommandLinePrints() {
    QDialog &dialog = openExport();
    choose(dialog, "exportWhat", QStringLiteral("State at v2"));
    choose(dialog, "exportFormat", QStringLiteral("JSON"));
    const std::string expected = command({"state", DemoStore::shared().file.string(), m_stream,
                                          "--at", "v2", "--format", "json"})
                                     .out;
    const auto *preview = dialog.findChild<QPlainTextEdit *>(QStringLiteral("exportPreview"));
    QTRY_COMPARE(preview->toPlainText().toStdString(), expected);
    m_it->files.newFile = file("state.json");
    dialog.findChild<QPushButton *>(QStringLiteral("exportSave"))->click();
    QTRY_VERIFY(noteOf(dialog).contains(QStringLiteral("state.json")));
    QCOMPARE(contentOf(m_it->files.newFile), expected);
    QVERIFY(m_it->files.suggested.contains(QString::fromStdString(m_stream) +
                                           QStringLiteral("-v2-2026-")));
    QVERIFY(m_it->files.suggested.endsWith(QStringLiteral("Z-state.json")));
}

void TakeAwayWindowTest::anExportGoesToTheClipboard() {
    QDialog &dialog = openExport();
    choose(dialog, "exportWhat", QStringLiteral("Events"));
    choose(dialog, "exportRange", QStringLiteral("Up to the moment shown (v2)"));
    choose(dialog, "exportFormat", QStringLiteral("Markdown"));
    dialog.findChild<QPushButton *>(QStringLiteral("exportCopy"))->click();
    QTRY_VERIFY(noteOf(dialog).startsWith(QStringLiteral("Copied")));
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(QStringLiteral("# Events\n\n- Source: `")));
    QVERIFY(text.contains(QStringLiteral("\n| `2` | `")));
    QVERIFY(!text.contains(QStringLiteral("\n| `3` | `")));
}

void TakeAwayWindowTest::csvIsExactWhenAsked() {
    QDialog &dialog = openExport();
    choose(dialog, "exportWhat", QStringLiteral("Events"));
    auto *exact = dialog.findChild<QCheckBox *>(QStringLiteral("exportExact"));
    choose(dialog, "exportFormat", QStringLiteral("JSON"));
    QVERIFY(!exact->isEnabled());
    choose(dialog, "exportFormat", QStringLiteral("CSV"));
    QVERIFY(exact->isEnabled());
    exact->setChecked(true);
    m_it->files.newFile = file("events.csv");
    dialog.findChild<QPushButton *>(QStringLiteral("exportSave"))->click();
    QTRY_VERIFY(noteOf(dialog).contains(QStringLiteral("events.csv")));
    QCOMPARE(contentOf(m_it->files.newFile), command({"events", DemoStore::shared().file.string(),
                                                      m_stream, "--format", "csv", "--csv-exact"})
                                                 .out);
}

void TakeAwayWindowTest::theFilteredListIsExported() {
    m_it->list().search(QStringLiteral("status=Refunded"));
    QDialog &dialog = openExport();
    choose(dialog, "exportWhat", QStringLiteral("The list, as it is filtered"));
    choose(dialog, "exportFormat", QStringLiteral("JSON Lines"));
    m_it->files.newFile = file("list.jsonl");
    dialog.findChild<QPushButton *>(QStringLiteral("exportSave"))->click();
    QTRY_VERIFY(noteOf(dialog).contains(QStringLiteral("list.jsonl")));
    const auto expected = command({"list", DemoStore::shared().file.string(), "--where",
                                   "status=Refunded", "--format", "jsonl"});
    QVERIFY(!expected.out.empty());
    QCOMPARE(contentOf(m_it->files.newFile), expected.out);
}

void TakeAwayWindowTest::folderAndFormatComeBack() {
    QDialog &dialog = openExport();
    choose(dialog, "exportWhat", QStringLiteral("Findings"));
    choose(dialog, "exportFormat", QStringLiteral("Markdown"));
    m_it->files.newFile = file("findings.md");
    dialog.findChild<QPushButton *>(QStringLiteral("exportSave"))->click();
    QTRY_VERIFY(noteOf(dialog).contains(QStringLiteral("findings.md")));
    dialog.reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    QDialog &again = openExport();
    const auto *format = again.findChild<QComboBox *>(QStringLiteral("exportFormat"));
    QCOMPARE(format->currentText(), QStringLiteral("Markdown"));
    m_it->files.newFile.clear();
    again.findChild<QPushButton *>(QStringLiteral("exportSave"))->click();
    QCOMPARE(QFileInfo(m_it->files.suggested).absolutePath(),
             QString::fromStdString(m_it->folder.path().string()));
}

void TakeAwayWindowTest::aFileThatCannotBeWrittenIsSaid() {
    QDialog &dialog = openExport();
    m_it->files.newFile = file("no such folder/state.json");
    auto *save = dialog.findChild<QPushButton *>(QStringLiteral("exportSave"));
    save->click();
    QTRY_VERIFY(noteOf(dialog).contains(QStringLiteral("It cannot be written there")));
    QVERIFY(noteOf(dialog).contains(QStringLiteral("nothing was replaced")) ||
            noteOf(dialog).contains(QStringLiteral("Nothing was replaced")));
    QTRY_VERIFY(save->isEnabled()); // one can choose another place
}

void TakeAwayWindowTest::nothingIsOfferedThatIsNotThere() {
    auto &whole = *m_it;
    whole.workspace().document()->selectField(std::nullopt);
    const auto texts = [](QDialog &dialog) {
        const auto *what = dialog.findChild<QComboBox *>(QStringLiteral("exportWhat"));
        QStringList all;
        for (int i = 0; i < what->count(); ++i)
            all << what->itemText(i);
        return all;
    };
    QDialog &dialog = openExport();
    QVERIFY(texts(dialog).filter(QStringLiteral("History of")).isEmpty());
    dialog.reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    m_it = std::make_unique<WindowFixture>();
    QVERIFY(!m_it->find<QAction>("actionExport").isEnabled());
    m_it->openDemo();
    QVERIFY(!m_it->find<QAction>("actionExportPdf").isEnabled());
    QVERIFY(!m_it->find<QAction>("actionPrint").isEnabled());
    QCOMPARE(texts(openExport()), QStringList{QStringLiteral("The whole list")});
}

} // namespace backstory::ui

using backstory::ui::TakeAwayWindowTest;
BACKSTORY_TEST(TakeAwayWindowTest);
#include "take_away_window_test.moc"
