#include "core/store/line_input.h"

#include "core/base/error.h"
#include "core/json/lexis.h"
#include "core/source/gzip_stream.h"

#include <array>
#include <string>
#include <vector>

namespace backstory {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16U;

/// Cuts pieces of text into lines.
class LineCutter {
public:
    explicit LineCutter(const TakeLine &take) : m_take(take) {}

    void add(std::string_view piece) {
        for (;;) {
            const std::size_t end = piece.find('\n');
            if (end == std::string_view::npos)
                break;
            if (m_begun.empty()) {
                hand(piece.substr(0, end));
            } else {
                m_begun += piece.substr(0, end);
                hand(m_begun);
                m_begun.clear();
            }
            piece.remove_prefix(end + 1);
        }
        m_begun += piece;
    }
    void finish() {
        if (!m_begun.empty())
            hand(m_begun);
        m_begun.clear();
    }

private:
    void hand(std::string_view line) {
        if (++m_number == 1)
            line.remove_prefix(json::byteOrderMarkSize(line));
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (line.find_first_not_of(" \t") != std::string_view::npos)
            m_take(m_number, line);
    }

    const TakeLine &m_take;
    std::string m_begun;
    std::uint64_t m_number = 0;
};

bool isGzip(std::istream &in) {
    constexpr int kFirst = 0x1f;
    return in.peek() == kFirst; // no line of JSON begins with that character
}

} // namespace

void readLines(std::istream &in, const TakeLine &take, const Progress &progress) {
    LineCutter cutter(take);
    if (isGzip(in)) {
        const GzipEnd end = inflateGzip(
            in, [&](std::string_view piece) { cutter.add(piece); }, progress);
        if (end == GzipEnd::Part)
            throw Error(ErrorKind::SourceUnreadable, "reading the lines",
                        "the gzip file is damaged or ends too early");
        cutter.finish();
        return;
    }
    std::vector<char> piece(kPiece);
    while (in) {
        progress.throwIfStopped();
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        cutter.add({piece.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (in.bad())
        throw Error(ErrorKind::SourceUnreadable, "reading the lines", "the input failed");
    cutter.finish();
}

} // namespace backstory
