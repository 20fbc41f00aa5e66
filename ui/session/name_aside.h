#pragma once

#include <QString>

namespace backstory::ui {

/// A free name beside a file, under which it is put aside when it cannot be understood:
/// `session.json.broken-1`.
QString nameAside(const QString &file);

} // namespace backstory::ui
