#include "tests/bench/virtual_screen.h"

namespace backstory::bench {

namespace {

constexpr int kPatience = 30'000; // ms

} // namespace

VirtualScreen::VirtualScreen() {
    // It takes a display that is free, and prints the number of it. Without -noreset it would start
    // anew each time that its last client leaves, and throw off who comes meanwhile.
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-noreset"), QStringLiteral("-displayfd"), QStringLiteral("1"),
                    QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1280x800x24"),
                    QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    if (!m_server.waitForStarted() || !m_server.waitForReadyRead(kPatience))
        return;
    const QString number = QString::fromLatin1(m_server.readAllStandardOutput()).trimmed();
    if (!number.isEmpty())
        m_display = QLatin1Char(':') + number;
}

VirtualScreen::~VirtualScreen() {
    m_server.terminate();
    if (!m_server.waitForFinished(kPatience))
        m_server.kill();
}

} // namespace backstory::bench
