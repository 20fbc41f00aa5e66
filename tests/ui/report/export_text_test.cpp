#include "ui/report/export_text.h"

#include "core/json/parse.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

#include <QTest>

#include <sstream>

namespace backstory::ui {

using What = ExportQuestion::What;
using Range = ExportQuestion::Range;
using Format = ExportQuestion::Format;

/// What is written for people, and how writing behaves.
class ExportTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markdownSaysWhereItCameFrom();
    void markdownKeepsDataInCode();
    void markdownCoversEveryKind();
    void describedJsonSaysWhereItCameFrom();
    void markdownListsNotes();
    void stopsWhenNoMoreIsWanted();
    void stopsWhenAsked();
    void refusesToMixTwoPasts();
    void refusesAMomentThatMoved();
    void comparesWithAnotherOrder();
    void namesFilesHarmlessly();

private:
    static ExportSubject subjectOf(const OrderDocument &document);
    static std::string written(const ExportQuestion &question, const ExportSubject &subject);
};

namespace {

bool holds(const std::string &text, const std::string &part) {
    if (text.find(part) != std::string::npos)
        return true;
    qInfo("%s is not in\n%s", part.c_str(), text.c_str());
    return false;
}

} // namespace

ExportSubject ExportTextTest::subjectOf(const OrderDocument &document) {
    ExportSubject subject;
    subject.origin.source = {"SQLite file", "orders.db", "/data/orders.db"};
    subject.origin.table.entity = "order";
    subject.origin.table.relation = "order_events";
    subject.origin.rules = "orders";
    subject.origin.rulesVersion = "3";
    subject.origin.zone = Zone::named("Europe/Berlin");
    subject.origin.writtenAt = *Instant::fromMillis(1'774'000'000'000);
    subject.history = document.historyForJobs();
    subject.a = document.shownMoment();
    subject.b = document.comparedMoment();
    subject.field = test::path("/amount");
    return subject;
}

std::string ExportTextTest::written(const ExportQuestion &question, const ExportSubject &subject) {
    std::string text;
    writeExport(question, subject, false,
                [&](std::string_view piece) {
                    text += piece;
                    return true;
                },
                {});
    return text;
}

void ExportTextTest::markdownSaysWhereItCameFrom() {
    OrderDocument document;
    test::openSample(document);
    const std::string text =
        written({What::State, Range::All, Format::Markdown, false}, subjectOf(document));
    QVERIFY(text.starts_with("# State\n\n"));
    QVERIFY(holds(text, "- Source: `orders.db (SQLite file, /data/orders.db)`\n"));
    QVERIFY(holds(text, "- Table: `order_events`\n"));
    QVERIFY(holds(text, "- Rules: `orders, version 3`\n"));
    QVERIFY(holds(text, "- Order: `0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e`\n"));
    QVERIFY(holds(text, "- Moment: `v4, after OrderItemsChanged with event id "
                        "00000000-0000-4000-8000-000000000004`\n"));
    QVERIFY(holds(text, "- Time of it: `2026-03-03 08:30:12.000 CET "
                        "(2026-03-03T07:30:12.000Z)`\n"));
    QVERIFY(holds(text, "- Times in: `Europe/Berlin`\n"));
    QVERIFY(holds(text, "- Written: `2026-03-20 10:46:40.000 CET (2026-03-20T09:46:40.000Z)`\n"));
    QVERIFY(holds(text, "|  | Field | Value | Set by | At (Europe/Berlin) |\n"
                        "| --- | --- | --- | --- | --- |\n"));
    QVERIFY(holds(text, "| `~` | `amount` | `279.80` | `v4 OrderItemsChanged` | "
                        "`2026-03-03 08:30:12.000` |\n"));
}

void ExportTextTest::markdownKeepsDataInCode() {
    OrderDocument document;
    test::openHostile(document);
    for (const What what : {What::Events, What::State, What::Difference, What::Findings}) {
        const std::string text =
            written({what, Range::All, Format::Markdown, false}, subjectOf(document));
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            // What stands outside of code spans, which none of these texts closes early.
            bool code = false;
            std::string outside;
            for (const char c : line) {
                code = c == '`' ? !code : code;
                if (!code && c != '`')
                    outside += c;
            }
            QVERIFY(!code);
            QVERIFY2(outside.find_first_of("<>[]&") == std::string::npos, line.c_str());
        }
        QVERIFY(text.find("\xe2\x80\xae") == std::string::npos);
    }
}

