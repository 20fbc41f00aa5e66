#include "core/base/error.h"
#include "core/source/presets.h"

#include <algorithm>
#include <array>
#include <set>

namespace backstory {

namespace {

constexpr std::string_view kEntity = "{entity}";

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool holdsEntity(std::string_view pattern) {
    return pattern.find(kEntity) != std::string_view::npos;
}

/// The word that `{entity}` stands for where a name has the form of the pattern.
std::optional<std::string> entityIn(std::string_view pattern, std::string_view name) {
    const auto at = pattern.find(kEntity);
    const auto before = pattern.substr(0, at);
    const auto after = pattern.substr(at + kEntity.size());
    if (name.size() <= before.size() + after.size())
        return std::nullopt;
    if (!sameName(name.substr(0, before.size()), before) ||
        !sameName(name.substr(name.size() - after.size()), after))
        return std::nullopt;
    return std::string(name.substr(before.size(), name.size() - before.size() - after.size()));
}

std::string filled(std::string pattern, const std::string &entity) {
    for (auto at = pattern.find(kEntity); at != std::string::npos;
         at = pattern.find(kEntity, at + entity.size()))
        pattern.replace(at, kEntity.size(), entity);
    return pattern;
}

/// The column of a name; the exact one before one that differs in case, as databases fold names.
const ColumnInfo *columnNamed(std::span<const ColumnInfo> columns, const std::string &name) {
    auto found = std::ranges::find(columns, name, &ColumnInfo::name);
    if (found == columns.end()) {
        found = std::ranges::find_if(
            columns, [&](const ColumnInfo &column) { return sameName(column.name, name); });
    }
    return found != columns.end() ? &*found : nullptr;
}

/// Fills a template with the columns of one relation.
class TableMaker {
public:
    TableMaker(const MappingParts &parts, const RelationInfo &relation, std::string entity)
        : m_parts(parts), m_relation(relation), m_entity(std::move(entity)), m_table(parts.table) {
        m_table.preset = parts.name;
        m_table.schema = relation.schema;
        m_table.relation = relation.name;
        m_table.entity = m_table.entity.empty() ? "stream" : filled(m_table.entity, m_entity);
        require(m_table.stream);
        require(m_table.id);
        require(m_table.type);
        require(m_table.payload);
        allow(m_table.metadata, "metadata");
        allow(m_table.storedVersion, "storedVersion");
        allow(m_table.position, "position");
        allowStamp(m_table.happenedAt, "happenedAt");
        allowStamp(m_table.recordedAt, "recordedAt");
        allow(m_table.recordedBy, "recordedBy");
        allow(m_table.erasure, "erasure");
        for (RowFilter &filter : m_table.filters) {
            FieldRef ref{filter.column, {}};
            require(ref);
            filter.column = ref.column;
        }
        dropUnmappedOrder();
    }

    [[nodiscard]] const std::vector<std::string> &missing() const { return m_missing; }
    [[nodiscard]] EventTable take() { return std::move(m_table); }

private:
    bool find(FieldRef &ref) {
        ref.column = filled(ref.column, m_entity);
        const ColumnInfo *column = columnNamed(m_relation.columns, ref.column);
        if (column != nullptr)
            ref.column = column->name;
        return column != nullptr;
    }
    void require(FieldRef &ref) {
        if (!find(ref))
            m_missing.push_back(ref.column);
    }
    [[nodiscard]] bool optional(std::string_view key) const {
        return std::ranges::find(m_parts.optional, key) != m_parts.optional.end();
    }
    void allow(std::optional<FieldRef> &ref, std::string_view key) {
        if (!ref || find(*ref))
            return;
        if (!optional(key))
            m_missing.push_back(ref->column);
        ref.reset();
    }
    void allowStamp(std::optional<StampRef> &ref, std::string_view key) {
        if (!ref || find(ref->field))
            return;
        if (!optional(key))
            m_missing.push_back(ref->field.column);
        ref.reset();
    }
    void dropUnmappedOrder() {
        std::erase_if(m_table.order, [&](OrderKey key) {
            return (key == OrderKey::HappenedAt && !m_table.happenedAt) ||
                   (key == OrderKey::StoredVersion && !m_table.storedVersion) ||
                   (key == OrderKey::Position && !m_table.position);
        });
    }

