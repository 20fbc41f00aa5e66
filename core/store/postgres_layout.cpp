#include "core/store/postgres_layout.h"

#include "core/source/postgres_sql.h"

namespace backstory::postgres {
namespace {

/// The text with every `@NAME@` replaced.
std::string filled(std::string text,
                   const std::vector<std::pair<std::string, std::string>> &names) {
    for (const auto &[name, value] : names) {
        const std::string mark = '@' + name + '@';
        for (std::size_t at = text.find(mark); at != std::string::npos;
             at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    }
    return text;
}

constexpr const char *kHold = R"(
  INSERT INTO @streams@ AS held (@stream@, writer)
  VALUES (@of@, pg_current_xact_id())
  ON CONFLICT (@stream@) DO UPDATE SET writer = excluded.writer, version = NULL
    WHERE held.writer <> excluded.writer OR held.version IS NOT NULL;)";

constexpr const char *kNumber = R"(
  UPDATE @table@ AS late SET version = numbered.version
  FROM (SELECT id, (SELECT coalesce(max(version), 0) FROM @table@ WHERE @stream@ = @of@)
               + row_number() OVER (ORDER BY created_at NULLS LAST, id) AS version
        FROM @table@ WHERE @stream@ = @of@ AND version IS NULL) AS numbered
  WHERE late.id = numbered.id;)";

constexpr const char *kAssign = R"(
BEGIN@hold@@first@
  SELECT coalesce(max(version), 0) + 1 INTO NEW.version FROM @table@ WHERE @stream@ = NEW.@stream@;
  NEW.position := nextval(@sequence@);
  NEW.recorded_at := clock_timestamp();
  NEW.recorded_by := session_user;
  NEW.erased := NULL;
  RETURN NEW;
END
)";

constexpr const char *kKeep = R"(
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.version IS NULL OR OLD.position IS NULL THEN
      RETURN NEW; -- an upgrade gives it the place that it lacks
    END IF;
    IF OLD.erased IS NULL AND NEW.event_data = '{}' AND NEW.erased ? 'at'
       AND NEW.erased->>'by' = session_user AND NEW.erased->>'reason' <> ''
       AND ROW(NEW.id, NEW.@stream@, NEW.event_type, NEW.created_at, NEW.version, NEW.position,
               NEW.metadata::text, NEW.recorded_at, NEW.recorded_by)
           IS NOT DISTINCT FROM
           ROW(OLD.id, OLD.@stream@, OLD.event_type, OLD.created_at, OLD.version, OLD.position,
               OLD.metadata::text, OLD.recorded_at, OLD.recorded_by)
       AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER')
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% of % refused: events are never changed or removed', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation',
          DETAIL = 'The table is append-only: it is the record of what happened.',
          HINT = 'Append an event that corrects it. The owner may erase one payload with '
                 || TG_TABLE_NAME || '_erase(id, reason).';
END
)";

constexpr const char *kNotify = R"(
BEGIN
  PERFORM pg_notify('backstory', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME);
  RETURN NULL;
END
)";

// The expected version is looked at last: a call that is repeated is answered as the first time.
// Ids are looked up one by one, which every plan takes from the index: a plan is kept as long as a
// connection, and would be that of the time when the table was small.
constexpr const char *kAppend = R"(
#variable_conflict use_column
DECLARE
  given jsonb;
  old @table@%ROWTYPE;
  why text;
  there uuid[] := '{}';
  stored bigint;
