#include "app/cli/standard_output.h"

#include "app/cli/console.h"
#include "core/base/error.h"

#include <cerrno>
#include <system_error>

namespace backstory::cli {

StandardOutput::StandardOutput(std::FILE *file) : m_file(file) {
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
}

StandardOutput::int_type StandardOutput::overflow(int_type character) {
    writeOut();
    if (traits_type::eq_int_type(character, traits_type::eof()))
        return traits_type::not_eof(character);
    return sputc(traits_type::to_char_type(character));
}

int StandardOutput::sync() {
    writeOut();
    return 0;
}

void StandardOutput::writeOut() {
    const auto size = static_cast<std::size_t>(pptr() - pbase());
    // Emptied first: what could not be written once is not tried again on the way out.
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
    errno = 0;
    if (std::fwrite(m_buffer.data(), 1, size, m_file) == size && std::fflush(m_file) == 0)
        return;
    if (errno == EPIPE)
        throw ReaderGone{};
    throw Error(ErrorKind::TargetUnwritable, "writing the results",
                std::generic_category().message(errno));
}

} // namespace backstory::cli
