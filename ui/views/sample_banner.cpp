#include "ui/views/sample_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace backstory::ui {

SampleBanner::SampleBanner(QWidget *parent)
    : QFrame(parent),
      m_storyButton(new QPushButton(tr("Stories worth following"), this)),
      m_stories(new QMenu(this)) {
    setObjectName(QStringLiteral("sampleBanner"));
    setAutoFillBackground(true);
    QLabel *line = makePlainLabel(QStringLiteral("sampleBannerText"), this);
    line->setText(tr("This is a sample: made-up orders, to look around in."));
    line->setMinimumWidth(1); // on a narrow window the buttons are what must stay
    m_storyButton->setObjectName(QStringLiteral("storiesButton"));
    m_stories->setObjectName(QStringLiteral("storiesMenu"));
    m_storyButton->setMenu(m_stories);
    auto *own = new QPushButton(tr("Open your own…"), this);
    own->setObjectName(QStringLiteral("openOwnButton"));
    connect(own, &QPushButton::clicked, this, &SampleBanner::openOwnClicked);
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("sampleBannerClose"));
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hide this line"));
    close->setAccessibleName(tr("Hide this line"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kOne);
    row->addWidget(line, 1);
    row->addWidget(m_storyButton);
    row->addWidget(own);
    row->addWidget(close);
}

void SampleBanner::setStories(const std::vector<OfferedStory> &stories) {
    m_stories->clear();
    for (const OfferedStory &story : stories) {
        QAction *action = addPlainAction(m_stories, story.title);
        connect(action, &QAction::triggered, this,
                [this, stream = story.stream] { Q_EMIT storyChosen(stream); });
    }
    m_storyButton->setVisible(!stories.empty());
}

} // namespace backstory::ui
