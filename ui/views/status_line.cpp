#include "ui/views/status_line.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/elided_label.h"
#include "ui/text/estimate_text.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/live_sign.h"

#include <QBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kBlink = 200; ///< ms
constexpr int kProgressWidth = 140;
constexpr int kProgressSteps = 1'000;

ElidedLabel *makeShrinkingLabel(const QString &name, Qt::TextElideMode mode, QWidget *parent) {
    auto *label = new ElidedLabel(mode, parent);
    label->setObjectName(name);
    return label;
}

} // namespace

StatusLine::StatusLine(RunningJobs *jobs, QWidget *parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_loaded(makeShrinkingLabel(QStringLiteral("statusText"), Qt::ElideRight, this)),
      m_findings(new QToolButton(this)),
      m_jobTitle(makeShrinkingLabel(QStringLiteral("jobTitle"), Qt::ElideRight, this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this)),
      m_live(new LiveSign(this)),
      m_source(makeShrinkingLabel(QStringLiteral("sourceLabel"), Qt::ElideMiddle, this)) {
    // What is loaded stays whole; on a narrow window the others give way.
    m_loaded->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_findings->setObjectName(QStringLiteral("findingsButton"));
    m_findings->setAutoRaise(true);
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_findings->setIcon(glyphIcon(Glyph::Fact));
    // The line is as high without it: what stands above must not jump.
    QSizePolicy kept = m_findings->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_findings->setSizePolicy(kept);
    m_findings->hide();
    connect(m_findings, &QToolButton::clicked, this, &StatusLine::findingsClicked);
    m_progress->setObjectName(QStringLiteral("jobProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setMaximumHeight(fontMetrics().height());
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    connect(m_cancel, &QToolButton::clicked, jobs, &RunningJobs::cancelAll);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kOne, 0, space::kOne, 0);
    row->setSpacing(space::kOne);
    row->addWidget(m_loaded);
    row->addWidget(m_findings);
    row->addStretch(1);
    row->addWidget(m_jobTitle);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addSpacing(space::kOne);
    row->addWidget(m_live);
    row->addSpacing(space::kOne);
    row->addWidget(m_source);

    m_patience.setSingleShot(true);
    m_patience.setInterval(kBlink);
    connect(&m_patience, &QTimer::timeout, this, &StatusLine::showJob);
    connect(jobs, &RunningJobs::changed, this, &StatusLine::takeJobs);
    takeJobs();
}

void StatusLine::setLoaded(const QString &text) {
    m_loaded->setText(text);
}

void StatusLine::setFindings(int count, const QString &first, bool warning) {
    m_findings->setVisible(count > 0);
    m_findings->setIcon(glyphIcon(warning ? Glyph::Warning : Glyph::Fact));
    m_findings->setText(count == 1 ? tr("1 finding")
                                   : tr("%1 findings").arg(QLocale().toString(count)));
    m_findings->setToolTip(plainToolTip(first));
    m_findings->setAccessibleDescription(first);
}

void StatusLine::setSource(const QString &label, const QString &whole) {
    m_source->setText(label);
    m_source->setDetail(whole);
}

void StatusLine::takeJobs() {
    if (m_jobs->latest() && m_progress->isHidden()) {
        if (!m_patience.isActive())
            m_patience.start();
    } else {
        showJob();
    }
}

void StatusLine::showJob() {
    const Job *job = m_jobs->latest();
    for (QWidget *part : {static_cast<QWidget *>(m_jobTitle), static_cast<QWidget *>(m_progress),
                          static_cast<QWidget *>(m_cancel)})
        part->setVisible(job != nullptr);
    if (!job) {
        m_patience.stop();
        return;
    }
    const ProgressStep &step = job->step();
    QString title = job->title();
    if (step.done > 0)
        title += QStringLiteral(" · ") + QLocale().toString(static_cast<qulonglong>(step.done));
    if (step.done > 0 && step.total && *step.total > step.done)
        title += tr(" of %1", "3,000 of about 10,000").arg(estimateText(*step.total));
    m_jobTitle->setText(title);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(job->title()));
    if (step.total && *step.total > 0) {
        const double share =
            std::min(1.0, static_cast<double>(step.done) / static_cast<double>(*step.total));
        m_progress->setRange(0, kProgressSteps);
        m_progress->setValue(static_cast<int>(share * kProgressSteps));
    } else {
        m_progress->setRange(0, 0);
    }
}

} // namespace backstory::ui
