#include "app/cli/export_target.h"

#include "app/cli/target_errors.h"
#include "app/cli/unfinished_file.h"
#include "core/base/error.h"
#include "core/report/event_line.h"
#include "core/source/utf8_path.h"
#include "core/store/event_store.h"
#include "core/store/event_to_write.h"
#include "core/store/init_store.h"

#include <zlib.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <optional>
#include <system_error>

namespace backstory::cli {
namespace {

class ConsoleTarget final : public ExportTarget {
public:
    ConsoleTarget(const Console &console, const EventTable &table, bool all)
        : m_console(console), m_table(table), m_all(all) {}

    void add(Event &&event) override { m_console.printLine(eventLine(event, m_table, m_all)); }
    std::uint64_t finish() override { return 0; }

private:
    const Console &m_console;
    EventTable m_table;
    bool m_all;
};

/// Packs what is written to it, where that is wanted, on its way into a file.
class FileWriter {
public:
    /// `name` is what the file will be called in the end.
    FileWriter(const std::filesystem::path &path, std::string name, bool packed)
        : m_name(std::move(name)) {
        errno = 0;
        m_file.open(path, std::ios::binary | std::ios::trunc);
        if (!m_file)
            fail();
        if (!packed)
            return;
        constexpr int kGzip = 16 + MAX_WBITS;
        constexpr int kMemory = 8;
        m_deflate.emplace();
        if (deflateInit2(&*m_deflate, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzip, kMemory,
                         Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    ~FileWriter() {
        if (m_deflate)
            deflateEnd(&*m_deflate);
    }
    FileWriter(const FileWriter &) = delete;
    FileWriter &operator=(const FileWriter &) = delete;

    void write(std::string_view text) {
        if (m_deflate)
            pack(text, Z_NO_FLUSH);
        else
            m_file.write(text.data(), static_cast<std::streamsize>(text.size()));
        if (!m_file)
            fail();
    }
    void finish() {
        if (m_deflate)
            pack({}, Z_FINISH);
        m_file.close();
        if (!m_file)
            fail();
    }

private:
    void pack(std::string_view text, int flush) {
        std::array<char, 1U << 15U> piece{};
        m_input = text; // zlib takes its input without const
        m_deflate->next_in = reinterpret_cast<Bytef *>(m_input.data());
        m_deflate->avail_in = static_cast<uInt>(m_input.size());
        do {
            m_deflate->next_out = reinterpret_cast<Bytef *>(piece.data());
            m_deflate->avail_out = static_cast<uInt>(piece.size());
            deflate(&*m_deflate, flush);
            m_file.write(piece.data(),
                         static_cast<std::streamsize>(piece.size() - m_deflate->avail_out));
        } while (m_deflate->avail_out == 0);
    }
    [[noreturn]] void fail() const {
        throw Error(ErrorKind::TargetUnwritable, "writing " + m_name,
                    errno == 0 ? "it cannot be written" : std::generic_category().message(errno));
    }

    std::string m_name;
    std::ofstream m_file;
    std::optional<z_stream> m_deflate;
    std::string m_input;
};

class LinesTarget final : public ExportTarget {
public:
    LinesTarget(const std::string &name, const EventTable &table, bool all)
        : m_file(name),
          m_writer(m_file.path(), name, name.ends_with(".gz")),
          m_table(table),
          m_all(all) {}

    void add(Event &&event) override { m_writer.write(eventLine(event, m_table, m_all) + '\n'); }
    std::uint64_t finish() override {
        m_writer.finish();
        m_file.finish();
        return 0;
    }

private:
    UnfinishedFile m_file;
    FileWriter m_writer;
    EventTable m_table;
    bool m_all;
};

class StoreTarget final : public ExportTarget {
public:
    StoreTarget(const Console &console, const std::string &name, const std::string &entity)
        : m_console(console), m_file(name) {
        InitRequest request;
        request.target = utf8Text(m_file.path());
        request.entity = entity;
        initStore(request, console.progress());
        m_store = openStore({request.target, {}, {}}, console.progress());
    }

    void add(Event &&event) override {
        const std::string id = event.id.text();
        auto converted = eventToWrite(std::move(event));
        if (const auto *reason = std::get_if<std::string>(&converted)) {
            refuse(id, *reason);
            return;
        }
        m_events.push_back(std::get<NewEvent>(std::move(converted)));
        if (m_events.size() == kBatch)
            write();
    }
    std::uint64_t finish() override {
        write();
        m_store.reset();
        m_file.finish();
        return m_refused;
    }

private:
    static constexpr std::size_t kBatch = 5'000;

    void write() {
        const auto outcomes = m_store->write(m_events, m_console.progress());
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            if (const auto *refused = std::get_if<Refused>(&outcomes[i]))
                refuse(m_events[i].id->text(), refused->reason);
        }
        m_events.clear();
    }
    void refuse(const std::string &id, const std::string &reason) {
        ++m_refused;
        m_console.note("event " + id + " is left out: " + reason);
    }

    const Console &m_console;
    UnfinishedFile m_file;
    std::unique_ptr<EventStore> m_store;
    std::vector<NewEvent> m_events;
    std::uint64_t m_refused = 0;
};

bool namesStore(const std::string &file) {
    return file.ends_with(".db") || file.ends_with(".sqlite") || file.ends_with(".sqlite3");
}

} // namespace

std::unique_ptr<ExportTarget> openExportTarget(const Console &console, const std::string &file,
                                               const EventTable &table, bool all) {
    if (file == "-")
        return std::make_unique<ConsoleTarget>(console, table, all);
    if (!namesStore(file))
        return std::make_unique<LinesTarget>(file, table, all);
    if (all)
        throw Error(ErrorKind::BadRequest, "reading --all",
                    "a store sets versions, positions and recorded times itself",
                    "Leave out --all, or export to JSON Lines.");
    return onTarget([&] { return std::make_unique<StoreTarget>(console, file, table.entity); });
}

} // namespace backstory::cli
