#pragma once

#include <QString>

#include <string_view>

namespace backstory::ui {

/// What one of an entity is called in the language of the window: `order`, in German `Bestellung`.
/// One that Backstory has no word for goes by its own name.
QString entityText(std::string_view entity);

/// What several of them are called: `orders`.
QString entitiesText(std::string_view entity);

} // namespace backstory::ui
