#pragma once

#include "core/model/finding.h"

#include <QString>

namespace backstory::ui {

/// `Warning` or `Note`: a word beside the icon.
QString severityWord(Severity severity);
/// What a finding says, in the language of the window, without the events it names.
QString findingText(const Finding &finding);
/// The events it names: `v7, v8`, the first few and how many more; or `whole history`.
QString findingEvents(const Finding &finding);

} // namespace backstory::ui