void ExportTextTest::markdownCoversEveryKind() {
    OrderDocument document;
    test::openSample(document);
    const ExportSubject subject = subjectOf(document);
    const std::string events =
        written({What::Events, Range::Between, Format::Markdown, false}, subject);
    QVERIFY(holds(events, "- Moment B: `v1, after OrderCreated"));
    QVERIFY(holds(events, "| `2` | `2026-03-02 10:15:40.003` | `OrderPaid` | `checkout-svc` |"));
    QVERIFY(events.find("`OrderDelivered`") == std::string::npos);
    const std::string difference =
        written({What::Difference, Range::All, Format::Markdown, false}, subject);
    QVERIFY(holds(difference, "| `~` | `amount` | `249.90` | `279.80` |\n"));
    QVERIFY(holds(difference, "| `+` | `items.SKU-409` |  | "));
    const std::string values =
        written({What::FieldHistory, Range::All, Format::Markdown, false}, subject);
    QVERIFY(holds(values, "- Field: `/amount`\n"));
    QVERIFY(holds(values,
                  "| `279.80` | `v4 OrderItemsChanged, checkout-svc` | `2026-03-03 08:30:12.000` | "
                  "`to the end` |\n"));
}

void ExportTextTest::describedJsonSaysWhereItCameFrom() {
    OrderDocument document;
    test::openSample(document);
    const ExportSubject subject = subjectOf(document);
    for (const What what : {What::State, What::Difference, What::FieldHistory}) {
        const std::string plain = written({what, Range::All, Format::Json, false}, subject);
        const std::string described =
            written({what, Range::All, Format::DescribedJson, false}, subject);
        // The answer is in it as it is, and the whole is JSON.
        QVERIFY(described.ends_with(plain.substr(0, plain.size() - 1) + "}\n"));
        QVERIFY(std::holds_alternative<json::Value>(json::parse(described)));
        QVERIFY(holds(described, R"("written_at":"2026-03-20T09:46:40.000Z","zone":)"
                                 R"("Europe/Berlin","source":{"label":"orders.db","kind":)"
                                 R"("SQLite file","place":"/data/orders.db"},"copied_from":null,)"
                                 R"("table":"order_events","rules":"orders","rules_version":"3",)"
                                 R"("known_at":null,"stream":"0192f0c4)"));
    }
    QVERIFY(holds(written({What::State, Range::All, Format::DescribedJson, false}, subject),
                  R"("moment":{"version":4,"id":"00000000-0000-4000-8000-000000000004","type":)"
                  R"("OrderItemsChanged","at":"2026-03-03T07:30:12.000Z"},"state":{)"));
    QVERIFY(holds(written({What::FieldHistory, Range::All, Format::DescribedJson, false}, subject),
                  R"("field":"/amount","values":[{)"));
}

void ExportTextTest::markdownListsNotes() {
    OrderDocument document;
    test::openSample(document);
    ExportSubject subject = subjectOf(document);
    const EventId second = document.history()->facts(Version{2}).id;
    const EventId last = document.history()->facts(Version{8}).id;
    subject.marks = {{second, QStringLiteral("ask | `them`\n# twice"), subject.origin.writtenAt},
                     {last, {}, subject.origin.writtenAt},
                     {EventId("of another order"), {}, {}}};
    const std::string text =
        written({What::Events, Range::UpToMoment, Format::Markdown, false}, subject);
    QVERIFY(holds(text, "| `2 \u2605` | `2026-03-02 10:15:40.003` |"));
    QVERIFY(holds(text, "\n## Bookmarks and notes\n\n"));
    QVERIFY(holds(text, "not in the store"));
    QVERIFY(holds(text, "- `v2 OrderPaid, 2026-03-02 10:15:40.003`\n"
                        "  - `` ask | `them` ``\n"
                        "  - `# twice`\n"));
    QVERIFY(text.find("- `v8") == std::string::npos); // it is not among these events
    // The record itself has no notes.
    for (const Format format : {Format::Json, Format::JsonLines, Format::Csv}) {
        const ExportQuestion question{What::Events, Range::All, format, false};
        QCOMPARE(written(question, subject), written(question, subjectOf(document)));
    }
}

void ExportTextTest::stopsWhenNoMoreIsWanted() {
    OrderDocument document;
    test::open(document, test::makeHistory(test::longLife(10'000)));
    for (const Format format : {Format::Json, Format::Csv, Format::Markdown}) {
        std::string text;
        writeExport({What::Events, Range::All, format, false}, subjectOf(document), true,
                    [&](std::string_view piece) {
                        text += piece;
                        return text.size() < 2'000;
                    },
                    {});
        QVERIFY(text.size() >= 2'000);
        QVERIFY(text.size() < 4'000);
        QVERIFY(!text.ends_with("]\n")); // a part never reads as the whole
    }
}

void ExportTextTest::stopsWhenAsked() {
    OrderDocument document;
    test::openSample(document);
    std::stop_source stop;
    stop.request_stop();
    const auto take = [](std::string_view) { return true; };
    const Progress progress{stop.get_token(), {}};
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             writeExport({}, subjectOf(document), false, take, progress));
}

void ExportTextTest::refusesToMixTwoPasts() {
    const auto history = test::makeHistory(test::longLife(6'000));
    OrderDocument document;
    test::open(document, history);
    std::size_t pieces = 0;
    const auto take = [&](std::string_view) {
        ++pieces;
        return true;
    };
    Progress progress;
    progress.report = [&](const ProgressStep &) {
        if (history->size() == 6'000) // an event that comes late, between two slices
            history->add(test::sampleEvent({"OrderPaid", "{}", 1}, 7'000, "order-1"));
    };
    QVERIFY_THROWS_EXCEPTION(Error, writeExport({}, subjectOf(document), false, take, progress));
    QVERIFY(pieces > 0);
}

void ExportTextTest::refusesAMomentThatMoved() {
    const auto history = test::makeHistory(test::sampleEvents());
    OrderDocument document;
    test::open(document, history);
    ExportSubject subject = subjectOf(document);
    subject.a = Moment{4};
    subject.eventA = history->facts(Version{4}).id;
    for (const What what : {What::State, What::Events})
        QVERIFY(!written({what, Range::All, Format::Csv, false}, subject).empty());
    history->add(test::sampleEvent({"OrderPaid", "{}", 1}, 99));
    for (const What what : {What::State, What::Events}) {
        const ExportQuestion question{what, Range::All, Format::Csv, false};
        QVERIFY_THROWS_EXCEPTION(Error, written(question, subject));
    }
}

void ExportTextTest::comparesWithAnotherOrder() {
    OrderDocument document;
    test::openSample(document);
    OtherSide other;
    other.history = test::makeHistory({{"OrderCreated", R"({"amount":1.00})", 1'000}}, "order-2");
    other.entity = "order";
    other.moment = Moment{1};
    document.compareWithOther(other);
    ExportSubject subject = subjectOf(document);
    subject.other = comparedSide(document);
    const std::string text =
        written({What::Difference, Range::All, Format::Markdown, false}, subject);
    QVERIFY(holds(text, "- B is of: `order-2`\n"));
    QVERIFY(holds(text, "| `~` | `amount` | `1.00` | `279.80` |\n"));
    QVERIFY(exportFileName({What::Difference, Range::All, Format::Csv, false}, subject)
                .contains(QStringLiteral("-from-other-to-v4-")));
    const std::string described =
        written({What::Difference, Range::All, Format::DescribedJson, false}, subject);
    QVERIFY(holds(described, R"("from":{"stream":"order-2","rules":"orders","rules_version":"1",)"
                             R"("version":1,"id":")"));
    const std::string line = R"({"path":"/amount","op":"replace","before":1.00,"after":279.80})";
    QVERIFY(holds(written({What::Difference, Range::All, Format::JsonLines, false}, subject),
                  line + '\n'));
}

void ExportTextTest::namesFilesHarmlessly() {
    OrderDocument document;
    test::openHostile(document);
    ExportSubject subject = subjectOf(document);
    QCOMPARE(exportFileName({What::State, Range::All, Format::Json, false}, subject),
             QStringLiteral("order-_b_order__b_-v3-2026-03-02T09-14-09Z-state.json"));
    subject.b = Moment{1};
    QCOMPARE(exportFileName({What::Difference, Range::All, Format::DescribedJson, false}, subject),
             QStringLiteral("order-_b_order__b_-from-v1-to-v3-difference.json"));
    QCOMPARE(exportFileName({What::Events, Range::UpToMoment, Format::Csv, false}, subject),
             QStringLiteral("order-_b_order__b_-to-v3-2026-03-02T09-14-09Z-events.csv"));
    QCOMPARE(momentFileName(QStringLiteral("changes"), subject),
             QStringLiteral("order-_b_order__b_-v3-2026-03-02T09-14-09Z-changes"));
    QCOMPARE(exportFileName({What::Events, Range::All, Format::Markdown, false}, subject),
             QStringLiteral("order-_b_order__b_-events.md"));
    QCOMPARE(exportFileName({What::FieldHistory, Range::All, Format::Csv, false}, subject),
             QStringLiteral("order-_b_order__b_-amount-field.csv"));
    subject.origin.table.entity = "../x";
    QCOMPARE(exportFileName({What::Orders, Range::All, Format::Csv, false}, subject),
             QStringLiteral("___x-list.csv"));
}

} // namespace backstory::ui

using backstory::ui::ExportTextTest;
BACKSTORY_TEST(ExportTextTest);
#include "export_text_test.moc"
