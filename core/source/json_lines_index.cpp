#include "core/source/json_lines_index.h"

#include "core/source/line_fields.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace backstory {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
/// More bad lines than anybody reads are counted, not listed.
constexpr std::uint64_t kMostListed = 1'000;
/// Comparisons of ids between two looks at the stop token.
constexpr std::size_t kBetweenLooks = 4'096;

std::string_view withoutBreak(std::string_view line) {
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

bool isBlank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Cuts pieces of a file into lines.
class LineCutter {
public:
    using Take = std::function<bool(const LinePlace &, std::string_view)>;
    LineCutter(const Take &take, const LineRange &range)
        : m_take(take), m_offset(range.begin), m_number(range.linesBefore) {}

    bool addPiece(std::string_view piece) {
        std::size_t begin = 0;
        for (std::size_t end = piece.find('\n'); end != std::string_view::npos;
             end = piece.find('\n', begin)) {
            if (!addLine(piece.substr(begin, end - begin), 1))
                return false;
            begin = end + 1;
        }
        m_rest.append(piece.substr(begin));
        return true;
    }
    void finish() {
        if (!m_rest.empty())
            addLine({}, 0);
    }

private:
    bool addLine(std::string_view end, std::size_t breakLength) {
        ++m_number;
        std::string_view line = end;
        if (!m_rest.empty())
            line = m_rest.append(end);
        const std::size_t whole = line.size() + breakLength;
        LinePlace place{m_offset, 0, m_number};
        if (m_offset == 0 && line.starts_with(kByteOrderMark)) {
            line.remove_prefix(kByteOrderMark.size());
            place.offset += kByteOrderMark.size();
        }
        line = withoutBreak(line);
        place.length = static_cast<std::uint32_t>(line.size());
        const bool goOn = isBlank(line) || m_take(place, line);
        m_offset += whole;
        m_rest.clear();
        return goOn;
    }

    const Take &m_take;
    std::string m_rest; ///< the beginning of a line whose end is not read yet
    std::uint64_t m_offset;
    std::uint32_t m_number;
};

} // namespace

void walkLines(const JsonLinesBytes &bytes,
               const std::function<bool(const LinePlace &, std::string_view)> &take,
               const Progress &progress) {
    walkLines(bytes, {0, bytes.size(), 0}, take, progress);
}

void walkLines(const JsonLinesBytes &bytes, const LineRange &range,
               const std::function<bool(const LinePlace &, std::string_view)> &take,
               const Progress &progress) {
    LineCutter cutter(take, range);
    std::string piece;
    for (std::uint64_t offset = range.begin; offset < range.end; offset += piece.size()) {
        progress.throwIfStopped();
        const auto length = std::min<std::uint64_t>(kPiece, range.end - offset);
        bytes.read(offset, static_cast<std::size_t>(length), piece);
        if (!cutter.addPiece(piece))
            return;
        progress.tell({offset, bytes.size()});
    }
    cutter.finish();
}

/// What is gathered while the lines go by, in the order of the file.
struct JsonLinesIndex::Draft {
    std::unordered_map<StreamId, std::uint32_t> numbers;
    std::vector<StreamId> streams;
    std::vector<std::uint32_t> streamOfLine;
    std::vector<LinePlace> lines;
};

JsonLinesIndex::JsonLinesIndex(const JsonLinesBytes &bytes, const EventTable &table,
                               const Progress &progress) {
    const LineEvents events(table);
    Draft draft;
    std::vector<json::Field> fields;
    walkLines(
        bytes,
        [&](const LinePlace &place, std::string_view line) {
            if (line.size() > std::numeric_limits<std::uint32_t>::max()) {
                note(place.number, "it is longer than 4 GiB");
                return true;
            }
            if (auto reason = readLineFields(line, fields)) {
                note(place.number, *std::move(reason));
                return true;
            }
            auto found = events.streamOf(fields);
            if (!found.stream) {
                if (!found.reason.empty())
                    note(place.number, std::move(found.reason));
                return true;
            }
            const auto next = static_cast<std::uint32_t>(draft.streams.size());
            const auto [entry, isNew] = draft.numbers.try_emplace(*found.stream, next);
            if (isNew)
                draft.streams.push_back(*std::move(found.stream));
            draft.streamOfLine.push_back(entry->second);
            draft.lines.push_back(place);
            m_types.insert(std::move(found.type));
            return true;
        },
        progress);
    progress.throwIfStopped();
    if (m_badLines > kMostListed) {
        m_findings.push_back(
            {FindingCode::LineNotAnEvent,
             {},
             {std::string(), std::to_string(m_badLines - kMostListed) + " more like these"}});
    }
    if (draft.lines.empty() && m_badLines == 0)
        m_findings.push_back({FindingCode::MappingDetail, {}, {"The file holds no event."}});
    if (bytes.isPart())
        m_findings.push_back({FindingCode::PartialRead, {}, {std::to_string(draft.lines.size())}});
    arrange(draft, progress);
}

void JsonLinesIndex::note(std::uint32_t line, std::string reason) {
    if (++m_badLines <= kMostListed)
        m_findings.push_back(
            {FindingCode::LineNotAnEvent, {}, {std::to_string(line), std::move(reason)}});
}

void JsonLinesIndex::arrange(Draft &draft, const Progress &progress) {
    std::vector<std::uint32_t> sorted(draft.streams.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::size_t looks = 0;
    std::ranges::sort(sorted, {}, [&](std::uint32_t number) -> const StreamId & {
        if (++looks % kBetweenLooks == 0)
            progress.throwIfStopped();
        return draft.streams[number];
    });
    std::vector<std::size_t> rank(sorted.size());
    m_streams.reserve(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        rank[sorted[i]] = i;
        m_streams.push_back(std::move(draft.streams[sorted[i]]));
    }
    m_first.assign(sorted.size() + 1, 0);
    for (const std::uint32_t stream : draft.streamOfLine)
        ++m_first[rank[stream] + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_lines.resize(draft.lines.size());
    std::vector<std::size_t> next(m_first.begin(), m_first.end());
    for (std::size_t i = 0; i < draft.lines.size(); ++i)
        m_lines[next[rank[draft.streamOfLine[i]]]++] = draft.lines[i];
}

std::span<const LinePlace> JsonLinesIndex::lines(std::size_t stream) const {
    return std::span(m_lines).subspan(m_first[stream], m_first[stream + 1] - m_first[stream]);
}

} // namespace backstory
