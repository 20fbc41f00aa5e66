#include "ui/controls/window_actions.h"

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
      field(new QMenu(tr("Selecte&d field"), window)),
      filters(new QMenu(tr("Filte&rs"), window)),
      asOf(new QMenu(tr("&As of"), window)),
      knownAt(new QMenu(tr("&Known at"), window)),
      rules(new QMenu(tr("R&ules"), window)),
      zone(new QMenu(tr("Time &zone"), window)),
      m_window(window) {
    recent->setObjectName(QStringLiteral("recentMenu"));
    tables->setObjectName(QStringLiteral("tableMenu"));
    source->setObjectName(QStringLiteral("sourceMenu"));
    field->setObjectName(QStringLiteral("selectedFieldMenu"));
    filters->setObjectName(QStringLiteral("filtersMenu"));
    asOf->setObjectName(QStringLiteral("asOfMenu"));
    knownAt->setObjectName(QStringLiteral("knownAtMenu"));
    rules->setObjectName(QStringLiteral("rulesMenu"));
    zone->setObjectName(QStringLiteral("zoneMenu"));

    QMenuBar *bar = window->menuBar();
    fillFile(bar->addMenu(tr("&File")));
    fillView(bar->addMenu(tr("&View")));
    fillGo(bar->addMenu(tr("&Go")));
    fillCompare(bar->addMenu(tr("&Compare")));
    fillBookmarks(bar->addMenu(tr("&Bookmarks")));
    fillHelp(bar->addMenu(tr("&Help")));

    source->addActions({openFile, openPostgres, savedSources});
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
    savedSources = add(menu, "actionSavedSources", tr("S&aved sources…"));
    menu->addMenu(recent);
    openSample = add(menu, "actionOpenSample", tr("Open the &sample"));
    menu->addSeparator();
    menu->addMenu(tables);
    menu->addSeparator();
    openSession = add(menu, "actionOpenSession", tr("Ope&n session…"));
    previousSession =
        add(menu, "actionPreviousSession", tr("&Bring the session before this one back"));
    saveSession = add(menu, "actionSaveSession", tr("Sa&ve session as…"), {QKeySequence::Save});
    menu->addSeparator();
    exportAs = add(menu, "actionExport", tr("&Export…"), {QKeySequence(Qt::CTRL | Qt::Key_E)});
    exportPdf = add(menu, "actionExportPdf", tr("Export as P&DF…"));
    printPreview = add(menu, "actionPrintPreview", tr("Print previe&w…"));
    print = add(menu, "actionPrint", tr("Pr&int…"), {QKeySequence::Print});
    menu->addSeparator();
    makeCopy = add(menu, "actionMakeCopy", tr("&Make a local copy"), {});
    copies = add(menu, "actionCopies", tr("&Local copies…"), {});
    menu->addSeparator();
    preferences = add(menu, "actionPreferences", tr("Pre&ferences…"),
                      {QKeySequence(Qt::CTRL | Qt::Key_Semicolon)});
    preferences->setMenuRole(QAction::PreferencesRole);
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
    menu->addMenu(knownAt);
    menu->addMenu(rules);
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
    menu->addSeparator();
    fillTimeline(menu->addMenu(tr("T&imeline")));
    menu->addSeparator();
    fillTabs(menu);
}

void WindowActions::fillTimeline(QMenu *menu) {
    using Keys = QKeySequence;
    menu->setObjectName(QStringLiteral("timelineMenu"));
    zoomIn = add(menu, "actionZoomIn", tr("See the timeline &closer"),
                 {Keys(Qt::CTRL | Qt::Key_Plus), Keys(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add(menu, "actionZoomOut", tr("See &more of the timeline"),
                  {Keys(Qt::CTRL | Qt::Key_Minus)});
    zoomAll = add(menu, "actionZoomAll", tr("See the &whole life"), {Keys(Qt::CTRL | Qt::Key_0)});
    axisByTime = add(menu, "actionAxisByTime", tr("In proportion to &time"),
                     {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_A)});
    axisByTime->setCheckable(true);
    menu->addSeparator();
    play = add(menu, "actionPlay", tr("&Play"));
    play->setCheckable(true);
}

void WindowActions::fillTabs(QMenu *menu) {
    using Keys = QKeySequence;
    newTab = add(menu, "actionNewTab", tr("Keep this order and open the next in a ne&w tab"),
                 {Keys(Qt::CTRL | Qt::Key_T)});
    closeTab = add(menu, "actionCloseTab", tr("&Close the tab"), {Keys(Qt::CTRL | Qt::Key_W)});
    reopenTab = add(menu, "actionReopenTab", tr("Re&open the tab closed last"),
                    {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_T)});
    nextTab = add(menu, "actionNextTab", tr("&Next tab"),
                  {Keys(Qt::CTRL | Qt::Key_PageDown), Keys(Qt::CTRL | Qt::Key_Tab)});
    previousTab = add(menu, "actionPreviousTab", tr("Pre&vious tab"),
                      {Keys(Qt::CTRL | Qt::Key_PageUp), Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)});
}

