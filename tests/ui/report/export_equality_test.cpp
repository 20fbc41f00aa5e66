#include "core/store/demo.h"
#include "tests/app/cli/command.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "ui/models/filter_reading.h"
#include "ui/report/export_text.h"
#include "ui/session/opening.h"

#include <QTest>

#include <algorithm>
#include <fstream>

namespace backstory::ui {

using test::command;
using test::TemporaryFolder;
using What = ExportQuestion::What;
using Range = ExportQuestion::Range;
using Format = ExportQuestion::Format;
using Arguments = std::vector<std::string>;

/// What the window writes is byte for byte what the command line prints.
class ExportEqualityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesWhatTheCommandLinePrints_data();
    void writesWhatTheCommandLinePrints();
    void writesHostileCellsAsTheCommandLineDoes();

private:
    [[nodiscard]] ExportSubject subjectOf(const std::string &file, const std::string &stream) const;
    static std::string written(const ExportQuestion &question, const ExportSubject &subject);

    TemporaryFolder m_folder;
    std::string m_file;
    std::string m_stream;
};

namespace {

struct Case {
    std::string name;
    ExportQuestion question;
    Arguments verb; ///< SOURCE and STREAM stand for themselves
    std::string filter;
};

const Arguments kFormats{"json", "jsonl", "csv"};

Format formatNamed(const std::string &name) {
    return name == "json" ? Format::Json : name == "jsonl" ? Format::JsonLines : Format::Csv;
}

void add(std::vector<Case> &cases, const std::string &name, What what, Range range,
         const Arguments &verb, const Arguments &formats = kFormats,
         const std::string &filter = {}) {
    for (const std::string &format : formats) {
        for (const bool exact : {false, true}) {
            if (exact && format != "csv")
                continue;
            Arguments whole = verb;
            whole.insert(whole.end(), {"--format", format});
            if (exact)
                whole.emplace_back("--csv-exact");
            cases.push_back({name + ' ' + format + (exact ? " exact" : ""),
                             {what, range, formatNamed(format), exact},
                             whole,
                             filter});
        }
    }
}

const std::vector<Case> &allCases() {
    static const std::vector<Case> cases = [] {
        std::vector<Case> made;
        const Arguments events{"events", "SOURCE", "STREAM"};
        const auto with = [](Arguments verb, std::initializer_list<std::string> more) {
            verb.insert(verb.end(), more);
            return verb;
        };
        add(made, "events", What::Events, Range::All, events);
        add(made, "events up to A", What::Events, Range::UpToMoment, with(events, {"--to", "v4"}));
        add(made, "events between", What::Events, Range::Between,
            with(events, {"--from", "v2", "--to", "v4"}));
        add(made, "state", What::State, Range::All, {"state", "SOURCE", "STREAM", "--at", "v4"},
            {"json"});
        add(made, "state with writers", What::State, Range::All,
            {"blame", "SOURCE", "STREAM", "--at", "v4"}, {"csv"});
        add(made, "difference", What::Difference, Range::All,
            {"diff", "SOURCE", "STREAM", "--from", "v1", "--to", "v4"});
        add(made, "field", What::FieldHistory, Range::All,
            {"history", "SOURCE", "STREAM", "status"});
        add(made, "findings", What::Findings, Range::All, {"findings", "SOURCE", "STREAM"});
        add(made, "list", What::Orders, Range::All, {"list", "SOURCE"});
        add(made, "filtered list", What::Orders, Range::All,
            {"list", "SOURCE", "--where", "status=Paid"}, kFormats, "status=Paid");
        return made;
    }();
    return cases;
}

} // namespace

void ExportEqualityTest::initTestCase() {
    const DemoRequest request{.orders = 120, .seed = 7};
    m_file = m_folder.file("demo.db").string();
    writeDemo(m_file, request);
    m_stream = demoStories(request).front().stream;
}

ExportSubject ExportEqualityTest::subjectOf(const std::string &file,
                                            const std::string &stream) const {
    OpenWish wish;
    wish.source = file;
    ExportSubject subject;
    subject.opened = openTable(wish, {});
    subject.origin = originOf(*subject.opened, false, {}, Zone(), Instant());
    const OpenedStream opened = openStream(*subject.opened, {StreamId(stream), {}, false, {}}, {});
    subject.history = SharedHistory(opened.history);
    subject.a = std::min(Moment{4}, opened.history->end());
    subject.b = Moment{1};
    subject.field = json::Pointer::parse("status");
    return subject;
}

std::string ExportEqualityTest::written(const ExportQuestion &question,
                                        const ExportSubject &subject) {
    std::string text;
    writeExport(question, subject, false,
                [&](std::string_view piece) {
                    text += piece;
                    return true;
                },
                {});
    return text;
}

void ExportEqualityTest::writesWhatTheCommandLinePrints_data() {
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < allCases().size(); ++i)
        QTest::newRow(allCases()[i].name.c_str()) << static_cast<int>(i);
}

void ExportEqualityTest::writesWhatTheCommandLinePrints() {
    QFETCH(int, number);
    const Case &asked = allCases()[static_cast<std::size_t>(number)];
    Arguments arguments = asked.verb;
    std::ranges::replace(arguments, std::string("SOURCE"), m_file);
    std::ranges::replace(arguments, std::string("STREAM"), m_stream);
    ExportSubject subject = subjectOf(m_file, m_stream);
    if (!asked.filter.empty())
        subject.filter = Filter::parse(asked.filter, filterWords(*subject.opened, AsOf(), Zone()));
    const auto answer = command(arguments);
    QCOMPARE(answer.status, 0);
    QCOMPARE(written(asked.question, subject), answer.out);
}

void ExportEqualityTest::writesHostileCellsAsTheCommandLineDoes() {
    const std::string file = m_folder.file("hostile.jsonl").string();
    std::ofstream(file) << R"({"id":"e1","order_id":"=cmd","event_type":"@T","event_data":)"
                        << R"({"a":"=1+1","b":"x,\"y\"\n","c":-5,"d":"\u202e"},"created_at":1})"
                        << '\n';
    const ExportSubject subject = subjectOf(file, "=cmd");
    for (const bool exact : {false, true}) {
        Arguments arguments{"events", file, "=cmd", "--format", "csv"};
        if (exact)
            arguments.emplace_back("--csv-exact");
        QCOMPARE(written({What::Events, Range::All, Format::Csv, exact}, subject),
                 command(arguments).out);
    }
    const std::string json = written({What::Events, Range::All, Format::Json, false}, subject);
    QCOMPARE(json, command({"events", file, "=cmd", "--format", "json"}).out);
}

} // namespace backstory::ui

using backstory::ui::ExportEqualityTest;
BACKSTORY_TEST(ExportEqualityTest);
#include "export_equality_test.moc"