BEGIN@hold@
  FOR given IN SELECT value FROM jsonb_array_elements(events) LOOP
    SELECT e.* INTO old FROM @table@ e WHERE e.id = (given->>'id')::uuid;
    CONTINUE WHEN NOT FOUND;
    why := CASE
      WHEN old.@stream@ <> stream THEN 'it belongs to ' || old.@stream@
      WHEN old.event_type <> (given->>'type') THEN 'its type is ' || old.event_type
      WHEN old.erased IS NULL AND old.event_data IS DISTINCT FROM (given->'data') THEN 'its payload differs'
      WHEN given ? 'metadata' AND old.metadata IS DISTINCT FROM (given->'metadata')
        THEN 'its metadata differs'
      WHEN given ? 'at' AND old.created_at IS DISTINCT FROM (given->>'at')::bigint
        THEN 'its created_at is ' || coalesce(old.created_at::text, 'NULL')
    END;
    IF why IS NOT NULL THEN
      RAISE EXCEPTION 'the event % is there with other content: %', old.id, why
        USING ERRCODE = '@contentConflict@';
    END IF;
    there := there || old.id;
  END LOOP;
  IF cardinality(there) < jsonb_array_length(events) THEN
    SELECT coalesce(max(e.version), 0) INTO stored FROM @table@ e WHERE e.@stream@ = stream;
    IF stored <> expected THEN
      RAISE EXCEPTION '@entity@ % has % stored, not %', stream,
        CASE stored WHEN 1 THEN '1 event' ELSE stored || ' events' END, expected
        USING ERRCODE = '@versionConflict@';
    END IF;
  END IF;
  FOR given IN SELECT value FROM jsonb_array_elements(events) LOOP
    event_id := (given->>'id')::uuid;
    was_there := event_id = ANY (there);
    IF was_there THEN
      SELECT e.version, e.position INTO stored_version, log_position
      FROM @table@ e WHERE e.id = event_id;
    ELSE
      INSERT INTO @table@ (id, @stream@, event_type, event_data, created_at, metadata)
      VALUES (event_id, stream, given->>'type', given->'data',
              CASE WHEN given ? 'at' THEN (given->>'at')::bigint
                   ELSE (extract(epoch FROM clock_timestamp()) * 1000)::bigint END,
              given->'metadata')
      RETURNING version, position INTO stored_version, log_position;
    END IF;
    RETURN NEXT;
  END LOOP;
END
)";

constexpr const char *kErase = R"(
BEGIN
  IF coalesce(btrim(reason), '') = '' THEN
    RAISE EXCEPTION 'an erasure needs a reason' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF NOT pg_has_role(current_user,
                     (SELECT relowner FROM pg_class WHERE oid = @regclass@), 'MEMBER') THEN
    RAISE EXCEPTION 'only the owner of @relation@ may erase a payload'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE @table@ SET event_data = '{}', erased = jsonb_build_object(
      'at', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'by', session_user, 'reason', reason)
  WHERE id = event AND erased IS NULL;
  IF NOT FOUND THEN
    IF EXISTS (SELECT 1 FROM @table@ WHERE id = event) THEN
      RAISE EXCEPTION 'the payload of event % was erased before', event;
    END IF;
    RAISE EXCEPTION 'there is no event %', event;
  END IF;
END
)";

} // namespace

StoreLayout::StoreLayout(std::string schema, const std::string &entity)
    : m_schema(std::move(schema)),
      m_entity(entity),
      m_relation(entity + "_events"),
      m_stream(entity + "_id") {}

std::string StoreLayout::quotedStream() const {
    return quotedName(m_stream);
}

std::string StoreLayout::qualified(const std::string &name) const {
    return quotedName(m_schema) + '.' + quotedName(name);
}

std::string StoreLayout::tableLiteral() const {
    return literal(table());
}

std::string StoreLayout::createTable() const {
    std::string sql = "CREATE TABLE " + table() +
                      " (\n"
                      "  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),\n"
                      "  " +
                      quotedStream() +
                      " UUID NOT NULL,\n"
                      "  event_type VARCHAR(255) NOT NULL,\n"
                      "  event_data JSONB NOT NULL,\n"
                      "  created_at BIGINT DEFAULT extract(epoch FROM now()) * 1000";
    for (const LayoutColumn &column : addedColumns())
        sql += ",\n  " + column.name + ' ' + column.type + (column.required ? " NOT NULL" : "");
    return sql + "\n)";
}

