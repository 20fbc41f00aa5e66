#include "core/source/copy_note_row.h"

#include "core/base/error.h"
#include "core/source/sqlite_database.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace backstory {

namespace {

/// Of the note and of the table beside it. A copy of a layout that is not known is made anew, not
/// converted.
constexpr std::int64_t kLayout = 2;
constexpr std::int64_t kWithoutPlace = 1; ///< the layout before that

constexpr std::array<std::pair<std::string_view, OrderKey>, 4> kOrderWords{{
    {"happenedAt", OrderKey::HappenedAt},
    {"storedVersion", OrderKey::StoredVersion},
    {"position", OrderKey::Position},
    {"id", OrderKey::Id},
}};

constexpr std::array<std::pair<std::string_view, StampForm>, 3> kFormWords{{
    {"auto", StampForm::Auto},
    {"seconds", StampForm::Seconds},
    {"micros", StampForm::Micros},
}};

template <class T, std::size_t N>
std::string wordOf(const std::array<std::pair<std::string_view, T>, N> &words, T value) {
    const auto found = std::ranges::find(words, value, &std::pair<std::string_view, T>::second);
    return std::string(found->first);
}

template <class T, std::size_t N>
T meaningOf(const std::array<std::pair<std::string_view, T>, N> &words, std::string_view word) {
    const auto found = std::ranges::find(words, word, &std::pair<std::string_view, T>::first);
    if (found == words.end())
        throw Error(ErrorKind::SourceUnreadable, "reading a local copy",
                    "another version of this program made it", "Make the copy anew.");
    return found->second;
}

/// Numbers keep their unit, since what could not be read stands in the copy as it stood. All other
/// forms are instants, and the copy holds those as milliseconds or as ISO text.
StampForm copiedForm(StampForm form) {
    return form == StampForm::Seconds || form == StampForm::Micros ? form : StampForm::Auto;
}

FieldRef column(std::string name) {
    return {std::move(name), {}};
}

std::string orderText(const EventTable &table) {
    std::string text;
    for (const OrderKey key : table.order)
        text += (text.empty() ? "" : ",") + wordOf(kOrderWords, key);
    return text;
}

std::vector<OrderKey> orderOf(std::string_view text) {
    std::vector<OrderKey> keys;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        keys.push_back(meaningOf(kOrderWords, text.substr(0, comma)));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return keys;
}

/// The names under which the copy holds the entity's events and their streams, as a store does.
EventTable namedTable(std::string preset, std::string entity) {
    EventTable table;
    table.preset = std::move(preset);
    table.relation = entity + "_events";
    table.stream = column(entity + "_id");
    table.id = column("id");
    table.type = column("event_type");
    table.payload = column("event_data");
    table.entity = std::move(entity);
    return table;
}

std::string formText(const std::optional<StampRef> &stamp) {
    return stamp ? wordOf(kFormWords, stamp->form) : std::string();
}

std::optional<StampRef> stampOf(const char *name, std::string_view form) {
    if (form.empty())
        return std::nullopt;
    return StampRef{column(name), meaningOf(kFormWords, form)};
}

std::optional<FieldRef> fieldIf(bool there, const char *name) {
    return there ? std::optional(column(name)) : std::nullopt;
}

constexpr const char *kMakeNote =
    "CREATE TABLE backstory_copy (layout INTEGER NOT NULL, source TEXT NOT NULL, request TEXT NOT "
    "NULL, label TEXT NOT NULL, kind TEXT NOT NULL, table_name TEXT NOT NULL, made_at TEXT NOT "
    "NULL, events INTEGER NOT NULL, preset TEXT NOT NULL, entity TEXT NOT NULL, ordering TEXT NOT "
    "NULL, created_form TEXT NOT NULL, recorded_form TEXT NOT NULL, has_version INTEGER NOT NULL, "
    "has_position INTEGER NOT NULL, has_metadata INTEGER NOT NULL, has_recorder INTEGER NOT NULL, "
    "has_erasure INTEGER NOT NULL, place TEXT NOT NULL)";

/// Its columns stand as they were made, and those of a later layout come last.
constexpr std::string_view kReadNote = "SELECT * FROM backstory_copy";

enum NoteColumn {
    Layout,
    Source,
    Request,
    Label,
    Kind,
    TableName,
    MadeAt,
    Events,
    Preset,
    Entity,
    Ordering,
    CreatedForm,
    RecordedForm,
    HasVersion,
    HasPosition,
    HasMetadata,
    HasRecorder,
    HasErasure,
    Place,
};

EventTable tableOf(const SqliteStatement &row) {
    const auto has = [&](NoteColumn which) { return row.value(which).integer() != 0; };
    EventTable table = namedTable(row.text(Preset), row.text(Entity));
    table.order = orderOf(row.text(Ordering));
    table.happenedAt = stampOf("created_at", row.text(CreatedForm));
    table.recordedAt = stampOf("recorded_at", row.text(RecordedForm));
    table.storedVersion = fieldIf(has(HasVersion), "version");
    table.position = fieldIf(has(HasPosition), "position");
    table.metadata = fieldIf(has(HasMetadata), "metadata");
    table.recordedBy = fieldIf(has(HasRecorder), "recorded_by");
    table.erasure = fieldIf(has(HasErasure), "erased");
    return table;
}

bool hasNote(SqliteDatabase &database) {
    SqliteStatement there(database,
                          "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1");
    return there.bindText(1, CopyNote::kTable).step();
}

} // namespace

