#pragma once

#include "core/filter/unknown_words.h"

#include <QString>

namespace backstory::ui {

/// What a person should know of a word in a filter that nothing seen so far answers to.
QString unknownWordText(const UnknownWord &unknown);

} // namespace backstory::ui
