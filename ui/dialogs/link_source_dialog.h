#pragma once

#include "ui/session/moment_link.h"
#include "ui/session/source_profiles.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace backstory::ui {

/// Asks which source a link means whose name is not known here, and shows where each would connect.
/// Nothing is opened before a person chose.
class LinkSourceDialog : public QDialog {
    Q_OBJECT

public:
    /// `recent` are sources that were open before and have no name.
    LinkSourceDialog(const MomentLink &link, const std::vector<SourceProfile> &saved,
                     const std::vector<OpenWish> &recent, QWidget *parent);

Q_SIGNALS:
    /// The source alone, not yet what the link names in it.
    void chosen(const backstory::ui::OpenWish &source);
    /// None of them: a new one is to be set up.
    void newWanted();

private:
    [[nodiscard]] QWidget *makeList(const std::vector<SourceProfile> &saved,
                                    const std::vector<OpenWish> &recent);
    [[nodiscard]] QWidget *makeButtons();
    void add(const QString &name, SourceColor color, const QString &where, const OpenWish &wish);
    void update();
    void choose();

    QTreeWidget *m_list;
    QLabel *m_where;
    QPushButton *m_open = nullptr;
    std::vector<OpenWish> m_wishes; ///< one for each row
};

} // namespace backstory::ui
