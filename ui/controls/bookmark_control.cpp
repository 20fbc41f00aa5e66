#include "ui/controls/bookmark_control.h"

#include "ui/controls/window_actions.h"
#include "ui/dialogs/bookmarks_dialog.h"
#include "ui/dialogs/note_dialog.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QAction>
#include <QDir>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace backstory::ui {

BookmarkControl::BookmarkControl(Workspace *workspace, const WindowServices &services,
                                 const WindowActions &actions, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_window(window),
      m_toggle(actions.toggleBookmark),
      m_editNote(actions.editNote),
      m_next(actions.nextBookmark),
      m_previous(actions.previousBookmark),
      m_all(actions.bookmarks),
      m_bookmarks(new Bookmarks(services.dataFolder, this)),
      m_marks(new EventMarks(workspace->document(), this)) {
    m_toggle->setCheckable(true);
    connect(m_toggle, &QAction::triggered, this, &BookmarkControl::toggle);
    connect(m_editNote, &QAction::triggered, this, &BookmarkControl::editNote);
    connect(m_next, &QAction::triggered, m_marks, [this] { m_marks->walk(1); });
    connect(m_previous, &QAction::triggered, m_marks, [this] { m_marks->walk(-1); });
    connect(m_all, &QAction::triggered, this, &BookmarkControl::showAll);
    OrderDocument *document = workspace->document();
    connect(document, &OrderDocument::historyChanged, this, &BookmarkControl::takeMarks);
    connect(document, &OrderDocument::shownMomentChanged, this, &BookmarkControl::takeMoment);
    connect(workspace, &Workspace::tableChanged, this, &BookmarkControl::look);
    connect(m_bookmarks, &Bookmarks::changed, this, &BookmarkControl::takeMarks);
    connect(m_marks, &EventMarks::changed, this, &BookmarkControl::takeMoment);
    connect(m_bookmarks, &Bookmarks::putAside, this, [this](const QString &file) {
        Q_EMIT troubled(tr("The file of the bookmarks could not be understood. It was put aside "
                           "as %1; new bookmarks go into a new file.")
                            .arg(visible(QDir::toNativeSeparators(file).toStdString())));
    });
    window->installEventFilter(this);
    takeMoment();
}

bool BookmarkControl::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_window && event->type() == QEvent::WindowActivate)
        look(); // another window may have written
    return QObject::eventFilter(watched, event);
}

void BookmarkControl::look() {
    if (!m_workspace->opened())
        return;
    try {
        m_bookmarks->reload();
    } catch (const Error &error) {
        Q_EMIT troubled(tr("The bookmarks cannot be read: %1. Their file stays as it is, and none "
                           "can be added until it can be read.")
                            .arg(visible(error.cause())));
    }
}

BookmarkSource BookmarkControl::source() const {
    const auto &opened = m_workspace->opened();
    if (!opened)
        return {};
    if (opened->copy) // of the same events: what was noted there counts here, and the other way
        return {opened->copy->place, {}};
    return {opened->readers->source().description().place, m_workspace->wish().profile};
}

std::string BookmarkControl::tableName() const {
    const auto &opened = m_workspace->opened();
    return opened && opened->copy ? opened->copy->tableName
                                  : m_workspace->document()->table().displayName();
}

void BookmarkControl::takeMarks() {
    std::vector<MarkedEvent> marks;
    const OrderDocument &document = *m_workspace->document();
    if (!document.isEmpty() && m_workspace->opened()) {
        const BookmarkSource here = source();
        const std::string table = tableName();
        for (const Bookmark &bookmark : m_bookmarks->all()) {
            if (bookmark.isIn(here, table, document.history()->stream()))
                marks.push_back(
                    {bookmark.event, visibleLines(bookmark.note.toStdString()), bookmark.changed});
        }
    }
    m_marks->setMarks(std::move(marks));
    takeMoment();
}

void BookmarkControl::takeMoment() {
    const Moment shown = m_workspace->document()->shownMoment();
    const bool onEvent = !m_workspace->document()->isEmpty() && shown.value > 0;
    m_toggle->setEnabled(onEvent);
    m_editNote->setEnabled(onEvent);
    m_toggle->setChecked(onEvent && m_marks->isMarked(shown.lastEvent()));
    m_next->setEnabled(m_marks->nextFrom(shown, 1).has_value());
    m_previous->setEnabled(m_marks->nextFrom(shown, -1).has_value());
    m_all->setEnabled(m_workspace->opened() != nullptr);
}

Bookmark BookmarkControl::shownEvent() const {
    const OrderDocument &document = *m_workspace->document();
    const Version version = document.shownMoment().lastEvent();
    const EventFacts facts = document.history()->facts(version);
    Bookmark bookmark;
    bookmark.source = source();
    bookmark.table = tableName();
    bookmark.stream = document.history()->stream();
    bookmark.event = facts.id;
    if (const Bookmark *kept = m_bookmarks->find(bookmark))
        return *kept;
    bookmark.version = version.value;
    bookmark.type = std::string(facts.type);
    bookmark.stamp =
        facts.happenedAt.instant ? toIsoText(*facts.happenedAt.instant) : facts.happenedAt.raw;
    bookmark.made = Instant::now();
    bookmark.changed = bookmark.made;
    return bookmark;
}

