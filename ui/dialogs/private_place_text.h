#pragma once

#include "ui/session/private_places.h"

#include <QString>

namespace backstory::ui {

/// What is kept there, in a word or two: `Local copies`.
QString placeName(PrivateKind kind);
/// What is in it, and what becomes of it when it is deleted.
QString placeMeaning(PrivateKind kind);

} // namespace backstory::ui
