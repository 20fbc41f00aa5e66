#include "core/filter/unknown_words.h"

#include "core/filter/name_survey.h"
#include "core/filter/seen_names.h"
#include "core/filter/spelled_like.h"
#include "core/json/parse.h"
#include "core/source/open_source.h"
#include "tests/core/filter/search_log.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <variant>

using namespace backstory;
using namespace backstory::test;

namespace {

FilterWords someWords() {
    FilterWords words;
    words.columns = {{"status", {*json::Pointer::parse("/status")}},
                     {"customer", {*json::Pointer::parse("/customer_id")}}};
    return words;
}

json::Value parsed(const std::string &text) {
    return std::get<json::Value>(json::parse(text));
}

/// Twelve orders in three states, each with a name of its own.
FilterVocabulary someNames() {
    SeenNames names;
    names.addType("OrderPaid");
    names.addType("Order Noted");
    for (int i = 0; i < 12; ++i) {
        const std::string status = i % 3 == 0 ? "Created" : i % 3 == 1 ? "Paid" : "Shipped";
        names.addState(parsed(R"({"status":")" + status + R"(","name":"n)" + std::to_string(i) +
                              R"(","shipTo":{"city":"Ulm"},"items":[{"qty":1}]})"));
    }
    names.addPayload(parsed(R"({"trackingNumber":"T1","customer_id":"k-1"})"));
    return names.vocabulary();
}

/// What is said of each word: its place, and what was meant or seen instead.
std::string said(const char *filter) {
    const std::string text(filter);
    std::string out;
    for (const UnknownWord &unknown : unknownWords(text, someWords(), someNames())) {
        out += out.empty() ? "" : " | ";
        out += text.substr(unknown.offset, unknown.length);
        if (!unknown.meant.empty())
            out += " -> " + unknown.meant;
        for (const std::string &seen : unknown.seen)
            out += " ~" + seen;
    }
    return out;
}

} // namespace

class UnknownWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesWhatNothingAnswersTo_data();
    void namesWhatNothingAnswersTo();
    void isSilentWhereNothingIsKnown();
    void aHitProvesWords();
    void spelledLikeIsNear();
    void aSurveyFindsTheNamesOfATable();
};

void UnknownWordsTest::namesWhatNothingAnswersTo_data() {
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *filter, const char *expected) {
        QTest::newRow(filter) << QString::fromUtf8(expected);
    };
    row("bogus=1", "bogus");
    row("statsu=Paid", "statsu -> status");
    row("Status=Paid", "Status -> status");
    row("customerid=k-1", "customerid -> customer_id");
    row("not bogus=1 or data.nothing", "bogus | data.nothing");
    row("data.trakingNumber", "data.trakingNumber -> trackingNumber");
    row("shipTo.town=Ulm shipTo.city=Ulm", "shipTo.town");
    row("  (nope>3)", "nope");
    row("status=Payd", "Payd -> Paid ~Created ~Paid ~Shipped");
    row("status=\"Nowhere\"", "\"Nowhere\" ~Created ~Paid ~Shipped");
    row("type:OrderPiad", "OrderPiad -> OrderPaid");
    row("type: Nothing", "Nothing");
    for (const char *known : {"",
                              "status=Paid",
                              "status!=Bogus",
                              "status>Bogus",
                              "status=7",
                              "status=null",
                              "name=n99",
                              "customer=k-9",
                              "customer_id=k-9",
                              "items.0.qty=1",
                              "items.7.qty=1",
                              "state.shipTo",
                              "/shipTo/city=Ulm",
                              "events>3",
                              "last<-3d",
                              "since:2026-03-01 ada",
                              "type:OrderPaid",
                              "type:Order*",
                              "type:\"Order Noted\"",
                              "stream:bogus",
                              "bogus",
                              "\"free = text\"",
                              "status=",
                              "bogus==1"})
        row(known, "");
}

void UnknownWordsTest::namesWhatNothingAnswersTo() {
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(said(QTest::currentDataTag())), expected);
}

void UnknownWordsTest::isSilentWhereNothingIsKnown() {
    QVERIFY(unknownWords("bogus=1 type:Bogus", someWords(), {}).empty());
}

void UnknownWordsTest::aHitProvesWords() {
    QVERIFY(needsAllWords("a=1 b!=2 and type:X"));
    QVERIFY(!needsAllWords("a=1 or b=2"));
    QVERIFY(!needsAllWords("NOT a=1"));
    QVERIFY(needsAllWords("a=\"or\""));
}

void UnknownWordsTest::spelledLikeIsNear() {
    const std::vector<std::string> known{"amount", "status", "customer_id", "id"};
    QCOMPARE(spelledLike("amuont", known), std::string("amount"));
    QCOMPARE(spelledLike("AMOUNT", known), std::string("amount"));
    QCOMPARE(spelledLike("customerId", known), std::string("customer_id"));
    QCOMPARE(spelledLike("stat", known), std::string());
    QCOMPARE(spelledLike("xy", known), std::string());
    QCOMPARE(spelledLike("", known), std::string());
    QCOMPARE(spelledLike(std::string(5'000, 'a'), known), std::string());
}

void UnknownWordsTest::aSurveyFindsTheNamesOfATable() {
    const TemporaryFolder folder;
    const auto file = folder.path() / "orders.jsonl";
    writeJsonLines(file, randomLog(LogKind::Plain, 100, 7));
    const auto source = openSource({file.string(), "", std::nullopt});
    const auto reader = source->openReader(source->tables().front(), std::nullopt);
    const FilterVocabulary names = surveyNames(*reader, *Ruleset::load("orders"), {});
    QVERIFY(std::ranges::find(names.types, "OrderPaid") != names.types.end());
    for (const char *path : {"/status", "/amount", "/shipTo/city"})
        QVERIFY2(std::ranges::find(names.paths, *json::Pointer::parse(path)) != names.paths.end(),
                 path);
}

BACKSTORY_TEST(UnknownWordsTest);

#include "unknown_words_test.moc"
