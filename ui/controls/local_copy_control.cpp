#include "ui/controls/local_copy_control.h"

#include "core/source/open_source.h"
#include "ui/controls/window_actions.h"
#include "ui/dialogs/local_copies_dialog.h"
#include "ui/models/stream_list_model.h"
#include "ui/text/entity_text.h"
#include "ui/text/estimate_text.h"
#include "ui/text/format.h"
#include "ui/text/source_kind_text.h"
#include "ui/text/visible_text.h"
#include "ui/views/copy_banner.h"
#include "ui/views/index_banner.h"

#include <QAction>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace backstory::ui {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds kFelt{700};

/// The line that would help, where no index leads from a stream to its events.
std::string helpfulSql(const OpenedTable &opened) {
    const auto found =
        std::ranges::find(opened.findings, FindingCode::NoStreamIndex, &Finding::code);
    return found == opened.findings.end() || found->details.empty() ? std::string()
                                                                    : found->details.front();
}

QString textOf(const fs::path &file) {
    return QString::fromStdU16String(file.u16string());
}

fs::path pathOf(const std::string &text) {
    return QString::fromStdString(text).toStdU16String();
}

/// Files are found again from wherever the program is started next.
std::string lastingAddress(const std::string &source) {
    std::error_code ignored;
    const fs::path file = pathOf(source);
    return fs::is_regular_file(file, ignored) ? textOf(fs::absolute(file, ignored)).toStdString()
                                              : source;
}

/// `5 s`, `0.8 s`.
QString seconds(std::chrono::milliseconds cost) {
    constexpr double kPerSecond = 1'000;
    const double value = static_cast<double>(cost.count()) / kPerSecond;
    constexpr double kFine = 3;
    return LocalCopyControl::tr("%1 s").arg(QLocale().toString(value, 'f', value < kFine ? 1 : 0));
}

} // namespace

