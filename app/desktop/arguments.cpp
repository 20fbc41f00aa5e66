#include "app/desktop/arguments.h"

#include "core/base/error.h"
#include "core/base/zone.h"
#include "ui/session/moment_link.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <cstdio>

namespace backstory::desktop {

namespace {

constexpr int kUsageStatus = 2;

/// The context of the sentences that stand in code.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

void print(FILE *stream, const QString &text) {
    std::fputs(text.toLocal8Bit().constData(), stream);
}

/// What is wrong with the settings asked for; empty when nothing is.
QString mistakeIn(const QCommandLineParser &parser) {
    const QString theme = parser.value(QStringLiteral("theme"));
    if (!theme.isEmpty() && !ui::themeFromText(theme))
        return Texts::tr("--theme takes system, light or dark, not \"%1\".").arg(theme);
    const auto sources = parser.positionalArguments().size();
    if (sources > 1 || (sources == 1 && parser.isSet(QStringLiteral("sample"))))
        return Texts::tr("Only one source can be opened.");
    try {
        if (parser.isSet(QStringLiteral("zone")))
            Zone::named(parser.value(QStringLiteral("zone")).toStdString());
    } catch (const Error &error) {
        return QString::fromStdString(error.cause());
    }
    return {};
}

/// A file by its whole path, which still leads there on the next start; anything else as it is. A
/// desktop hands over files as file:// URLs.
QString lasting(const QString &source) {
    const QFileInfo file(source);
    if (!source.isEmpty() && file.exists())
        return file.absoluteFilePath();
    const bool isFileUrl = source.startsWith(QLatin1String("file://"), Qt::CaseInsensitive);
    const QString local = isFileUrl ? QUrl::fromEncoded(source.toUtf8()).toLocalFile() : QString();
    return local.isEmpty() ? source : local;
}

void describeOptions(QCommandLineParser &parser) {
    parser.setApplicationDescription(Texts::tr("See any order as it was at any moment."));
    parser.addPositionalArgument(
        QStringLiteral("SOURCE"),
        Texts::tr("A file (.db, .sqlite, .jsonl, .jsonl.gz), a postgresql:// URI, a libpq keyword "
                  "string, or a backstory:// link. Default: what was open at last."),
        QStringLiteral("[SOURCE]"));
    const auto add = [&](const char *name, const QString &text, const char *value) {
        parser.addOption({QLatin1String(name), text, QLatin1String(value)});
    };
    parser.addOption({QStringLiteral("sample"), Texts::tr("Open the sample that ships.")});
    add("stream", Texts::tr("Open this order."), "ID");
    add("at", Texts::tr("At this moment: vN, start, end, or a time."), "M");
    add("table", Texts::tr("The event table: its name, a preset, or a mapping file."), "T");
    add("rules", Texts::tr("The ruleset: orders, generic, or a file."), "R");
    add("theme", Texts::tr("system, light or dark."), "THEME");
    add("zone", Texts::tr("UTC, local, or a name such as Europe/Berlin."), "ZONE");
}

} // namespace

ReadArguments readArguments(const QStringList &given) {
    QCommandLineParser parser;
    describeOptions(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    ReadArguments read;
    const QString mistake = parser.parse(given) ? mistakeIn(parser) : parser.errorText();
    if (parser.isSet(help)) {
        print(stdout, parser.helpText());
        read.exitStatus = 0;
        return read;
    }
    if (parser.isSet(version)) {
        print(stdout, QCoreApplication::applicationName() + u' ' +
                          QCoreApplication::applicationVersion() + u'\n');
        read.exitStatus = 0;
        return read;
    }
    if (!mistake.isEmpty()) {
        print(stderr, mistake + u'\n' + Texts::tr("See --help.") + u'\n');
        read.exitStatus = kUsageStatus;
        return read;
    }
    const auto value = [&](const char *name) {
        return parser.value(QLatin1String(name)).toStdString();
    };
    ui::OpenWish &wish = read.arguments.wish;
    const QString source = parser.positionalArguments().value(0);
    if (ui::isMomentLink(source))
        read.arguments.link = source;
    else
        wish.source = lasting(source).toStdString();
    wish.sample = parser.isSet(QStringLiteral("sample"));
    wish.stream = value("stream");
    wish.at = value("at");
    wish.table = value("table");
    wish.rules = value("rules");
    read.arguments.theme = ui::themeFromText(parser.value(QStringLiteral("theme")));
    read.arguments.zone = parser.value(QStringLiteral("zone"));
    return read;
}

} // namespace backstory::desktop
