#include "core/store/event_store.h"
#include "core/store/places.h"
#include "tests/app/cli/command.h"
#include "tests/app/cli/order_feed.h"
#include "tests/app/cli/store_place.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <QProcess>

#include <filesystem>

using backstory::test::Answer;
using backstory::test::command;
using backstory::test::numberedId;
using backstory::test::OrderFeed;
using backstory::test::PostgresCluster;
using backstory::test::postgresPlace;
using backstory::test::readFile;
using backstory::test::sqlitePlace;
using backstory::test::StorePlace;
using backstory::test::TemporaryFolder;
using backstory::test::writeFile;

/// The verbs that write, as they are used and misused: what they answer, what they leave behind,
/// and their exit statuses.
class WriteVerbsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initMakesAStoreOnce_data() { addBackends(); }
    void initMakesAStoreOnce();
    void initUpgradesOnlyWhenAsked_data() { addBackends(); }
    void initUpgradesOnlyWhenAsked();
    void initRefusesWhatItCannotMake_data();
    void initRefusesWhatItCannotMake();
    void appendAnswersWithThePlace_data() { addBackends(); }
    void appendAnswersWithThePlace();
    void appendKeepsToItsExpectation_data() { addBackends(); }
    void appendKeepsToItsExpectation();
    void anIdIsWrittenOnce_data() { addBackends(); }
    void anIdIsWrittenOnce();
    void aBadLineWritesNothing_data() { addBackends(); }
    void aBadLineWritesNothing();
    void linesConflictByStream_data() { addBackends(); }
    void linesConflictByStream();
    void mistakesWriteNothing_data() { addBackends(); }
    void mistakesWriteNothing();
    void withoutAStoreNothingIsWritten_data() { addBackends(); }
    void withoutAStoreNothingIsWritten();
    void importTellsWhatItRefuses_data() { addBackends(); }
    void importTellsWhatItRefuses();
    void importKeepsWhatCameBeforeDamage_data() { addBackends(); }
    void importKeepsWhatCameBeforeDamage();
    void aPlaceIsOfOneStream_data() { addBackends(); }
    void aPlaceIsOfOneStream();
    void projectingAnEmptyStoreKnowsItsRules_data() { addBackends(); }
    void projectingAnEmptyStoreKnowsItsRules();
    void theFirstProjectionKeepsStrangeRows_data() { addBackends(); }
    void theFirstProjectionKeepsStrangeRows();
    void exportOverwritesNothing_data() { addBackends(); }
    void exportOverwritesNothing();
    void followRefusesWhatItCannotFollow_data() { addBackends(); }
    void followRefusesWhatItCannotFollow();
    void passwordsAreNeverShown_data();
    void passwordsAreNeverShown();
    void readingLeavesTheLocksOfAWriter();

private:
    static void addBackends();
    std::unique_ptr<StorePlace> place(const std::string &name) const;

    TemporaryFolder m_folder;
};

namespace {

const std::string kOrder = numberedId(1, 1);
const std::string kOther = numberedId(1, 2);

std::string count(StorePlace &place) {
    return place.value("SELECT count(*) FROM order_events");
}

std::string line(const std::string &id, const std::string &order, const std::string &data) {
    return R"({"id":")" + id + R"(","order_id":")" + order +
           R"(","event_type":"OrderPaid","event_data":)" + data +
           R"(,"created_at":1772442847120})" + '\n';
}

Answer withInput(const std::vector<std::string> &arguments, const std::string &input) {
    return command(arguments, {}, input);
}

} // namespace

void WriteVerbsTest::addBackends() {
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("PostgreSQL") << true;
    QTest::newRow("SQLite") << false;
}

std::unique_ptr<StorePlace> WriteVerbsTest::place(const std::string &name) const {
    QFETCH(bool, isPostgres);
    return isPostgres ? postgresPlace(PostgresCluster::shared(), "verbs_" + name)
                      : sqlitePlace(m_folder.file(name + ".db"));
}

