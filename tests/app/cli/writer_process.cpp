// writer_process NAME TARGET ORDERS EVENTS SEED FILE: one of many writers to one store. Says
// "ready", waits for a line, and appends events to orders drawn at random, a part of them with an
// expected version. What became of each goes to the file as it is known, a line an event:
//   ack ID ORDER VERSION POSITION
//   conflict ID ORDER EXPECTED

#include "core/base/error.h"
#include "core/source/open_source.h"
#include "core/store/event_ids.h"
#include "core/store/event_store.h"

#include <fstream>
#include <iostream>
#include <random>
#include <span>
#include <stdexcept>
#include <vector>

namespace {

using namespace backstory;

constexpr std::size_t kMostAtOnce = 4;

std::vector<std::string> linesOf(const std::string &file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

class Writer {
public:
    explicit Writer(std::span<char *const> arguments)
        : m_name(arguments[0]),
          m_target(arguments[1]),
          m_orders(linesOf(arguments[2])),
          m_left(std::stoul(arguments[3])),
          m_dice(static_cast<unsigned>(std::stoul(arguments[4]))),
          m_out(arguments[5]),
          m_store(openStore({m_target, "", {}})),
          m_source(openSource({m_target, "", {}})),
          m_reader(m_source->openReader(m_source->tables().front(), std::nullopt)),
          m_versions(m_orders.size(), 0) {}

    void run() {
        while (m_left > 0)
            appendSome();
    }

private:
    void appendSome() {
        const std::size_t order = m_dice() % m_orders.size();
        const StreamId stream(m_orders[order]);
        const bool expects = m_dice() % 3 == 0;
        const auto events = newEvents(stream);
        const auto expectation =
            expects ? Expectation::stored(m_versions[order]) : Expectation::any();
        try {
            const auto written = m_store->append(stream, events, expectation, {});
            if (expects && written.front().version != m_versions[order] + 1)
                throw std::runtime_error("written elsewhere than expected");
            for (const Written &event : written)
                m_out << "ack " << event.id.text() << ' ' << m_orders[order] << ' ' << event.version
                      << ' ' << event.position << std::endl;
            m_versions[order] = written.back().version;
            m_left -= written.size();
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::Conflict || !expects)
                throw;
            for (const NewEvent &event : events)
                m_out << "conflict " << event.id->text() << ' ' << m_orders[order] << ' '
                      << m_versions[order] << std::endl;
            m_versions[order] = static_cast<std::int64_t>(m_reader->readStream(stream, {}).size());
        }
    }

    std::vector<NewEvent> newEvents(const StreamId &stream) {
        std::vector<NewEvent> events(1 + m_dice() % std::min(m_left, kMostAtOnce));
        for (NewEvent &event : events) {
            event.stream = stream;
            event.id = EventId(EventIds::ofThisProcess().next().text());
            event.type = "OrderPaid";
            event.payload = R"({"mark":")" + m_name + '-' + std::to_string(m_count++) + R"("})";
        }
        return events;
    }

    std::string m_name;
    std::string m_target;
    std::vector<std::string> m_orders;
    std::size_t m_left;
    std::mt19937 m_dice;
    std::ofstream m_out;
    std::unique_ptr<EventStore> m_store;
    std::unique_ptr<EventSource> m_source;
    std::unique_ptr<EventReader> m_reader;
    std::vector<std::int64_t> m_versions; ///< how many events each order had when last seen
    std::size_t m_count = 0;
};

} // namespace

int main(int argc, char **argv) {
    try {
        const std::span<char *const> all(argv, static_cast<std::size_t>(argc));
        if (all.size() != 7)
            throw std::runtime_error("NAME TARGET ORDERS EVENTS SEED FILE, please");
        Writer writer(all.subspan(1));
        std::cout << "ready" << std::endl;
        std::string line;
        std::getline(std::cin, line);
        writer.run();
        return 0;
    } catch (const Error &error) {
        std::cerr << error.doing() << ": " << error.cause() << '\n';
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
    }
    return 1;
}
