#pragma once

#include "ui/session/open_wish.h"
#include "ui/text/source_color.h"

#include <QString>

#include <string>

namespace backstory::ui {

/// Where a PostgreSQL database is, in libpq's words. What is empty is left to libpq: its defaults,
/// the PG… variables, ~/.pgpass and the service files of the system.
struct PostgresPlace {
    QString hosts; ///< one, or several with commas between
    QString ports; ///< one for all hosts, or one for each
    QString database;
    QString user;
    QString encryption;      ///< sslmode
    QString rootCertificate; ///< the file that the server's certificate is checked with
    QString service;         ///< a section of a service file
    QString serviceFile;     ///< else PGSERVICEFILE, ~/.pg_service.conf or the system's
    QString passwordFile;    ///< else PGPASSFILE or ~/.pgpass; libpq itself reads it
    QString sessionKind;     ///< target_session_attrs: which of several servers will do

    friend bool operator==(const PostgresPlace &, const PostgresPlace &) = default;
};

/// A source that a person keeps under a name, with all it takes to open it but the password.
struct SourceProfile {
    enum class Kind { File, Postgres };

    QString id;   ///< never changes and is never shown; the password is kept under it
    QString name; ///< unique, whatever its case; links name the source by it
    SourceColor color = SourceColor::None;
    Kind kind = Kind::Postgres;
    QString file; ///< for a file
    /// For PostgreSQL: a URI or a keyword string without a password, where one was given whole;
    /// empty: field by field.
    QString uri;
    PostgresPlace place;
    QString table;              ///< as OpenWish::table
    QString rules;              ///< as OpenWish::rules
    bool keepsPassword = false; ///< in the system's password store

    friend bool operator==(const SourceProfile &, const SourceProfile &) = default;
};

/// One `keyword='value'` of a libpq connection string, quoted as libpq reads it; nothing for an
/// empty value.
QString connectionPart(const QString &keyword, const QString &value);

/// As openSource takes it, without a password; empty where nothing was said.
QString addressOf(const PostgresPlace &place);
QString addressOf(const SourceProfile &profile);

/// What to open to have it, at its first order.
OpenWish wishOf(const SourceProfile &profile);

/// Where it would connect, or which file it would open: a line for people, without a password.
QString whereText(const SourceProfile &profile);
/// The same of any source. What connects is told from a file by its form alone; nothing is asked.
QString whereText(const QString &source);

/// Whether the password of one is meant for the same account as that of the other.
bool sameAccount(const SourceProfile &one, const SourceProfile &other);

/// What is wrong with a list of hosts and its ports; empty where nothing is.
QString mistakeIn(const PostgresPlace &place);

} // namespace backstory::ui
