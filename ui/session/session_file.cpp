#include "ui/session/session_file.h"

#include "core/base/error.h"
#include "core/base/zone.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <utility>

namespace backstory::ui {

namespace {

constexpr int kForm = 1;                        ///< of the file
constexpr qint64 kMostBytes = qint64{16} << 20; ///< of a file that can be a session
constexpr qsizetype kMostOrders = 500;

const QLatin1String kMark("backstory_session");

QString text(const std::string &bytes) {
    return QString::fromStdString(bytes);
}

std::string bytes(const QJsonValue &value) {
    return value.toString().toStdString();
}

std::optional<Instant> instantFrom(const QJsonValue &value) {
    return value.isString() ? parseStamp(bytes(value)) : std::nullopt;
}

void put(QJsonObject &object, const char *key, const std::optional<Instant> &instant) {
    if (instant)
        object.insert(QLatin1String(key), text(toIsoText(*instant)));
}

void put(QJsonObject &object, const char *key, const std::optional<json::Pointer> &path) {
    if (path)
        object.insert(QLatin1String(key), text(path->text()));
}

void put(QJsonObject &object, const char *key, const std::string &value) {
    if (!value.empty())
        object.insert(QLatin1String(key), text(value));
}

std::optional<json::Pointer> pathFrom(const QJsonValue &value) {
    return value.isString() ? json::Pointer::parse(bytes(value)) : std::nullopt;
}

QJsonObject toJson(const HeldMoment &moment) {
    QJsonObject object;
    if (moment.event)
        object.insert(QLatin1String("event"), text(moment.event->text()));
    put(object, "time", moment.instant);
    object.insert(QLatin1String("version"), static_cast<qint64>(moment.hint));
    if (moment.atEnd)
        object.insert(QLatin1String("end"), true);
    return object;
}

HeldMoment momentFrom(const QJsonValue &value) {
    const QJsonObject object = value.toObject();
    HeldMoment moment;
    if (object.value(QLatin1String("event")).isString())
        moment.event = EventId(bytes(object.value(QLatin1String("event"))));
    moment.instant = instantFrom(object.value(QLatin1String("time")));
    const double version = object.value(QLatin1String("version")).toDouble();
    if (version > 0 && version < 4'294'967'295.0)
        moment.hint = static_cast<std::uint32_t>(version);
    moment.atEnd = object.value(QLatin1String("end")).toBool();
    return moment;
}

void putPins(QJsonObject &object, const Pins &pins) {
    QJsonArray fields;
    for (const json::Pointer &field : pins.fields)
        fields.append(text(field.text()));
    if (!fields.isEmpty())
        object.insert(QLatin1String("pinned"), fields);
    put(object, "walked", pins.walked);
}

Pins pinsFrom(const QJsonObject &object) {
    const QJsonValue pinned = object.value(QLatin1String("pinned"));
    Pins pins;
    // Before several could be pinned, the field stood there by itself.
    const QJsonArray fields = pinned.isArray() ? pinned.toArray() : QJsonArray{pinned};
    for (const auto &field : fields) {
        if (auto path = pathFrom(field))
            pins.fields.push_back(*std::move(path));
    }
    pins.walked = pathFrom(object.value(QLatin1String("walked")));
    return tidied(std::move(pins));
}

constexpr std::pair<OtherSide::At, const char *> kPlaces[] = {
    {OtherSide::At::Fixed, "moment"},
    {OtherSide::At::End, "end"},
    {OtherSide::At::SameTime, "same_time"},
    {OtherSide::At::SameEvent, "same_event"},
};

QJsonObject toJson(const ComparisonWish &wish) {
    QJsonObject object;
    put(object, "stream", wish.stream.text());
    put(object, "rules", wish.rules);
    for (const auto &[at, name] : kPlaces) {
        if (at == wish.at)
            object.insert(QLatin1String("at"), QLatin1String(name));
    }
    if (wish.at == OtherSide::At::Fixed)
        object.insert(QLatin1String("moment"), toJson(wish.moment));
    if (wish.leftIsA)
        object.insert(QLatin1String("swapped"), true);
    return object;
}

/// With another order where one is named, else under other rules where those are.
std::optional<ComparisonWish> comparisonFrom(const QJsonObject &object) {
    ComparisonWish wish;
    wish.stream = StreamId(bytes(object.value(QLatin1String("stream"))));
    wish.rules = bytes(object.value(QLatin1String("rules")));
    if (wish.stream.empty() && wish.rules.empty())
        return std::nullopt;
    if (wish.stream.empty()) {
        wish.kind = OtherSide::Kind::Rules;
        wish.at = OtherSide::At::SameEvent;
    }
    for (const auto &[at, name] : kPlaces) {
        if (object.value(QLatin1String("at")).toString() == QLatin1String(name))
            wish.at = at;
    }
    wish.moment = momentFrom(object.value(QLatin1String("moment")));
    wish.leftIsA = object.value(QLatin1String("swapped")).toBool();
    return wish;
}

QJsonObject toJson(const KeptOrder &order) {
    QJsonObject object;
    put(object, "table", order.table);
    put(object, "stream", order.stream.text());
    if (!order.stream.empty()) {
        object.insert(QLatin1String("a"), toJson(order.shown));
        object.insert(QLatin1String("b"), toJson(order.compared));
    }
    putPins(object, order.pins);
    put(object, "selected", order.selected);
    put(object, "filter", order.filter.toStdString());
    if (order.comparison)
        object.insert(QLatin1String("compare"), toJson(*order.comparison));
    return object;
}

KeptOrder orderFrom(const QJsonObject &object) {
    KeptOrder order;
    order.table = bytes(object.value(QLatin1String("table")));
    order.stream = StreamId(bytes(object.value(QLatin1String("stream"))));
    order.shown = momentFrom(object.value(QLatin1String("a")));
    order.compared = momentFrom(object.value(QLatin1String("b")));
    order.pins = pinsFrom(object);
    order.selected = pathFrom(object.value(QLatin1String("selected")));
    order.filter = object.value(QLatin1String("filter")).toString();
    order.comparison = comparisonFrom(object.value(QLatin1String("compare")).toObject());
    return order;
}

QJsonObject toJson(const OpenWish &source) {
    const OpenWish safe = withoutSecrets(source);
    QJsonObject object;
    put(object, "place", safe.source);
    put(object, "saved_as", safe.profile);
    put(object, "table", safe.table);
    put(object, "rules", safe.rules);
    if (safe.sample)
        object.insert(QLatin1String("sample"), true);
    return object;
}

OpenWish sourceFrom(const QJsonObject &object) {
    OpenWish source;
    source.source = bytes(object.value(QLatin1String("place")));
    source.profile = bytes(object.value(QLatin1String("saved_as")));
    source.table = bytes(object.value(QLatin1String("table")));
    source.rules = bytes(object.value(QLatin1String("rules")));
    source.sample = object.value(QLatin1String("sample")).toBool();
    return withoutSecrets(source);
}

QJsonObject toJson(const AsOf &asOf) {
    QJsonObject object;
    put(object, "time", asOf.bound());
    if (asOf.kind == AsOf::Kind::Now)
        object.insert(QLatin1String("now"), true);
    if (asOf.dateOnly)
        object.insert(QLatin1String("close_of_day"), true);
    put(object, "known", asOf.known);
    return object;
}

AsOf asOfFrom(const QJsonObject &object) {
    AsOf asOf;
    if (const auto time = instantFrom(object.value(QLatin1String("time")))) {
        asOf.kind =
            object.value(QLatin1String("now")).toBool() ? AsOf::Kind::Now : AsOf::Kind::Moment;
        asOf.instant = *time;
        asOf.dateOnly = object.value(QLatin1String("close_of_day")).toBool();
    }
    asOf.known = instantFrom(object.value(QLatin1String("known")));
    return asOf;
}

/// A source file that moved along with its session.
void findBeside(OpenWish &source, const QFileInfo &session) {
    const QFileInfo file(text(source.source));
    if (source.source.empty() || !file.isAbsolute() || file.exists())
        return;
    const QFileInfo beside(session.dir(), file.fileName());
    if (beside.exists())
        source.source = beside.absoluteFilePath().toStdString();
}

} // namespace

bool isSessionFile(const QString &path) {
    return path.endsWith(kSessionEnding, Qt::CaseInsensitive);
}

QByteArray sessionToJson(const SessionState &session) {
    QJsonArray orders;
    for (const KeptOrder &order : session.orders)
        orders.append(toJson(order));
    QJsonObject object{{kMark, kForm},
                       {QLatin1String("source"), toJson(session.source)},
                       {QLatin1String("as_of"), toJson(session.asOf)},
                       {QLatin1String("orders"), orders},
                       {QLatin1String("current"), static_cast<qint64>(session.current)},
                       {QLatin1String("by_time"), session.byTime}};
    put(object, "zone", session.zone.toStdString());
    put(object, "view", session.view.toStdString());
    if (!session.bookmarks.isEmpty())
        object.insert(QLatin1String("bookmarks"), session.bookmarks);
    return QJsonDocument(object).toJson();
}

SessionState sessionFromJson(const QByteArray &json) {
    QJsonParseError mistake;
    const QJsonObject object = QJsonDocument::fromJson(json, &mistake).object();
    if (mistake.error != QJsonParseError::NoError || !object.contains(kMark))
        throw Error(ErrorKind::BadRequest, "opening a session", "the file is no session");
    if (object.value(kMark).toInt() > kForm)
        throw Error(ErrorKind::BadRequest, "opening a session",
                    "the session was written by a later version of this program",
                    "Install that version to open it.");
    SessionState session;
    session.source = sourceFrom(object.value(QLatin1String("source")).toObject());
    session.asOf = asOfFrom(object.value(QLatin1String("as_of")).toObject());
    session.zone = object.value(QLatin1String("zone")).toString();
    const QJsonArray orders = object.value(QLatin1String("orders")).toArray();
    for (qsizetype i = 0; i < std::min(orders.size(), kMostOrders); ++i)
        session.orders.push_back(orderFrom(orders.at(i).toObject()));
    const int current = object.value(QLatin1String("current")).toInt();
    if (current > 0 && static_cast<std::size_t>(current) < session.orders.size())
        session.current = static_cast<std::size_t>(current);
    session.view = object.value(QLatin1String("view")).toString();
    session.byTime = object.value(QLatin1String("by_time")).toBool(true);
    session.bookmarks = object.value(QLatin1String("bookmarks")).toArray();
    return session;
}

void writeSession(const std::filesystem::path &path, const SessionState &session) {
    const QString name = text(path.string());
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    const QByteArray json = sessionToJson(session);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(json) == json.size() && file.flush() && file.commit();
    if (!written)
        throw Error(ErrorKind::TargetUnwritable, "writing " + path.string(),
                    file.errorString().toStdString());
}

std::optional<SessionState> readSession(const std::filesystem::path &path) {
    QFile file(text(path.string()));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        throw Error(ErrorKind::SourceUnreadable, "opening " + path.string(),
                    file.isOpen() ? "it is too large for a session"
                                  : file.errorString().toStdString());
    SessionState session = sessionFromJson(file.readAll());
    findBeside(session.source, QFileInfo(file));
    return session;
}

} // namespace backstory::ui
