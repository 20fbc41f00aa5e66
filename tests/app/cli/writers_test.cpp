#include "tests/app/cli/store_place.h"
#include "tests/support/node_program.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <QProcess>

#include <map>
#include <set>
#include <sstream>
#include <vector>

using backstory::test::NodeProgram;
using backstory::test::PostgresCluster;
using backstory::test::postgresPlace;
using backstory::test::readFile;
using backstory::test::sqlitePlace;
using backstory::test::StorePlace;
using backstory::test::TemporaryFolder;
using backstory::test::writeFile;

/// Many processes that append to the same orders at the same time.
class WritersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eightProcessesOnPostgres();
    void fourProcessesOnSqlite();

private:
    void startWriters(const StorePlace &place, int count, int events);
    void startClassicWriters(const NodeProgram &node, int count, int events);
    void letThemWork();
    void checkPlaces(StorePlace &place) const;
    void checkAnswers(StorePlace &place);
    [[nodiscard]] bool isConflict(std::istream &answer) const;

    struct Process {
        std::string name;
        std::filesystem::path answers;
        std::unique_ptr<QProcess> process;
    };
    void add(const std::string &name);

    std::unique_ptr<TemporaryFolder> m_folder;
    std::vector<Process> m_processes;
    std::map<std::string, std::string> m_stored; ///< id: order, version, position, mark
    std::set<std::string> m_places;              ///< order and version of all that is stored
    std::size_t m_conflicts = 0;
};

