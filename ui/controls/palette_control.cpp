#include "ui/controls/palette_control.h"

#include "core/base/error.h"
#include "ui/controls/moment_control.h"
#include "ui/controls/window_actions.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/menu_walk.h"
#include "ui/text/action_text.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"
#include "ui/views/filter_field.h"

#include <QAction>
#include <QHash>
#include <QMainWindow>
#include <QMenuBar>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kLeastIdLength = 4;
constexpr int kLeastZoneLength = 3;
constexpr std::size_t kMaxZones = 4;

/// Whether it may be an id or the beginning of one: no blanks, and a digit somewhere.
bool looksLikeId(const QString &text) {
    return text.size() >= kLeastIdLength && !text.contains(u' ') &&
           std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

PaletteControl::PaletteControl(Workspace *workspace, const WindowServices &services,
                               const WindowActions &actions, MomentControl *moments,
                               FilterField *filter, QMainWindow *window)
    : QObject(window),
      m_workspace(workspace),
      m_settings(*services.settings),
      m_moments(moments),
      m_filter(filter),
      m_window(window) {
    connect(actions.palette, &QAction::triggered, this, &PaletteControl::toggle);
}

void PaletteControl::toggle() {
    if (m_palette && m_palette->isVisible()) {
        m_palette->dismiss();
        return;
    }
    m_palette = new CommandPalette(
        menuCommands(), m_settings.recentCommands(),
        [this](const QString &text) { return answersTo(text); }, m_window);
    connect(m_palette, &CommandPalette::chosen, this, &PaletteControl::run);
}

void PaletteControl::run(const Command &command) {
    if (!command.id.isEmpty())
        m_settings.addRecentCommand(command.id);
    command.run();
}

std::vector<Command> PaletteControl::menuCommands() const {
    const std::vector<MenuEntry> entries = walkMenus(*m_window->menuBar());
    QHash<QString, int> named; // entries made of data share a name, and are not remembered
    for (const MenuEntry &entry : entries)
        ++named[entry.action->objectName()];
    std::vector<Command> commands;
    for (const MenuEntry &entry : entries) {
        const QString name = entry.action->objectName();
        if (name == QLatin1String("actionPalette"))
            continue;
        Command command;
        command.id = named.value(name) == 1 ? name : QString();
        command.text = withoutUnderline(entry.action->text());
        command.place = entry.menus.join(QStringLiteral(" › "));
        command.keys = keysOf(*entry.action);
        command.enabled = entry.enabled;
        // A menu may be filled anew while the palette is open.
        command.run = [action = QPointer<QAction>(entry.action)] {
            if (action)
                action->trigger();
        };
        commands.push_back(std::move(command));
    }
    addTabs(commands);
    return commands;
}

/// The orders that are open behind the one in front.
void PaletteControl::addTabs(std::vector<Command> &commands) const {
    const OrderTabList &tabs = m_workspace->tabs();
    for (std::size_t i = 0; i < tabs.all().size(); ++i) {
        const KeptOrder &kept = tabs.all()[i].kept;
        if (i == tabs.current() || kept.stream.empty())
            continue;
        Command command;
        command.text = tr("Show the tab of %1").arg(visible(kept.stream.text()));
        command.place = visible(kept.table);
        command.run = [this, i] { m_workspace->showTab(i); };
        commands.push_back(std::move(command));
    }
}

std::vector<Command> PaletteControl::answersTo(const QString &text) const {
    std::vector<Command> answers;
    if (auto moment = momentNamed(text))
        answers.push_back(std::move(*moment));
    else if (looksLikeId(text))
        addOrders(answers, text);
    addZones(answers, text);
    return answers;
}

std::optional<Command> PaletteControl::momentNamed(const QString &text) const {
    const OrderDocument &document = *m_workspace->document();
    if (document.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    text.toUInt(&isNumber); // a number alone can only be a version
    const QString asked = isNumber ? u'v' + text : text;
    MomentQuestion question;
    try {
        question = MomentQuestion::parse(asked.toStdString(), document.zone(), TimeBound::Upper);
    } catch (const Error &) {
        return std::nullopt;
    }
    Command command;
    command.run = [this, question] { m_workspace->goToMoment(question); };
    switch (question.kind) {
    case MomentQuestion::Kind::Start:
    case MomentQuestion::Kind::End: // both stand in the menus
        return std::nullopt;
    case MomentQuestion::Kind::AfterEvents:
        command.enabled = question.events <= document.history()->size();
        command.text =
            command.enabled
                ? tr("Go to version %1").arg(question.events)
                : tr("Version %1 is not there: the order has fewer events").arg(question.events);
        break;
    case MomentQuestion::Kind::AtTime: {
        const QString time = instantWithZone(question.time, document.zone());
        command.text = question.dateOnly ? tr("Go to the close of that day, %1").arg(time)
                                         : tr("Go to %1").arg(time);
        break;
    }
    }
    return command;
}

void PaletteControl::addOrders(std::vector<Command> &answers, const QString &text) const {
    const auto &opened = m_workspace->opened();
    if (!opened)
        return;
    const StreamId stream(text.toStdString());
    const QString shown = visible(stream.text());
    const bool isOrder = opened->table.entity == "order";
    Command open;
    open.text = isOrder ? tr("Open the order %1").arg(shown) : tr("Open %1").arg(shown);
    open.run = [this, stream] { m_workspace->openStream(stream); };
    Command find;
    find.text = isOrder ? tr("List the orders whose id begins with %1").arg(shown)
                        : tr("List those whose id begins with %1").arg(shown);
    find.run = [this, text] { m_filter->ask(QStringLiteral("stream:") + text + u'*'); };
    if (stream.uuid()) {
        answers.push_back(std::move(open));
        return;
    }
    answers.push_back(std::move(find));
    answers.push_back(std::move(open));
}

void PaletteControl::addZones(std::vector<Command> &answers, const QString &text) const {
    QString wanted = text;
    wanted.replace(u' ', u'_'); // New York stands there as New_York
    if (wanted.size() < kLeastZoneLength)
        return;
    const std::size_t most = answers.size() + kMaxZones;
    for (const std::string &zone : Zone::allNames()) {
        const QString name = QString::fromStdString(zone);
        if (!name.contains(wanted, Qt::CaseInsensitive))
            continue;
        Command command;
        command.text = tr("Show times in %1").arg(name);
        command.run = [this, name] { m_moments->chooseZone(name); };
        answers.push_back(std::move(command));
        if (answers.size() == most)
            return;
    }
}

} // namespace backstory::ui
