#pragma once

#include "core/json/pointer.h"
#include "core/model/event.h"
#include "core/model/event_table.h"
#include "core/source/postgres_catalog.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::postgres {

/// In which form a selected value arrives.
enum class Arrival {
    Uuid,
    Text,
    Bytes,
    Jsonb,
    Integer,
    Float,
    Decimal, ///< a numeric, as text
    TimestampWithZone,
    Timestamp,
    Date,
};

/// How one part of an event is selected, and read from what arrives.
///
/// Values are asked for in forms that no setting of the server changes. A path into jsonb is
/// followed by the server; into anything else by us, since one text that is no JSON would end the
/// whole statement there.
class Field {
public:
    Field(const FieldRef &ref, const Column &column);

    /// The expression for the list of SELECT.
    [[nodiscard]] const std::string &expression() const { return m_expression; }
    /// The same as text in SQL, for conditions.
    [[nodiscard]] std::string textExpression() const;
    [[nodiscard]] Arrival arrival() const { return m_arrival; }
    /// Whether it is a column itself, whose order the server can follow.
    [[nodiscard]] bool isColumn() const { return m_isColumn; }

    using Value = std::optional<std::string_view>;
    /// As text for people and for comparing; nothing for NULL, and for a path where nothing is.
    [[nodiscard]] std::optional<std::string> text(Value value) const;
    /// As the JSON text that is stored there; text as it is where it is the column itself.
    [[nodiscard]] std::optional<std::string> document(Value value) const;
    /// The same without a copy where the value is that text already; else `made` holds it.
    [[nodiscard]] std::optional<std::string_view> textIn(Value value, std::string &made) const;
    [[nodiscard]] std::optional<std::string_view> documentIn(Value value, std::string &made) const;
    /// Nothing for what is absent or, with a finding, no whole number.
    [[nodiscard]] std::optional<std::int64_t> integer(Value value,
                                                      std::vector<Finding> &findings) const;
    /// Nothing for a stamp that is absent.
    [[nodiscard]] std::optional<Stamp> stamp(Value value, StampForm form,
                                             std::vector<Finding> &findings) const;

private:
    [[nodiscard]] std::optional<std::string_view> rawAtOwnPath(std::string_view value) const;

    std::string m_name;
    std::string m_column; ///< quoted
    std::string m_expression;
    json::Pointer m_fullPath;
    Arrival m_arrival = Arrival::Text;
    bool m_isColumn = true;
    bool m_pathHere = false; ///< the path is ours to follow
    json::Pointer m_path;
};

/// `ARRAY['shipTo', 'city']`
std::string pathConstant(const json::Pointer &path);

} // namespace backstory::postgres
