#include "ui/session/source_profile.h"

#include "core/source/open_source.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kHighestPort = 65'535;

/// The context of the sentences.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceProfile)
};

QString shown(const QString &text) {
    return visible(text.toStdString());
}

/// `db1:5433, db2:5434`; this computer where none is named.
QString hostsText(const PostgresPlace &place) {
    if (place.hosts.isEmpty())
        return Texts::tr("this computer");
    const QStringList hosts = place.hosts.split(u',');
    const QStringList ports = place.ports.split(u',');
    QStringList texts;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const QString port = ports.size() == 1 ? ports.first() : ports.value(i);
        texts << (port.isEmpty() ? hosts[i] : hosts[i] + u':' + port);
    }
    return shown(texts.join(QStringLiteral(", ")));
}

QString serviceText(const PostgresPlace &place) {
    if (place.serviceFile.isEmpty())
        return Texts::tr("PostgreSQL service %1, as the service file of this computer says")
            .arg(shown(place.service));
    return Texts::tr("PostgreSQL service %1, as %2 says")
        .arg(shown(place.service), shown(QDir::toNativeSeparators(place.serviceFile)));
}

QString placeText(const PostgresPlace &place) {
    if (!place.service.isEmpty() && place.hosts.isEmpty())
        return serviceText(place);
    const QString hosts = hostsText(place);
    const QString database = shown(place.database);
    const QString user = shown(place.user);
    if (database.isEmpty() && user.isEmpty())
        return Texts::tr("PostgreSQL on %1").arg(hosts);
    if (database.isEmpty())
        return Texts::tr("PostgreSQL on %1, as %2").arg(hosts, user);
    if (user.isEmpty())
        return Texts::tr("PostgreSQL database %1 on %2").arg(database, hosts);
    return Texts::tr("PostgreSQL database %1 on %2, as %3").arg(database, hosts, user);
}

bool looksLikeConnection(const QString &source) {
    return source.startsWith(QLatin1String("postgresql://")) ||
           source.startsWith(QLatin1String("postgres://")) ||
           (source.contains(u'=') && !QFileInfo(source).isAbsolute());
}

bool isPort(const QString &text) {
    bool isNumber = false;
    const int port = text.trimmed().toInt(&isNumber);
    return text.trimmed().isEmpty() || (isNumber && port > 0 && port <= kHighestPort);
}

} // namespace

QString connectionPart(const QString &keyword, const QString &value) {
    if (value.isEmpty())
        return {};
    QString quoted = value;
    quoted.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return keyword + QLatin1String("='") + quoted + u'\'';
}

QString addressOf(const PostgresPlace &place) {
    QStringList parts{
        connectionPart(QStringLiteral("servicefile"),
                       place.service.isEmpty() ? QString() : place.serviceFile),
        connectionPart(QStringLiteral("service"), place.service),
        connectionPart(QStringLiteral("host"), place.hosts),
        connectionPart(QStringLiteral("port"), place.ports),
        connectionPart(QStringLiteral("dbname"), place.database),
        connectionPart(QStringLiteral("user"), place.user),
        connectionPart(QStringLiteral("sslmode"), place.encryption),
        connectionPart(QStringLiteral("sslrootcert"), place.rootCertificate),
        connectionPart(QStringLiteral("passfile"), place.passwordFile),
        connectionPart(QStringLiteral("target_session_attrs"), place.sessionKind),
    };
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString addressOf(const SourceProfile &profile) {
    if (profile.kind == SourceProfile::Kind::File)
        return profile.file;
    return profile.uri.isEmpty() ? addressOf(profile.place) : profile.uri;
}

OpenWish wishOf(const SourceProfile &profile) {
    OpenWish wish;
    wish.source = addressOf(profile).toStdString();
    wish.table = profile.table.toStdString();
    wish.rules = profile.rules.toStdString();
    wish.profile = profile.name.toStdString();
    return wish;
}

QString whereText(const SourceProfile &profile) {
    if (profile.kind == SourceProfile::Kind::Postgres && profile.uri.isEmpty())
        return placeText(profile.place);
    return whereText(addressOf(profile));
}

QString whereText(const QString &source) {
    if (looksLikeConnection(source))
        return Texts::tr("PostgreSQL: %1").arg(visible(withoutPassword(source.toStdString())));
    return Texts::tr("File: %1").arg(shown(QDir::toNativeSeparators(source)));
}

bool sameAccount(const SourceProfile &one, const SourceProfile &other) {
    if (one.kind != other.kind || one.uri != other.uri)
        return false;
    const PostgresPlace &a = one.place;
    const PostgresPlace &b = other.place;
    return a.hosts == b.hosts && a.ports == b.ports && a.user == b.user && a.service == b.service &&
           a.serviceFile == b.serviceFile && a.database == b.database;
}

QString mistakeIn(const PostgresPlace &place) {
    const QStringList ports = place.ports.split(u',');
    const auto wrong = std::ranges::find_if_not(ports, isPort);
    if (wrong != ports.end())
        return Texts::tr("A port is a number from 1 to 65535, not \"%1\".").arg(shown(*wrong));
    const auto hosts = place.hosts.split(u',').size();
    if (ports.size() > 1 && ports.size() != hosts)
        return Texts::tr("There must be one port for all hosts, or one for each: there are "
                         "%1 hosts and %2 ports.")
            .arg(hosts)
            .arg(ports.size());
    if (!place.serviceFile.isEmpty() && place.service.isEmpty())
        return Texts::tr("A service file needs the name of one of its services.");
    return {};
}

} // namespace backstory::ui
