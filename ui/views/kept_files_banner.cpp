#include "ui/views/kept_files_banner.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QToolButton>

namespace backstory::ui {

KeptFilesBanner::KeptFilesBanner(QWidget *parent)
    : MessageBanner("keptFilesBanner", tr("Files of your own"), Tone::Warning, parent),
      m_text(makePlainLabel(QStringLiteral("keptFilesBannerText"), this)) {
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row()->addWidget(m_text, 1);
    addClose("keptFilesBannerClose");
}

void KeptFilesBanner::add(const QString &sentence) {
    if (m_said.contains(sentence))
        return;
    m_said << sentence;
    m_shown << sentence;
    m_text->setText(m_shown.join(u'\n'));
    showSaying(m_text->text());
}

void KeptFilesBanner::dismiss() {
    m_shown.clear();
    hide();
}

} // namespace backstory::ui
