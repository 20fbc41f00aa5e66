#pragma once

#include <QString>

#include <string_view>

namespace backstory::ui {

/// What kind of source it is, in the language of the window: `SQLite file`, in German
/// `SQLite-Datei`. A server is called by its product, which has no translation.
QString sourceKindText(std::string_view kind);

} // namespace backstory::ui
