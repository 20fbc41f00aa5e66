#include "ui/models/earlier_page.h"

#include <algorithm>
#include <string>

namespace backstory::ui {

namespace {

/// Halving goes on a little for a page that is worth reading.
constexpr int kTriesForMore = 3;
constexpr std::size_t kWorthReading = 4; ///< a quarter of a page

constexpr int kByteBits = 8;

Uuid greatestUuid() {
    Uuid uuid;
    uuid.bytes.fill(0xff);
    return uuid;
}

/// Half-way between two UUIDs, taken as numbers.
Uuid middleOf(const Uuid &low, const Uuid &high) {
    Uuid middle;
    unsigned carry = 0; // of the sum, from its last byte on
    std::array<unsigned, 17> sum{};
    for (std::size_t i = 16; i-- > 0;) {
        const unsigned both = unsigned{low.bytes[i]} + high.bytes[i] + carry;
        sum[i + 1] = both & 0xffU;
        carry = both >> kByteBits;
    }
    sum[0] = carry;
    for (std::size_t i = 0; i < 16; ++i)
        middle.bytes[i] =
            static_cast<std::uint8_t>(((sum[i] & 1U) << (kByteBits - 1)) | (sum[i + 1] >> 1U));
    return middle;
}

/// Some text between two, of plain letters; nothing where it would take others. `high` absent: no
/// bound.
std::optional<std::string> middleOf(const std::string &low,
                                    const std::optional<std::string> &high) {
    constexpr int kBelow = 0x1f; // what stands before a blank
    constexpr int kAbove = 0x7f;
    constexpr std::size_t kLongest = 64;
    bool bounded = high.has_value();
    std::string middle;
    while (middle.size() < kLongest) {
        const std::size_t i = middle.size();
        const int a = i < low.size() ? static_cast<unsigned char>(low[i]) : kBelow;
        int b = kAbove;
        if (bounded)
            b = i < high->size() ? static_cast<unsigned char>((*high)[i]) : kBelow;
        b = std::min(b, kAbove);
        if (a >= kAbove || a > b)
            return std::nullopt;
        middle += static_cast<char>(b - a > 1 ? (a + b) / 2 : a);
        if (b - a > 1)
            return middle;
        bounded = bounded && a == b;
    }
    return std::nullopt;
}

class PageSearch {
public:
    PageSearch(EventReader &reader, const std::optional<StreamId> &upTo, std::size_t streams,
               const Progress &progress)
        : m_reader(reader), m_upTo(upTo), m_streams(streams), m_progress(progress) {}

    std::optional<StreamId> find() {
        if (look(std::nullopt).reaches)
            return std::nullopt;
        const StreamId texts(greatestUuid().text());
        if (!m_upTo || !m_upTo->uuid()) {
            const Look first = look(texts);
            if (first.streams > 0)
                return first.reaches ? texts : amongTexts(first.last);
        }
        return amongUuids();
    }

private:
    /// What a page from some place on holds.
    struct Look {
        bool reaches = false;    ///< the end that is looked for
        std::size_t streams = 0; ///< that are no later than it
        StreamId last;           ///< of the page, where it does not reach: more come after it
    };

    // One more than the page: else one that is exactly full could not be told from one that ends
    // too early.
    Look look(const std::optional<StreamId> &after) {
        const StreamPage page = m_reader.readStreams({after, m_streams + 1}, m_progress);
        const auto end =
            m_upTo ? std::ranges::upper_bound(page.streams, *m_upTo) : page.streams.end();
        Look found;
        found.streams = static_cast<std::size_t>(end - page.streams.begin());
        found.reaches = found.streams <= m_streams;
        if (!found.reaches)
            found.last = page.streams[m_streams - 1];
        return found;
    }

    /// Whether a page that reaches the end is the one to take.
    bool isEnough(const Look &found, const StreamId &at) {
        m_best = at;
        return found.streams * kWorthReading >= m_streams || ++m_tries > kTriesForMore;
    }

    StreamId amongUuids() {
        Uuid low;
        Uuid high = m_upTo && m_upTo->uuid() ? *m_upTo->uuid() : greatestUuid();
        for (Uuid at = middleOf(low, high); at != low; at = middleOf(low, high)) {
            const StreamId place(at.text());
            const Look found = look(place);
            if (!found.reaches)
                low = found.last.uuid().value_or(at);
            else if (found.streams > 0 && isEnough(found, place))
                return place;
            else
                high = at;
        }
        return m_best.value_or(StreamId(low.text()));
    }

    StreamId amongTexts(StreamId low) {
        std::optional<std::string> high = m_upTo ? std::optional(m_upTo->text()) : std::nullopt;
        for (auto at = middleOf(low.text(), high); at; at = middleOf(low.text(), high)) {
            const StreamId place(*at);
            const Look found = look(place);
            if (!found.reaches)
                low = found.last;
            else if (found.streams > 0 && isEnough(found, place))
                return place;
            else
                high = *at;
        }
        return m_best ? *m_best : walked(low);
    }

    /// Where nothing can be halved, page by page.
    StreamId walked(StreamId from) {
        for (Look found = look(from); !found.reaches; found = look(from))
            from = found.last;
        return from;
    }

    EventReader &m_reader;
    const std::optional<StreamId> &m_upTo;
    std::size_t m_streams;
    const Progress &m_progress;
    std::optional<StreamId> m_best;
    int m_tries = 0;
};

} // namespace

std::optional<StreamId> findEarlierPage(EventReader &reader, const std::optional<StreamId> &upTo,
                                        std::size_t streams, const Progress &progress) {
    return PageSearch(reader, upTo, streams, progress).find();
}

} // namespace backstory::ui
