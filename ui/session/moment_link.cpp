#include "ui/session/moment_link.h"

#include "core/base/zone.h"
#include "ui/text/visible_text.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QStringConverter>

#include <algorithm>
#include <string_view>

namespace backstory::ui {

namespace {

constexpr QLatin1String kScheme("backstory:");
constexpr QLatin1String kBeginning("backstory://");
constexpr qsizetype kLongest = 8'192;
constexpr qsizetype kParts = 3;

/// The context of the sentences.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MomentLink)
};

/// What is wrong with a link.
struct Mistake {
    QString sentence;
};

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

bool isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

QString encoded(const std::string &text) {
    return QString::fromLatin1(QByteArray::fromStdString(text).toPercentEncoding());
}

/// One part, decoded. Only what writeMomentLink leaves as it is may stand in it undecoded.
std::string decoded(const QByteArray &part) {
    for (qsizetype i = 0; i < part.size(); ++i) {
        const bool escape = part[i] == '%' && i + 2 < part.size() && isHexDigit(part[i + 1]) &&
                            isHexDigit(part[i + 2]);
        if (!escape && !isPlain(part[i]))
            throw Mistake{
                Texts::tr("\"%1\" must not stand there as it is.")
                    .arg(part[i] == '%' ? QStringLiteral("%") : visible(std::string(1, part[i])))};
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(part);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        throw Mistake{Texts::tr("A part of it is no text.")};
    return bytes.toStdString();
}

/// A source's name as it may have been given: nothing that is not seen, and no place or person.
std::string readName(const QByteArray &part) {
    if (part.contains('@'))
        throw Mistake{Texts::tr("A link names no user and no password.")};
    if (part.contains(':'))
        throw Mistake{Texts::tr("A link names no port.")};
    std::string name = decoded(part);
    const QString text = QString::fromStdString(name);
    if (text.trimmed().isEmpty())
        throw Mistake{Texts::tr("It names no source.")};
    if (visible(name) != text)
        throw Mistake{Texts::tr("The name in it has characters that cannot be seen.")};
    return name;
}

/// A table's name. A mapping file may be given in its place elsewhere, but never by a link.
std::string readTable(const QByteArray &part) {
    std::string table = decoded(part);
    const QString text = QString::fromStdString(table);
    const bool isFile = text.contains(u'/') || text.contains(u'\\') || text.contains(u':') ||
                        text.startsWith(u'.') ||
                        text.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    if (text.isEmpty())
        throw Mistake{Texts::tr("It names no table.")};
    if (isFile)
        throw Mistake{Texts::tr("A link names a table, not a file.")};
    return table;
}

std::uint32_t readVersion(const std::string &text) {
    bool isNumber = false;
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    const std::uint32_t version = QString::fromStdString(text).toUInt(&isNumber);
    if (!digits || !isNumber)
        throw Mistake{Texts::tr("\"%1\" is no version.").arg(visible(text))};
    return version;
}

HeldMoment readMoment(const QList<QByteArray> &parameters) {
    HeldMoment held;
    QList<QByteArray> seen;
    for (const QByteArray &parameter : parameters) {
        const qsizetype equals = parameter.indexOf('=');
        const QByteArray name = parameter.left(std::max<qsizetype>(equals, 0));
        if (equals < 0 || seen.contains(name))
            throw Mistake{Texts::tr("What stands behind the question mark was not understood.")};
        seen << name;
        const std::string value = decoded(parameter.mid(equals + 1));
        if (name == "event" && !value.empty()) {
            held.event = EventId(value);
        } else if (name == "v") {
            held.hint = readVersion(value);
        } else if (name == "at") {
            held.instant = parseStamp(value);
            if (!held.instant)
                throw Mistake{Texts::tr("\"%1\" is no time.").arg(visible(value))};
        } else {
            throw Mistake{
                Texts::tr("\"%1\" does not belong into a link.").arg(visible(name.toStdString()))};
        }
    }
    if (held.instant && seen.size() > 1)
        throw Mistake{Texts::tr("It names both a time and an event.")};
    return held;
}

MomentLink read(const QString &text) {
    if (text.size() > kLongest)
        throw Mistake{Texts::tr("It is too long.")};
    if (!text.startsWith(kBeginning, Qt::CaseInsensitive))
        throw Mistake{Texts::tr("A link to a moment begins with backstory://.")};
    const QByteArray rest = text.mid(kBeginning.size()).toUtf8();
    const qsizetype question = rest.indexOf('?');
    const QList<QByteArray> parts = rest.left(question < 0 ? rest.size() : question).split('/');
    if (parts.size() != kParts)
        throw Mistake{Texts::tr("It must name a source, a table and an order, with / between.")};
    MomentLink link{readName(parts[0]), readTable(parts[1]), decoded(parts[2]), {}};
    if (link.stream.empty())
        throw Mistake{Texts::tr("It names no order.")};
    if (question >= 0)
        link.held = readMoment(rest.mid(question + 1).split('&'));
    return link;
}

} // namespace

QString writeMomentLink(const MomentLink &link) {
    QString text = kBeginning + encoded(link.source) + u'/' + encoded(link.table) + u'/' +
                   encoded(link.stream);
    if (!link.held)
        return text;
    const HeldMoment &held = *link.held;
    if (held.instant)
        return text + QLatin1String("?at=") + encoded(toIsoText(*held.instant));
    text += u'?';
    if (held.event)
        text += QLatin1String("event=") + encoded(held.event->text()) + u'&';
    return text + QLatin1String("v=") + QString::number(held.hint);
}

bool isMomentLink(const QString &text) {
    return text.trimmed().startsWith(kScheme, Qt::CaseInsensitive);
}

ReadMomentLink readMomentLink(const QString &text) {
    try {
        return {read(text.trimmed()), {}};
    } catch (const Mistake &mistake) {
        return {std::nullopt, mistake.sentence};
    }
}

} // namespace backstory::ui
