#pragma once

#include "core/model/finding.h"

#include <QString>

#include <cstddef>

namespace backstory::ui {

/// `Warning` or `Note`: a word beside the icon.
QString severityWord(Severity severity);
/// What a finding says, in the language of the window, without the events it names.
QString findingText(const Finding &finding);
/// The same of a finding that was found so many times.
QString findingText(const Finding &finding, std::size_t times);
/// The events it names: `v7, v8`, the first few and how many more; or `whole history`.
QString findingEvents(const Finding &finding);
/// The first and the last of many: `v3 … v812`.
QString findingEvents(const Finding &first, const Finding &last);

} // namespace backstory::ui
