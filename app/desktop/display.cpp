#include "app/desktop/display.h"

#include <QtGlobal>

namespace backstory::desktop {

std::optional<const char *> whyNoDisplay() {
#ifdef Q_OS_LINUX
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        return "Backstory needs a display, and neither DISPLAY nor WAYLAND_DISPLAY names one.\n"
               "Start it from a desktop, or use backstory-cli, which needs none.\n";
    }
#endif
    return std::nullopt;
}

} // namespace backstory::desktop
