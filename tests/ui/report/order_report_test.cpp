#include "ui/report/order_report.h"

#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "tests/ui/report/pdf_text.h"
#include "tests/ui/sample_order.h"
#include "ui/report/pdf_file.h"
#include "ui/text/paper_look.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

#include <random>

namespace backstory::ui {

using test::pdfPages;
using test::TemporaryFolder;

/// What stands on paper.
class OrderReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItCameFrom();
    void printsThePartThatIsShown_data();
    void printsThePartThatIsShown();
    void namesThePinnedFields();
    void numbersEveryPage();
    void listsBookmarksAndNotes();
    void everyRowIsOnPaperOnce();
    void saysWhatIsLeftOut();
    void cutsLongValuesWithASign();
    void cutsALongPayloadWithASentence();
    void showsMarkupAsText();
    void isTheSameForTheSameClock();
    void embedsItsFonts();
    void canBeStopped();

private:
    static OrderReportQuestion questionOf(const OrderDocument &document, ReportPart part);
    [[nodiscard]] QString pdfOf(const OrderDocument &document, ReportPart part) const;

    TemporaryFolder m_folder;
};

OrderReportQuestion OrderReportTest::questionOf(const OrderDocument &document, ReportPart part) {
    OrderReportQuestion question;
    question.part = part;
    question.origin.source = {"SQLite file", "orders.db", "/data/orders.db"};
    question.origin.table.entity = "order";
    question.origin.table.relation = "order_events";
    question.origin.rules = "orders";
    question.origin.rulesVersion = "3";
    question.origin.zone = Zone::named("Europe/Berlin");
    question.origin.writtenAt = *Instant::fromMillis(1'774'000'000'000);
    question.a = document.shownMoment();
    question.b = document.comparedMoment();
    question.other = comparedSide(document);
    question.field = test::path("/amount");
    question.findings = document.findings();
    OrderDocument copy;
    copy.setZone(question.origin.zone);
    copy.open(document.sharedHistory(), {}, document.findings(), document.shownMoment(),
              document.horizon());
    copy.setPins(document.pins());
    const TimelineAxis axis(&copy);
    question.timeline = sketchTimeline(copy, axis, paperLook(QGuiApplication::font()), 650, false);
    return question;
}

QString OrderReportTest::pdfOf(const OrderDocument &document, ReportPart part) const {
    const QString path = QString::fromStdString(m_folder.file("report.pdf").string());
    writePdf(makeOrderReport(document.historyForJobs(), questionOf(document, part), {}),
             paperLook(QGuiApplication::font()), path, {});
    return path;
}

void OrderReportTest::saysWhereItCameFrom() {
    OrderDocument document;
    test::openSample(document);
    const QString text = pdfPages(pdfOf(document, ReportPart::State)).first();
    for (const char *part :
         {"Order 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e", "orders.db (SQLite file, /data/orders.db)",
          "order_events", "orders, version 3",
          "v4, after OrderItemsChanged with event id 00000000-0000-4000-8000-000000000004",
          "2026-03-03 08:30:12.000 CET (2026-03-03T07:30:12.000Z)", "Europe/Berlin",
          "2026-03-20 10:46:40.000 CET (2026-03-20T09:46:40.000Z)", "2, of which warnings: 1",
          "page 1 of"}) {
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    }
}

void OrderReportTest::printsThePartThatIsShown_data() {
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, ReportPart part, const char *said) {
        QTest::newRow(name) << static_cast<int>(part) << QString::fromUtf8(said);
    };
    row("state", ReportPart::State,
        "Marked is what v4 did: + added, ~ changed, \xe2\x88\x92 removed.");
    row("changes", ReportPart::Changes, "What v4 did");
    row("compare", ReportPart::Compare, "At B (v1)");
    row("payload", ReportPart::Payload, "\"amount\": 279.80");
    row("metadata", ReportPart::Payload, "\"source\": \"web\"");
    row("field history", ReportPart::FieldHistory, "Every value of amount.");
    row("findings", ReportPart::Findings, "What to know");
}

