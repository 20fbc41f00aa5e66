#pragma once

#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/password_prompt.h"
#include "ui/dialogs/printer_chooser.h"
#include "ui/session/languages.h"
#include "ui/session/secret_store.h"
#include "ui/session/session_settings.h"
#include "ui/session/theme.h"

#include <filesystem>

namespace backstory::ui {

/// What a window needs from around it. All of it outlives the window; a test hands in its own.
struct WindowServices {
    SessionSettings *settings = nullptr;
    Theme *theme = nullptr;
    FileChooser *files = nullptr;
    PasswordPrompt *passwords = nullptr;
    /// The user's cache: the sample is written there on the first start, and local copies beneath.
    std::filesystem::path sampleFolder;
    /// The user's data: bookmarks, and the session that comes back.
    std::filesystem::path dataFolder;
    /// To choose from; null: those that are built in.
    const Languages *languages = nullptr;
    PrinterChooser *printers = nullptr; ///< none: the system's own
    SecretStore *secrets = nullptr;     ///< none: passwords are asked for each time
};

} // namespace backstory::ui
