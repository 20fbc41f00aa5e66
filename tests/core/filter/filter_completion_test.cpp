#include "core/filter/filter_completion.h"

#include "core/filter/filter_writer.h"
#include "tests/support/test_registry.h"

using namespace backstory;

namespace {

FilterWords someWords() {
    FilterWords words;
    words.columns = {{"status", {*json::Pointer::parse("/status")}},
                     {"ship to", {*json::Pointer::parse("/shipTo")}}};
    return words;
}

const FilterVocabulary kVocabulary{{"OrderPaid", "OrderShipped", "Order Noted"},
                                   {*json::Pointer::parse("/shipTo/city"),
                                    *json::Pointer::parse("/items/0/odd name"),
                                    *json::Pointer::parse("/stock")},
                                   {}};

/// The text with its cursor as `|`: what is replaced, and the first proposals for it.
std::string proposed(std::string text, std::size_t limit) {
    const std::size_t cursor = text.find('|');
    text.erase(cursor, 1);
    const FilterCompletion completion = completionsAt(text, cursor, someWords(), kVocabulary);
    std::string out = '[' + text.substr(completion.offset, completion.length) + ']';
    for (std::size_t i = 0; i < std::min(limit, completion.proposals.size()); ++i)
        out += ' ' + completion.proposals[i].text;
    return out;
}

} // namespace

class FilterCompletionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void proposes_data();
    void proposes();
    void writesWhatIsReadAgain();
};

void FilterCompletionTest::proposes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, int limit, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << limit << QString::fromUtf8(expected);
    };
    row("|", 3, "[] status \"ship to\" shipTo.city");
    row("st|", 9, "[st] status stock state. stream:");
    row("amount>1 ST|atus", 2, "[STatus] status stock");
    row("status|", 9, "[status] status= status!= status< status<= status> status>= status");
    row("status |", 3, "[] = != <");
    row("status=Paid |", 2, "[] status \"ship to\"");
    row("status=Paid o|", 9, "[o] or");
    row("o|", 9, "[o]");
    row("status=|", 9, "[]");
    row("status=t|", 9, "[t] true");
    row("type:|", 9, "[] OrderPaid OrderShipped \"Order Noted\"");
    row("(type:orders|", 9, "[orders] OrderShipped");
    row("not type:OrderP|x since:-3d", 9, "[OrderPx] OrderPaid");
    row("since:|", 9, "[] now -1d -1w -4w");
    row("last<-1|", 9, "[-1] -1d -1w");
    row("data.s|", 9, "[data.s] data.shipTo.city data.stock");
    row("state.items.0.|", 9, "[state.items.0.] state.items.0.\"odd name\"");
    row("an|", 9, "[an] any(");
    row("a an|", 9, "[an] any( and");
    row("\"stat|", 9, "[]");
    row("stream:0|", 9, "[0]");
}

void FilterCompletionTest::proposes() {
    QFETCH(const QString, text);
    QFETCH(const int, limit);
    QFETCH(const QString, expected);
    QCOMPARE(proposed(text.toStdString(), static_cast<std::size_t>(limit)), expected.toStdString());
}

void FilterCompletionTest::writesWhatIsReadAgain() {
    for (const std::vector<std::string> &segments : {std::vector<std::string>{"a"},
                                                     {"shipTo", "city"},
                                                     {"odd name", ""},
                                                     {"a.b", "c/d"},
                                                     {"not"},
                                                     {"events"},
                                                     {"data", "x"},
                                                     {"state"},
                                                     {"x=y", "\"q\"", "\\"},
                                                     {"", "0"}}) {
        const json::Pointer path{segments};
        const std::string text = writtenPath(path) + "=1";
        QCOMPARE(Filter::parse(text, {}).statePaths(), std::vector<json::Pointer>{path});
    }
    for (const json::Value &value :
         {json::Value("Paid"), json::Value("10"), json::Value("true"), json::Value("a b"),
          json::Value(""), json::Value("q\"\\"), json::Value("and"), json::Value("x=(y)"),
          json::Value(json::Number{"10.00"}), json::Value(true), json::Value(nullptr)}) {
        const json::Value state{json::Object{{"a", value}}};
        const Filter filter = Filter::parse("a=" + writtenValue(value), {});
        QVERIFY2(filter.matchesEvent({}, &state), filter.text().c_str());
    }
}

BACKSTORY_TEST(FilterCompletionTest);

#include "filter_completion_test.moc"
