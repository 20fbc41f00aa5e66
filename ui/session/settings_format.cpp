#include "ui/session/settings_format.h"

#include <QFile>
#include <QFileDevice>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>

namespace backstory::ui {

#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)

QSettings::Format settingsFormat() {
    return QSettings::NativeFormat;
}

#else

namespace {

using Settings = QSettings::SettingsMap;

// Qt tells nobody how it reads and writes its form, so it does both in a private folder.

bool readIni(const QString &file, Settings &settings) {
    const QSettings ini(file, QSettings::IniFormat);
    const QStringList keys = ini.allKeys();
    for (const QString &key : keys)
        settings.insert(key, ini.value(key));
    return ini.status() == QSettings::NoError;
}

bool readSettings(QIODevice &device, Settings &settings) {
    const QTemporaryDir folder;
    QFile copy(folder.filePath(QStringLiteral("read.ini")));
    const QByteArray text = device.readAll();
    if (!copy.open(QIODevice::WriteOnly) || copy.write(text) != text.size() || !copy.flush())
        return false;
    copy.close();
    return readIni(copy.fileName(), settings);
}

/// Whether what was read is what was written. A list of one text, or of none, is read as something
/// else, from which Qt makes the list again.
bool isSame(const QVariant &written, const QVariant &read) {
    if (written.typeId() == QMetaType::QStringList)
        return written.toStringList() == read.toStringList();
    return written == read;
}

bool areSame(const Settings &written, const Settings &read) {
    return std::ranges::equal(written.keys(), read.keys()) &&
           std::ranges::equal(written.values(), read.values(), isSame);
}

bool writeSettings(QIODevice &device, const Settings &settings) {
    const QTemporaryDir folder;
    const QString written = folder.filePath(QStringLiteral("written.ini"));
    {
        QSettings ini(written, QSettings::IniFormat);
        for (auto each = settings.cbegin(); each != settings.cend(); ++each)
            ini.setValue(each.key(), each.value());
        ini.sync();
        if (ini.status() != QSettings::NoError)
            return false;
    }
    // That disk may be full too. Under another name, so that it is read and not remembered.
    const QString moved = folder.filePath(QStringLiteral("moved.ini"));
    Settings whole;
    if (!QFile::rename(written, moved) || !readIni(moved, whole) || !areSame(settings, whole))
        return false;
    QFile file(moved);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.readAll();
    auto *target = qobject_cast<QFileDevice *>(&device);
    // It says what was opened and looked for: that is nobody else's.
    return target && target->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
           target->write(text) == text.size() && target->flush();
}

} // namespace

QSettings::Format settingsFormat() {
    static const QSettings::Format format =
        QSettings::registerFormat(QStringLiteral("conf"), readSettings, writeSettings);
    return format;
}

#endif

} // namespace backstory::ui
