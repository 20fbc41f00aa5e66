#pragma once

#include "ui/controls/window_services.h"
#include "ui/models/event_marks.h"
#include "ui/session/bookmarks.h"
#include "ui/session/workspace.h"

#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QAction;
class QWidget;

namespace backstory::ui {

class WindowActions;

/// Bookmarks and notes: from their file to the order that is shown, their keys and dialogs.
class BookmarkControl : public QObject {
    Q_OBJECT

public:
    BookmarkControl(Workspace *workspace, const WindowServices &services,
                    const WindowActions &actions, QWidget *window);

    /// Those of the order that is shown, for the views.
    [[nodiscard]] const EventMarks *marks() const { return m_marks; }
    /// Those of the open source, for a session file.
    [[nodiscard]] QJsonArray forSession() const;
    /// Adds those of a session file to the open source.
    void addFromSession(const QJsonArray &bookmarks);

Q_SIGNALS:
    void failed(const backstory::Error &error);
    /// What is the matter with the file of the bookmarks.
    void troubled(const QString &sentence);
    /// Something that a person may want to know and need not act on.
    void said(const QString &text);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void look();
    void takeMarks();
    void takeMoment();
    void toggle();
    void editNote();
    void askNote(const Bookmark &bookmark, QWidget *over);
    void saveNote(Bookmark bookmark, const QString &note);
    void showAll();
    void goTo(const Bookmark &bookmark);
    void remove(const std::vector<Bookmark> &bookmarks);
    void restore(const std::vector<Bookmark> &bookmarks);
    void tryTo(const std::function<void()> &change);
    [[nodiscard]] BookmarkSource source() const;
    /// As the source calls it, which may be the one that a local copy was made of.
    [[nodiscard]] std::string tableName() const;
    /// The one on the event shown, as it is kept or as it would be. Requires an event.
    [[nodiscard]] Bookmark shownEvent() const;
    [[nodiscard]] QString title(const Bookmark &bookmark) const;

    Workspace *m_workspace;
    QWidget *m_window;
    QAction *m_toggle;
    QAction *m_editNote;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_all;
    Bookmarks *m_bookmarks;
    EventMarks *m_marks;
    std::map<EventId, QString> m_drafts; ///< notes that were typed and not saved
    std::vector<Bookmark> m_taken;       ///< bookmarks that were taken away, with their notes
};

} // namespace backstory::ui
