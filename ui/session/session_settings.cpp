#include "ui/session/session_settings.h"

#include "ui/session/name_aside.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace backstory::ui {

namespace {

const QString kTheme = QStringLiteral("view/theme");
const QString kZone = QStringLiteral("view/zone");
const QString kLanguage = QStringLiteral("view/language");
const QString kTextSize = QStringLiteral("view/textSize");
const QString kRestores = QStringLiteral("start/restoresSession");
const QString kTourDismissed = QStringLiteral("start/tourDismissed");
const QString kSampleLineDismissed = QStringLiteral("start/sampleLineDismissed");
const QString kCommands = QStringLiteral("commands/recent");
const QString kLayout = QStringLiteral("layout/");
const QString kFolders = QStringLiteral("folders/");
const QString kRecent = QStringLiteral("sources/recent");
const QString kFilters = QStringLiteral("filters/");

std::string textOf(const QSettings &store, const char *key) {
    return store.value(QLatin1String(key)).toString().toStdString();
}

/// An entity may hold what would be taken for a path of settings.
QString filtersKey(const QString &entity) {
    return kFilters + QString::fromLatin1(QUrl::toPercentEncoding(entity));
}

OpenWish readWish(const QSettings &store) {
    OpenWish wish;
    wish.source = textOf(store, "source");
    wish.table = textOf(store, "table");
    wish.rules = textOf(store, "rules");
    wish.stream = textOf(store, "stream");
    wish.at = textOf(store, "at");
    wish.profile = textOf(store, "profile");
    wish.sample = store.value(QLatin1String("sample")).toBool();
    return wish;
}

void writeWish(QSettings &store, const OpenWish &unsafe) {
    const OpenWish wish = withoutSecrets(unsafe);
    const auto put = [&](const char *key, const std::string &text) {
        store.setValue(QLatin1String(key), QString::fromStdString(text));
    };
    put("source", wish.source);
    put("table", wish.table);
    put("rules", wish.rules);
    put("stream", wish.stream);
    put("at", wish.at);
    put("profile", wish.profile);
    store.setValue(QLatin1String("sample"), wish.sample);
}

} // namespace

ThemeChoice SessionSettings::theme() const {
    return themeFromText(m_store.value(kTheme).toString()).value_or(ThemeChoice::System);
}

void SessionSettings::setTheme(ThemeChoice choice) {
    m_store.setValue(kTheme, themeText(choice));
}

QString SessionSettings::zoneName() const {
    return m_store.value(kZone, QStringLiteral("UTC")).toString();
}

void SessionSettings::setZoneName(const QString &name) {
    m_store.setValue(kZone, name);
}

QString SessionSettings::language() const {
    return m_store.value(kLanguage).toString();
}

void SessionSettings::setLanguage(const QString &code) {
    m_store.setValue(kLanguage, code);
}

int SessionSettings::textSize() const {
    return m_store.value(kTextSize).toInt();
}

void SessionSettings::setTextSize(int percent) {
    m_store.setValue(kTextSize, percent);
}

bool SessionSettings::restoresSession() const {
    return m_store.value(kRestores, true).toBool();
}

void SessionSettings::setRestoresSession(bool restores) {
    m_store.setValue(kRestores, restores);
}

bool SessionSettings::tourDismissed() const {
    return m_store.value(kTourDismissed).toBool();
}

void SessionSettings::setTourDismissed(bool dismissed) {
    m_store.setValue(kTourDismissed, dismissed);
}

bool SessionSettings::sampleLineDismissed() const {
    return m_store.value(kSampleLineDismissed).toBool();
}

void SessionSettings::setSampleLineDismissed(bool dismissed) {
    m_store.setValue(kSampleLineDismissed, dismissed);
}

QStringList SessionSettings::recentCommands() const {
    return m_store.value(kCommands).toStringList();
}

void SessionSettings::addRecentCommand(const QString &id) {
    QStringList ids = recentCommands();
    ids.removeAll(id);
    ids.prepend(id);
    m_store.setValue(kCommands, ids.mid(0, kMaxRecentCommands));
}

