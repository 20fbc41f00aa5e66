#pragma once

#include "ui/models/field_at.h"
#include "ui/models/order_document.h"

#include <string>

class QAbstractItemView;
class QMenu;
class QPoint;

namespace backstory::ui {

/// Puts a text on the clipboard, exactly.
void copyText(const std::string &text);
/// What "copy value" gives: text as itself, everything else as JSON.
std::string copiedValue(const json::Value &value);
/// Copies the value of a field, if it has one.
void copyValue(const FieldAt &field);

/// What can be done with a field, the same in every view: copy it, its path or its JSON, pin it, go
/// to the event that set it.
void fillFieldMenu(QMenu &menu, OrderDocument &document, const FieldAt &field);

/// Shows that menu at a place of a view; it goes away by itself.
void showFieldMenu(QAbstractItemView &view, const QPoint &where, OrderDocument &document,
                   const FieldAt &field);

/// Shows the moment just after the event that set a field, if it is known.
void goToWriter(OrderDocument &document, const FieldAt &field);

} // namespace backstory::ui
