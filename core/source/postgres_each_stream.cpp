#include "core/source/postgres_each_stream.h"

#include "core/source/postgres_binary.h"
#include "core/source/postgres_filters.h"
#include "core/source/postgres_sql.h"

#include <algorithm>
#include <utility>

namespace backstory::postgres {
namespace {

// Names that no column of an event table has.
constexpr const char *kAsked = "backstory_asked";
constexpr const char *kStream = "backstory_stream";
constexpr const char *kPlace = "backstory_place";

/// Texts as the server writes an array of them.
class ArrayText {
public:
    void add(std::string_view element) {
        m_text += m_text.size() > 1 ? ",\"" : "\"";
        for (const char c : element) {
            if (c == '"' || c == '\\')
                m_text += '\\';
            m_text += c;
        }
        m_text += '"';
    }
    [[nodiscard]] std::string constant(const std::string &type) const {
        return literal(m_text + '}') + "::" + type + "[]";
    }

private:
    std::string m_text{"{"};
};

/// Which stream a row belongs to: its place among those that were asked for, the last column.
std::size_t placeOf(BinaryRow row) {
    return row.back() ? readNumber<std::uint64_t>(*row.back()) : 0;
}

} // namespace

EachStream::EachStream(const Table &table, const Take &take, const ReadAlone &readAlone,
                       const Progress &progress)
    : m_table(table), m_take(take), m_readAlone(readAlone), m_progress(progress) {}

void EachStream::read(std::span<const StreamId> streams) {
    while (!streams.empty()) {
        const auto how = m_table.key.joined(streams.front());
        if (how == StreamKey::Joined::Never) {
            for (Event &event : m_readAlone(streams.front()))
                m_take(std::move(event));
            streams = streams.subspan(1);
            continue;
        }
        std::size_t count = 1;
        while (count < std::min(streams.size(), m_table.atOnce) &&
               m_table.key.joined(streams[count]) == how)
            ++count;
        readTogether(streams.first(count), how);
        streams = streams.subspan(count);
    }
}

std::string EachStream::select(std::span<const StreamId> streams, StreamKey::Joined how) const {
    ArrayText values;
    ArrayText places;
    for (std::size_t i = 0; i < streams.size(); ++i) {
        const std::string place = std::to_string(i);
        for (const std::string &value : m_table.key.joinValues(streams[i], how)) {
            values.add(value);
            places.add(place);
        }
    }
    const auto &inStream = m_table.columns.orderBy();
    // Not JOIN: behind that, a table does not tell the places of its rows.
    return "SELECT " + m_table.columns.selectList() + ", " + kPlace + " FROM unnest(" +
           values.constant(m_table.key.joinType(how)) + ", " + places.constant("int8") + ") AS " +
           kAsked + '(' + kStream + ", " + kPlace + "), " + m_table.relation + " WHERE " +
           bothOf(m_table.filters, m_table.key.joinKey(how) + " = " + kStream) + " ORDER BY " +
           kPlace + (inStream ? ", " + *inStream : "");
}

void EachStream::readTogether(std::span<const StreamId> streams, StreamKey::Joined how) {
    const bool inOrder = m_table.columns.orderBy().has_value();
    std::vector<Event> stream;
    std::size_t place = 0;
    const auto handOn = [&] {
        if (!inOrder)
            m_table.order.sort(stream);
        for (Event &event : stream)
            m_take(std::move(event));
        stream.clear();
    };
    std::uint64_t count = 0;
    m_table.session.copyRows(
        select(streams, how),
        [&](BinaryRow row) {
            Event event = m_table.columns.read(row, count++);
            const std::size_t rowPlace = placeOf(row);
            if (inOrder || rowPlace != place)
                handOn();
            place = rowPlace;
            // A collation may call texts equal that are not.
            if (event.stream == streams[place])
                stream.push_back(std::move(event));
        },
        m_table.errand, m_progress);
    handOn();
}

} // namespace backstory::postgres
