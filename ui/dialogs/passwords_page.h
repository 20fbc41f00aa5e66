#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace backstory::ui {

/// A password that the system's store keeps for a saved source. It is never shown.
struct SavedPassword {
    QString source; ///< the id of the saved source
    QString name;
    QString where;
};

/// Which saved sources have a password in the system's store; each can be removed there.
class PasswordsPage : public QWidget {
    Q_OBJECT

public:
    explicit PasswordsPage(QWidget *parent = nullptr);

    void setPasswords(const QList<SavedPassword> &passwords);
    /// What there is to say about the store: that none answers, that it refused.
    void say(const QString &sentence);

Q_SIGNALS:
    void removalWanted(const QString &source);

private:
    void update();

    QTreeWidget *m_list;
    QLabel *m_said;
    QPushButton *m_remove;
};

} // namespace backstory::ui
