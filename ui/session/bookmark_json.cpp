#include "ui/session/bookmark_json.h"

#include "core/base/zone.h"

namespace backstory::ui {
namespace {

void put(QJsonObject &object, const char *key, const std::string &text) {
    if (!text.empty())
        object.insert(QLatin1String(key), QString::fromStdString(text));
}

std::string textIn(const QJsonObject &object, const char *key) {
    return object.value(QLatin1String(key)).toString().toStdString();
}

Instant instantIn(const QJsonObject &object, const char *key) {
    return parseStamp(textIn(object, key)).value_or(Instant());
}

} // namespace

QJsonObject bookmarkToJson(const Bookmark &bookmark, bool withSource) {
    QJsonObject object;
    if (withSource) {
        QJsonObject source;
        put(source, "place", bookmark.source.place);
        put(source, "saved_as", bookmark.source.profile);
        object.insert(QLatin1String("source"), source);
    }
    put(object, "table", bookmark.table);
    put(object, "stream", bookmark.stream.text());
    put(object, "event", bookmark.event.text());
    put(object, "type", bookmark.type);
    put(object, "at", bookmark.stamp);
    put(object, "made", toIsoText(bookmark.made));
    put(object, "changed", toIsoText(bookmark.changed));
    object.insert(QLatin1String("version"), static_cast<qint64>(bookmark.version));
    if (!bookmark.note.isEmpty())
        object.insert(QLatin1String("note"), bookmark.note);
    return object;
}

std::optional<Bookmark> bookmarkFromJson(const QJsonObject &object) {
    Bookmark bookmark;
    const QJsonObject source = object.value(QLatin1String("source")).toObject();
    bookmark.source = {textIn(source, "place"), textIn(source, "saved_as")};
    bookmark.table = textIn(object, "table");
    bookmark.stream = StreamId(textIn(object, "stream"));
    bookmark.event = EventId(textIn(object, "event"));
    if (bookmark.stream.empty() || bookmark.event.empty())
        return std::nullopt;
    bookmark.note = object.value(QLatin1String("note")).toString();
    const double version = object.value(QLatin1String("version")).toDouble();
    if (version > 0 && version < 4'294'967'295.0)
        bookmark.version = static_cast<std::uint32_t>(version);
    bookmark.type = textIn(object, "type");
    bookmark.stamp = textIn(object, "at");
    bookmark.made = instantIn(object, "made");
    bookmark.changed = instantIn(object, "changed");
    return bookmark;
}

} // namespace backstory::ui