void BookmarkControl::toggle() {
    const Bookmark bookmark = shownEvent();
    if (m_bookmarks->find(bookmark)) {
        remove({bookmark});
        if (!bookmark.note.isEmpty() && !m_bookmarks->find(bookmark))
            Q_EMIT said(tr("The bookmark and its note are gone. The same key brings both back."));
        return;
    }
    // Marked again after it was taken away, it has its note again.
    const auto taken = std::find_if(m_taken.rbegin(), m_taken.rend(), [&](const Bookmark &each) {
        return each.isSameEvent(bookmark);
    });
    tryTo([&] { m_bookmarks->put(taken == m_taken.rend() ? bookmark : *taken); });
}

void BookmarkControl::editNote() {
    askNote(shownEvent(), m_window);
}

QString BookmarkControl::title(const Bookmark &bookmark) const {
    const auto instant = parseStamp(bookmark.stamp);
    const QString stamp = instant ? instantWithZone(*instant, m_workspace->document()->zone())
                                  : visible(bookmark.stamp);
    //: %1 is v4, %2 the type of the event, %3 its time, %4 the order
    return tr("%1 %2, %3, of %4")
        .arg(versionText(Version{bookmark.version}), visible(bookmark.type), stamp,
             visible(bookmark.stream.text()));
}

void BookmarkControl::askNote(const Bookmark &bookmark, QWidget *over) {
    auto *dialog = new NoteDialog(title(bookmark), bookmark.note, m_drafts[bookmark.event], over);
    connect(dialog, &NoteDialog::saved, this,
            [this, bookmark](const QString &note) { saveNote(bookmark, note); });
    connect(dialog, &NoteDialog::draftLeft, this,
            [this, bookmark](const QString &draft) { m_drafts[bookmark.event] = draft; });
    dialog->open();
}

void BookmarkControl::saveNote(Bookmark bookmark, const QString &note) {
    bookmark.note = note;
    bookmark.changed = Instant::now();
    m_drafts[bookmark.event] = note; // should it not be possible to keep it
    tryTo([&] {
        m_bookmarks->put(bookmark);
        m_drafts.erase(bookmark.event);
    });
}

void BookmarkControl::showAll() {
    look();
    auto *dialog =
        new BookmarksDialog(m_bookmarks, source(), m_workspace->document()->zone(), m_window);
    connect(dialog, &BookmarksDialog::goWanted, this, &BookmarkControl::goTo);
    connect(dialog, &BookmarksDialog::noteWanted, this,
            [this, dialog](const Bookmark &bookmark) { askNote(bookmark, dialog); });
    connect(dialog, &BookmarksDialog::deleteWanted, this, &BookmarkControl::remove);
    connect(dialog, &BookmarksDialog::restoreWanted, this, &BookmarkControl::restore);
    dialog->open();
}

void BookmarkControl::goTo(const Bookmark &bookmark) {
    HeldMoment held;
    held.event = bookmark.event;
    held.hint = bookmark.version;
    OrderDocument *document = m_workspace->document();
    const auto &opened = m_workspace->opened();
    if (opened->copy && bookmark.table != opened->copy->tableName) {
        Q_EMIT said(tr("That event is in the table %1, which is not in this local copy.")
                        .arg(visible(bookmark.table)));
        return;
    }
    const bool isShown = !document->isEmpty() && tableName() == bookmark.table &&
                         document->history()->stream() == bookmark.stream;
    if (!isShown) {
        const std::string table = opened->copy ? opened->table.displayName() : bookmark.table;
        m_workspace->openAt(table, bookmark.stream, held);
        return;
    }
    const FoundMoment found = findMoment(*document->history(), held);
    document->showMoment(found.moment);
    if (found.lost)
        Q_EMIT said(
            tr("The bookmarked event is not in this order any more. Shown is where it stood."));
}

void BookmarkControl::remove(const std::vector<Bookmark> &bookmarks) {
    tryTo([&] {
        m_bookmarks->remove(bookmarks);
        m_taken.insert(m_taken.end(), bookmarks.begin(), bookmarks.end());
    });
}

void BookmarkControl::restore(const std::vector<Bookmark> &bookmarks) {
    tryTo([&] {
        for (const Bookmark &bookmark : bookmarks)
            m_bookmarks->put(bookmark);
    });
}

QJsonArray BookmarkControl::forSession() const {
    return m_bookmarks->toJson(source());
}

void BookmarkControl::addFromSession(const QJsonArray &bookmarks) {
    if (m_workspace->opened())
        tryTo([&] { m_bookmarks->merge(bookmarks, source()); });
}

void BookmarkControl::tryTo(const std::function<void()> &change) {
    try {
        change();
    } catch (const Error &error) {
        takeMoment(); // the action says again what is
        Q_EMIT failed(error);
    }
}

} // namespace backstory::ui