void OrderReportTest::printsThePartThatIsShown() {
    QFETCH(int, part);
    QFETCH(QString, said);
    OrderDocument document;
    test::openSample(document);
    const QString text = pdfPages(pdfOf(document, static_cast<ReportPart>(part))).join(u' ');
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("What it did")));
}

void OrderReportTest::namesThePinnedFields() {
    OrderDocument document;
    test::openSample(document);
    document.setPins({{test::path("/shipTo/city"), test::path("/status")}, {}});
    const QString text = pdfPages(pdfOf(document, ReportPart::Findings)).first();
    QVERIFY2(text.contains(QStringLiteral("shipTo.city")), qPrintable(text));
}

void OrderReportTest::numbersEveryPage() {
    OrderDocument document;
    test::open(document, test::makeHistory(test::longLife(300)));
    const QStringList pages = pdfPages(pdfOf(document, ReportPart::State));
    QVERIFY(pages.size() > 3);
    for (int i = 0; i < pages.size(); ++i) {
        const QString number = QStringLiteral("page %1 of %2").arg(i + 1).arg(pages.size());
        QVERIFY2(pages[i].contains(number), qPrintable(pages[i]));
        QVERIFY(pages[i].contains(QStringLiteral("written 2026-03-20 10:46:40.000 CET")));
        QVERIFY(pages[i].contains(QStringLiteral("order-1")));
    }
    // The head of a table stands on each of its pages.
    QVERIFY(pages[2].contains(QStringLiteral("What it did")));
    QVERIFY(pages.last().contains(QStringLiteral("300")));
}

void OrderReportTest::listsBookmarksAndNotes() {
    OrderDocument document;
    test::openSample(document);
    OrderReportQuestion question = questionOf(document, ReportPart::State);
    question.marks = {{document.history()->facts(Version{2}).id,
                       QStringLiteral("ask <b>them</b>\nsecond line"), question.origin.writtenAt},
                      {EventId("of another order"), QStringLiteral("elsewhere"), {}}};
    const OrderReport report = makeOrderReport(document.historyForJobs(), question, {});
    QCOMPARE(report.sections.size(), std::size_t{3});
    const ReportSection &notes = report.sections[1];
    QCOMPARE(notes.title, QStringLiteral("Bookmarks and notes"));
    QVERIFY(notes.note.contains(QStringLiteral("not in the store")));
    QCOMPARE(notes.table.rows.size(), std::size_t{1});
    QCOMPARE(report.sections.back().table.rows[1].front(), std::string("\u2605"));
    const QString path = QString::fromStdString(m_folder.file("notes.pdf").string());
    writePdf(report, paperLook(QGuiApplication::font()), path, {});
    const QString text = pdfPages(path).join(u' ');
    QVERIFY2(text.contains(QStringLiteral("ask <b>them</b>")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("second line")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("elsewhere")));
}

void OrderReportTest::everyRowIsOnPaperOnce() {
    OrderDocument document;
    test::open(document, test::makeHistory(test::longLife(400)));
    OrderReportQuestion question = questionOf(document, ReportPart::State);
    OrderReport report = makeOrderReport(document.historyForJobs(), question, {});
    ReportTable &events = report.sections.back().table;
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same each time
    for (std::size_t row = 0; row < events.rows.size(); ++row) {
        // Rows of one line and of many, some of more than a page.
        const auto words = random() % 40 == 0 ? 550 : random() % 30;
        std::string text = "row" + std::to_string(row) + "begins";
        for (std::size_t i = 0; i < words; ++i)
            text += " word";
        events.rows[row].back() = text + " row" + std::to_string(row) + "ends";
        events.rows[row][1] = "row" + std::to_string(row) + "is";
    }
    const QString path = QString::fromStdString(m_folder.file("rows.pdf").string());
    writePdf(report, paperLook(QGuiApplication::font()), path, {});
    const QStringList pages = pdfPages(path);
    const QString text = pages.join(u' ');
    for (std::size_t row = 0; row < events.rows.size(); ++row) {
        const QString mark = QStringLiteral("row%1").arg(row);
        QVERIFY2(text.count(mark + QStringLiteral("is ")) == 1, qPrintable(mark));
        for (const char *end : {"begins ", "ends "})
            QVERIFY2(text.contains(mark + QLatin1String(end)), qPrintable(mark));
    }
    for (qsizetype page = 1; page < pages.size(); ++page)
        QVERIFY2(pages[page].contains(QStringLiteral("What it did")), qPrintable(pages[page]));
}

