#include "ui/dialogs/file_question.h"

#include "ui/session/session_file.h"

#include <QCoreApplication>

namespace backstory::ui {
namespace {

/// The context of this file's texts for translators.
struct FileChooserTexts {
    Q_DECLARE_TR_FUNCTIONS(FileChooser)
};

FileQuestion asked(const char *purpose, const QString &title, const QStringList &offered) {
    return {QLatin1String(purpose), title,
            offered + QStringList{FileChooserTexts::tr("All files (*)")}};
}

FileQuestion hidden(FileQuestion question) {
    question.mayBeHidden = true;
    return question;
}

} // namespace

FileQuestion sourceQuestion() {
    return asked("source", FileChooserTexts::tr("Open a source"),
                 {FileChooserTexts::tr(
                     "Event stores (*.db *.sqlite *.sqlite3 *.jsonl *.ndjson *.jsonl.gz)")});
}

FileQuestion sessionQuestion() {
    return asked("session", FileChooserTexts::tr("Open a session"),
                 {FileChooserTexts::tr("Backstory sessions (*%1)").arg(kSessionEnding)});
}

FileQuestion rulesQuestion() {
    return asked("rules", FileChooserTexts::tr("Choose a file of rules"),
                 {FileChooserTexts::tr("Rules (*.json)")});
}

FileQuestion certificateQuestion() {
    return hidden(asked("certificate", FileChooserTexts::tr("Choose the root certificate"),
                        {FileChooserTexts::tr("Certificates (*.crt *.pem *.cer)")}));
}

FileQuestion serviceFileQuestion() {
    return hidden(asked("serviceFile", FileChooserTexts::tr("Choose the service file"), {}));
}

FileQuestion passwordFileQuestion() {
    return hidden(asked("passwordFile", FileChooserTexts::tr("Choose the password file"), {}));
}

} // namespace backstory::ui