std::vector<LayoutColumn> StoreLayout::addedColumns() const {
    return {{"version", "BIGINT", true},    {"position", "BIGINT", true}, {"metadata", "JSONB"},
            {"recorded_at", "TIMESTAMPTZ"}, {"recorded_by", "TEXT"},      {"erased", "JSONB"}};
}

std::string StoreLayout::createStreams() const {
    return "CREATE TABLE IF NOT EXISTS " + streams() + " (" + quotedStream() +
           " UUID PRIMARY KEY, writer XID8 NOT NULL, version BIGINT) WITH (fillfactor = 70)";
}

std::string StoreLayout::createSequence() const {
    return "CREATE SEQUENCE IF NOT EXISTS " + sequence();
}

std::string StoreLayout::tieSequence() const {
    return "ALTER SEQUENCE " + sequence() + " OWNED BY " + table() + ".position";
}

std::string StoreLayout::createPlaces() const {
    return "CREATE TABLE IF NOT EXISTS " + places() +
           " (\n"
           "  name TEXT PRIMARY KEY,\n"
           "  relation TEXT NOT NULL,\n"
           "  place TEXT NOT NULL,\n"
           "  moved_at TIMESTAMPTZ NOT NULL DEFAULT now()\n)";
}

std::vector<LayoutObject> StoreLayout::indexes(bool concurrently) const {
    const std::string now = concurrently ? "CONCURRENTLY " : "";
    const auto on = [&](const std::string &suffix, bool unique, const std::string &columns,
                        const std::string &quoted) {
        const std::string name = m_relation + suffix;
        return LayoutObject{name, (unique ? "unique " : "plain ") + columns,
                            std::string("CREATE ") + (unique ? "UNIQUE " : "") + "INDEX " + now +
                                quotedName(name) + " ON " + table() + " (" + quoted + ')'};
    };
    return {on("_version", true, m_stream + ",version", quotedStream() + ", version"),
            on("_position_key", true, "position", "position"),
            on("_created_at", false, "created_at", "created_at")};
}

std::vector<LayoutFunction> StoreLayout::functions() const {
    return {assignFunction({}), keepFunction(), notifyFunction(), appendingFunction(),
            eraseFunction()};
}

LayoutFunction StoreLayout::assignDuringUpgrade() const {
    return assignFunction(numberStream("NEW." + quotedStream()));
}

// Form: whether it is enabled, the catalog's sum of when it fires, its function, its condition.
LayoutObject StoreLayout::assignTrigger() const {
    const std::string function = m_relation + "_assign";
    // Our own batches give what the trigger would give, for all their rows at once; they are made
    // by those who could also switch the trigger off.
    return {
        "backstory_assign", "O 7 " + function + " batch",
        "CREATE TRIGGER backstory_assign BEFORE INSERT ON " + table() +
            " FOR EACH ROW WHEN (current_setting('backstory.batch', true) IS DISTINCT FROM 'on' "
            "OR NOT has_table_privilege(" +
            literal(streams()) + "::regclass, 'INSERT')) EXECUTE FUNCTION " + qualified(function) +
            "()"};
}

std::vector<LayoutObject> StoreLayout::triggers() const {
    const auto make = [&](const std::string &name, const std::string &sum,
                          const std::string &suffix, const std::string &when) {
        const std::string function = m_relation + suffix;
        return LayoutObject{name, "O " + sum + ' ' + function + " -",
                            "CREATE TRIGGER " + name + when + " EXECUTE FUNCTION " +
                                qualified(function) + "()"};
    };
    const std::string on = " ON " + table() + " FOR EACH ";
    return {make("backstory_keep_rows", "19", "_keep", " BEFORE UPDATE" + on + "ROW"),
            make("backstory_keep", "42", "_keep", " BEFORE DELETE OR TRUNCATE" + on + "STATEMENT"),
            make("backstory_notify", "4", "_notify", " AFTER INSERT" + on + "STATEMENT")};
}

std::vector<std::string> StoreLayout::roles() const {
    return {m_relation + "_reader", m_relation + "_appender"};
}

