#pragma once

#include <QSettings>

namespace backstory::ui {

/// The form of the file of settings: that of QSettings::IniFormat, under the ending `conf`, but on
/// a disk that is full the file stays as it was, and the store says QSettings::AccessError. Qt's
/// own form puts a part of it in place and says that all is well.
///
/// A file that is damaged counts as empty, with QSettings::FormatError. Where the system keeps
/// settings elsewhere than in files of this form, it is the system's.
QSettings::Format settingsFormat();

} // namespace backstory::ui