LocalCopyControl::LocalCopyControl(Workspace *workspace, StreamListModel *list, RunningJobs *jobs,
                                   const WindowServices &services, const WindowActions &actions,
                                   QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_list(list),
      m_jobs(jobs),
      m_folder(services.sampleFolder / "copies"),
      m_window(window),
      m_makeAction(actions.makeCopy),
      m_index(new IndexBanner(window)),
      m_copy(new CopyBanner(window)),
      m_making(new JobSlot(jobs, this)) {
    setObjectName(QStringLiteral("localCopyControl"));
    m_felt.setSingleShot(true);
    m_felt.setInterval(kFelt);
    connect(&m_felt, &QTimer::timeout, this, &LocalCopyControl::sayCost);
    connect(workspace, &Workspace::tableChanged, this, &LocalCopyControl::takeTable);
    connect(workspace, &Workspace::failed, this, [this] { m_outdated.clear(); });
    connect(workspace->document(), &OrderDocument::zoneChanged, this, &LocalCopyControl::sayOrigin);
    connect(list, &StreamListModel::fillChanged, this, &LocalCopyControl::takeFill);
    connect(m_index, &IndexBanner::copyWanted, this, &LocalCopyControl::make);
    connect(m_index, &IndexBanner::dismissed, this, [this] { m_sql.clear(); });
    connect(m_copy, &CopyBanner::liveWanted, this, &LocalCopyControl::openLive);
    connect(m_copy, &CopyBanner::renewalWanted, this, &LocalCopyControl::makeAnew);
    connect(actions.makeCopy, &QAction::triggered, this, &LocalCopyControl::make);
    connect(actions.copies, &QAction::triggered, this, &LocalCopyControl::showCopies);
    connect(m_making, &JobSlot::failed, this, &LocalCopyControl::failed);
    connect(m_making, &JobSlot::started, this, &LocalCopyControl::update);
    connect(m_making, &JobSlot::ended, this, [this] {
        m_outdated.clear();
        update();
    });
    update();
}

void LocalCopyControl::setFelt(std::chrono::milliseconds felt) {
    m_felt.setInterval(felt);
}

void LocalCopyControl::update() {
    const auto &opened = m_workspace->opened();
    const bool free = !m_making->isRunning();
    m_makeAction->setEnabled(free && opened && !opened->copy && !m_workspace->wish().sample);
    m_index->setOffersCopy(free);
}

void LocalCopyControl::takeTable() {
    const auto &opened = m_workspace->opened();
    m_copy->setVisible(opened->copy.has_value());
    sayOrigin();
    // What was dismissed for a source stays so; another source is asked about again.
    const bool isOther = std::exchange(m_source, opened->readers) != opened->readers;
    const std::string sql = helpfulSql(*opened);
    if (isOther || sql != m_sql) {
        m_index->hide();
        m_sql = isOther ? sql : std::string();
        m_cost.reset();
        m_reading.start();
        if (!m_sql.empty())
            m_felt.start();
    }
    update();
    if (m_dialog)
        m_dialog->setOpened(openedCopy());
    if (!m_outdated.empty() && !opened->copy)
        make();
}

void LocalCopyControl::takeFill() {
    if (m_sql.empty() || m_cost || m_list->fill() == StreamListModel::Fill::Loading ||
        m_list->table() != m_workspace->opened().get())
        return;
    m_cost = std::chrono::milliseconds(m_reading.elapsed());
    m_felt.stop();
    if (m_cost->count() >= m_felt.interval())
        sayCost();
}

void LocalCopyControl::sayCost() {
    const OpenedTable &opened = *m_workspace->opened();
    const QString entity = entityText(opened.table.entity);
    QString cost;
    if (m_cost) {
        cost = tr("No index leads from one %1 to its events: each page of the list and each %1 "
                  "reads the whole table, about %2 each time.")
                   .arg(entity, seconds(*m_cost));
    } else {
        cost = tr("No index leads from one %1 to its events: each page of the list and each %1 "
                  "reads the whole table.")
                   .arg(entity);
    }
    QString help = tr("This line, run by its owner, would help; or work on a local copy.");
    if (opened.estimatedEvents)
        help = tr("This line, run by its owner, would help; or work on a local copy (%1 events).")
                   .arg(estimateText(*opened.estimatedEvents));
    m_index->showCost(cost + QLatin1Char(' ') + help, visible(m_sql));
}

void LocalCopyControl::sayOrigin() {
    const auto &opened = m_workspace->opened();
    if (!opened || !opened->copy)
        return;
    const CopyNote &note = *opened->copy;
    const Zone &zone = m_workspace->document()->zone();
    const QString what =
        tr("%1 in %2", "table in source").arg(visible(note.tableName), visible(note.label));
    const QString zoneName = QString::fromStdString(zone.offsetAt(note.madeAt).abbreviation);
    m_copy->showOrigin(
        tr("Local copy of %1, made %2 %3; events since then are not in it.")
            .arg(what, shortInstantText(note.madeAt, zone, true), zoneName),
        tr("Local copy of %1 (%2), made %3, with %4 events. Events that were written since then "
           "are not in it.")
            .arg(what, sourceKindText(note.kind), instantWithZone(note.madeAt, zone),
                 QLocale().toString(static_cast<qulonglong>(note.events))));
}

LocalCopyRequest LocalCopyControl::request() const {
    const OpenedTable &opened = *m_workspace->opened();
    const EventSource &source = opened.readers->source();
    const OpenWish &wish = m_workspace->wish();
    LocalCopyRequest request{m_folder, lastingAddress(wish.source), wish.table,
                             source.description()};
    // A mapping file is asked for again; what was chosen beside it goes by its name.
    if (wish.table.empty() || opened.table != source.tables().front())
        request.request = opened.table.displayName();
    return request;
}

void LocalCopyControl::make() {
    const auto &opened = m_workspace->opened();
    if (!opened || opened->copy || m_making->isRunning())
        return;
    const LocalCopyRequest asked = request();
    m_live = opened->readers->address();
    m_making->start(
        tr("Copying %1").arg(visible(opened->table.displayName())),
        [opened, asked](const Progress &progress) {
            return opened->readers->with(
                opened->table, ReaderPool::Use::Scan,
                [&](EventReader &reader) { return makeLocalCopy(asked, reader, progress); });
        },
        [this, opened](const LocalCopy &copy) { takeCopy(copy, opened); });
}

void LocalCopyControl::takeCopy(const LocalCopy &copy,
                                const std::shared_ptr<const OpenedTable> &from) {
    const fs::path outdated = std::exchange(m_outdated, {});
    if (!outdated.empty()) {
        try {
            deleteLocalCopy(outdated);
        } catch (const Error &error) {
            Q_EMIT failed(error);
        }
    }
    if (m_dialog)
        m_dialog->refresh();
    // Who went on to something else meanwhile stays there; the copy is in the list.
    if (m_workspace->opened() == from)
        openFile(copy.file);
}

/// What is open, to be opened again in another place.
OpenWish LocalCopyControl::wishHere() const {
    OpenWish wish;
    wish.rules = m_workspace->wish().rules;
    const OrderDocument &document = *m_workspace->document();
    if (document.isEmpty())
        return wish;
    wish.stream = document.history()->stream().text();
    if (document.shownMoment() != document.history()->end())
        wish.at = "v" + std::to_string(document.shownMoment().value);
    return wish;
}

void LocalCopyControl::openFile(const fs::path &file) {
    OpenWish wish = wishHere();
    wish.source = textOf(file).toStdString();
    m_workspace->open(wish);
}

void LocalCopyControl::openLive() {
    const auto &opened = m_workspace->opened();
    if (!opened || !opened->copy)
        return;
    OpenWish wish = wishHere();
    wish.source = opened->copy->source;
    wish.table = opened->copy->request;
    if (m_live && withoutPassword(m_live->source) == wish.source) {
        wish.source = m_live->source;
        wish.password = m_live->password;
    }
    m_workspace->open(wish);
}

void LocalCopyControl::makeAnew() {
    m_outdated = openedCopy();
    openLive();
}

fs::path LocalCopyControl::openedCopy() const {
    const auto &opened = m_workspace->opened();
    return opened && opened->copy ? pathOf(opened->readers->source().description().place)
                                  : fs::path();
}

void LocalCopyControl::showCopies() {
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new LocalCopiesDialog(m_folder, m_jobs, m_window);
    OrderDocument *document = m_workspace->document();
    m_dialog->setZone(document->zone());
    m_dialog->setOpened(openedCopy());
    connect(document, &OrderDocument::zoneChanged, m_dialog,
            [this, document] { m_dialog->setZone(document->zone()); });
    connect(m_dialog, &LocalCopiesDialog::openWanted, this, [this](const QString &file) {
        OpenWish wish;
        wish.source = file.toStdString();
        m_workspace->open(wish);
    });
    m_dialog->show();
}

} // namespace backstory::ui