void WindowActions::fillGo(QMenu *menu) {
    using Keys = QKeySequence;
    find = add(menu, "actionFind", tr("&Find and filter orders"), {QKeySequence::Find});
    find->setIcon(svgIcon(QStringLiteral("search")));
    menu->addMenu(filters);
    findInState = add(menu, "actionFindInState", tr("Find in the st&ate"),
                      {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_F)});
    menu->addMenu(field);
    nextPane = add(menu, "actionNextPane", tr("To t&he next pane"), {Keys(Qt::Key_F6)});
    previousPane = add(menu, "actionPreviousPane", tr("To the previou&s pane"),
                       {Keys(Qt::SHIFT | Qt::Key_F6)});
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
    nextPinned = add(menu, "actionNextPinned", tr("Ne&xt change of a pinned field"),
                     {Keys(Qt::CTRL | Qt::Key_Down)});
    previousPinned = add(menu, "actionPreviousPinned", tr("Pre&vious change of a pinned field"),
                         {Keys(Qt::CTRL | Qt::Key_Up)});
    menu->addSeparator();
    nextOfType = add(menu, "actionNextOfType", tr("Next event of this t&ype"),
                     {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)});
    previousOfType = add(menu, "actionPreviousOfType", tr("Previous event of this typ&e"),
                         {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)});
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

void WindowActions::fillBookmarks(QMenu *menu) {
    using Keys = QKeySequence;
    toggleBookmark =
        add(menu, "actionToggleBookmark", tr("&Bookmark this event"), {Keys(Qt::CTRL | Qt::Key_D)});
    editNote =
        add(menu, "actionEditNote", tr("&Note on this event…"), {Keys(Qt::CTRL | Qt::Key_N)});
    menu->addSeparator();
    nextBookmark = add(menu, "actionNextBookmark", tr("Ne&xt bookmark"), {Keys(Qt::Key_F2)});
    previousBookmark = add(menu, "actionPreviousBookmark", tr("&Previous bookmark"),
                           {Keys(Qt::SHIFT | Qt::Key_F2)});
    menu->addSeparator();
    bookmarks = add(menu, "actionBookmarks", tr("&All bookmarks and notes…"),
                    {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_B)});
}

void WindowActions::fillCompare(QMenu *menu) {
    using Keys = QKeySequence;
    setB = add(menu, "actionSetB", tr("Set &B to the moment shown"), {Keys(Qt::CTRL | Qt::Key_B)});
    swapAB =
        add(menu, "actionSwapAB", tr("&Swap A and B"), {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_X)});
    menu->addSeparator();
    compareOrder = add(menu, "actionCompareOrder", tr("With another &order…"));
    compareRules = add(menu, "actionCompareRules", tr("Under other &rules…"));
    compareMoments = add(menu, "actionCompareMoments", tr("Two &moments of this order"));
    menu->addSeparator();
    copyLink = add(menu, "actionCopyLink", tr("Copy a &link to this moment"),
                   {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_L)});
    copyCommand = add(menu, "actionCopyCommand", tr("&Copy the command line for this moment"),
                      {Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
}

void WindowActions::fillHelp(QMenu *menu) {
    palette =
        add(menu, "actionPalette", tr("Find a &command…"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    tour = add(menu, "actionTour", tr("&First steps"));
    keys = add(menu, "actionKeys", tr("&Keys"),
               {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    filterHelp = add(menu, "actionFilterHelp", tr("&What can be written in the filter"));
    about = add(menu, "actionAbout", tr("&About Backstory"));
    about->setMenuRole(QAction::AboutRole);
}

} // namespace backstory::ui