    const MappingParts &m_parts;
    const RelationInfo &m_relation;
    std::string m_entity;
    EventTable m_table;
    std::vector<std::string> m_missing;
};

/// Every word that `{entity}` could stand for, by the relation's name, else by the columns.
std::vector<std::string> entitiesOf(const MappingParts &parts, const RelationInfo &relation) {
    const EventTable &table = parts.table;
    if (holdsEntity(table.relation)) {
        const auto entity = entityIn(table.relation, relation.name);
        return entity ? std::vector{*entity} : std::vector<std::string>{};
    }
    if (!holdsEntity(table.stream.column))
        return {std::string()};
    std::vector<std::string> entities;
    for (const ColumnInfo &column : relation.columns) {
        if (const auto entity = entityIn(table.stream.column, column.name))
            entities.push_back(*entity);
    }
    return entities;
}

} // namespace

MappingDocument MappingDocument::parse(std::string_view jsonText, std::string_view origin) {
    return MappingDocument(readMapping(jsonText, origin));
}

bool MappingDocument::namesRelation(const RelationInfo &relation) const {
    const std::string &pattern = m_parts.table.relation;
    if (!m_parts.schema.empty() && !relation.schema.empty() &&
        !sameName(m_parts.schema, relation.schema))
        return false;
    if (pattern.empty())
        return true;
    return holdsEntity(pattern) ? entityIn(pattern, relation.name).has_value()
                                : sameName(pattern, relation.name);
}

std::optional<EventTable> MappingDocument::recognise(const RelationInfo &relation) const {
    if (!namesRelation(relation))
        return std::nullopt;
    for (const std::string &entity : entitiesOf(m_parts, relation)) {
        TableMaker maker(m_parts, relation, entity);
        if (maker.missing().empty())
            return maker.take();
    }
    return std::nullopt;
}

EventTable MappingDocument::apply(const RelationInfo &relation) const {
    if (auto table = recognise(relation))
        return *std::move(table);
    const auto entities = entitiesOf(m_parts, relation);
    const TableMaker maker(m_parts, relation,
                           entities.empty() ? std::string(kEntity) : entities[0]);
    std::string missing;
    for (const std::string &column : maker.missing())
        missing += (missing.empty() ? "" : ", ") + column;
    std::string present;
    for (const ColumnInfo &column : relation.columns)
        present += (present.empty() ? "" : ", ") + column.name;
    throw Error(ErrorKind::ColumnMissing,
                "reading \"" + relation.name + "\" as the mapping \"" + name() + "\" says",
                "it has no column " + missing + "; it has " + present,
                "Give a mapping file that names its columns.");
}

std::vector<RelationInfo> MappingDocument::relationsOf(std::span<const ColumnInfo> columns) const {
    std::set<std::string> entities;
    if (holdsEntity(m_parts.table.stream.column)) {
        for (const ColumnInfo &column : columns) {
            if (const auto entity = entityIn(m_parts.table.stream.column, column.name))
                entities.insert(*entity);
        }
    } else {
        entities.insert(std::string());
    }
    std::vector<RelationInfo> relations;
    for (const std::string &entity : entities) {
        const std::string &pattern = m_parts.table.relation;
        if (holdsEntity(pattern) && entity.empty())
            continue;
        RelationInfo relation;
        relation.schema = m_parts.schema;
        relation.name = pattern.empty() ? name() : filled(pattern, entity);
        relation.columns.assign(columns.begin(), columns.end());
        relations.push_back(std::move(relation));
    }
    return relations;
}

RelationInfo MappingDocument::relationFor(const std::string &entity) const {
    const EventTable &table = m_parts.table;
    RelationInfo relation;
    relation.schema = m_parts.schema;
    relation.name = table.relation.empty() ? name() : filled(table.relation, entity);
    const auto add = [&](const FieldRef &field, std::string_view part) {
        if (std::ranges::find(m_parts.optional, part) == m_parts.optional.end())
            relation.columns.push_back({filled(field.column, entity), {}});
    };
    add(table.stream, "stream");
    add(table.id, "id");
    add(table.type, "type");
    add(table.payload, "payload");
    if (table.metadata)
        add(*table.metadata, "metadata");
    if (table.storedVersion)
        add(*table.storedVersion, "storedVersion");
    if (table.position)
        add(*table.position, "position");
    if (table.happenedAt)
        add(table.happenedAt->field, "happenedAt");
    if (table.recordedAt)
        add(table.recordedAt->field, "recordedAt");
    if (table.recordedBy)
        add(*table.recordedBy, "recordedBy");
    if (table.erasure)
        add(*table.erasure, "erasure");
    for (const RowFilter &filter : table.filters)
        relation.columns.push_back({filled(filter.column, entity), {}});
    return relation;
}

} // namespace backstory
