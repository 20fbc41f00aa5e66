#pragma once

#include "tests/bench/long_order.h"

#include <filesystem>
#include <functional>
#include <string>

namespace backstory::bench {

/// Where made-up data lies between runs: made when first asked for, then found again.
class DataFolder {
public:
    /// Makes the folder where it is not there.
    explicit DataFolder(std::filesystem::path folder);

    [[nodiscard]] const std::filesystem::path &path() const { return m_folder; }

    /// An SQLite file with one classic table `order_events`, filled with what `fill` hands out.
    using Take = std::function<void(const Event &)>;
    std::filesystem::path eventFile(const std::string &name,
                                    const std::function<void(const Take &)> &fill) const;
    std::filesystem::path eventFile(const LongOrder &order) const;

private:
    std::filesystem::path m_folder;
};

} // namespace backstory::bench
