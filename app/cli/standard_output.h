#pragma once

#include <array>
#include <cstdio>
#include <streambuf>

namespace backstory::cli {

/// The process's standard output, buffered, which tells a reader that closed the pipe from an
/// output that cannot be written.
///
/// Throws ReaderGone for the former and Error(TargetUnwritable) for the latter, so the stream on
/// top of it must let exceptions of badbit through. What is left in the buffer when it goes away
/// is lost: flush first.
class StandardOutput final : public std::streambuf {
public:
    explicit StandardOutput(std::FILE *file = stdout);

protected:
    int_type overflow(int_type character) override;
    int sync() override;

private:
    void writeOut();

    std::FILE *m_file;
    std::array<char, 1U << 16U> m_buffer{};
};

} // namespace backstory::cli
