#pragma once

#include <QModelIndex>

namespace backstory::ui {

class StateModel;

/// The next row of the state that the event shown changed (direction 1), or the one before (-1),
/// going round; from nowhere the first or the last. Of what came or went whole its own row alone.
/// Invalid where nothing changed. Cost: the children of what changed.
QModelIndex walkChanged(const StateModel &model, const QModelIndex &from, int direction);

} // namespace backstory::ui
