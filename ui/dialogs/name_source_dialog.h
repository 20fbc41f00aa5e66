#pragma once

#include "ui/session/source_profiles.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace backstory::ui {

class SourceColorBox;

/// Keeps the source that is open under a name, because something needs it to have one.
class NameSourceDialog : public QDialog {
    Q_OBJECT

public:
    /// `profile` is all but its name and colour; `why` says what the name is needed for.
    NameSourceDialog(SourceProfiles *profiles, const SourceProfile &profile, const QString &why,
                     QWidget *parent);

Q_SIGNALS:
    /// It is saved by then.
    void saved(const backstory::ui::SourceProfile &profile);

private:
    void check();
    void save();

    SourceProfiles *m_profiles;
    SourceProfile m_profile;
    QLineEdit *m_name;
    SourceColorBox *m_color;
    QLabel *m_mistake;
    QPushButton *m_save;
};

} // namespace backstory::ui
