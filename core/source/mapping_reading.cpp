#include "core/source/mapping_reading.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace backstory {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 19> kKeys{
    "$schema",    "name",          "description", "entity",     "schema",
    "relation",   "stream",        "id",          "type",       "payload",
    "metadata",   "storedVersion", "position",    "happenedAt", "recordedAt",
    "recordedBy", "erasure",       "order",       "filters"};

constexpr std::array<std::pair<std::string_view, StampForm>, 7> kStampForms{{
    {"auto", StampForm::Auto},
    {"s", StampForm::Seconds},
    {"ms", StampForm::Millis},
    {"us", StampForm::Micros},
    {"timestamp", StampForm::Timestamp},
    {"localTimestamp", StampForm::LocalTimestamp},
    {"iso", StampForm::IsoText},
}};
constexpr std::array<std::pair<std::string_view, PayloadForm>, 3> kPayloadForms{{
    {"json", PayloadForm::Json},
    {"text", PayloadForm::Text},
    {"bytes", PayloadForm::Bytes},
}};
constexpr std::array<std::pair<std::string_view, OrderKey>, 4> kOrderKeys{{
    {"happenedAt", OrderKey::HappenedAt},
    {"storedVersion", OrderKey::StoredVersion},
    {"position", OrderKey::Position},
    {"id", OrderKey::Id},
}};

template <class Names>
std::string listed(const Names &names) {
    std::string out;
    for (const auto &name : names)
        out += (out.empty() ? "" : ", ") + std::string(name);
    return out;
}

template <class T, std::size_t N>
std::string namesOf(const std::array<std::pair<std::string_view, T>, N> &pairs) {
    std::array<std::string_view, N> names{};
    std::ranges::transform(pairs, names.begin(), &std::pair<std::string_view, T>::first);
    return listed(names);
}

/// Walks a document and notes every mistake instead of stopping at the first.
class MappingReader {
public:
    explicit MappingReader(const Json &document) : m_document(document) {}

    MappingParts read() {
        checkKeys(m_document, "", {kKeys.begin(), kKeys.end()});
        m_parts.name = text("name", true);
        m_parts.schema = text("schema", false);
        m_parts.table.entity = text("entity", false);
        m_parts.table.relation = text("relation", false);
        readFields();
        readOrder();
        readFilters();
        return std::move(m_parts);
    }

    [[nodiscard]] const std::vector<std::string> &mistakes() const { return m_mistakes; }

private:
    void wrong(const std::string &path, const std::string &what) {
        m_mistakes.push_back((path.empty() ? "/" : path) + ": " + what);
    }

    void checkKeys(const Json &object, const std::string &path,
                   std::vector<std::string_view> accepted,
                   std::vector<std::string_view> more = {}) {
        accepted.insert(accepted.end(), more.begin(), more.end());
        for (const auto &member : object.items()) {
            if (std::ranges::find(accepted, member.key()) == accepted.end())
                wrong(path + '/' + member.key(),
                      "is not known here; accepted are " + listed(accepted));
        }
    }

    const Json *member(const std::string &key, bool required) {
        const auto found = m_document.find(key);
        if (found != m_document.end())
            return &*found;
        if (required)
            wrong('/' + key, "is missing");
        return nullptr;
    }

    std::string nonEmptyText(const Json &value, const std::string &path) {
        if (value.is_string() && !value.get_ref<const std::string &>().empty())
            return value.get<std::string>();
        wrong(path, "must be a text that is not empty");
        return {};
    }

    std::string text(const std::string &key, bool required) {
        const Json *value = member(key, required);
        return value != nullptr ? nonEmptyText(*value, '/' + key) : std::string();
    }

    template <class T, std::size_t N>
    std::optional<T> word(const Json &value, const std::string &path,
                          const std::array<std::pair<std::string_view, T>, N> &words) {
        if (value.is_string()) {
            for (const auto &[name, meaning] : words) {
                if (name == value.get_ref<const std::string &>())
                    return meaning;
            }
        }
        wrong(path, "must be one of " + namesOf(words));
        return std::nullopt;
    }

    /// A column's name, or an object with `column` and, as `more` allows, other members.
    std::optional<FieldRef> field(const std::string &key, bool required,
                                  std::vector<std::string_view> more = {}) {
        const Json *value = member(key, required);
        if (value == nullptr)
            return std::nullopt;
        FieldRef ref;
        const std::string at = '/' + key;
        if (value->is_string()) {
            ref.column = nonEmptyText(*value, at);
        } else if (value->is_object()) {
            checkKeys(*value, at, {"column", "path", "optional"}, std::move(more));
            readFieldObject(*value, at, key, ref);
        } else {
            wrong(at, "must be a column's name, or an object with \"column\"");
        }
        return ref;
    }

    void readFieldObject(const Json &value, const std::string &at, const std::string &key,
                         FieldRef &ref) {
        if (const auto column = value.find("column"); column != value.end())
            ref.column = nonEmptyText(*column, at + "/column");
        else
            wrong(at + "/column", "is missing");
        if (const auto path = value.find("path"); path != value.end())
            ref.path = pointer(*path, at + "/path");
        const auto optional = value.find("optional");
        if (optional == value.end())
            return;
        if (!optional->is_boolean())
            wrong(at + "/optional", "must be true or false");
        else if (optional->get<bool>())
            m_parts.optional.push_back(key);
    }

    json::Pointer pointer(const Json &value, const std::string &path) {
        if (value.is_string()) {
            if (auto parsed = json::Pointer::parse(value.get_ref<const std::string &>()))
                return *std::move(parsed);
        }
        wrong(path, "must be a JSON Pointer, as in \"/causation/id\"");
        return {};
    }