void WriteVerbsTest::initMakesAStoreOnce() {
    const auto made = place("init");
    const Answer dry = command({"init", made->target(), "--dry-run"});
    QVERIFY2(dry.status == 0, dry.err.c_str());
    QVERIFY(dry.shows("CREATE TABLE"));
    QVERIFY2(command({"append", made->target(), kOrder, "OrderPaid", "{}"}).status != 0,
             "it is there already");
    const Answer first = command({"init", made->target()});
    QCOMPARE(first.status, 0);
    QCOMPARE(first.out, std::string("order_events: made\n"));
    const Answer second = command({"init", made->target()});
    QCOMPARE(second.status, 0);
    QCOMPARE(second.out, std::string("order_events: there already, nothing changed\n"));
    QCOMPARE(command({"init", made->target(), "--dry-run"}).out, std::string());
    QCOMPARE(command({"init", made->target(), "--entity", "invoice"}).out,
             std::string("invoice_events: made\n"));
    QCOMPARE(command({"append", made->target(), kOrder, "Sent", "{}", "--table", "invoice_events"})
                 .status,
             0);
    QCOMPARE(count(*made), std::string("0"));
}

void WriteVerbsTest::initUpgradesOnlyWhenAsked() {
    QFETCH(bool, isPostgres);
    const auto older = place("older");
    older->exec(isPostgres
                    ? "CREATE TABLE order_events (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), "
                      "order_id UUID NOT NULL, event_type VARCHAR(255) NOT NULL, event_data JSONB "
                      "NOT NULL, created_at BIGINT DEFAULT extract(epoch FROM now()) * 1000)"
                    : "CREATE TABLE order_events (id TEXT PRIMARY KEY, order_id TEXT NOT NULL, "
                      "event_type TEXT NOT NULL, event_data TEXT NOT NULL, created_at INTEGER)");
    older->exec("INSERT INTO order_events VALUES ('" + numberedId(2, 1) + "', '" + kOrder +
                "', 'OrderPaid', '{\"amount\": 10.00}', 1772442847120)");
    const Answer asked = command({"init", older->target()});
    QCOMPARE(asked.status, 2);
    QVERIFY2(asked.says("--upgrade"), asked.err.c_str());
    const Answer append = command({"append", older->target(), kOrder, "OrderPaid", "{}"});
    QCOMPARE(append.status, 5);
    QVERIFY2(append.says("init"), append.err.c_str());
    QCOMPARE(count(*older), std::string("1"));

    const Answer upgraded = command({"init", older->target(), "--upgrade"});
    QVERIFY2(upgraded.status == 0, upgraded.err.c_str());
    QVERIFY(upgraded.shows("order_events: upgraded\nevents that were there: 1\n"));
    const Answer written = command({"append", older->target(), kOrder, "OrderPaid", "{}"});
    QVERIFY2(written.shows(R"("version":2,)"), written.err.c_str());
}

void WriteVerbsTest::initRefusesWhatItCannotMake_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const auto file = [this](const char *name) {
        return QString::fromStdString(m_folder.file(name).string());
    };
    const QString entity = QStringLiteral("--entity");
    QTest::newRow("an entity that is no word")
        << QStringList{file("a.db"), entity, QStringLiteral("x y")} << 2;
    QTest::newRow("roles in a file") << QStringList{file("b.db"), QStringLiteral("--roles")} << 2;
    QTest::newRow("JSON Lines") << QStringList{file("c.jsonl")} << 2;
    QTest::newRow("no such folder") << QStringList{file("none/d.db")} << 5;
    QTest::newRow("no server") << QStringList{QStringLiteral("dbname=x host=") + file("none")} << 5;
    QTest::newRow("nothing") << QStringList{QString()} << 2;
}

void WriteVerbsTest::initRefusesWhatItCannotMake() {
    QFETCH(QStringList, words);
    QFETCH(int, status);
    std::vector<std::string> arguments{"init"};
    for (const QString &word : words)
        arguments.push_back(word.toStdString());
    const Answer answer = command(arguments);
    QVERIFY2(answer.status == status, answer.err.c_str());
    QVERIFY(answer.says("error: "));
    QCOMPARE(answer.out, std::string());
    QVERIFY(!std::filesystem::exists(arguments[1]));
}

