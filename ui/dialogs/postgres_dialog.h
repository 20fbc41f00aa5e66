#pragma once

#include "ui/jobs/job_slot.h"
#include "ui/session/open_wish.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace backstory::ui {

class PostgresForm;

/// Asks which PostgreSQL database to open. It can be tried first: what the server says stands in
/// the dialog, and nothing that was typed is lost.
class PostgresDialog : public QDialog {
    Q_OBJECT

public:
    PostgresDialog(RunningJobs *jobs, QWidget *parent);

Q_SIGNALS:
    void chosen(const backstory::ui::OpenWish &wish);

private:
    [[nodiscard]] OpenWish wish() const;
    void test();
    void say(const QString &text);

    PostgresForm *m_form;
    QLabel *m_answer;
    QPushButton *m_test;
    QPushButton *m_open;
    JobSlot *m_trying;
};

} // namespace backstory::ui
