#pragma once

#include "core/base/zone.h"
#include "ui/session/bookmarks.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace backstory::ui {

class RowTable;

/// All bookmarks and notes of a source: found by any word, gone to, noted on, deleted and brought
/// back. Shows what the bookmarks hold, and changes them only through its signals.
class BookmarksDialog : public QDialog {
    Q_OBJECT

public:
    /// `bookmarks` must outlive it.
    BookmarksDialog(const Bookmarks *bookmarks, BookmarkSource source, const Zone &zone,
                    QWidget *parent);

Q_SIGNALS:
    void goWanted(const backstory::ui::Bookmark &bookmark);
    void noteWanted(const backstory::ui::Bookmark &bookmark);
    void deleteWanted(const std::vector<backstory::ui::Bookmark> &bookmarks);
    /// What was deleted last is wanted back.
    void restoreWanted(const std::vector<backstory::ui::Bookmark> &bookmarks);

private:
    void makeTable();
    QWidget *makeButtons();
    void fill();
    void update();
    void selectRow(int row);
    void goToSelected();
    void deleteSelected();
    void restore();
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] std::vector<Bookmark> selected() const;
    [[nodiscard]] QString stampOf(const Bookmark &bookmark) const;

    const Bookmarks *m_bookmarks;
    BookmarkSource m_source;
    Zone m_zone;
    std::vector<Bookmark> m_shown; ///< a row each, the latest first
    std::vector<Bookmark> m_deleted;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_filter;
    RowTable *m_rows;
    QLabel *m_summary;
    QPushButton *m_go = nullptr;
    QPushButton *m_note = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace backstory::ui
