#include "ui/window_actions.h"

#include "ui/session/theme.h"
#include "ui/views/svg_icon.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace backstory::ui {

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window),
      theme(new QActionGroup(this)),
      recent(new QMenu(tr("Open &recent"), window)),
      tables(new QMenu(tr("Event &table"), window)),
      source(new QMenu(window)),
      filters(new QMenu(tr("Filte&rs"), window)),
      asOf(new QMenu(tr("&As of"), window)),
      zone(new QMenu(tr("Time &zone"), window)),
      m_window(window) {
    recent->setObjectName(QStringLiteral("recentMenu"));
    tables->setObjectName(QStringLiteral("tableMenu"));
    source->setObjectName(QStringLiteral("sourceMenu"));
    filters->setObjectName(QStringLiteral("filtersMenu"));
    asOf->setObjectName(QStringLiteral("asOfMenu"));
    zone->setObjectName(QStringLiteral("zoneMenu"));

    QMenuBar *bar = window->menuBar();
    fillFile(bar->addMenu(tr("&File")));
    fillView(bar->addMenu(tr("&View")));
    fillGo(bar->addMenu(tr("&Go")));
    fillHelp(bar->addMenu(tr("&Help")));

    source->addActions({openFile, openPostgres});
    source->addMenu(recent);
    source->addAction(openSample);
    source->addSeparator();
    source->addMenu(tables);
}

QList<QAction *> WindowActions::all() const {
    return m_all;
}

QAction *WindowActions::add(QMenu *menu, const char *name, const QString &text,
                            const QList<QKeySequence> &shortcuts) {
    QAction *action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(shortcuts);
    // Also where the menu bar is not: the keys hold in the whole window.
    m_window->addAction(action);
    m_all << action;
    return action;
}

void WindowActions::fillFile(QMenu *menu) {
    openFile = add(menu, "actionOpenFile", tr("&Open file…"), {QKeySequence::Open});
    openFile->setIcon(svgIcon(QStringLiteral("open")));
    openPostgres = add(menu, "actionOpenPostgres", tr("Open &PostgreSQL…"),
                       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    openPostgres->setIcon(svgIcon(QStringLiteral("database")));
    menu->addMenu(recent);
    openSample = add(menu, "actionOpenSample", tr("Open the &sample"));
    menu->addSeparator();
    menu->addMenu(tables);
    menu->addSeparator();
    makeCopy = add(menu, "actionMakeCopy", tr("&Make a local copy"), {});
    copies = add(menu, "actionCopies", tr("&Local copies…"), {});
    menu->addSeparator();
    QList<QKeySequence> quitKeys = QKeySequence::keyBindings(QKeySequence::Quit);
    if (quitKeys.isEmpty()) // Windows knows none but Alt+F4
        quitKeys << QKeySequence(Qt::CTRL | Qt::Key_Q);
    quit = add(menu, "actionQuit", tr("&Quit"), quitKeys);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::fillView(QMenu *menu) {
    showOrders = add(menu, "actionShowOrders", tr("&List of orders"), {QKeySequence(Qt::Key_F9)});
    showOrders->setCheckable(true);
    showOrders->setChecked(true);
    reload = add(menu, "actionReload", tr("&Read again"), {QKeySequence(Qt::Key_F5)});
    reload->setIcon(svgIcon(QStringLiteral("refresh")));
    projection = add(menu, "actionProjection", tr("&Projection…"),
                     {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    menu->addSeparator();
    menu->addMenu(asOf);
    menu->addMenu(zone);
    QMenu *themes = menu->addMenu(tr("&Theme"));
    themes->setObjectName(QStringLiteral("themeMenu"));
    const QList<QPair<ThemeChoice, QString>> choices{{ThemeChoice::System, tr("As the &system")},
                                                     {ThemeChoice::Light, tr("&Light")},
                                                     {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = themes->addAction(text);
        action->setObjectName(QStringLiteral("actionTheme_") + themeText(choice));
        action->setCheckable(true);
        action->setData(themeText(choice));
        theme->addAction(action);
    }
}

void WindowActions::fillGo(QMenu *menu) {
    using Keys = QKeySequence;
    find = add(menu, "actionFind", tr("&Find and filter orders"), {QKeySequence::Find});
    find->setIcon(svgIcon(QStringLiteral("search")));
    menu->addMenu(filters);
    goToMoment =
        add(menu, "actionGoTo", tr("&Go to a version or date…"), {Keys(Qt::CTRL | Qt::Key_G)});
    menu->addSeparator();
    nextEvent = add(menu, "actionNextEvent", tr("&Next event"), {Keys(Qt::CTRL | Qt::Key_Period)});
    previousEvent =
        add(menu, "actionPreviousEvent", tr("&Previous event"), {Keys(Qt::CTRL | Qt::Key_Comma)});
    firstEvent = add(menu, "actionFirstEvent", tr("Before the f&irst event"),
                     {Keys(Qt::ALT | Qt::Key_Home)});
    lastEvent =
        add(menu, "actionLastEvent", tr("After the &last event"), {Keys(Qt::ALT | Qt::Key_End)});
    menu->addSeparator();
    nextPinned = add(menu, "actionNextPinned", tr("Ne&xt change of the pinned field"),
                     {Keys(Qt::CTRL | Qt::Key_Down)});
    previousPinned = add(menu, "actionPreviousPinned", tr("Pre&vious change of the pinned field"),
                         {Keys(Qt::CTRL | Qt::Key_Up)});
    menu->addSeparator();
    nextFlip = add(menu, "actionNextFlip", tr("Next moment where the filter &turns"),
                   {Keys(Qt::CTRL | Qt::ALT | Qt::Key_Down), Keys(Qt::Key_F8)});
    previousFlip = add(menu, "actionPreviousFlip", tr("Previous moment where the filter t&urns"),
                       {Keys(Qt::CTRL | Qt::ALT | Qt::Key_Up), Keys(Qt::SHIFT | Qt::Key_F8)});
    menu->addSeparator();
    back = add(menu, "actionBack", tr("&Back"), {Keys(Qt::ALT | Qt::Key_Left), Keys(Qt::Key_Back)});
    back->setIcon(svgIcon(QStringLiteral("previous")));
    forward = add(menu, "actionForward", tr("F&orward"),
                  {Keys(Qt::ALT | Qt::Key_Right), Keys(Qt::Key_Forward)});
    forward->setIcon(svgIcon(QStringLiteral("next")));
    followLink =
        add(menu, "actionFollowLink", tr("Go to the &customer"), {Keys(Qt::CTRL | Qt::Key_L)});
    followLink->setIcon(svgIcon(QStringLiteral("link")));
}

void WindowActions::fillHelp(QMenu *menu) {
    keys = add(menu, "actionKeys", tr("&Keys"),
               {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    filterHelp = add(menu, "actionFilterHelp", tr("What can be written in the &filter"));
    about = add(menu, "actionAbout", tr("&About Backstory"));
    about->setMenuRole(QAction::AboutRole);
}

} // namespace backstory::ui
