#pragma once

#include "core/store/local_copy.h"
#include "ui/controls/window_services.h"
#include "ui/jobs/job_slot.h"
#include "ui/session/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QAction;
class QWidget;

namespace backstory::ui {

class CopyBanner;
class IndexBanner;
class LocalCopiesDialog;
class StreamListModel;
class WindowActions;

/// Local copies of what is open: offers one where the lack of an index is felt, makes it when
/// asked, says while one is open that it is one, and leads back to its source.
///
/// Nothing is ever copied without being asked for.
class LocalCopyControl : public QObject {
    Q_OBJECT

public:
    LocalCopyControl(Workspace *workspace, StreamListModel *list, RunningJobs *jobs,
                     const WindowServices &services, const WindowActions &actions, QWidget *window);

    /// The lines above the content, for the window to place.
    [[nodiscard]] IndexBanner *indexBanner() const { return m_index; }
    [[nodiscard]] CopyBanner *copyBanner() const { return m_copy; }
    /// From which duration of a reading on the lack of an index is worth a word.
    void setFelt(std::chrono::milliseconds felt);

Q_SIGNALS:
    void failed(const backstory::Error &error);

private:
    void takeTable();
    void takeFill();
    void sayOrigin();
    void sayCost();
    void make();
    void takeCopy(const LocalCopy &copy, const std::shared_ptr<const OpenedTable> &from);
    void openFile(const std::filesystem::path &file);
    void openLive();
    void makeAnew();
    void showCopies();
    void update();
    [[nodiscard]] LocalCopyRequest request() const;
    [[nodiscard]] OpenWish wishHere() const;
    [[nodiscard]] std::filesystem::path openedCopy() const;

    Workspace *m_workspace;
    StreamListModel *m_list;
    RunningJobs *m_jobs;
    std::filesystem::path m_folder;
    QWidget *m_window;
    QAction *m_makeAction;
    IndexBanner *m_index;
    CopyBanner *m_copy;
    JobSlot *m_making;
    QPointer<LocalCopiesDialog> m_dialog;

    std::shared_ptr<ReaderPool> m_source;            ///< whose table the banner is about
    std::string m_sql;                               ///< that would help; empty: an index is there
    QElapsedTimer m_reading;                         ///< since the first page was asked for
    std::optional<std::chrono::milliseconds> m_cost; ///< of the first page
    QTimer m_felt;
    std::optional<SourceAddress> m_live; ///< of the last copy's source, with its password
    std::filesystem::path m_outdated;    ///< the copy that is made anew
};

} // namespace backstory::ui
