#include "ui/controls/handover_control.h"

#include "ui/controls/address_control.h"
#include "ui/controls/source_control.h"
#include "ui/session/moment_link.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFileOpenEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace backstory::ui {

namespace {

/// What a drag brings, where it is one thing: a file's path, or a link, else nothing. A link is
/// taken as it is written: as a URL one whose source has a blank in its name would be none.
QString dragged(const QMimeData *data) {
    const QString listed = QString::fromUtf8(data->data(QStringLiteral("text/uri-list"))).trimmed();
    for (const QString &text : {listed, data->text().trimmed()}) {
        if (isMomentLink(text) && !text.contains(u'\n'))
            return text;
    }
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

HandoverControl::HandoverControl(SourceControl *sources, AddressControl *address, QWidget *window)
    : QObject(window), m_sources(sources), m_address(address), m_window(window) {
    setObjectName(QStringLiteral("handoverControl"));
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    QCoreApplication::instance()->installEventFilter(this); // the desktop asks the application
}

bool HandoverControl::eventFilter(QObject *watched, QEvent *event) {
    if (watched == QCoreApplication::instance() && event->type() == QEvent::FileOpen) {
        const QUrl url = static_cast<QFileOpenEvent *>(event)->url();
        return open(url.isLocalFile() ? url.toLocalFile() : url.toString(QUrl::FullyEncoded));
    }
    if (watched != m_window ||
        (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop))
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QString thing = dragged(drop->mimeData());
    if (thing.isEmpty())
        return false;
    drop->acceptProposedAction();
    return event->type() == QEvent::DragEnter || open(thing);
}

bool HandoverControl::open(const QString &thing) {
    if (thing.isEmpty())
        return false;
    if (isMomentLink(thing))
        m_address->openLink(thing);
    else
        m_sources->openFile(thing);
    return true;
}

} // namespace backstory::ui
