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
    QAction *openFile;
    QAction *openPostgres;
    QAction *savedSources;
    QAction *openSample;
    QAction *openSession;
    QAction *saveSession;
    QAction *previousSession;
    QAction *exportAs;
    QAction *exportPdf;
    QAction *print;
    QAction *makeCopy;
    QAction *copies;
    QAction *preferences;
    QAction *quit;
    // View
    QAction *showOrders;
    QAction *reload;
    QAction *projection;
    QActionGroup *theme; ///< the data of each is its name
    // The timeline
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomAll;
    QAction *axisByTime; ///< else by event
    QAction *play;
    // Orders that are open, a tab each
    QAction *newTab;
    QAction *closeTab;
    QAction *reopenTab;
    QAction *nextTab;
    QAction *previousTab;
    // Go
    QAction *find;
    QAction *findInState;
    QAction *nextPane; ///< of the window: field, list, timeline, events, what is known
    QAction *previousPane;
    QAction *goToMoment;
    QAction *nextEvent;
    QAction *previousEvent;
    QAction *firstEvent;
    QAction *lastEvent;
    QAction *nextOfType; ///< the one that stands out, else the shown event's
    QAction *previousOfType;
    QAction *nextFlip; ///< where the filter becomes true or false
    QAction *previousFlip;
    QAction *nextPinned;
    QAction *previousPinned;
    QAction *back;
    QAction *forward;
    QAction *followLink;
    // Bookmarks
    QAction *toggleBookmark;
    QAction *editNote;
    QAction *nextBookmark;
    QAction *previousBookmark;
    QAction *bookmarks;
    // Compare
    QAction *setB;
    QAction *swapAB;
    QAction *compareOrder;
    QAction *compareRules;
    QAction *compareMoments; ///< back to two moments of one order
    // Copy
    QAction *copyLink;
    QAction *copyCommand;
    // Help
    QAction *palette;
    QAction *tour;
    QAction *filterHelp;
    QAction *keys;
    QAction *about;

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
