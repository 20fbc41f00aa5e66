#pragma once

#include <QFrame>
#include <QList>

#include <vector>

class QMenu;
class QPushButton;

namespace backstory::ui {

class ElidedLabel;

/// One order that is offered to be looked at.
struct OfferedStory {
    QString stream;
    QString title;
};

/// Says that what is open is the sample, offers its stories, and the way to one's own. As many
/// stories as there is room for stand in the line itself; a menu has all of them.
class SampleBanner : public QFrame {
    Q_OBJECT

public:
    explicit SampleBanner(QWidget *parent = nullptr);

    void setStories(const std::vector<OfferedStory> &stories);

Q_SIGNALS:
    void storyChosen(const QString &stream);
    void openOwnClicked();
    /// The person hid it.
    void dismissed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPushButton *makeLink(const OfferedStory &story);
    void fitLinks();

    ElidedLabel *m_text;
    QWidget *m_row; ///< the stories that stand in the line
    QList<QPushButton *> m_links;
    QPushButton *m_storyButton;
    QPushButton *m_own;
    QMenu *m_stories;
};

} // namespace backstory::ui
