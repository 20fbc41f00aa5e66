#pragma once

#include <QDialog>

class QTreeWidget;

namespace backstory::ui {

/// What can be written in the filter, in short: an example and what it finds, line by line.
class FilterHelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit FilterHelpDialog(QWidget *parent);

Q_SIGNALS:
    /// An example was chosen, to be tried.
    void exampleChosen(const QString &filter);

private:
    void fill(QTreeWidget *list);
};

} // namespace backstory::ui
