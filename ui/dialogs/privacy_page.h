#pragma once

#include "ui/jobs/job_slot.h"
#include "ui/session/private_places.h"

#include <QWidget>

#include <filesystem>
#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace backstory::ui {

/// Everything that Backstory keeps on this computer: what, where, how large; each can be looked at
/// in its folder, and deleted by a second press of the same button.
class PrivacyPage : public QWidget {
    Q_OBJECT

public:
    PrivacyPage(PrivateFolders folders, RunningJobs *jobs, QWidget *parent = nullptr);

    /// How a place is deleted where files alone are not the whole of it; answers whether it was.
    void setDeleter(std::function<bool(const PrivatePlace &)> deleter) {
        m_deleter = std::move(deleter);
    }
    /// The file that the window shows: what it lies in cannot be deleted.
    void setOpened(const std::filesystem::path &file);
    /// Looks again.
    void refresh();

Q_SIGNALS:
    void folderWanted(const QString &folder);
    /// It is gone; whoever holds it in memory has to let go.
    void placeDeleted(backstory::ui::PrivateKind kind);

private:
    void makeList();
    QWidget *makeButtons();
    void take(std::vector<PrivatePlace> places);
    void update();
    void deleteCurrent();
    void openFolder();
    [[nodiscard]] const PrivatePlace *current() const;
    [[nodiscard]] bool isOpen(const PrivatePlace &place) const;

    PrivateFolders m_folders;
    std::function<bool(const PrivatePlace &)> m_deleter;
    std::filesystem::path m_opened;
    std::vector<PrivatePlace> m_places;
    QTreeWidget *m_list;
    QLabel *m_meaning;
    QPushButton *m_open = nullptr;
    QPushButton *m_delete = nullptr;
    bool m_asked = false; ///< whether it is meant was asked
    JobSlot *m_work;
};

} // namespace backstory::ui
