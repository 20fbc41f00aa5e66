#include "ui/views/sample_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/elided_label.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace backstory::ui {

SampleBanner::SampleBanner(QWidget *parent)
    : QFrame(parent),
      m_text(new ElidedLabel(Qt::ElideRight, this)),
      m_row(new QWidget(this)),
      m_storyButton(new QPushButton(tr("All stories"), this)),
      m_own(new QPushButton(tr("Open your own…"), this)),
      m_stories(new QMenu(this)) {
    setObjectName(QStringLiteral("sampleBanner"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("sampleBannerText"));
    m_text->setText(tr("This is a sample: made-up orders. Stories worth following:"));
    auto *links = new QHBoxLayout(m_row);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(space::kHalf);
    m_storyButton->setObjectName(QStringLiteral("storiesButton"));
    m_storyButton->setToolTip(tr("Orders of the sample whose history is worth following"));
    m_stories->setObjectName(QStringLiteral("storiesMenu"));
    m_storyButton->setMenu(m_stories);
    m_own->setObjectName(QStringLiteral("openOwnButton"));
    connect(m_own, &QPushButton::clicked, this, &SampleBanner::openOwnClicked);
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("sampleBannerClose"));
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hide this line"));
    close->setAccessibleName(tr("Hide this line"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kOne);
    row->addWidget(m_text);
    row->addWidget(m_row);
    row->addStretch(1);
    row->addWidget(m_storyButton);
    row->addWidget(m_own);
    row->addWidget(close);
}

void SampleBanner::setStories(const std::vector<OfferedStory> &stories) {
    m_stories->clear();
    qDeleteAll(m_links);
    m_links.clear();
    for (const OfferedStory &story : stories) {
        QAction *action = addPlainAction(m_stories, story.title);
        connect(action, &QAction::triggered, this,
                [this, stream = story.stream] { Q_EMIT storyChosen(stream); });
        m_links << makeLink(story);
    }
    m_storyButton->setVisible(!stories.empty());
    fitLinks();
}

QPushButton *SampleBanner::makeLink(const OfferedStory &story) {
    auto *link = new QPushButton(withoutMnemonic(story.title), m_row);
    link->setObjectName(QStringLiteral("storyLink"));
    link->setFlat(true);
    QFont underlined = link->font();
    underlined.setUnderline(true);
    link->setFont(underlined);
    link->setToolTip(plainToolTip(story.title));
    connect(link, &QPushButton::clicked, this,
            [this, stream = story.stream] { Q_EMIT storyChosen(stream); });
    m_row->layout()->addWidget(link);
    return link;
}

void SampleBanner::resizeEvent(QResizeEvent *event) {
    QFrame::resizeEvent(event);
    fitLinks();
}

void SampleBanner::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitLinks();
}

/// A story is shown whole or not at all.
void SampleBanner::fitLinks() {
    constexpr int kGaps = 6 * space::kOne;
    const int buttons = m_storyButton->sizeHint().width() + m_own->sizeHint().width();
    int left = width() - m_text->sizeHint().width() - buttons - fontMetrics().height() -
               2 * space::kTwo - kGaps;
    for (QPushButton *link : m_links) {
        left -= link->sizeHint().width() + space::kHalf;
        link->setVisible(left >= 0);
    }
}

} // namespace backstory::ui
