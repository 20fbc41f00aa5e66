#pragma once

#include "core/base/zone.h"
#include "core/store/local_copy.h"
#include "ui/jobs/job_slot.h"

#include <QDialog>

#include <filesystem>
#include <vector>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace backstory::ui {

class RowTable;

/// The local copies on this computer: of what, of when, how large; each can be opened and deleted.
///
/// The copy that the window shows cannot be deleted; all others can, together after a second press
/// of the same button.
class LocalCopiesDialog : public QDialog {
    Q_OBJECT

public:
    LocalCopiesDialog(std::filesystem::path folder, RunningJobs *jobs, QWidget *parent);

    /// The one that the window shows, if it shows one.
    void setOpened(const std::filesystem::path &file);
    /// In which zone times are said.
    void setZone(const Zone &zone);
    /// Looks into the folder again.
    void refresh();

Q_SIGNALS:
    void openWanted(const QString &file);

private:
    void makeTable();
    QWidget *makeButtons();
    void take(std::vector<LocalCopy> copies);
    void fill();
    void update();
    void openSelected();
    void deleteSelected();
    void deleteAll();
    void deleteFiles(std::vector<std::filesystem::path> files);
    [[nodiscard]] const LocalCopy *selected() const;
    [[nodiscard]] std::vector<std::filesystem::path> deletable() const;

    std::filesystem::path m_folder;
    std::filesystem::path m_opened;
    Zone m_zone;
    std::vector<LocalCopy> m_copies;
    QStandardItemModel *m_model;
    RowTable *m_rows;
    QLabel *m_summary;
    QPushButton *m_open = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_deleteAll = nullptr;
    bool m_asked = false; ///< whether all are meant was asked
    JobSlot *m_work;
};

} // namespace backstory::ui