EventTable copiedTable(const EventTable &original) {
    EventTable table = namedTable(original.preset, original.entity);
    table.order = original.order;
    if (original.happenedAt)
        table.happenedAt = StampRef{column("created_at"), copiedForm(original.happenedAt->form)};
    if (original.recordedAt)
        table.recordedAt = StampRef{column("recorded_at"), copiedForm(original.recordedAt->form)};
    table.storedVersion = fieldIf(original.storedVersion.has_value(), "version");
    table.position = fieldIf(original.position.has_value(), "position");
    table.metadata = fieldIf(original.metadata.has_value(), "metadata");
    table.recordedBy = fieldIf(original.recordedBy.has_value(), "recorded_by");
    table.erasure = fieldIf(original.erasure.has_value(), "erased");
    return table;
}

std::optional<CopyNote> readCopyNote(SqliteDatabase &database) {
    if (!hasNote(database))
        return std::nullopt;
    SqliteStatement row(database, kReadNote);
    const std::int64_t layout = row.step() ? row.value(Layout).integer() : 0;
    const bool known = layout == kLayout || layout == kWithoutPlace;
    const auto made = known ? parseStamp(row.text(MadeAt)) : std::nullopt;
    if (!made)
        throw Error(ErrorKind::SourceUnreadable, "reading a local copy",
                    "another version of this program made it", "Make the copy anew.");
    CopyNote note;
    note.source = row.text(Source);
    note.request = row.text(Request);
    note.label = row.text(Label);
    note.kind = row.text(Kind);
    note.tableName = row.text(TableName);
    note.madeAt = *made;
    note.events = static_cast<std::uint64_t>(row.value(Events).integer());
    note.table = tableOf(row);
    note.place = layout == kWithoutPlace ? note.source : row.text(Place);
    return note;
}

void writeCopyNote(SqliteDatabase &database, const CopyNote &note) {
    const EventTable &table = note.table;
    database.execute(kMakeNote);
    SqliteStatement insert(database, "INSERT INTO backstory_copy VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
                                     "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
                                     "?19)");
    const auto text = [&](NoteColumn which, const std::string &value) {
        insert.bindText(which + 1, value);
    };
    const auto number = [&](NoteColumn which, std::int64_t value) {
        insert.bindInteger(which + 1, value);
    };
    number(Layout, kLayout);
    text(Source, note.source);
    text(Request, note.request);
    text(Label, note.label);
    text(Kind, note.kind);
    text(TableName, note.tableName);
    text(MadeAt, toIsoText(note.madeAt));
    number(Events, static_cast<std::int64_t>(note.events));
    text(Preset, table.preset);
    text(Entity, table.entity);
    text(Ordering, orderText(table));
    text(CreatedForm, formText(table.happenedAt));
    text(RecordedForm, formText(table.recordedAt));
    number(HasVersion, table.storedVersion ? 1 : 0);
    number(HasPosition, table.position ? 1 : 0);
    number(HasMetadata, table.metadata ? 1 : 0);
    number(HasRecorder, table.recordedBy ? 1 : 0);
    number(HasErasure, table.erasure ? 1 : 0);
    text(Place, note.place);
    insert.step();
}

} // namespace backstory
