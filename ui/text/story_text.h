#pragma once

#include <QString>

#include <string>

namespace backstory::ui {

/// The title of a story of the sample, as core names it, in the language of the window.
QString storyText(const std::string &title);

} // namespace backstory::ui
