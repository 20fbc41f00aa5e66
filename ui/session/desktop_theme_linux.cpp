// Asks the desktop portal, which every desktop answers since Qt 6.4 itself cannot tell:
// https://flatpak.github.io/xdg-desktop-portal, org.freedesktop.portal.Settings.
#include "ui/session/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace backstory::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kNamespace = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");
constexpr uint kDark = 1;        ///< 0: no preference, 2: light
constexpr int kPatience = 2'000; ///< ms; the answer is waited for by nobody

class PortalTheme : public DesktopTheme {
    Q_OBJECT

public:
    explicit PortalTheme(QObject *parent) : DesktopTheme(parent) {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                    SLOT(onSettingChanged(QString, QString, QDBusVariant)));
        QDBusMessage question =
            QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
        question << kNamespace << kKey;
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, kPatience), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                take(reply.value());
        });
    }

    [[nodiscard]] bool prefersDark() const override { return m_dark; }

private Q_SLOTS:
    void onSettingChanged(const QString &area, const QString &key, const QDBusVariant &value) {
        if (area == kNamespace && key == kKey)
            take(value);
    }

private:
    void take(const QDBusVariant &answer) {
        // `Read` wraps its answer once more than the signal does.
        QVariant value = answer.variant();
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        const bool dark = value.toUInt() == kDark;
        if (dark == m_dark)
            return;
        m_dark = dark;
        Q_EMIT changed();
    }

    bool m_dark = false;
};

} // namespace

DesktopTheme *DesktopTheme::make(QObject *parent) {
    return new PortalTheme(parent);
}

} // namespace backstory::ui

#include "desktop_theme_linux.moc"