namespace {

constexpr int kOrders = 100;
constexpr int kEvents = 20'000;
constexpr int kTimeoutMs = 100'000;
constexpr unsigned kSeed = 4'711;

std::string orderId(int number) {
    const std::string digits = std::to_string(number);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

std::string orderLines() {
    std::string lines;
    for (int order = 1; order <= kOrders; ++order)
        lines += orderId(order) + '\n';
    return lines;
}

} // namespace

void WritersTest::init() {
    m_processes.clear();
    m_folder = std::make_unique<TemporaryFolder>();
    writeFile(m_folder->file("orders"), orderLines());
    qInfo("seed %u", kSeed);
}

void WritersTest::add(const std::string &name) {
    m_processes.push_back({name, m_folder->file(name), std::make_unique<QProcess>()});
}

void WritersTest::startWriters(const StorePlace &place, int count, int events) {
    for (int i = 0; i < count; ++i) {
        add("ours" + std::to_string(i));
        const Process &writer = m_processes.back();
        QStringList arguments;
        for (const std::string &argument :
             {writer.name, place.target(), m_folder->file("orders").string(),
              std::to_string(events), std::to_string(kSeed + static_cast<unsigned>(i)),
              writer.answers.string()})
            arguments << QString::fromStdString(argument);
        writer.process->start(QString::fromUtf8(BACKSTORY_WRITER), arguments);
    }
}

void WritersTest::startClassicWriters(const NodeProgram &node, int count, int events) {
    for (int i = 0; i < count; ++i) {
        add("classic" + std::to_string(i));
        const Process &writer = m_processes.back();
        node.start(*writer.process, "writer.js",
                   {writer.name, m_folder->file("orders").string(), std::to_string(events),
                    std::to_string(kSeed + 100U + static_cast<unsigned>(i)),
                    writer.answers.string()});
    }
}

/// All have their connections before the first of them begins.
void WritersTest::letThemWork() {
    const auto complain = [](const Process &writer) {
        return writer.name + ": " + writer.process->readAllStandardError().toStdString();
    };
    for (const Process &writer : m_processes) {
        while (!writer.process->canReadLine())
            QVERIFY2(writer.process->waitForReadyRead(kTimeoutMs), complain(writer).c_str());
        QCOMPARE(writer.process->readLine(), QByteArray("ready\n"));
    }
    for (const Process &writer : m_processes) {
        writer.process->write("go\n");
        writer.process->waitForBytesWritten(kTimeoutMs);
    }
    for (const Process &writer : m_processes) {
        QVERIFY(writer.process->waitForFinished(kTimeoutMs));
        QVERIFY2(writer.process->exitStatus() == QProcess::NormalExit &&
                     writer.process->exitCode() == 0,
                 complain(writer).c_str());
    }
}

void WritersTest::checkPlaces(StorePlace &place) const {
    QCOMPARE(place.value("SELECT count(*) FROM order_events"), std::to_string(kEvents));
    QCOMPARE(place.value("SELECT count(DISTINCT order_id) FROM order_events"),
             std::to_string(kOrders));
    QCOMPARE(
        place.column("SELECT order_id FROM order_events GROUP BY order_id HAVING min(version) "
                     "<> 1 OR max(version) <> count(*) OR count(DISTINCT version) <> count(*)"),
        std::vector<std::string>());
    QCOMPARE(place.value("SELECT count(DISTINCT position) FROM order_events"),
             std::to_string(kEvents));
}

/// What the writers were told is what is there, each event once; what was refused is not.
void WritersTest::checkAnswers(StorePlace &place) {
    m_stored.clear();
    m_places.clear();
    m_conflicts = 0;
    std::set<std::string> marks;
    for (const std::string &row :
         place.column("SELECT id || ' ' || order_id || ' ' || version || ' ' || position || ' ' || "
                      "(event_data ->> 'mark') FROM order_events")) {
        const std::size_t end = row.find(' ');
        std::istringstream rest(row.substr(end + 1));
        std::string order, version, position, mark;
        rest >> order >> version >> position >> mark;
        m_stored.emplace(row.substr(0, end), row.substr(end + 1));
        m_places.insert(order + ' ' + version);
        QVERIFY2(marks.insert(mark).second, mark.c_str());
    }
    std::size_t acknowledged = 0;
    for (const Process &writer : m_processes) {
        std::istringstream answers(readFile(writer.answers));
        for (std::string line; std::getline(answers, line);) {
            std::istringstream words(line);
            std::string what, id;
            words >> what >> id;
            if (what == "conflict") {
                QVERIFY2(!m_stored.contains(id), line.c_str());
                QVERIFY2(isConflict(words), line.c_str());
                ++m_conflicts;
            } else if (what == "ack") {
                ++acknowledged;
                std::string told;
                std::getline(words >> std::ws, told);
                const auto found = m_stored.find(id);
                QVERIFY2(found != m_stored.end(), line.c_str());
                QVERIFY2(found->second.starts_with(told + ' ' + writer.name + '-'), line.c_str());
            } else { // the classic insert hears of nothing but success
                ++acknowledged;
                QVERIFY2(line.starts_with(writer.name + '-') && marks.contains(line), line.c_str());
            }
        }
    }
    QCOMPARE(acknowledged, m_stored.size());
    QVERIFY(m_conflicts > 0);
    qInfo("%zu events were refused", m_conflicts);
}

/// Whether the place after the expected one was taken, so that there was something to report.
bool WritersTest::isConflict(std::istream &answer) const {
    std::string order;
    int expected = 0;
    answer >> order >> expected;
    return m_places.contains(order + ' ' + std::to_string(expected + 1));
}

void WritersTest::eightProcessesOnPostgres() {
    const std::string fault = NodeProgram::fault();
    QVERIFY2(fault.empty(), fault.c_str());
    const auto place = postgresPlace(PostgresCluster::shared(), "writers");
    place->init();
    constexpr int kEach = kEvents / 8;
    startWriters(*place, 6, kEach);
    startClassicWriters(NodeProgram(PostgresCluster::shared(), "writers"), 2, kEach);
    letThemWork();
    // An append costs no more when the table has grown under its connection.
    const std::string scanned =
        place->value("SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'order_events'");
    QVERIFY2(std::stol(scanned) < 100L * kEvents, scanned.c_str());
    checkPlaces(*place);
    checkAnswers(*place);
}

void WritersTest::fourProcessesOnSqlite() {
    const TemporaryFolder folder;
    const auto place = sqlitePlace(folder.file("writers.db"));
    place->init();
    startWriters(*place, 4, kEvents / 4);
    letThemWork();
    checkPlaces(*place);
    checkAnswers(*place);
}

BACKSTORY_TEST(WritersTest);
#include "writers_test.moc"
