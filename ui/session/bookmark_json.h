#pragma once

#include "ui/session/bookmark.h"

#include <QJsonObject>

#include <optional>

namespace backstory::ui {

/// `{"table": …, "stream": …, "event": …, "note": …, "version": 4, "type": …, "at": …, "made": …,
/// "changed": …}`; with its source `{"place": …, "saved_as": …}` too, if asked for.
QJsonObject bookmarkToJson(const Bookmark &bookmark, bool withSource);

/// Nothing where it names no event.
std::optional<Bookmark> bookmarkFromJson(const QJsonObject &object);

} // namespace backstory::ui
