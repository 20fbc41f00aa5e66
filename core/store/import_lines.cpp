#include "core/store/import_lines.h"

#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/store/line_input.h"
#include "core/store/line_to_event.h"

#include <future>
#include <utility>

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

    /// Hands the batch to the store, which writes it while the next one is read.
    void write() {
        finishWriting();
        m_written = {};
        std::swap(m_written.events, m_events);
        std::swap(m_written.numbers, m_numbers);
        m_bytes = 0;
        Stages::reach("import batch read");
        m_writing = std::async(std::launch::async, [this] {
            return m_store.write(m_written.events, Progress{m_progress.stop, {}});
        });
    }

    /// Waits for the batch that is being written, if there is one.
    void finishWriting() {
        if (!m_writing.valid())
            return;
        const auto outcomes = m_writing.get();
        Stages::reach("import batch written");
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            if (const auto *refused = std::get_if<Refused>(&outcomes[i]))
                refuse(m_written.numbers[i], refused->reason);
            else
                ++(std::get<Written>(outcomes[i]).wasThere ? m_report.there : m_report.written);
        }
        m_progress.tell({m_report.written + m_report.there + m_report.refused, std::nullopt});
    }

    /// Counts the batch that was being written when the work was stopped, if it was committed.
    void settle() {
        try {
            finishWriting();
        } catch (const std::exception &) { // stopped, too
        }
    }

    void finish() {
        write();
        finishWriting();
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
    struct Batch {
        std::vector<NewEvent> events;
        std::vector<std::uint64_t> numbers;
    };
    std::vector<NewEvent> m_events;
    std::vector<std::uint64_t> m_numbers;
    std::size_t m_bytes = 0;
    Batch m_written;                                  ///< left alone while it is being written
    std::future<std::vector<WriteOutcome>> m_writing; ///< last, so that it ends first
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
            import.finish(); // what came before the input failed
        throw;
    } catch (const Cancelled &) {
        import.settle();
        throw;
    }
    import.finish();
}

} // namespace backstory
