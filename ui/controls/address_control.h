#pragma once

#include "ui/controls/source_control.h"
#include "ui/session/moment_link.h"

#include <QObject>

#include <optional>

class QAction;
class QMainWindow;

namespace backstory::ui {

/// Links to a moment and command lines for it: copies them, and opens a link.
///
/// A link of a saved source opens at once. For a name that is not known here the person is asked
/// which source is meant, and sees where it would connect, before anything is opened.
class AddressControl : public QObject {
    Q_OBJECT

public:
    AddressControl(Workspace *workspace, SourceControl *sources, const WindowServices &services,
                   const WindowActions &actions, QMainWindow *window);

    /// Answers whether something is being opened by it at once; else the person is told or asked.
    bool openLink(const QString &text);

public Q_SLOTS:
    /// To the moment that is shown. A source without a name is given one first.
    void copyLink();
    void copyCommand();

private:
    void copyLinkOf(const SourceProfile &profile);
    void copy(const QString &text, const QString &said);
    [[nodiscard]] SourceProfile unnamedSource() const;
    void askSource(const MomentLink &link);
    void setUpSource(const MomentLink &link);
    /// Opens what the link names in a source.
    void openIn(const OpenWish &source, const MomentLink &link);
    void takeOpened();
    void goTo(const MomentLink &link);
    void sayMistake(const QString &sentence);
    void update();

    Workspace *m_workspace;
    SourceControl *m_sources;
    SessionSettings &m_settings;
    QAction *m_copyLink;
    QAction *m_copyCommand;
    QMainWindow *m_window;
    std::optional<MomentLink> m_arriving; ///< to go to once its source is open
    std::string m_arrivingSource;
};

} // namespace backstory::ui
