#pragma once

#include "ui/report/export_question.h"

#include <string>

namespace backstory::ui {

/// How a Markdown file begins: what it is, and where it came from. Threads: a job's.
std::string exportHead(const ExportQuestion &question, const ExportSubject &subject);

/// What is written, in the words of the window: `Events`, `State`.
QString exportTitle(ExportQuestion::What what);

} // namespace backstory::ui
