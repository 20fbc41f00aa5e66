#pragma once

#include "tests/bench/long_order.h"
#include "tests/bench/order_book.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace backstory::bench {

/// Where made-up data lies between runs: made when first asked for, then found again; and made anew
/// when what makes it has changed.
class DataFolder {
public:
    /// Makes the folder where it is not there.
    explicit DataFolder(std::filesystem::path folder);

    [[nodiscard]] const std::filesystem::path &path() const { return m_folder; }

    using Take = std::function<void(const Event &)>;
    /// An SQLite file with one classic table `order_events`, and indexes over orders and times.
    std::filesystem::path eventFile(const LongOrder &order) const;
    std::filesystem::path eventFile(const OrderBook &book) const;

private:
    std::filesystem::path eventFile(const std::string &name, std::uint32_t print,
                                    const std::function<void(const Take &)> &fill) const;

    std::filesystem::path m_folder;
};

} // namespace backstory::bench
