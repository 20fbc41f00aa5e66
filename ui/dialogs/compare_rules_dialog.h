#pragma once

#include <QDialog>
#include <QString>
#include <QStringList>

class QButtonGroup;
class QPushButton;

namespace backstory::ui {

class FileChooser;

/// Asks for other rules to read the same order by: some that ship, or a file of one's own. Goes
/// away when it is answered.
class CompareRulesDialog : public QDialog {
    Q_OBJECT

public:
    /// `used` are those that read the order now.
    CompareRulesDialog(const QString &used, const QStringList &shipped, FileChooser *files,
                       QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &nameOrFile);

private:
    void confirm();

    FileChooser *m_files;
    QButtonGroup *m_choices;
};

} // namespace backstory::ui
