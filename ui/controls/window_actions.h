#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace backstory::ui {

/// The actions of the window, their keys, and the menus they stand in. What they do is wired
/// elsewhere.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow *window);

    // File
    QAction *openFile = nullptr;
    QAction *openPostgres = nullptr;
    QAction *savedSources = nullptr;
    QAction *openSample = nullptr;
    QAction *openSession = nullptr;
    QAction *saveSession = nullptr;
    QAction *previousSession = nullptr;
    QAction *exportAs = nullptr;
    QAction *exportPdf = nullptr;
    QAction *print = nullptr;
    QAction *printPreview = nullptr;
    QAction *makeCopy = nullptr;
    QAction *copies = nullptr;
    QAction *preferences = nullptr;
    QAction *quit = nullptr;
    // View
    QAction *showOrders = nullptr;
    QAction *reload = nullptr;
    QAction *projection = nullptr;
    QActionGroup *theme; ///< the data of each is its name
    // The timeline
    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *zoomAll = nullptr;
    QAction *axisByTime = nullptr; ///< else by event
    QAction *play = nullptr;
    // Orders that are open, a tab each
    QAction *newTab = nullptr;
    QAction *closeTab = nullptr;
    QAction *reopenTab = nullptr;
    QAction *nextTab = nullptr;
    QAction *previousTab = nullptr;
    // Go
    QAction *find = nullptr;
    QAction *findInState = nullptr;
    QAction *nextPane = nullptr; ///< of the window: field, list, timeline, events, what is known
    QAction *previousPane = nullptr;
    QAction *goToMoment = nullptr;
    QAction *nextEvent = nullptr;
    QAction *previousEvent = nullptr;
    QAction *firstEvent = nullptr;
    QAction *lastEvent = nullptr;
    QAction *nextOfType = nullptr; ///< the one that stands out, else the shown event's
    QAction *previousOfType = nullptr;
    QAction *nextFlip = nullptr; ///< where the filter becomes true or false
    QAction *previousFlip = nullptr;
    QAction *nextPinned = nullptr;
    QAction *previousPinned = nullptr;
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *followLink = nullptr;
    // Bookmarks
    QAction *toggleBookmark = nullptr;
    QAction *editNote = nullptr;
    QAction *nextBookmark = nullptr;
    QAction *previousBookmark = nullptr;
    QAction *bookmarks = nullptr;
    // Compare
    QAction *setB = nullptr;
    QAction *swapAB = nullptr;
    QAction *compareOrder = nullptr;
    QAction *compareRules = nullptr;
    QAction *compareMoments = nullptr; ///< back to two moments of one order
    // Copy
    QAction *copyLink = nullptr;
    QAction *copyCommand = nullptr;
    // Help
    QAction *palette = nullptr;
    QAction *tour = nullptr;
    QAction *filterHelp = nullptr;
    QAction *keys = nullptr;
    QAction *about = nullptr;

    // Menus that others fill. The source menu also hangs on the button of the toolbar.
    QMenu *recent;
    QMenu *tables;
    QMenu *source;
    QMenu *field;   ///< what can be done with the selected one
    QMenu *filters; ///< also on the field that they are written in
    QMenu *asOf;
    QMenu *knownAt;
    QMenu *rules;
    QMenu *zone;

    /// Every action with a key, in the order of the menus.
    [[nodiscard]] QList<QAction *> all() const;

private:
    QAction *add(QMenu *menu, const char *name, const QString &text,
                 const QList<QKeySequence> &keys = {});
    QMenu *addMenu(QMenu *into, const char *name, const QString &text);
    void fillFile(QMenu *menu);
    void fillView(QMenu *menu);
    void fillTimeline(QMenu *menu);
    void fillTabs(QMenu *menu);
    void fillGo(QMenu *menu);
    void fillBookmarks(QMenu *menu);
    void fillCompare(QMenu *menu);
    void fillHelp(QMenu *menu);

    QMainWindow *m_window;
    QList<QAction *> m_all;
};

} // namespace backstory::ui
