#include "core/base/ids.h"
#include "core/filter/filter.h"
#include "core/filter/filter_completion.h"
#include "tests/core/filter/random_filters.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::test;

namespace {

FilterWords someWords(FilterContext context = FilterContext::Streams) {
    FilterWords words;
    words.columns = Ruleset::load("orders")->columns();
    words.present = *Instant::fromSeconds(1'772'323'200);
    words.context = context;
    return words;
}

std::optional<FilterMistake> mistakeIn(std::string_view text, const FilterWords &words) {
    try {
        Filter::parse(text, words);
    } catch (const FilterMistake &mistake) {
        return mistake;
    }
    return std::nullopt;
}

} // namespace

class FilterGrammarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhereAMistakeIs_data();
    void saysWhereAMistakeIs();
    void refusesWordsAboutStreamsWhereEventsAreAsked();
    void reads_data();
    void reads();
    void listsWhatItAsksOfTheState();
    void survivesAnyBytes();
    void survivesDeepNesting();
};

void FilterGrammarTest::saysWhereAMistakeIs_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *text, int offset, int length, const char *sentence) {
        QTest::newRow(text) << QString::fromUtf8(text) << offset << length
                            << QString::fromUtf8(sentence);
    };
    row("=Paid", 0, 1, "There is no column or path before '='");
    row("status=Paid >= 5", 12, 2, "There is no column or path before '>='");
    row("status=", 6, 1, "There is no value after '='");
    row("(status=)", 7, 1, "There is no value after '='");
    row("status==Paid", 6, 2, "Two signs follow each other");
    row("status <> Paid", 7, 2, "Two signs follow each other");
    row("status= and amount>1", 8, 3, "comes a value");
    row("a status=\"Paid", 9, 5, "quote is not closed");
    row("(a or b", 0, 1, "not closed");
    row("any(a", 3, 1, "not closed");
    row("a) b", 1, 1, "closes nothing");
    row("a ()", 2, 2, "nothing between these parentheses");
    row("and a", 0, 3, "joins two conditions");
    row("a or", 4, 0, "missing at the end");
    row("a or or b", 5, 2, "joins two conditions");
    row("not", 3, 0, "missing at the end");
    row("(a or )", 6, 1, "missing before this )");
    row("\"\"", 0, 2, "nothing between these quotes");
    row("type:", 0, 5, "no event type after the colon");
    row("type: and a", 0, 5, "no event type after the colon");
    row("type: since:2026-01-01", 0, 5, "no event type after the colon");
    row("status= type:A", 8, 6, "comes a value");
    row("stream:\"\"", 0, 9, "no id after the colon");
    row("since:", 0, 6, "no time after the colon");
    row("since:tomorrow", 0, 14, "Write it like 2026-03-31");
    row("a since:2026-13-01 b", 2, 16, "has no such day");
    row("since: 2026-13-01", 7, 10, "has no such day");
    row("before:-3x", 0, 10, "no stretch of time");
    row("before:-", 0, 8, "no stretch of time");
    row("last<soon", 5, 4, "no time that can be read");
    row("last<2026-03-01 25:00", 5, 16, "no time that can be read");
    row("events>many", 7, 4, "compared with a number");
    row("paid<true", 5, 4, "compared with = or != only");
    row("paid>=null", 6, 4, "For the text, write \"null\"");
    row("a..b=1", 0, 4, "part of this path is empty");
    row("data.", 0, 5, "part of this path is empty");
    row("state.a.", 0, 8, "part of this path is empty");
    row("/a~2=1", 0, 4, "no JSON Pointer");
    row("!status=Paid", 0, 7, "turned round with not");
    row("!a", 0, 2, "turned round with not");
    row("any(type:A amount>1)", 11, 6, "data.");
    row("any(not state.a)", 8, 7, "data.");
    row("any(events>1)", 4, 6, "all events of a stream");
    row("since:2026-04-01 a before:2026-03-01", 19, 17, "ends before it begins");
}

void FilterGrammarTest::saysWhereAMistakeIs() {
    QFETCH(const QString, text);
    QFETCH(const int, offset);
    QFETCH(const int, length);
    QFETCH(const QString, sentence);
    const auto mistake = mistakeIn(text.toStdString(), someWords());
    QVERIFY(mistake.has_value());
    QVERIFY2(QString::fromUtf8(mistake->what()).contains(sentence), mistake->what());
    QCOMPARE(static_cast<int>(mistake->offset()), offset);
    QCOMPARE(static_cast<int>(mistake->length()), length);
}

