#include "ui/session/source_profiles.h"

#include "core/source/open_source.h"
#include "ui/session/name_aside.h"
#include "ui/text/visible_text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace backstory::ui {

namespace {

constexpr int kLongestName = 80;
const QString kFileName = QStringLiteral("sources.json");
const QString kSources = QStringLiteral("sources");
const QString kFile = QStringLiteral("file");
const QString kPostgres = QStringLiteral("postgresql");

/// The texts of a profile and what they are called in the file.
template <class Profile, class Visit>
void visitTexts(Profile &profile, const Visit &visit) {
    visit("id", profile.id);
    visit("name", profile.name);
    visit("file", profile.file);
    visit("uri", profile.uri);
    visit("hosts", profile.place.hosts);
    visit("ports", profile.place.ports);
    visit("database", profile.place.database);
    visit("user", profile.place.user);
    visit("encryption", profile.place.encryption);
    visit("rootCertificate", profile.place.rootCertificate);
    visit("service", profile.place.service);
    visit("serviceFile", profile.place.serviceFile);
    visit("passwordFile", profile.place.passwordFile);
    visit("sessionKind", profile.place.sessionKind);
    visit("table", profile.table);
    visit("rules", profile.rules);
}

QJsonObject toJson(SourceProfile profile) {
    // Nobody hands in one with a password; should it happen, it is not written.
    profile.uri = QString::fromStdString(withoutPassword(profile.uri.toStdString()));
    QJsonObject object;
    visitTexts(profile, [&](const char *key, const QString &text) {
        if (!text.isEmpty())
            object[QLatin1String(key)] = text;
    });
    object[QStringLiteral("kind")] = profile.kind == SourceProfile::Kind::File ? kFile : kPostgres;
    object[QStringLiteral("color")] = sourceColorKey(profile.color);
    object[QStringLiteral("keepsPassword")] = profile.keepsPassword;
    return object;
}

SourceProfile fromJson(const QJsonObject &object) {
    SourceProfile profile;
    visitTexts(profile, [&](const char *key, QString &text) {
        text = object[QLatin1String(key)].toString();
    });
    profile.kind = object[QStringLiteral("kind")].toString() == kFile
                       ? SourceProfile::Kind::File
                       : SourceProfile::Kind::Postgres;
    profile.color = sourceColorFromKey(object[QStringLiteral("color")].toString());
    profile.keepsPassword = object[QStringLiteral("keepsPassword")].toBool();
    return profile;
}

bool sameName(const QString &one, const QString &other) {
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

void sortByName(std::vector<SourceProfile> &profiles) {
    std::stable_sort(profiles.begin(), profiles.end(),
                     [](const SourceProfile &one, const SourceProfile &other) {
                         return one.name.localeAwareCompare(other.name) < 0;
                     });
}

} // namespace

SourceProfiles::SourceProfiles(std::filesystem::path folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)) {
    read();
}

QString SourceProfiles::file() const {
    return QString::fromStdU16String((m_folder / kFileName.toStdU16String()).u16string());
}