void WriteVerbsTest::appendAnswersWithThePlace() {
    const auto store = place("append");
    store->init();
    const Answer first = command({"append", store->target(), kOrder, "OrderCreated",
                                  R"({"amount":10.50})", "--id", numberedId(3, 1), "--at",
                                  "2026-03-02T09:00:00Z", "--metadata", R"({"actor":"kim"})"});
    QVERIFY2(first.status == 0, first.err.c_str());
    const std::string position = store->value("SELECT max(position) FROM order_events");
    QCOMPARE(first.out, R"({"stream":")" + kOrder + R"(","id":")" + numberedId(3, 1) +
                            R"(","version":1,"position":)" + position + "}\n");
    QCOMPARE(store->value("SELECT created_at FROM order_events"), std::string("1772442000000"));
    QCOMPARE(store->value("SELECT metadata ->> 'actor' FROM order_events"), std::string("kim"));

    const Answer piped =
        withInput({"append", store->target(), kOrder, "OrderPaid", "-"}, "{\"method\":\"card\"}\n");
    QVERIFY2(piped.shows(R"("version":2,)"), piped.err.c_str());
    QCOMPARE(command({"state", store->target(), kOrder, "--format", "json"}).out,
             R"({"amount":10.50,"method":"card","orderId":")" + kOrder +
                 "\",\"status\":\"Paid\"}\n");
}

void WriteVerbsTest::appendKeepsToItsExpectation() {
    const auto store = place("expect");
    store->init();
    const auto append = [&](const std::string &expect) {
        return command({"append", store->target(), kOrder, "OrderPaid", "{}", "--expect", expect});
    };
    QCOMPARE(append("1").status, 1);
    QCOMPARE(append("new").status, 0);
    QCOMPARE(append("1").status, 0);
    QCOMPARE(append("any").status, 0);
    const Answer refused = append("1");
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.says("3 events stored, not 1"), refused.err.c_str());
    QCOMPARE(append("new").status, 1);
    QCOMPARE(append("soon").status, 2);
    QCOMPARE(append("-1").status, 2);
    QCOMPARE(count(*store), std::string("3"));
}

void WriteVerbsTest::anIdIsWrittenOnce() {
    const auto store = place("ids");
    store->init();
    const auto append = [&](const std::string &data, const std::string &expect) {
        return command({"append", store->target(), kOrder, "OrderPaid", data, "--id",
                        numberedId(4, 1), "--expect", expect});
    };
    const Answer first = append(R"({"amount":10.0})", "new");
    QCOMPARE(first.status, 0);
    const Answer again = append(R"({ "amount": 10.00 })", "new");
    QVERIFY2(again.status == 0, again.err.c_str());
    QCOMPARE(again.out, first.out);
    const Answer other = append(R"({"amount":11})", "any");
    QCOMPARE(other.status, 1);
    QVERIFY2(other.says("other content"), other.err.c_str());
    QCOMPARE(count(*store), std::string("1"));
}

void WriteVerbsTest::aBadLineWritesNothing() {
    const auto store = place("bad_line");
    store->init();
    const std::string good = line(numberedId(5, 1), kOrder, "{}");
    for (const std::string bad : {"{\"order_id\":\n", "[]\n", "{\"event_type\":\"OrderPaid\"}\n"}) {
        const Answer answer = withInput({"append", store->target(), "--lines"}, good + bad + good);
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.says("line 2"), answer.err.c_str());
        QCOMPARE(answer.out, std::string());
    }
    QCOMPARE(count(*store), std::string("0"));
}

void WriteVerbsTest::linesConflictByStream() {
    const auto store = place("lines");
    store->init();
    QCOMPARE(command({"append", store->target(), kOrder, "OrderCreated", "{}"}).status, 0);
    const std::string lines = line(numberedId(6, 1), kOrder, "{}") +
                              line(numberedId(6, 2), kOther, "{}") +
                              line(numberedId(6, 3), kOther, "{}");
    const Answer answer =
        withInput({"append", store->target(), "--lines", "--expect", "new"}, lines);
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.says(kOrder + " has 1 event"), answer.err.c_str());
    QCOMPARE(std::ranges::count(answer.out, '\n'), std::ptrdiff_t{2});
    QCOMPARE(store->value("SELECT count(*) FROM order_events WHERE order_id = '" + kOther + "'"),
             std::string("2"));
    QCOMPARE(count(*store), std::string("3"));
}

