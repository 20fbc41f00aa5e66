#pragma once

#include "core/base/error.h"
#include "core/model/event_source.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace backstory::ui {

/// Where a source was opened, so that what lies beside its log can be opened too. It may hold a
/// password: it is never shown and never stored.
struct SourceAddress {
    std::string source; ///< as openSource takes it; empty where it was opened in another way
    std::optional<std::string> password;
};

/// An open source with readers that are used again, so that opening an order costs no connecting.
///
/// Threads: any. Ownership: shared by whoever reads; the source lives until the last reading is
/// over, whatever the window shows by then.
class ReaderPool {
public:
    /// Whether a person waits on screen (then every answer has a time-out, and the reader is kept
    /// for the next) or the whole table is scanned.
    enum class Use { Screen, Scan };

    static constexpr std::chrono::milliseconds kScreenPatience{60'000};

    explicit ReaderPool(std::shared_ptr<EventSource> source, SourceAddress address = {})
        : m_source(std::move(source)), m_address(std::move(address)) {}

    [[nodiscard]] EventSource &source() const { return *m_source; }
    [[nodiscard]] const SourceAddress &address() const { return m_address; }

    /// Lends a reader to `read` and answers what it answers. A reader whose call threw is not used
    /// again: nobody knows what it still waits for.
    ///
    /// Where the connection breaks while a person waits on screen, `read` is called once more, with
    /// a new one: it only reads, so nothing comes of that but the answer. It must not hand out
    /// anything before it returns. A scan is not begun anew: it may have handed out a part.
    template <class Read>
    auto with(const EventTable &table, Use use, Read read) {
        if (use == Use::Scan)
            return withOne(table, use, read);
        try {
            return withOne(table, use, read);
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::ConnectionLost)
                throw;
        }
        return withOne(table, use, read);
    }

private:
    template <class Read>
    auto withOne(const EventTable &table, Use use, Read &read) {
        std::unique_ptr<EventReader> reader = take(table, use);
        const auto keep = [&] { give(table, use, std::move(reader)); };
        if constexpr (std::is_void_v<decltype(read(*reader))>) {
            read(*reader);
            keep();
        } else {
            auto result = read(*reader);
            keep();
            return result;
        }
    }

    std::unique_ptr<EventReader> take(const EventTable &table, Use use);
    void give(const EventTable &table, Use use, std::unique_ptr<EventReader> reader);

    std::shared_ptr<EventSource> m_source;
    SourceAddress m_address;
    std::mutex m_mutex;
    /// By table. Destroyed before the source.
    std::map<std::string, std::vector<std::unique_ptr<EventReader>>> m_idle;
};

} // namespace backstory::ui
