#include "ui/text/format.h"

#include "core/diff/difference.h"
#include "core/json/print.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace backstory::ui {
namespace {

/// The context of this file's texts for translators.
struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

/// A number or a unit of a span, as the language of the window writes it.
QString spanWord(const QString &word) {
    if (word == QLatin1String("d"))
        return Format::tr("d", "days, as in 12 d");
    bool isNumber = false;
    const double number = word.toDouble(&isNumber);
    const bool isWhole = !word.contains(u'.');
    return isNumber ? QLocale().toString(number, 'f', isWhole ? 0 : 1) : word;
}

QString dash() {
    return QStringLiteral("\u2014");
}

/// The name of the array element at a segment, if something tells it apart.
std::optional<std::string> elementName(const json::Value &array, std::string_view segment,
                                       std::span<const std::string> identityKeys) {
    const auto index = json::arrayIndex(segment);
    if (!array.isArray() || !index || *index >= array.array().size())
        return std::nullopt;
    const auto key = identityKeyOf(array.array(), identityKeys);
    if (!key)
        return std::nullopt;
    const json::Value *name = array.array()[*index].find(*key);
    if (!name)
        return std::nullopt;
    return name->isString() ? name->string() : json::toText(*name);
}

QString joined(const std::vector<std::string> &names) {
    std::string out;
    for (const std::string &name : names) {
        if (!out.empty())
            out += '.';
        out += name;
    }
    return visible(out);
}

} // namespace

QString versionText(Version version) {
    return version.value == 0 ? Format::tr("start") : QStringLiteral("v%1").arg(version.value);
}

QString instantText(Instant instant, const Zone &zone) {
    return QString::fromStdString(zone.toLocalText(instant));
}

QString instantWithZone(Instant instant, const Zone &zone) {
    const QString name = zone.isUtc() ? QStringLiteral("UTC")
                                      : QString::fromStdString(zone.offsetAt(instant).abbreviation);
    return instantText(instant, zone) + u' ' + name;
}

QString shortInstantText(Instant instant, const Zone &zone, bool withYear) {
    //: a day and a time in few letters, as QLocale reads it
    const QString form = withYear ? Format::tr("d MMM yyyy HH:mm") : Format::tr("d MMM HH:mm");
    return QLocale().toString(wallClock(instant, zone), form);
}

QString stampText(const Stamp &stamp, const Zone &zone) {
    if (stamp.instant)
        return instantText(*stamp.instant, zone);
    return stamp.raw.empty() ? dash() : visible(stamp.raw);
}

QString stampWithZone(const Stamp &stamp, const Zone &zone) {
    return stamp.instant ? instantWithZone(*stamp.instant, zone) : stampText(stamp, zone);
}

QString stampForms(const Stamp &stamp, const Zone &zone) {
    QStringList lines;
    if (stamp.instant) {
        if (!zone.isUtc()) {
            lines << Format::tr("%1 (%2)").arg(QString::fromStdString(zone.toText(*stamp.instant)),
                                               QString::fromStdString(zone.name()));
        }
        lines << QString::fromStdString(toIsoText(*stamp.instant)) + QLatin1String(" (UTC)");
        lines << Format::tr("%1 ms since 1970")
                     .arg(QString::fromStdString(toMillisText(*stamp.instant)));
    } else if (stamp.raw.empty()) {
        lines << Format::tr("No time was stored.");
    } else {
        lines << Format::tr("Stored as %1, which is no time that can be shown.")
                     .arg(visible(stamp.raw));
    }
    return lines.join(u'\n');
}

QString spanText(Instant from, Instant to) {
    if (to < from)
        return QStringLiteral("\u2212") + spanText(to, from);
    QStringList words = QString::fromStdString(describeSpan(from, to)).split(u' ');
    for (QString &word : words)
        word = spanWord(word);
    return words.join(u' ');
}

QString roughSpanText(Instant from, Instant to) {
    const QString exact = spanText(from, to);
    const QStringList words = exact.split(u' ');
    constexpr int kSaysEnough = 10;
    const bool enough = words.size() == 4 && std::abs(words[0].toLongLong()) >= kSaysEnough;
    return enough ? words[0] + u' ' + words[1] : exact;
}

QDateTime wallClock(Instant instant, const Zone &zone) {
    const qint64 offset = zone.offsetAt(instant).seconds;
    return QDateTime::fromMSecsSinceEpoch(instant.floorMillis() + offset * 1000, Qt::UTC);
}

QString elidedId(std::string_view id) {
    const QString whole = visible(id);
    constexpr qsizetype kHead = 8;
    constexpr qsizetype kTail = 4;
    if (whole.size() <= kHead + kTail + 4)
        return whole;
    return whole.left(kHead) + u'\u2026' + whole.right(kTail);
}

QString pathText(const json::Pointer &path) {
    return path.isRoot() ? Format::tr("(whole state)") : joined(path.segments);
}

QString pathText(const json::Pointer &path, const json::Value &document,
                 std::span<const std::string> identityKeys) {
    if (path.isRoot())
        return pathText(path);
    std::vector<std::string> names;
    const json::Value *here = &document;
    json::Pointer upTo;
    for (const std::string &segment : path.segments) {
        const auto name = here ? elementName(*here, segment, identityKeys) : std::nullopt;
        names.push_back(name.value_or(segment));
        upTo.segments.push_back(segment);
        here = here ? json::find(document, upTo) : nullptr;
    }
    return joined(names);
}

QString valueText(const json::Value &value, std::size_t limit) {
    return visible(json::toShortText(value, limit));
}

QString valueText(const std::optional<json::Value> &value, std::size_t limit) {
    return value ? valueText(*value, limit) : dash();
}

QString treeValueText(const json::Value &value, std::size_t limit) {
    if (value.isArray())
        return QStringLiteral("[%1]").arg(value.array().size());
    if (value.isObject())
        return QStringLiteral("{%1}").arg(value.object().size());
    return valueText(value, limit);
}

QString briefText(const json::Value &value, std::string_view without, std::size_t limit) {
    if (!value.isObject() || value.object().empty())
        return treeValueText(value, limit);
    QString out = QStringLiteral("{ ");
    bool first = true;
    for (const json::Member &member : value.object()) {
        if (member.key == without)
            continue;
        if (!first)
            out += QLatin1String(", ");
        if (static_cast<std::size_t>(out.size()) > limit) {
            out += u'\u2026';
            break;
        }
        out += visible(member.key) + u' ' + treeValueText(member.value, 24);
        first = false;
    }
    return first ? treeValueText(value, limit) : out + QLatin1String(" }");
}

} // namespace backstory::ui