SessionSettings::FileState SessionSettings::fileState() const {
    switch (m_store.status()) {
    case QSettings::AccessError:
        return FileState::OutOfReach;
    case QSettings::FormatError:
        return FileState::Damaged;
    case QSettings::NoError:
        break;
    }
    return FileState::Fine;
}

QString SessionSettings::copyAside() const {
    const QString aside = nameAside(place());
    return QFile::copy(place(), aside) ? aside : QString();
}

bool SessionSettings::keep() {
    m_store.sync();
    return m_store.status() != QSettings::AccessError;
}

QString SessionSettings::place() const {
    return m_store.fileName();
}

QString SessionSettings::file() const {
    const QString file = m_store.fileName();
    return QFileInfo::exists(file) ? file : QString();
}

void SessionSettings::clear() {
    m_store.clear();
    m_store.sync();
}

QByteArray SessionSettings::layout(const QString &part) const {
    return m_store.value(kLayout + part).toByteArray();
}

void SessionSettings::setLayout(const QString &part, const QByteArray &state) {
    m_store.setValue(kLayout + part, state);
}

QString SessionSettings::folder(const QString &kind) const {
    return m_store.value(kFolders + kind).toString();
}

void SessionSettings::setFolder(const QString &kind, const QString &folder) {
    m_store.setValue(kFolders + kind, folder);
}

std::vector<OpenWish> SessionSettings::recentSources() const {
    std::vector<OpenWish> wishes;
    const int count = m_store.beginReadArray(kRecent);
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        wishes.push_back(readWish(m_store));
    }
    m_store.endArray();
    return wishes;
}

void SessionSettings::addRecentSource(const OpenWish &wish) {
    if (wish.sample)
        return;
    OpenWish kept = withoutSecrets(wish);
    kept.stream.clear();
    kept.at.clear();
    std::vector<OpenWish> wishes = recentSources();
    std::erase_if(wishes, [&](const OpenWish &other) {
        return other.source == kept.source ||
               (!kept.profile.empty() && other.profile == kept.profile);
    });
    wishes.insert(wishes.begin(), kept);
    if (wishes.size() > kMaxRecent)
        wishes.resize(kMaxRecent);

    m_store.remove(kRecent);
    m_store.beginWriteArray(kRecent, static_cast<int>(wishes.size()));
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        m_store.setArrayIndex(static_cast<int>(i));
        writeWish(m_store, wishes[i]);
    }
    m_store.endArray();
}

void SessionSettings::clearRecentSources() {
    m_store.remove(kRecent);
}

std::vector<SavedFilter> SessionSettings::savedFilters(const QString &entity) const {
    std::vector<SavedFilter> filters;
    const int count = m_store.beginReadArray(filtersKey(entity));
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        filters.push_back({m_store.value(QLatin1String("name")).toString(),
                           m_store.value(QLatin1String("text")).toString()});
    }
    m_store.endArray();
    return filters;
}

void SessionSettings::setSavedFilters(const QString &entity, std::vector<SavedFilter> filters) {
    std::sort(filters.begin(), filters.end(), [](const SavedFilter &one, const SavedFilter &other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    m_store.remove(filtersKey(entity));
    m_store.beginWriteArray(filtersKey(entity), static_cast<int>(filters.size()));
    for (std::size_t i = 0; i < filters.size(); ++i) {
        m_store.setArrayIndex(static_cast<int>(i));
        m_store.setValue(QLatin1String("name"), filters[i].name);
        m_store.setValue(QLatin1String("text"), filters[i].text);
    }
    m_store.endArray();
}

void SessionSettings::saveFilter(const QString &entity, const SavedFilter &filter) {
    std::vector<SavedFilter> filters = savedFilters(entity);
    std::erase_if(filters, [&](const SavedFilter &other) { return other.name == filter.name; });
    filters.push_back(filter);
    setSavedFilters(entity, std::move(filters));
}

} // namespace backstory::ui