std::vector<std::string> StoreLayout::createRoles() const {
    const std::string reader = roles().front();
    const std::string appender = roles().back();
    std::vector<std::string> sql;
    for (const std::string &role : roles())
        sql.push_back("DO $role$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = " +
                      literal(role) + ") THEN CREATE ROLE " + quotedName(role) +
                      " NOLOGIN; END IF; END $role$");
    const std::string both = quotedName(reader) + ", " + quotedName(appender);
    sql.push_back("GRANT USAGE ON SCHEMA " + quotedName(m_schema) + " TO " + both);
    sql.push_back("GRANT SELECT ON " + table() + " TO " + both);
    // Followers that have a name keep their place.
    sql.push_back("GRANT SELECT, INSERT, UPDATE ON " + places() + " TO " + both);
    sql.push_back("GRANT INSERT (id, " + quotedStream() +
                  ", event_type, event_data, created_at, metadata) ON " + table() + " TO " +
                  quotedName(appender));
    sql.push_back("GRANT EXECUTE ON FUNCTION " + appendFunction() + "(uuid, bigint, jsonb) TO " +
                  quotedName(appender));
    return sql;
}

std::string StoreLayout::holdStream(const std::string &expression) const {
    return filled(kHold, {{"streams", streams()}, {"stream", quotedStream()}, {"of", expression}});
}

std::string StoreLayout::numberStream(const std::string &expression) const {
    return filled(kNumber, {{"table", table()}, {"stream", quotedStream()}, {"of", expression}});
}

LayoutFunction StoreLayout::assignFunction(const std::string &first) const {
    return function("_assign", {}, {}, "trigger", true,
                    filled(kAssign, {{"hold", holdStream("NEW." + quotedStream())},
                                     {"first", first},
                                     {"table", table()},
                                     {"stream", quotedStream()},
                                     {"sequence", literal(sequence())}}));
}

LayoutFunction StoreLayout::keepFunction() const {
    return function("_keep", {}, {}, "trigger", false, filled(kKeep, {{"stream", quotedStream()}}));
}

LayoutFunction StoreLayout::notifyFunction() const {
    return function("_notify", {}, {}, "trigger", false, kNotify);
}

LayoutFunction StoreLayout::appendingFunction() const {
    return function("_append", "stream uuid, expected bigint, events jsonb", "uuid, bigint, jsonb",
                    "TABLE (event_id uuid, stored_version bigint, log_position bigint, was_there "
                    "boolean)",
                    true,
                    filled(kAppend, {{"hold", holdStream("stream")},
                                     {"table", table()},
                                     {"stream", quotedStream()},
                                     {"entity", m_entity},
                                     {"versionConflict", kVersionConflict},
                                     {"contentConflict", kContentConflict}}));
}

LayoutFunction StoreLayout::eraseFunction() const {
    return function("_erase", "event uuid, reason text", "uuid, text", "void", false,
                    filled(kErase, {{"table", table()},
                                    {"relation", m_relation},
                                    {"regclass", tableLiteral() + "::regclass"}}));
}

LayoutFunction StoreLayout::function(const std::string &suffix, const std::string &parameters,
                                     const std::string &types, const std::string &returns,
                                     bool definer, const std::string &body) const {
    LayoutFunction result;
    result.name = m_relation + suffix;
    result.arguments = types;
    // What a session plans while the table is small it keeps while the table grows.
    const std::string plans = definer ? "enable_seqscan=off," : "";
    result.form = body + plans + "search_path=pg_catalog, pg_temp " +
                  (definer ? "definer" : "invoker") + " closed";
    result.create = "CREATE OR REPLACE FUNCTION " + qualified(result.name) + '(' + parameters +
                    ") RETURNS " + returns + " LANGUAGE plpgsql" +
                    (definer ? " SECURITY DEFINER SET enable_seqscan = off" : " SECURITY INVOKER") +
                    " SET search_path = pg_catalog, pg_temp AS $backstory$" + body + "$backstory$";
    return result;
}

} // namespace backstory::postgres
