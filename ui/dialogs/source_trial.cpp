#include "ui/dialogs/source_trial.h"

#include "core/source/open_source.h"
#include "ui/text/error_text.h"
#include "ui/text/visible_text.h"

#include <QStringList>

namespace backstory::ui {

namespace {

QString textOf(const SourceReport &report) {
    QStringList names;
    for (const EventTable &table : report.tables)
        names << visible(table.displayName());
    const QString tables = names.join(QStringLiteral(", "));
    const QString kind = visible(report.source.kind);
    const QString label = visible(report.source.label);
    const bool isServer = report.overNetwork || report.source.kind.starts_with("PostgreSQL");
    if (!isServer)
        return SourceTrial::tr("It can be read: %1.\nEvent tables: %2.").arg(kind, tables);
    if (!report.encryption.empty())
        return SourceTrial::tr("The server answers: %1, %2.\nThe connection is encrypted (%3).\n"
                               "Event tables: %4.")
            .arg(kind, label, visible(report.encryption), tables);
    if (report.overNetwork)
        return SourceTrial::tr("The server answers: %1, %2.\nThe connection is not encrypted.\n"
                               "Event tables: %3.")
            .arg(kind, label, tables);
    return SourceTrial::tr("The server answers: %1, %2.\nThe connection does not leave this "
                           "computer.\nEvent tables: %3.")
        .arg(kind, label, tables);
}

} // namespace

SourceTrial::SourceTrial(RunningJobs *jobs, KeptPasswords *passwords, QObject *parent)
    : QObject(parent), m_passwords(passwords), m_job(new JobSlot(jobs, this)) {
    connect(m_job, &JobSlot::started, this, &SourceTrial::runningChanged);
    connect(m_job, &JobSlot::ended, this, &SourceTrial::runningChanged);
    connect(m_job, &JobSlot::failed, this, [this](const Error &error) {
        Q_EMIT said(error.kind() == ErrorKind::PasswordNeeded
                        ? tr("The server answers, and asks for a password.")
                        : describe(error).whole());
    });
}

void SourceTrial::start(const OpenWish &wish, const QString &keptUnder) {
    if (isRunning())
        return;
    Q_EMIT said(tr("Asking…"));
    if (wish.password || keptUnder.isEmpty()) {
        connectTo(wish);
        return;
    }
    m_asking = true;
    Q_EMIT runningChanged();
    m_passwords->read(keptUnder, this, [this, wish](const SecretAnswer &answer) {
        m_asking = false;
        OpenWish known = wish;
        if (answer.isDone())
            known.password = answer.secret.toStdString();
        connectTo(known);
    });
}

void SourceTrial::connectTo(const OpenWish &wish) {
    m_job->start(
        tr("Trying the connection"),
        [wish](const Progress &progress) {
            return textOf(trySource({wish.source, wish.table, wish.password}, progress));
        },
        [this](const QString &text) { Q_EMIT said(text); });
}

} // namespace backstory::ui
