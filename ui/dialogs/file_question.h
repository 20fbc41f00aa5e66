#pragma once

#include <QString>
#include <QStringList>

namespace backstory::ui {

/// What a file is asked for: the words of the question, which files are offered, and the name under
/// which the folder is remembered that such a file was last found in.
struct FileQuestion {
    QString purpose; ///< never shown: `source`
    QString title;
    QStringList filters;      ///< like `Markdown (*.md)`
    bool mayBeHidden = false; ///< such files lie where the system shows none unasked
};

/// For each kind of file that is opened, the one question for it.
FileQuestion sourceQuestion();
FileQuestion sessionQuestion();
FileQuestion rulesQuestion();
FileQuestion certificateQuestion();
FileQuestion serviceFileQuestion();
FileQuestion passwordFileQuestion();

} // namespace backstory::ui
