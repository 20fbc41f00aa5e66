#pragma once

#include <cstdint>

namespace backstory::bench {

/// Bytes of this process in main memory, now and at most since the last resetPeak. 0 where the
/// system does not tell (only Linux is asked).
std::uint64_t residentBytes();
std::uint64_t peakResidentBytes();
void resetPeak();
/// Gives memory that was freed back to the system, so that what is taken next is seen.
void returnFreedMemory();

} // namespace backstory::bench
