#pragma once

#include <QString>

class QAction;

namespace backstory::ui {

/// What an action or a menu says, without the sign that underlines a letter: `&Open` is `Open`,
/// `R && D` is `R & D`.
QString withoutUnderline(const QString &text);
/// All keys of an action, as this system writes them: `Ctrl+PgDown,  Ctrl+Tab`.
QString keysOf(const QAction &action);

} // namespace backstory::ui
