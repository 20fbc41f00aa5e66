#include "ui/controls/sample_control.h"

#include "ui/controls/window_actions.h"
#include "ui/session/sample_store.h"
#include "ui/session/session_settings.h"
#include "ui/text/story_text.h"
#include "ui/views/sample_banner.h"

#include <QAction>

#include <utility>

namespace backstory::ui {

SampleControl::SampleControl(Workspace *workspace, SessionSettings *settings,
                             const WindowActions &actions, SampleBanner *banner, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_settings(settings), m_banner(banner) {
    connect(workspace, &Workspace::tableChanged, this, &SampleControl::takeTable);
    connect(banner, &SampleBanner::storyChosen, workspace, [workspace](const QString &stream) {
        if (workspace->tableOf("order"))
            workspace->openLinked("order", StreamId(stream.toStdString()));
    });
    connect(banner, &SampleBanner::openOwnClicked, actions.openFile, &QAction::trigger);
    connect(banner, &SampleBanner::dismissed, this,
            [this] { m_settings->setSampleLineDismissed(true); });
    // Said before the sample is there: opening it takes a job.
    connect(actions.openSample, &QAction::triggered, this,
            [this] { m_settings->setSampleLineDismissed(false); });
    banner->hide();
}

void SampleControl::takeTable() {
    const auto &readers = m_workspace->opened()->readers;
    // Another table of the sample brings no line back that was dismissed.
    if (std::exchange(m_decidedFor, readers) == readers)
        return;
    const bool isSample = m_workspace->wish().sample;
    m_banner->setVisible(isSample && !m_settings->sampleLineDismissed());
    if (!isSample)
        return;
    std::vector<OfferedStory> stories;
    for (const DemoStory &story : sampleStories())
        stories.push_back({QString::fromStdString(story.stream), storyText(story.title)});
    m_banner->setStories(stories);
}

} // namespace backstory::ui
