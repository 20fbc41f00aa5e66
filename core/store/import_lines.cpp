#include "core/store/import_lines.h"

#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/store/line_input.h"
#include "core/store/line_to_event.h"

namespace backstory {
namespace {

constexpr std::size_t kBatchEvents = 10'000;
constexpr std::size_t kBatchBytes = std::size_t{8} << 20U;

class Import {
public:
    Import(EventStore &store, ImportReport &report,
           const std::function<void(const RefusedLine &)> &refuse, const Progress &progress)
        : m_store(store),
          m_report(report),
          m_refuse(refuse),
          m_progress(progress),
          m_lines(store.table().entity, LineUse::Import) {}

    void add(std::uint64_t number, std::string_view line) {
        auto read = m_lines.read(line);
        if (auto *reason = std::get_if<std::string>(&read)) {
            refuse(number, std::move(*reason));
            return;
        }
        m_events.push_back(std::get<NewEvent>(std::move(read)));
        m_numbers.push_back(number);
        m_bytes += line.size();
        if (m_events.size() >= kBatchEvents || m_bytes >= kBatchBytes)
            write();
    }

    void write() {
        Stages::reach("import batch read");
        const auto outcomes = m_store.write(m_events, m_progress);
        Stages::reach("import batch written");
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            if (const auto *refused = std::get_if<Refused>(&outcomes[i]))
                refuse(m_numbers[i], refused->reason);
            else
                ++(std::get<Written>(outcomes[i]).wasThere ? m_report.there : m_report.written);
        }
        m_events.clear();
        m_numbers.clear();
        m_bytes = 0;
        m_progress.tell({m_report.written + m_report.there + m_report.refused, std::nullopt});
    }

private:
    void refuse(std::uint64_t number, std::string reason) {
        ++m_report.refused;
        m_refuse({number, std::move(reason)});
    }

    EventStore &m_store;
    ImportReport &m_report;
    const std::function<void(const RefusedLine &)> &m_refuse;
    const Progress &m_progress;
    LineToEvent m_lines;
    std::vector<NewEvent> m_events;
    std::vector<std::uint64_t> m_numbers;
    std::size_t m_bytes = 0;
};

} // namespace

void importLines(std::istream &in, EventStore &store, ImportReport &report,
                 const std::function<void(const RefusedLine &)> &refuse, const Progress &progress) {
    Import import(store, report, refuse, progress);
    try {
        readLines(
            in, [&](std::uint64_t number, std::string_view line) { import.add(number, line); },
            progress);
    } catch (const Error &error) {
        if (error.kind() == ErrorKind::SourceUnreadable)
            import.write(); // what came before the input failed
        throw;
    }
    import.write();
}

} // namespace backstory