void WriteVerbsTest::mistakesWriteNothing() {
    const auto store = place("mistakes");
    store->init();
    const std::string target = store->target();
    const auto status = [](const std::vector<std::string> &arguments) {
        const Answer answer = command(arguments);
        return answer.out.empty() && answer.says("error: ") ? answer.status : -1;
    };
    QCOMPARE(status({"append", target}), 2);
    QCOMPARE(status({"append", target, kOrder}), 2);
    QCOMPARE(status({"append", target, kOrder, "OrderPaid", "{\"amount\":"}), 2);
    QCOMPARE(status({"append", target, kOrder, "OrderPaid"}), 2); // standard input is empty
    QCOMPARE(status({"append", target, kOrder, "OrderPaid", "{}", "--at", "soon"}), 2);
    QCOMPARE(status({"append", target, kOrder, "OrderPaid", "{}", "--metadata", "kim"}), 2);
    QCOMPARE(status({"append", target, kOrder, "OrderPaid", "{}", "--lines"}), 2);
    QCOMPARE(status({"append", target, "--lines", "--id", numberedId(7, 1)}), 2);
    QCOMPARE(status({"append", target, kOrder, "OrderPaid", "{}", "--table", "no_events"}), 5);
    QCOMPARE(status({"import", target}), 2);
    QCOMPARE(status({"import", target, m_folder.file("none.jsonl").string()}), 3);
    QCOMPARE(status({"project", target}), 2);
    QCOMPARE(status({"project", target, "--once", "--check"}), 2);
    QCOMPARE(status({"project", target, "--every", "often"}), 2);
    QCOMPARE(status({"project", target, "--every", "0s"}), 2);
    QCOMPARE(status({"project", target, "--once", "--definition", "none.json"}), 2);
    QCOMPARE(count(*store), std::string("0"));
}

void WriteVerbsTest::withoutAStoreNothingIsWritten() {
    QFETCH(bool, isPostgres);
    const auto empty = place("empty");
    const std::string target = empty->target();
    const std::string file = m_folder.file("lines.jsonl").string();
    writeFile(file, line(numberedId(8, 1), kOrder, "{}"));
    for (const std::vector<std::string> &arguments :
         {std::vector<std::string>{"append", target, kOrder, "OrderPaid", "{}"},
          {"append", target, "--lines"},
          {"import", target, file},
          {"project", target, "--once"}}) {
        const Answer answer = command(arguments);
        QVERIFY2(answer.status == 5, (arguments[0] + answer.err).c_str());
        QVERIFY2(answer.says("init"), answer.err.c_str());
        QCOMPARE(answer.out, std::string());
    }
    QCOMPARE(command({"project", target, "--check"}).status, 3); // which only reads
    QCOMPARE(command({"export", target, "-"}).status, 3);
    QCOMPARE(command({"follow", target}).status, 3);
    QVERIFY(isPostgres || !std::filesystem::exists(target));
}

void WriteVerbsTest::importTellsWhatItRefuses() {
    const auto store = place("import");
    store->init();
    const std::string first = line(numberedId(9, 1), kOrder, R"({"amount":1})");
    const std::string contradicting = line(numberedId(9, 1), kOrder, R"({"amount":2})");
    const std::string second = line(numberedId(9, 2), kOther, "{}");
    const Answer answer = withInput({"import", store->target(), "-"},
                                    first + "nonsense\n" + contradicting + "\n" + second + first);
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.shows("line 2: ") && answer.shows("line 3: ") && !answer.shows("line 4: "),
             answer.out.c_str());
    QVERIFY2(answer.says("written 2, there already 1, refused 2"), answer.err.c_str());
    const Answer again = withInput({"import", store->target(), "-"}, first + second);
    QCOMPARE(again.status, 0);
    QVERIFY2(again.says("written 0, there already 2, refused 0"), again.err.c_str());
    QCOMPARE(withInput({"import", store->target(), "-"}, "").status, 0);
    QCOMPARE(count(*store), std::string("2"));
}

