#pragma once

#include "core/model/event_source.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace backstory::ui {

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

    explicit ReaderPool(std::shared_ptr<EventSource> source) : m_source(std::move(source)) {}

    [[nodiscard]] EventSource &source() const { return *m_source; }

    /// Lends a reader to `read` and answers what it answers. A reader whose call threw is not used
    /// again: nobody knows what it still waits for.
    template <class Read>
    auto with(const EventTable &table, Use use, Read read) {
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

private:
    std::unique_ptr<EventReader> take(const EventTable &table, Use use);
    void give(const EventTable &table, Use use, std::unique_ptr<EventReader> reader);

    std::shared_ptr<EventSource> m_source;
    std::mutex m_mutex;
    /// By table. Destroyed before the source.
    std::map<std::string, std::vector<std::unique_ptr<EventReader>>> m_idle;
};

} // namespace backstory::ui
