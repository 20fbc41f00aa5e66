#pragma once

class QLabel;
class QString;
class QWidget;

namespace backstory::ui {

/// What an empty place says: what belongs there and how to get it. Plain text, centred, wrapped.
QLabel *emptyState(const QString &text, QWidget *parent);

} // namespace backstory::ui