void WriteVerbsTest::importKeepsWhatCameBeforeDamage() {
    const auto store = place("damage");
    store->init();
    OrderFeed feed(10, 20);
    const std::string file = m_folder.file("damage.jsonl").string();
    const std::string packed = m_folder.file("damage.jsonl.gz").string();
    writeFile(file, feed.lines(500));
    const auto other = sqlitePlace(m_folder.file("packing.db"));
    std::filesystem::remove(other->target());
    std::filesystem::remove(packed);
    other->init();
    QCOMPARE(command({"import", other->target(), file}).status, 0);
    QCOMPARE(command({"export", other->target(), packed}).status, 0);
    const std::string whole = readFile(packed);
    writeFile(packed, whole.substr(0, whole.size() / 2));
    const Answer answer = command({"import", store->target(), packed});
    QVERIFY2(answer.status == 3, answer.err.c_str());
    const std::string came = count(*store);
    QVERIFY(came != "0" && came != "500");
    QVERIFY2(answer.says("written " + came + ", there already 0, refused 0"), answer.err.c_str());
    writeFile(packed, whole);
    QCOMPARE(command({"import", store->target(), packed}).status, 0);
    QCOMPARE(count(*store), std::string("500"));
}

void WriteVerbsTest::aPlaceIsOfOneStream() {
    const auto store = place("place");
    store->init();
    backstory::openPlaces(store->target(), {{}, "order_events of x"})
        ->save("mailer", {"position 1"}, {});
    const Answer answer = command({"follow", store->target(), "--name", "mailer"});
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.says("follows order_events of x"), answer.err.c_str());
}

// The rules of the entity, which the types of an empty table cannot tell yet; later ones the same.
void WriteVerbsTest::projectingAnEmptyStoreKnowsItsRules() {
    const auto store = place("empty-rules");
    store->init();
    const Answer first = command({"project", store->target(), "--once"});
    QCOMPARE(first.status, 0);
    QVERIFY2(first.says("rules orders"), first.err.c_str());
    command({"append", store->target(), kOrder, "SomethingElse", "{}"});
    const Answer second = command({"project", store->target(), "--once"});
    QVERIFY2(second.says("rules orders") && second.says("took in 1 event"), second.err.c_str());
}

void WriteVerbsTest::theFirstProjectionKeepsStrangeRows() {
    QFETCH(bool, isPostgres);
    const auto store = place("strange-rows");
    store->init();
    store->exec(isPostgres ? "CREATE TABLE orders (order_id UUID PRIMARY KEY, customer_id UUID NOT "
                             "NULL, amount DECIMAL(10,2), status VARCHAR(20))"
                           : "CREATE TABLE orders (order_id TEXT PRIMARY KEY, customer_id TEXT NOT "
                             "NULL, amount TEXT, status TEXT)");
    store->exec("INSERT INTO orders (order_id, customer_id) VALUES ('" + numberedId(3, 7) + "', '" +
                numberedId(3, 8) + "')");
    const Answer once = command({"project", store->target(), "--once"});
    QVERIFY2(once.status == 0 && once.says("removed 0"), once.err.c_str());
    const Answer check = command({"project", store->target(), "--check", "--format", "jsonl"});
    QCOMPARE(check.status, 1);
    QVERIFY2(check.shows(R"("kind":"orphan")"), check.out.c_str());
    const Answer rebuild = command({"project", store->target(), "--rebuild"});
    QVERIFY2(rebuild.says("removed 1"), rebuild.err.c_str());
}

void WriteVerbsTest::exportOverwritesNothing() {
    const auto store = place("export");
    store->init();
    QCOMPARE(command({"append", store->target(), kOrder, "OrderCreated", "{}"}).status, 0);
    QFETCH(bool, isPostgres);
    for (const std::string name : {"out.jsonl", "out.jsonl.gz", "out.db"}) {
        const std::string file = m_folder.file((isPostgres ? "p" : "s") + name).string();
        QCOMPARE(command({"export", store->target(), file}).status, 0);
        const std::string before = readFile(file);
        const Answer answer = command({"export", store->target(), file});
        QVERIFY2(answer.status == 5, answer.err.c_str());
        QVERIFY(readFile(file) == before);
    }
    const std::string target = store->target();
    QCOMPARE(std::ranges::count(command({"export", target, "-"}).out, '\n'), std::ptrdiff_t{1});
    QCOMPARE(command({"export", target, "-", "--stream", kOther}).status, 4);
    QCOMPARE(command({"export", target, "-", "--from", "soon"}).status, 2);
    QCOMPARE(command({"export", target, "-", "--from", "2999-01-01"}).out, std::string());
    const std::string nowhere = m_folder.file("none/out.jsonl").string();
    QCOMPARE(command({"export", target, nowhere}).status, 5);
}

