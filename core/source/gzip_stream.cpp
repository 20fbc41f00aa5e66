#include "core/source/gzip_stream.h"

#include <zlib.h>

#include <new>
#include <vector>

namespace backstory {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;
constexpr int kGzipOnly = 15 + 16; ///< zlib's way to say: the widest window, in a gzip frame

class Inflater {
public:
    Inflater() {
        if (inflateInit2(&m_stream, kGzipOnly) != Z_OK)
            throw std::bad_alloc();
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    z_stream *operator->() { return &m_stream; }
    int run() { return ::inflate(&m_stream, Z_NO_FLUSH); }
    void restart() { inflateReset(&m_stream); }

private:
    z_stream m_stream{};
};

} // namespace

GzipEnd inflateGzip(std::istream &in, const std::function<void(std::string_view)> &take,
                    const Progress &progress) {
    Inflater inflater;
    std::vector<char> packed(kPiece);
    std::vector<char> plain(kPiece);
    bool betweenMembers = false;
    for (;;) {
        progress.throwIfStopped();
        if (inflater->avail_in == 0) {
            in.read(packed.data(), static_cast<std::streamsize>(packed.size()));
            inflater->next_in = reinterpret_cast<Bytef *>(packed.data());
            inflater->avail_in = static_cast<uInt>(in.gcount());
            if (inflater->avail_in == 0)
                return betweenMembers ? GzipEnd::Whole : GzipEnd::Part;
        }
        if (betweenMembers) {
            // Some fill the end of a file with zeros; whatever else follows must be a member.
            while (inflater->avail_in > 0 && *inflater->next_in == 0) {
                ++inflater->next_in;
                --inflater->avail_in;
            }
            if (inflater->avail_in == 0)
                continue;
            betweenMembers = false;
        }
        inflater->next_out = reinterpret_cast<Bytef *>(plain.data());
        inflater->avail_out = static_cast<uInt>(plain.size());
        const int code = inflater.run();
        take({plain.data(), plain.size() - inflater->avail_out});
        if (code == Z_STREAM_END) {
            betweenMembers = true;
            inflater.restart();
        } else if (code != Z_OK && code != Z_BUF_ERROR) {
            return GzipEnd::Part;
        }
    }
}

} // namespace backstory