void FilterGrammarTest::refusesWordsAboutStreamsWhereEventsAreAsked() {
    const FilterWords words = someWords(FilterContext::Events);
    for (const char *text : {"events>3", "type:A first<2026-03-01", "any(last>2026-03-01)"}) {
        const auto mistake = mistakeIn(text, words);
        QVERIFY2(mistake.has_value(), text);
        QVERIFY2(std::string_view(mistake->what()).find("state.") != std::string_view::npos,
                 mistake->what());
    }
    QVERIFY(!mistakeIn("any(type:A amount>1) state.events=3", words));
}

void FilterGrammarTest::reads_data() {
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " \t\n",
                             "a",
                             "a and b or not c",
                             "A AND NOT B OR (C)",
                             "status = Paid",
                             "shipTo.\"odd name\"=1",
                             "\"odd name\".x=1",
                             "/ship~1To/city!=\"\"",
                             "state./a/0",
                             "data.\"a.b\".c",
                             "type:Order*",
                             "TYPE:\"Order Paid\"",
                             "type: OrderPaid",
                             "since:2026-03-31 17:00",
                             "since:\"2026-03-31 17:00\"",
                             "until:now after:-2w before:-30s",
                             "stream:0190*",
                             "foo:bar",
                             "10:30",
                             "a.b",
                             "/path",
                             "any (a)",
                             "\"and\"",
                             "a\"b\"c",
                             "not not a",
                             "note=\"a\\\"b\\\\c\"",
                             "amount=1e400",
                             "events>2.5",
                             "first=2026-03-01",
                             "since:-3d until:2020-01-01",
                             "any(type:A (data.x or since:-1d))",
                             "\"\xff\xfe\""})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void FilterGrammarTest::reads() {
    QFETCH(const QString, text);
    const auto mistake = mistakeIn(text.toLatin1().toStdString(), someWords());
    QVERIFY2(!mistake, mistake ? mistake->what() : "");
}

void FilterGrammarTest::listsWhatItAsksOfTheState() {
    const Filter filter = Filter::parse(
        "status=Paid customer=X state.shipTo.city /shipTo/street=a not type:B", someWords());
    QVERIFY(filter.asksState());
    QVERIFY(filter.asksEvents());
    QCOMPARE(filter.stateMembers(),
             (std::vector<std::string>{"status", "customer_id", "customerId", "shipTo"}));
    QCOMPARE(filter.statePaths().size(), std::size_t(5));

    const Filter events = Filter::parse("type:A \"text\" events>3", someWords());
    QVERIFY(!events.asksState());
    QVERIFY(events.asksEvents());
    QVERIFY(!Filter::parse("status=Paid", someWords()).asksEvents());
    QVERIFY(Filter::parse("  ", someWords()).isEmpty());
    QVERIFY(Filter().isEmpty());
    QCOMPARE(Filter::parse(" a ", someWords()).text(), std::string(" a "));
}

void FilterGrammarTest::survivesAnyBytes() {
    static constexpr std::string_view signs = "()\"\\=!<>.:/*~ andorty-19\x00\xff\xc3\xa4";
    RandomEvents random(61);
    RandomFilters filters(random);
    const FilterWords words = someWords();
    const FilterVocabulary vocabulary{{"OrderPaid"}, {*json::Pointer::parse("/a/b")}, {}};
    int read = 0;
    for (int round = 0; round < 10'000; ++round) {
        std::string text = filters.filter();
        for (std::size_t i = random.below(4); i > 0; --i) {
            const std::size_t at = random.below(text.size() + 1);
            if (random.oneIn(3))
                text.insert(at, 1, signs[random.below(signs.size())]);
            else if (random.oneIn(2) && at < text.size())
                text[at] = static_cast<char>(random.below(256));
            else
                text.erase(at, random.below(5));
        }
        const auto mistake = mistakeIn(text, words);
        read += mistake ? 0 : 1;
        if (mistake)
            QVERIFY2(mistake->offset() + mistake->length() <= text.size(), text.c_str());
        const std::size_t cursor = random.below(text.size() + 1);
        const FilterCompletion completion = completionsAt(text, cursor, words, vocabulary);
        QVERIFY(completion.offset <= cursor);
        QVERIFY(completion.offset + completion.length >= cursor);
        QVERIFY(completion.offset + completion.length <= text.size());
    }
    QVERIFY(read > 2'500 && read < 9'500);
}

void FilterGrammarTest::survivesDeepNesting() {
    const FilterWords words = someWords();
    for (const char *piece : {"(", "not ", "any(", "(not "}) {
        std::string text;
        for (int i = 0; i < 100'000; ++i)
            text += piece;
        QVERIFY(mistakeIn(text, words));
    }
    std::string wide = "a";
    for (int i = 0; i < 20'000; ++i)
        wide += i % 2 == 0 ? " or b" : " b";
    QVERIFY(!mistakeIn(wide, words));
}

BACKSTORY_TEST(FilterGrammarTest);

#include "filter_grammar_test.moc"
