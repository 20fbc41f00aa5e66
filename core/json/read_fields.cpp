#include "core/json/duplicate_keys.h"
#include "core/json/parse.h"
#include "core/json/reading.h"

#include <algorithm>
#include <numeric>

namespace backstory::json {

namespace {

/// Lists the members of the object at the top, and remembers keys that stand twice anywhere.
class FieldLister {
public:
    FieldLister(std::string_view text, std::vector<Field> &fields, DuplicateKeys &keys)
        : m_text(text), m_fields(fields), m_keys(keys) {
        m_keys.reset();
    }

    void reset() {
        m_keys.reset();
        m_depth = 0;
        m_count = 0;
        m_twice = false;
    }

    [[nodiscard]] Kind kind() const { return m_kind; }

    void begin(Kind kind, std::size_t at) {
        if (kind == Kind::Object)
            m_keys.beginObject();
        if (m_depth == 0)
            m_kind = kind;
        else if (atField())
            beginValue(kind, at);
        ++m_depth;
    }

    void end(Kind kind, std::size_t end) {
        const bool twice = kind == Kind::Object && m_keys.endObject();
        --m_depth;
        if (m_depth == 0)
            m_twice = twice;
        else if (atField())
            endValue(end);
    }

    void key(std::size_t at, std::string_view inside, bool escaped) {
        m_keys.addKey(at, inside, escaped);
        if (m_depth != 1)
            return;
        // Fields of the text before are written over.
        if (m_count == m_fields.size())
            m_fields.emplace_back();
        Field &field = m_fields[m_count];
        ++m_count;
        field.key = inside;
        if (escaped) {
            field.decoded = std::make_unique<std::string>();
            appendDecoded(*field.decoded, inside);
            field.key = *field.decoded;
        }
    }

    void scalar(Kind kind, std::size_t at, std::string_view word, bool /*escaped*/) {
        if (m_depth == 0) {
            m_kind = kind;
        } else if (atField()) {
            beginValue(kind, at);
            endValue(at + word.size() + (kind == Kind::String ? 2 : 0)); // the quotes
        }
    }

    /// Leaves what was listed, of duplicate keys the last.
    void finish() {
        m_fields.resize(m_count);
        if (m_twice)
            dropOverwritten();
    }

private:
    [[nodiscard]] bool atField() const { return m_depth == 1 && m_kind == Kind::Object; }

    void beginValue(Kind kind, std::size_t at) {
        m_fields[m_count - 1].kind = kind;
        m_valueStart = at;
    }

    void endValue(std::size_t end) {
        m_fields[m_count - 1].value = m_text.substr(m_valueStart, end - m_valueStart);
    }

    void dropOverwritten() {
        std::vector<std::size_t> order(m_fields.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            const int byKey = m_fields[a].key.compare(m_fields[b].key);
            return byKey != 0 ? byKey < 0 : a < b;
        });
        for (std::size_t at = 1; at < order.size(); ++at) {
            if (m_fields[order[at - 1]].key == m_fields[order[at]].key)
                m_fields[order[at - 1]].value = {}; // no value is empty text
        }
        std::erase_if(m_fields, [](const Field &field) { return field.value.empty(); });
    }

    std::string_view m_text;
    std::vector<Field> &m_fields;
    DuplicateKeys &m_keys;
    Kind m_kind = Kind::Null;
    std::size_t m_depth = 0;
    std::size_t m_count = 0;
    std::size_t m_valueStart = 0;
    bool m_twice = false;
};

} // namespace

Shape readFields(std::string_view text, std::vector<Field> &fields) {
    thread_local DuplicateKeys keys;
    FieldLister lister(text, fields, keys);
    Shape shape;
    shape.error = read(text, lister, shape.notes);
    if (shape.error) {
        fields.clear();
        return shape;
    }
    lister.finish();
    shape.kind = lister.kind();
    shape.notes.duplicateKey = keys.first();
    return shape;
}

} // namespace backstory::json
