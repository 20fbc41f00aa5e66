#pragma once

#include "ui/session/open_wish.h"
#include "ui/session/saved_filter.h"
#include "ui/session/theme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QSettings;

namespace backstory::ui {

/// What comes back when the window is opened again. Holds no password, whatever it is given.
///
/// Ownership: the store stays the caller's. Threads: the window's.
class SessionSettings {
public:
    static constexpr std::size_t kMaxRecent = 10;
    static constexpr int kMaxRecentCommands = 12;

    explicit SessionSettings(QSettings &store) : m_store(store) {}

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    [[nodiscard]] QString zoneName() const; ///< `UTC` when none was chosen
    void setZoneName(const QString &name);

    /// `de`; empty: as the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    /// In percent of the system's; 0: as the system.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent);
    /// Whether what was open at last opens again at the next start; so unless it was declined.
    [[nodiscard]] bool restoresSession() const;
    void setRestoresSession(bool restores);
    [[nodiscard]] bool tourDismissed() const;
    void setTourDismissed(bool dismissed);
    /// Whether the line that says "this is a sample" was hidden.
    [[nodiscard]] bool sampleLineDismissed() const;
    void setSampleLineDismissed(bool dismissed);
    /// Commands that were run by their name, the latest first.
    [[nodiscard]] QStringList recentCommands() const;
    void addRecentCommand(const QString &id);

    /// Whether the store could be read and written so far.
    enum class FileState { Fine, Damaged, OutOfReach };
    [[nodiscard]] FileState fileState() const;
    /// Copies the file to a free name beside it, and answers that; empty where it cannot be copied.
    [[nodiscard]] QString copyAside() const;
    /// Writes what changed. Answers whether the store was never out of reach.
    bool keep();
    /// Where the system keeps all of this, whether it is there yet or not.
    [[nodiscard]] QString place() const;

    /// The file that all of this lies in; empty where the system keeps it in a place of its own.
    [[nodiscard]] QString file() const;
    /// Forgets everything.
    void clear();

    /// The state of a part of the window (geometry, a splitter, a header) by its object name.
    [[nodiscard]] QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);

    /// Where a file of that kind was last chosen; empty where none was. The kind is a short name of
    /// letters alone.
    [[nodiscard]] QString folder(const QString &kind) const;
    void setFolder(const QString &kind, const QString &folder);

    /// Sources that were open, the latest first. The sample is none of them.
    [[nodiscard]] std::vector<OpenWish> recentSources() const;
    void addRecentSource(const OpenWish &wish);
    void clearRecentSources();

    /// The filters kept for what the streams of a table are (`order`), by name.
    [[nodiscard]] std::vector<SavedFilter> savedFilters(const QString &entity) const;
    void setSavedFilters(const QString &entity, std::vector<SavedFilter> filters);
    /// Keeps one more; it replaces the one of the same name.
    void saveFilter(const QString &entity, const SavedFilter &filter);

private:
    QSettings &m_store;
};

} // namespace backstory::ui
