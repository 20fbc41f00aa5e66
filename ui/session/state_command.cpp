#include "ui/session/state_command.h"

#include "core/base/instant.h"

#include <QStringList>
#include <QtGlobal>

#include <algorithm>

namespace backstory::ui {

namespace {

#ifdef Q_OS_WIN
constexpr bool kIsWindows = true;
#else
constexpr bool kIsWindows = false;
#endif

bool isControl(QChar c) {
    return c.unicode() < 0x20 || c.unicode() == 0x7f;
}

bool isHarmless(QChar c) {
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringLiteral("-_./:=@%+,").contains(c));
}

QString quotedForCmd(QString text) {
    text.remove(u'\n').remove(u'\r'); // would end the line, whatever quotes stand around
    return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

/// `$'…'`, which bash, zsh and ksh read: the only form in which a control character is text.
QString escaped(const QString &text) {
    QString out = QStringLiteral("$'");
    for (const QChar c : text) {
        if (isControl(c))
            out += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else if (c == u'\'' || c == u'\\')
            out += QString(u'\\') + c;
        else
            out += c;
    }
    return out + u'\'';
}

/// The table as it must be asked for, empty where it is found by itself.
std::string tableArgument(const OpenedTable &opened, const OpenWish &wish) {
    const std::vector<EventTable> &tables = opened.readers->source().tables();
    // A mapping file is asked for again; what was chosen beside it goes by its name.
    if (opened.table == tables.front())
        return wish.table;
    return opened.table.displayName();
}

/// A verb on an open table: its source, what else it is told, and the options.
QString command(const char *verb, const OpenedTable &opened, const OpenWish &wish,
                const std::vector<std::string> &told, std::vector<std::string> options) {
    const OpenWish safe = withoutSecrets(wish);
    // The sample has no address of its own, only a place.
    std::vector<std::string> arguments{
        safe.source.empty() ? opened.readers->source().description().place : safe.source};
    arguments.insert(arguments.end(), told.begin(), told.end());
    const auto add = [&](const char *option, const std::string &value) {
        if (!value.empty())
            options.insert(options.end(), {option, value});
    };
    add("--table", tableArgument(opened, safe));
    add("--rules", safe.rules);
    if (told.front().starts_with('-')) { // else it would be taken for an option
        arguments.insert(arguments.begin(), "--");
        arguments.insert(arguments.begin(), options.begin(), options.end());
    } else {
        arguments.insert(arguments.end(), options.begin(), options.end());
    }
    QString line = QStringLiteral("backstory-cli ") + QLatin1String(verb);
    for (const std::string &argument : arguments)
        line += u' ' + shellQuoted(argument);
    return line;
}

} // namespace

QString shellQuoted(std::string_view argument) {
    QString text = QString::fromUtf8(argument.data(), static_cast<qsizetype>(argument.size()));
    if (!text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isHarmless))
        return text;
    if (kIsWindows)
        return quotedForCmd(text);
    if (std::any_of(text.cbegin(), text.cend(), isControl))
        return escaped(text);
    return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

std::string momentArgument(const History &history, Moment moment) {
    if (moment.value == 0)
        return "start";
    const auto time = history.effectiveTime(moment.lastEvent());
    if (time && history.momentAsOf(*time) == moment)
        return toIsoText(*time);
    return "v" + std::to_string(moment.value);
}

QString stateCommand(const OpenedTable &opened, const OpenWish &wish, const History &history,
                     Moment moment) {
    return command("state", opened, wish, {history.stream().text()},
                   {"--at", momentArgument(history, moment)});
}

QString historyCommand(const OpenedTable &opened, const OpenWish &wish, const History &history,
                       const json::Pointer &path) {
    return command("history", opened, wish, {history.stream().text(), path.text()}, {});
}

} // namespace backstory::ui
