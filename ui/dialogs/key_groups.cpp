#include "ui/dialogs/key_groups.h"

#include "ui/dialogs/menu_walk.h"
#include "ui/text/action_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>

namespace backstory::ui {

namespace {

/// The context of the sentences that stand in code.
struct Keys {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

/// As this system writes it: `Ctrl+C`, `⌘C`.
QString native(const QKeySequence &sequence) {
    return sequence.toString(QKeySequence::NativeText);
}

QString both(const QKeySequence &one, const QKeySequence &other) {
    return native(one) + QStringLiteral("   ") + native(other);
}

KeyGroup timelineKeys() {
    return {Keys::tr("In timeline, slider and list of events"),
            {{Keys::tr("One event back, on"), QStringLiteral("←   →")},
             {Keys::tr("Ten events back, on"),
              both(Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right)},
             {Keys::tr("Before the first event, after the last"), both(Qt::Key_Home, Qt::Key_End)},
             {Keys::tr("Play, pause"), native(Qt::Key_Space)},
             {Keys::tr("One event back, on"), Keys::tr("wheel")},
             {Keys::tr("Zoom the timeline; so does dragging on it"), Keys::tr("Ctrl+wheel")},
             {Keys::tr("Zoom around the moment shown"), QStringLiteral("+   \u2212")},
             {Keys::tr("Move along the timeline"), both(Qt::Key_PageUp, Qt::Key_PageDown)},
             {Keys::tr("Move along the timeline"), Keys::tr("Shift+wheel, or the middle button")},
             {Keys::tr("Show the whole timeline again"), both(Qt::Key_0, Qt::Key_Escape)},
             {Keys::tr("By event, or in proportion to time"), native(Qt::Key_T)},
             {Keys::tr("Compare with this moment (B)"), Keys::tr("Ctrl+Shift+click")}}};
}

KeyGroup treeKeys() {
    return {
        Keys::tr("In state, changes, compare and field history"),
        {{Keys::tr("Go to the event that set the value"), Keys::tr("Return, or a double click")},
         {Keys::tr("Copy the value"), native(QKeySequence::Copy)},
         {Keys::tr("Fold, unfold"), QStringLiteral("←   →")},
         {Keys::tr("All that can be done with a field"), native(Qt::Key_Menu)},
         {Keys::tr("Next, previous change (State) or difference (Compare)"),
          both(Qt::Key_F7, Qt::SHIFT | Qt::Key_F7)},
         {Keys::tr("Next, previous hit while something is sought"),
          both(Qt::Key_F3, Qt::SHIFT | Qt::Key_F3)}}};
}

KeyGroup orderKeys() {
    return {Keys::tr("In the list of orders"),
            {{Keys::tr("The order above, below; it opens"), QStringLiteral("↑   ↓")},
             {Keys::tr("The first orders, the last ones"), both(Qt::Key_Home, Qt::Key_End)},
             {Keys::tr("Copy the cell"), native(QKeySequence::Copy)}}};
}

KeyGroup filterKeys() {
    return {Keys::tr("In the filter"),
            {{Keys::tr("Walk through what may stand there; to the list"), QStringLiteral("↑   ↓")},
             {Keys::tr("Take what is proposed"), native(Qt::Key_Tab)},
             {Keys::tr("Filter at once; go to a mistake"), native(Qt::Key_Return)},
             {Keys::tr("Close the proposals, then empty the field"), native(Qt::Key_Escape)}}};
}

KeyGroup paletteKeys() {
    return {Keys::tr("While a command is looked for"),
            {{Keys::tr("The command above, below"), QStringLiteral("↑   ↓")},
             {Keys::tr("Run the marked command"), native(Qt::Key_Return)},
             {Keys::tr("Back to where you were"), native(Qt::Key_Escape)}}};
}

KeyGroup windowKeys() {
    return {
        Keys::tr("In every part of the window"),
        {{Keys::tr("The next part, the previous one"), both(Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab)},
         {Keys::tr("Open a menu by the letter underlined in its name"), Keys::tr("Alt+letter")},
         {Keys::tr("Dismiss a message"), native(Qt::Key_Escape)},
         {Keys::tr("What can be done with this"), native(Qt::SHIFT | Qt::Key_F10)}}};
}

} // namespace

QList<KeyGroup> menuKeys(const QMenuBar &bar) {
    QList<KeyGroup> groups;
    for (const MenuEntry &entry : walkMenus(bar)) {
        const QString keys = keysOf(*entry.action);
        if (keys.isEmpty())
            continue;
        const QString menu = entry.menus.value(0);
        if (groups.isEmpty() || groups.last().title != menu)
            groups << KeyGroup{menu, {}};
        groups.last().lines << KeyLine{withoutUnderline(entry.action->text()), keys};
    }
    return groups;
}

QList<KeyGroup> placeKeys() {
    return {timelineKeys(), treeKeys(), orderKeys(), filterKeys(), paletteKeys(), windowKeys()};
}

} // namespace backstory::ui
