#include "ui/controls/moment_control.h"

#include "ui/controls/window_actions.h"
#include "ui/dialogs/moment_dialog.h"
#include "ui/dialogs/zone_dialog.h"
#include "ui/text/format.h"
#include "ui/views/source_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace backstory::ui {

namespace {

/// Adds entries to a menu of which one is chosen, by name and text.
auto choicesOf(QMenu *menu) {
    return [menu, group = new QActionGroup(menu)](const QString &name, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        group->addAction(action);
        return action;
    };
}

} // namespace

MomentControl::MomentControl(Workspace *workspace, const WindowServices &services,
                             const WindowActions &actions, SourceBar *bar, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_services(services),
      m_bar(bar),
      m_window(window),
      m_asOfMenu(actions.asOf),
      m_knownAtMenu(actions.knownAt) {
    fillAsOf(actions.asOf);
    fillKnownAt(actions.knownAt);
    fillZones(actions.zone);
    connect(actions.zone, &QMenu::aboutToShow, this,
            [this, menu = actions.zone] { fillZones(menu); });
    connect(actions.goToMoment, &QAction::triggered, this, &MomentControl::askMoment);
    connect(workspace, &Workspace::asOfChanged, this, &MomentControl::takeAsOf);
    connect(workspace, &Workspace::tableChanged, this, &MomentControl::takeAsOf);
    connect(workspace->document(), &OrderDocument::zoneChanged, this, &MomentControl::takeZone);
    takeAsOf();
    takeZone();
}

void MomentControl::fillAsOf(QMenu *menu) {
    const auto add = choicesOf(menu);
    connect(add(QStringLiteral("actionAsOfLatest"), tr("&Latest: everything there is")),
            &QAction::triggered, this, [this] { setAsOf(AsOf::Kind::Latest, {}, false); });
    connect(add(QStringLiteral("actionAsOfNow"), tr("&Now: nothing stamped in the future")),
            &QAction::triggered, this, [this] { setAsOf(AsOf::Kind::Now, Instant::now(), false); });
    connect(add(QStringLiteral("actionAsOfMoment"), tr("A &moment…")), &QAction::triggered, this,
            &MomentControl::askAsOf);
}

void MomentControl::setAsOf(AsOf::Kind kind, Instant instant, bool dateOnly) {
    m_workspace->setAsOf({kind, instant, dateOnly, m_workspace->asOf().known});
}

void MomentControl::fillKnownAt(QMenu *menu) {
    const auto add = choicesOf(menu);
    connect(
        add(QStringLiteral("actionKnownNow"), tr("As known &today: every event that is recorded")),
        &QAction::triggered, this, [this] { setKnownAt(std::nullopt); });
    connect(add(QStringLiteral("actionKnownMoment"), tr("As known at a &moment…")),
            &QAction::triggered, this, &MomentControl::askKnownAt);
}

void MomentControl::setKnownAt(const std::optional<Instant> &known) {
    AsOf asOf = m_workspace->asOf();
    asOf.known = known;
    m_workspace->setAsOf(asOf);
}

void MomentControl::askKnownAt() {
    takeKnownAt(); // the menu has checked "a moment" already, which is not chosen yet
    auto *dialog = new MomentDialog({QStringLiteral("knownAtDialog"), tr("As known at a moment"),
                                     tr("Show what had been &recorded by:"), tr("Show")},
                                    MomentField::Takes::Times, zone(), m_window);
    if (const auto &known = m_workspace->asOf().known)
        dialog->field()->setText(instantText(*known, zone()));
    connect(dialog, &MomentDialog::chosen, this,
            [this](const MomentQuestion &question) { setKnownAt(question.time); });
    dialog->open();
}

void MomentControl::takeKnownAt() {
    const auto &opened = m_workspace->opened();
    const bool records = opened && opened->table.recordedAt;
    const auto &known = m_workspace->asOf().known;
    m_knownAtMenu->menuAction()->setVisible(records);
    m_knownAtMenu->actions().at(known ? 1 : 0)->setChecked(true);
    if (!records)
        m_bar->setKnownAt({}, {});
    else if (!known)
        m_bar->setKnownAt(tr("Known: latest"),
                          tr("Every event counts, whenever it was recorded. An event can be "
                             "recorded after it happened."));
    else
        m_bar->setKnownAt(
            tr("Known at: %1").arg(instantText(*known, zone()).left(16)),
            tr("Only events that had been recorded by %1 count. A recorded time is when the row "
               "was written, not when its transaction was committed.")
                .arg(instantWithZone(*known, zone())));
}

void MomentControl::askAsOf() {
    takeAsOf(); // the menu has checked "a moment" already, which is not chosen yet
    const AsOf &asOf = m_workspace->asOf();
    auto *dialog = new MomentDialog({QStringLiteral("asOfDialog"), tr("As of a moment"),
                                     tr("List the orders as they &stood at:"), tr("Show")},
                                    MomentField::Takes::Times, zone(), m_window);
    if (asOf.kind == AsOf::Kind::Moment)
        dialog->field()->setText(asOf.dateOnly ? instantText(asOf.instant, zone()).left(10)
                                               : instantText(asOf.instant, zone()));
    connect(dialog, &MomentDialog::chosen, this, [this](const MomentQuestion &question) {
        setAsOf(AsOf::Kind::Moment, question.time, question.dateOnly);
    });
    dialog->open();
}

void MomentControl::askMoment() {
    OrderDocument *document = m_workspace->document();
    if (document->isEmpty())
        return;
    auto *dialog = new MomentDialog(
        {QStringLiteral("goToDialog"), tr("Go to"), tr("Go to &version or date:"), tr("Go")},
        MomentField::Takes::Moments, zone(), m_window);
    dialog->field()->setEvents(document->history()->size());
    connect(dialog, &MomentDialog::chosen, document, [this](const MomentQuestion &question) {
        try {
            m_workspace->goToMoment(question);
        } catch (const Error &error) { // another order may be open by now, with fewer events
            Q_EMIT failed(error);
        }
    });
    dialog->open();
}

void MomentControl::takeAsOf() {
    takeKnownAt();
    const AsOf &asOf = m_workspace->asOf();
    const QList<QAction *> actions = m_asOfMenu->actions();
    actions.at(static_cast<int>(asOf.kind))->setChecked(true);
    if (asOf.kind == AsOf::Kind::Latest) {
        m_bar->setAsOf(tr("As of: latest"),
                       tr("Everything there is, events stamped in the future or not at all "
                          "included"));
        return;
    }
    const QString text = instantText(asOf.instant, zone());
    QString label = text.left(19); // to the second
    if (asOf.kind == AsOf::Kind::Now)
        label = tr("now, %1").arg(text.left(16));
    else if (asOf.dateOnly)
        label = tr("close of %1").arg(text.left(10));
    m_bar->setAsOf(tr("As of: %1").arg(label), instantWithZone(asOf.instant, zone()));
}

void MomentControl::fillZones(QMenu *menu) {
    menu->clear();
    const auto choice = choicesOf(menu);
    const auto add = [&](const QString &name, const QString &text) {
        QAction *action = choice(QStringLiteral("actionZone_") + name, text);
        action->setChecked(name == m_zoneName);
        connect(action, &QAction::triggered, this, [this, name] { chooseZone(name); });
    };
    add(QStringLiteral("UTC"), tr("&UTC"));
    add(QStringLiteral("local"), tr("&Local time"));
    if (!m_zoneName.isEmpty() && m_zoneName != QLatin1String("UTC") &&
        m_zoneName != QLatin1String("local"))
        add(m_zoneName, m_zoneName);
    menu->addSeparator();
    QAction *other = menu->addAction(tr("&Choose…"));
    other->setObjectName(QStringLiteral("actionChooseZone"));
    connect(other, &QAction::triggered, this, [this] {
        auto *dialog = new ZoneDialog(QString::fromStdString(zone().name()), m_window);
        connect(dialog, &ZoneDialog::chosen, this, &MomentControl::chooseZone);
        dialog->open();
    });
}

bool MomentControl::chooseZone(const QString &name) {
    try {
        const Zone chosen = Zone::named(name.toStdString());
        m_zoneName = name;
        m_workspace->document()->setZone(chosen);
    } catch (const Error &error) {
        Q_EMIT failed(error);
        return false;
    }
    m_services.settings->setZoneName(name);
    takeZone();
    return true;
}

void MomentControl::takeZone() {
    const QString name = QString::fromStdString(zone().name());
    const auto offset = zone().offsetAt(Instant::now());
    m_bar->setZone(name, tr("All times are shown in %1 (now %2)")
                             .arg(name, QString::fromStdString(offset.abbreviation)));
    takeAsOf();
}

} // namespace backstory::ui