    std::optional<StampRef> stamp(const std::string &key) {
        const auto ref = field(key, false, {"form"});
        if (!ref)
            return std::nullopt;
        StampRef result{*ref, StampForm::Auto};
        if (const Json *form = innerMember(key, "form"))
            result.form = word(*form, '/' + key + "/form", kStampForms).value_or(StampForm::Auto);
        return result;
    }

    const Json *innerMember(const std::string &key, const std::string &inner) const {
        const auto value = m_document.find(key);
        if (value == m_document.end() || !value->is_object())
            return nullptr;
        const auto found = value->find(inner);
        return found != value->end() ? &*found : nullptr;
    }

    void readFields() {
        EventTable &table = m_parts.table;
        table.stream = field("stream", true).value_or(FieldRef{});
        table.id = field("id", true).value_or(FieldRef{});
        table.type = field("type", true).value_or(FieldRef{});
        table.payload = field("payload", true, {"form"}).value_or(FieldRef{});
        if (const Json *form = innerMember("payload", "form"))
            table.payloadForm =
                word(*form, "/payload/form", kPayloadForms).value_or(PayloadForm::Json);
        table.metadata = field("metadata", false);
        table.storedVersion = field("storedVersion", false);
        table.position = field("position", false);
        table.happenedAt = stamp("happenedAt");
        table.recordedAt = stamp("recordedAt");
        table.recordedBy = field("recordedBy", false);
        table.erasure = field("erasure", false);
        for (const std::string_view needed : {"stream", "id", "type", "payload"}) {
            if (std::ranges::find(m_parts.optional, needed) != m_parts.optional.end())
                wrong('/' + std::string(needed) + "/optional",
                      "this part of an event cannot be missing");
        }
    }

    [[nodiscard]] bool mapped(OrderKey key) const {
        switch (key) {
        case OrderKey::HappenedAt:
            return m_parts.table.happenedAt.has_value();
        case OrderKey::StoredVersion:
            return m_parts.table.storedVersion.has_value();
        case OrderKey::Position:
            return m_parts.table.position.has_value();
        case OrderKey::Id:
            break;
        }
        return true;
    }

    void readOrder() {
        const Json *order = member("order", true);
        if (order == nullptr)
            return;
        if (!order->is_array() || order->empty()) {
            wrong("/order", "must be a list of " + namesOf(kOrderKeys) + ", strongest first");
            return;
        }
        for (std::size_t i = 0; i < order->size(); ++i) {
            const std::string at = "/order/" + std::to_string(i);
            const auto key = word((*order)[i], at, kOrderKeys);
            if (!key)
                continue;
            if (!mapped(*key))
                wrong(at, "names a part that this mapping does not map");
            if (std::ranges::find(m_parts.table.order, *key) != m_parts.table.order.end())
                wrong(at, "stands twice");
            m_parts.table.order.push_back(*key);
        }
    }

    void readFilters() {
        const Json *filters = member("filters", false);
        if (filters == nullptr)
            return;
        if (!filters->is_array()) {
            wrong("/filters",
                  "must be a list of objects with \"column\" and \"anyOf\" or \"prefix\"");
            return;
        }
        for (std::size_t i = 0; i < filters->size(); ++i)
            readFilter((*filters)[i], "/filters/" + std::to_string(i));
    }

    void readFilter(const Json &value, const std::string &at) {
        if (!value.is_object()) {
            wrong(at, "must be an object with \"column\" and \"anyOf\" or \"prefix\"");
            return;
        }
        checkKeys(value, at, {"column", "anyOf", "prefix"});
        RowFilter filter;
        if (value.contains("column"))
            filter.column = nonEmptyText(value["column"], at + "/column");
        else
            wrong(at + "/column", "is missing");
        if (value.contains("prefix"))
            filter.prefix = nonEmptyText(value["prefix"], at + "/prefix");
        if (value.contains("anyOf"))
            filter.anyOf = texts(value["anyOf"], at + "/anyOf");
        if (!value.contains("prefix") && !value.contains("anyOf"))
            wrong(at, "needs \"anyOf\" or \"prefix\"");
        m_parts.table.filters.push_back(std::move(filter));
    }

    std::vector<std::string> texts(const Json &value, const std::string &at) {
        const bool fits =
            value.is_array() && !value.empty() &&
            std::ranges::all_of(value, [](const Json &item) { return item.is_string(); });
        if (fits)
            return value.get<std::vector<std::string>>();
        wrong(at, "must be a list of texts");
        return {};
    }

    const Json &m_document;
    MappingParts m_parts;
    std::vector<std::string> m_mistakes;
};

[[noreturn]] void refuse(std::string_view origin, std::string cause) {
    throw Error(ErrorKind::BadMapping, "reading the mapping " + std::string(origin),
                std::move(cause),
                "See resources/schemas/mapping.schema.json for all that a mapping may say.");
}

Json parseDocument(std::string_view text, std::string_view origin) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error &error) {
        refuse(origin, "it is not JSON (at byte " + std::to_string(error.byte) + ")");
    }
}

} // namespace

MappingParts readMapping(std::string_view jsonText, std::string_view origin) {
    const Json document = parseDocument(jsonText, origin);
    if (!document.is_object())
        refuse(origin, "it is not a JSON object");
    MappingReader reader(document);
    MappingParts parts = reader.read();
    if (reader.mistakes().empty())
        return parts;
    std::string cause;
    for (const std::string &mistake : reader.mistakes())
        cause += (cause.empty() ? "" : "\n") + mistake;
    refuse(origin, std::move(cause));
}

} // namespace backstory