void WriteVerbsTest::followRefusesWhatItCannotFollow() {
    const auto store = place("follow");
    store->init();
    const std::string target = store->target();
    QCOMPARE(command({"follow", target, "--from", "yesterday"}).status, 2);
    QCOMPARE(command({"follow", target, "--format", "csv"}).status, 2);
    QCOMPARE(command({"follow", target, "--table", "no_events"}).status, 3);
    const std::string file = m_folder.file("followed.jsonl").string();
    writeFile(file, line(numberedId(11, 1), kOrder, "{}"));
    QCOMPARE(command({"follow", file, "--name", "mailer"}).status, 2);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(command({"follow", target}, stop.get_token()).status, 130);
    QCOMPARE(command({"follow", target, "--name", "mailer"}, stop.get_token()).status, 130);
    QCOMPARE(command({"project", target, "--follow"}, stop.get_token()).status, 130);
}

void WriteVerbsTest::passwordsAreNeverShown_data() {
    QTest::addColumn<QByteArray>("verb");
    for (const char *verb : {"init", "append", "import", "export", "follow", "project"})
        QTest::newRow(verb) << QByteArray(verb);
}

void WriteVerbsTest::passwordsAreNeverShown() {
    QFETCH(QByteArray, verb);
    const std::string folder = m_folder.path().string();
    const std::string file = m_folder.file("password.jsonl").string();
    writeFile(file, line(numberedId(12, 1), kOrder, "{}"));
    for (const std::string &target :
         {PostgresCluster::shared().uriAs(PostgresCluster::kClerk, "dont-tell", "postgres"),
          "host=" + folder + " dbname=x user=y password=dont-tell"}) {
        std::vector<std::string> arguments{verb.toStdString(), target};
        if (verb == "append")
            arguments.insert(arguments.end(), {kOrder, "OrderPaid", "{}"});
        if (verb == "import")
            arguments.push_back(file);
        if (verb == "export")
            arguments.emplace_back("-");
        if (verb == "project")
            arguments.emplace_back("--once");
        const Answer answer = command(arguments);
        const bool reads = verb == "export" || verb == "follow";
        QVERIFY2(answer.status == (reads ? 3 : 5), answer.err.c_str());
        QVERIFY2(!answer.says("dont-tell") && !answer.shows("dont-tell"), answer.err.c_str());
    }
}

/// Where reading took the locks of a writer in the same process away, the next process that leaves
/// would take the log away beneath both.
void WriteVerbsTest::readingLeavesTheLocksOfAWriter() {
    const auto store = sqlitePlace(m_folder.file("locks.db"));
    store->init();
    const auto writer = backstory::openStore({store->target(), "", {}});
    backstory::NewEvent event;
    event.stream = backstory::StreamId(kOrder);
    event.type = "OrderPaid";
    event.payload = "{}";
    writer->append(event.stream, {&event, 1}, backstory::Expectation::any(), {});
    QCOMPARE(command({"list", store->target()}).status, 0);
    QProcess other;
    other.start(QString::fromUtf8(BACKSTORY_CLI),
                {QStringLiteral("append"), QString::fromStdString(store->target()),
                 QString::fromStdString(kOrder), QStringLiteral("OrderPaid"),
                 QStringLiteral("{}")});
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QVERIFY(std::filesystem::exists(store->target() + "-wal"));
    writer->append(event.stream, {&event, 1}, backstory::Expectation::any(), {});
    QCOMPARE(count(*store), std::string("3"));
    QCOMPARE(store->value("PRAGMA integrity_check"), std::string("ok"));
}

BACKSTORY_TEST(WriteVerbsTest);
#include "write_verbs_test.moc"
