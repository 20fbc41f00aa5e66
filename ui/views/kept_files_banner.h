#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;

namespace backstory::ui {

/// Says above the content what is the matter with the files that Backstory keeps for the person:
/// settings, saved sources, bookmarks. Several sentences stand below each other; they stay until
/// they are dismissed, and each is said once.
class KeptFilesBanner : public QFrame {
    Q_OBJECT

public:
    explicit KeptFilesBanner(QWidget *parent = nullptr);

    void add(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyLook();
    void dismiss();

    QLabel *m_icon;
    QLabel *m_text;
    QStringList m_shown;
    QStringList m_said; ///< at any time
};

} // namespace backstory::ui