std::optional<SourceProfile> SourceProfiles::find(const QString &name) const {
    auto found = std::ranges::find(m_all, name, &SourceProfile::name);
    if (found == m_all.end())
        found = std::ranges::find_if(
            m_all, [&](const SourceProfile &profile) { return sameName(profile.name, name); });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

std::optional<SourceProfile> SourceProfiles::withId(const QString &id) const {
    const auto found = std::ranges::find(m_all, id, &SourceProfile::id);
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

std::optional<SourceProfile> SourceProfiles::matching(const OpenWish &wish) const {
    const std::string address = withoutPassword(wish.source);
    if (address.empty())
        return std::nullopt;
    const auto leadsThere = [&](const SourceProfile &profile) {
        return addressOf(profile).toStdString() == address;
    };
    const auto named = find(QString::fromStdString(wish.profile));
    if (named && leadsThere(*named))
        return named;
    const auto found = std::ranges::find_if(m_all, leadsThere);
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

OpenWish SourceProfiles::resolved(const OpenWish &wish) const {
    const auto profile =
        wish.profile.empty() ? std::nullopt : find(QString::fromStdString(wish.profile));
    if (!profile)
        return wish;
    OpenWish fresh = wish;
    fresh.source = addressOf(*profile).toStdString();
    fresh.profile = profile->name.toStdString();
    return fresh;
}

QString SourceProfiles::mistakeInName(const QString &name, const QString &id) const {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return tr("The source needs a name.");
    if (trimmed.size() > kLongestName)
        return tr("The name is too long: at most %1 characters.").arg(kLongestName);
    if (visible(trimmed.toStdString()) != trimmed)
        return tr("The name has characters in it that cannot be seen.");
    const auto taken = std::ranges::find_if(m_all, [&](const SourceProfile &profile) {
        return sameName(profile.name, trimmed) && profile.id != id;
    });
    if (taken != m_all.end())
        return tr("Another source is called %1 already.").arg(taken->name);
    return {};
}

QString SourceProfiles::freeName(const QString &wanted) const {
    QString name = wanted.trimmed().left(kLongestName - 4);
    for (int number = 2; !mistakeInName(name, {}).isEmpty() && number < 1'000; ++number)
        name = wanted.trimmed().left(kLongestName - 4) + u' ' + QString::number(number);
    return name;
}

std::optional<QString> SourceProfiles::save(SourceProfile profile) {
    if (!read())
        return std::nullopt;
    if (profile.id.isEmpty())
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    profile.name = profile.name.trimmed();
    std::vector<SourceProfile> profiles = m_all;
    std::erase_if(profiles, [&](const SourceProfile &other) { return other.id == profile.id; });
    const QString id = profile.id;
    profiles.push_back(std::move(profile));
    if (!write(std::move(profiles)))
        return std::nullopt;
    return id;
}

bool SourceProfiles::remove(const QString &id) {
    if (!read())
        return false;
    std::vector<SourceProfile> profiles = m_all;
    std::erase_if(profiles, [&](const SourceProfile &profile) { return profile.id == id; });
    return write(std::move(profiles));
}

void SourceProfiles::reload() {
    const std::vector<SourceProfile> before = m_all;
    read();
    if (m_all != before)
        Q_EMIT changed();
}

bool SourceProfiles::read() {
    QFile kept(file());
    if (!kept.exists()) {
        m_all.clear();
        return true;
    }
    if (!kept.open(QIODevice::ReadOnly)) {
        m_trouble = tr("The saved sources cannot be read: %1. Their file stays as it is, and none "
                       "can be saved until it can be read.")
                        .arg(kept.errorString());
        return false;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(kept.readAll(), &error);
    kept.close();
    if (!document.object()[kSources].isArray())
        return putAside();
    m_all.clear();
    const QJsonArray sources = document.object()[kSources].toArray();
    for (const auto &value : sources) {
        SourceProfile profile = fromJson(value.toObject());
        if (!profile.id.isEmpty() && !profile.name.isEmpty())
            m_all.push_back(std::move(profile));
    }
    sortByName(m_all);
    return true;
}

bool SourceProfiles::putAside() {
    const QString aside = nameAside(file());
    if (!QFile::rename(file(), aside)) {
        m_trouble = tr("The file of the saved sources could not be understood, and cannot be moved "
                       "away: %1. None can be saved until you move it away yourself.")
                        .arg(visible(QDir::toNativeSeparators(file()).toStdString()));
        return false;
    }
    m_trouble = tr("The file of the saved sources could not be understood. It was put aside "
                   "as %1; the list begins anew.")
                    .arg(visible(QDir::toNativeSeparators(aside).toStdString()));
    return true;
}

bool SourceProfiles::write(std::vector<SourceProfile> profiles) {
    sortByName(profiles);
    QJsonArray sources;
    for (const SourceProfile &profile : profiles)
        sources.append(toJson(profile));
    const QByteArray text = QJsonDocument(QJsonObject{{kSources, sources}}).toJson();
    QDir().mkpath(QString::fromStdU16String(m_folder.u16string()));
    QSaveFile kept(file());
    const bool written = kept.open(QIODevice::WriteOnly) &&
                         kept.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         kept.write(text) == text.size() && kept.flush() && kept.commit();
    if (!written) {
        m_trouble = tr("The saved sources cannot be written: %1. Nothing was changed.")
                        .arg(kept.errorString());
        return false;
    }
    m_trouble.clear();
    m_all = std::move(profiles);
    Q_EMIT changed();
    return true;
}

} // namespace backstory::ui
