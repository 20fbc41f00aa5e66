#pragma once

#include <QFrame>

#include <vector>

class QMenu;
class QPushButton;

namespace backstory::ui {

/// One order that is offered to be looked at.
struct OfferedStory {
    QString stream;
    QString title;
};

/// Says that what is open is the sample, offers its stories, and the way to one's own.
class SampleBanner : public QFrame {
    Q_OBJECT

public:
    explicit SampleBanner(QWidget *parent = nullptr);

    void setStories(const std::vector<OfferedStory> &stories);

Q_SIGNALS:
    void storyChosen(const QString &stream);
    void openOwnClicked();

private:
    QPushButton *m_storyButton;
    QMenu *m_stories;
};

} // namespace backstory::ui