void OrderReportTest::saysWhatIsLeftOut() {
    OrderDocument document;
    test::open(document, test::makeHistory(test::longLife(3'000)));
    document.showMoment(Moment{1'500});
    const OrderReport report =
        makeOrderReport(document.historyForJobs(), questionOf(document, ReportPart::State), {});
    const ReportSection &events = report.sections.back();
    QCOMPARE(events.table.rows.size(), std::size_t(paper::kEvents));
    QCOMPARE(events.note,
             QStringLiteral("These are the 1,000 events around the moment, v1001 to v2000. 2,000 "
                            "others are left out; Export gives all of them."));
}

void OrderReportTest::cutsLongValuesWithASign() {
    OrderDocument document;
    const std::string text(20'000, 'x');
    test::open(document, test::makeHistory({{"OrderCreated", "{\"note\":\"" + text + "\"}", 1}}));
    const QString pdf = pdfPages(pdfOf(document, ReportPart::State)).join(u' ');
    QVERIFY(pdf.contains(QStringLiteral("(and 17002 more bytes)")));
}

void OrderReportTest::cutsALongPayloadWithASentence() {
    OrderDocument document;
    test::open(document, test::makeHistory({{"OrderCreated", std::string(100'000, 'x'), 1}}));
    const QString pdf = pdfPages(pdfOf(document, ReportPart::Payload)).join(u' ');
    QVERIFY(pdf.contains(QStringLiteral("These are the first 65,536 of 100,000 bytes.")));
    QCOMPARE(pdf.count(u'x'), qsizetype(65'536) + 1); // every line once; one stands in "Export"
}

void OrderReportTest::showsMarkupAsText() {
    OrderDocument document;
    test::openHostile(document);
    const QString state = pdfPages(pdfOf(document, ReportPart::State)).join(u' ');
    QVERIFY2(state.contains(QStringLiteral("Order <b>order</b>")), qPrintable(state));
    QVERIFY(state.contains(QStringLiteral("a\\u202eb\\u200bc")));
    QVERIFY(state.contains(QStringLiteral("&lt;script&gt;")));
    QFile file(QString::fromStdString(m_folder.file("report.pdf").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("/URI")); // nothing can be clicked
}

void OrderReportTest::isTheSameForTheSameClock() {
    OrderDocument document;
    test::openSample(document);
    const QStringList first = pdfPages(pdfOf(document, ReportPart::State));
    QCOMPARE(pdfPages(pdfOf(document, ReportPart::State)), first);
}

void OrderReportTest::embedsItsFonts() {
    OrderDocument document;
    test::openSample(document);
    const QStringList fonts = test::pdfFonts(pdfOf(document, ReportPart::State));
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts)
        QVERIFY2(font.simplified().contains(QStringLiteral("Identity-H yes ")), qPrintable(font));
}

void OrderReportTest::canBeStopped() {
    OrderDocument document;
    test::openSample(document);
    std::stop_source stop;
    const QString path = QString::fromStdString(m_folder.file("stopped.pdf").string());
    const OrderReport report =
        makeOrderReport(document.historyForJobs(), questionOf(document, ReportPart::State), {});
    Progress progress{stop.get_token(), {}};
    progress.report = [&](const ProgressStep &) { stop.request_stop(); };
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             writePdf(report, paperLook(QGuiApplication::font()), path, progress));
    QVERIFY(!QFile::exists(path));
}

} // namespace backstory::ui

using backstory::ui::OrderReportTest;
BACKSTORY_TEST(OrderReportTest);
#include "order_report_test.moc"
