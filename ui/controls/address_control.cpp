#include "ui/controls/address_control.h"

#include "core/source/open_source.h"
#include "ui/controls/window_actions.h"
#include "ui/dialogs/link_source_dialog.h"
#include "ui/dialogs/name_source_dialog.h"
#include "ui/dialogs/source_profile_dialog.h"
#include "ui/session/state_command.h"
#include "ui/text/visible_text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMessageBox>
#include <QStatusBar>

#include <utility>

namespace backstory::ui {

namespace {

constexpr int kSaidFor = 4'000; ///< ms

} // namespace

AddressControl::AddressControl(Workspace *workspace, SourceControl *sources,
                               const WindowServices &services, const WindowActions &actions,
                               QMainWindow *window)
    : QObject(window),
      m_workspace(workspace),
      m_sources(sources),
      m_settings(*services.settings),
      m_copyLink(actions.copyLink),
      m_copyCommand(actions.copyCommand),
      m_window(window) {
    setObjectName(QStringLiteral("addressControl"));
    connect(m_copyLink, &QAction::triggered, this, &AddressControl::copyLink);
    connect(m_copyCommand, &QAction::triggered, this, &AddressControl::copyCommand);
    connect(workspace, &Workspace::tableChanged, this, &AddressControl::takeOpened);
    connect(workspace, &Workspace::failed, this, [this] { m_arriving.reset(); });
    connect(workspace->document(), &OrderDocument::historyChanged, this, &AddressControl::update);
    update();
}

void AddressControl::update() {
    const bool some = m_workspace->opened() && !m_workspace->document()->isEmpty();
    m_copyLink->setEnabled(some);
    m_copyCommand->setEnabled(some);
}

void AddressControl::copyLink() {
    if (!m_copyLink->isEnabled())
        return;
    if (const auto profile = m_sources->openedProfile()) {
        copyLinkOf(*profile);
        return;
    }
    auto *dialog = new NameSourceDialog(
        m_sources->profiles(), unnamedSource(),
        tr("A link names its source, and never says where that is. So this source needs a name; "
           "whoever opens the link has the source under the same name, or is asked for it."),
        m_window);
    connect(dialog, &NameSourceDialog::saved, this, &AddressControl::copyLinkOf);
    dialog->open();
}

void AddressControl::copyLinkOf(const SourceProfile &profile) {
    const OrderDocument &document = *m_workspace->document();
    if (document.isEmpty())
        return;
    MomentLink link;
    link.source = profile.name.toStdString();
    link.table = m_workspace->opened()->table.displayName();
    link.stream = document.history()->stream().text();
    link.held = m_workspace->heldMoment();
    copy(writeMomentLink(link), tr("The link to this moment is in the clipboard."));
}

void AddressControl::copyCommand() {
    const OrderDocument &document = *m_workspace->document();
    if (document.isEmpty())
        return;
    copy(stateCommand(*m_workspace->opened(), m_workspace->wish(), *document.history(),
                      document.shownMoment()),
         tr("The command line for this moment is in the clipboard."));
}

void AddressControl::copy(const QString &text, const QString &said) {
    QGuiApplication::clipboard()->setText(text);
    m_window->statusBar()->showMessage(said, kSaidFor);
}

SourceProfile AddressControl::unnamedSource() const {
    const OpenedTable &opened = *m_workspace->opened();
    const OpenWish &wish = m_workspace->wish();
    const SourceDescription &described = opened.readers->source().description();
    SourceProfile profile;
    profile.name = visible(described.label);
    profile.table = QString::fromStdString(wish.table);
    profile.rules = QString::fromStdString(wish.rules);
    // A server names itself by a URI; what was opened is a path else.
    const bool isServer = described.kind.starts_with("PostgreSQL");
    profile.kind = isServer ? SourceProfile::Kind::Postgres : SourceProfile::Kind::File;
    if (isServer)
        profile.uri = QString::fromStdString(withoutPassword(wish.source));
    else
        profile.file = QString::fromStdString(wish.sample ? described.place : wish.source);
    return profile;
}

bool AddressControl::openLink(const QString &text) {
    const ReadMomentLink read = readMomentLink(text);
    if (!read.link) {
        sayMistake(read.mistake);
        return false;
    }
    const auto profile = m_sources->profiles()->find(QString::fromStdString(read.link->source));
    if (!profile) {
        askSource(*read.link);
        return false;
    }
    openIn(wishOf(*profile), *read.link);
    return true;
}

void AddressControl::askSource(const MomentLink &link) {
    std::vector<OpenWish> unnamed;
    for (const OpenWish &wish : m_settings.recentSources()) {
        if (!m_sources->profiles()->matching(wish))
            unnamed.push_back(wish);
    }
    auto *dialog = new LinkSourceDialog(link, m_sources->profiles()->all(), unnamed, m_window);
    connect(dialog, &LinkSourceDialog::chosen, this,
            [this, link](const OpenWish &source) { openIn(source, link); });
    connect(dialog, &LinkSourceDialog::newWanted, this, [this, link] { setUpSource(link); });
    dialog->open();
}

void AddressControl::setUpSource(const MomentLink &link) {
    SourceProfile profile;
    profile.name = QString::fromStdString(link.source);
    auto *dialog = new SourceProfileDialog(m_sources->dialogServices(), profile, m_window);
    connect(dialog, &SourceProfileDialog::saved, this,
            [this, link](const SourceProfile &saved) { openIn(wishOf(saved), link); });
    dialog->open();
}

void AddressControl::openIn(const OpenWish &source, const MomentLink &link) {
    OpenWish wish = m_sources->profiles()->resolved(source);
    wish.at.clear();
    // A source that has a mapping of its own is opened by that, and the link's table chosen then.
    if (wish.table.empty() || wish.table == link.table) {
        wish.table = link.table;
        wish.stream = link.stream;
        wish.held = link.held;
        m_arriving.reset();
    } else {
        wish.stream.clear();
        m_arriving = link;
        m_arrivingSource = withoutSecrets(wish).source;
    }
    m_workspace->open(wish);
}

void AddressControl::takeOpened() {
    update();
    const auto link = std::exchange(m_arriving, {});
    if (!link || m_workspace->wish().source != m_arrivingSource)
        return;
    // Not while the window still takes in what has just been opened.
    QMetaObject::invokeMethod(
        this, [this, link] { goTo(*link); }, Qt::QueuedConnection);
}

void AddressControl::goTo(const MomentLink &link) {
    const StreamId stream(link.stream);
    HeldMoment end;
    end.atEnd = true;
    m_workspace->openAt(link.table, stream, link.held.value_or(end));
}

void AddressControl::sayMistake(const QString &sentence) {
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Open a link"),
                                tr("This link cannot be opened.") + QLatin1Char('\n') + sentence,
                                QMessageBox::Ok, m_window);
    box->setObjectName(QStringLiteral("linkTrouble"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace backstory::ui
