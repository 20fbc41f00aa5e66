#include "tests/bench/part_process.h"

#include "tests/bench/figure_record.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <iterator>

namespace backstory::bench {

std::string ownProgram() {
    return QCoreApplication::applicationFilePath().toStdString();
}

void measureApart(const std::string &part, const std::vector<std::string> &arguments,
                  Figures &figures) {
    const QTemporaryDir folder;
    const std::string results = folder.filePath(QStringLiteral("figures.json")).toStdString();
    QStringList all;
    std::ranges::transform(arguments, std::back_inserter(all), &QString::fromStdString);
    for (const std::string &argument :
         {std::string("--part"), part, std::string("--results"), results})
        all << QString::fromStdString(argument);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QString::fromStdString(ownProgram()), all);
    const bool ended = process.waitForFinished(-1);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        figures.wrong("the part " + part + " did not come to its end");
    else
        readResults(results, figures);
}

} // namespace backstory::bench
