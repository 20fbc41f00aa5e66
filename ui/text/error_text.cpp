#include "ui/text/error_text.h"

#include "ui/text/spoken_sentence.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace backstory::ui {
namespace {

/// The sentence of a kind, and what to do about it where core does not know better.
struct KindText {
    const char *title;
    const char *remedy;
};

KindText textOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::BadRequest:
        return {QT_TRANSLATE_NOOP("Error", "That was not understood"), ""};
    case ErrorKind::NotAnswerable:
        return {QT_TRANSLATE_NOOP("Error", "This table cannot answer that"), ""};
    case ErrorKind::BadMapping:
        return {QT_TRANSLATE_NOOP("Error", "The mapping file has mistakes"),
                QT_TRANSLATE_NOOP("Error", "Correct the places named, and open the source again.")};
    case ErrorKind::BadRules:
        return {QT_TRANSLATE_NOOP("Error", "The ruleset has mistakes"),
                QT_TRANSLATE_NOOP("Error", "Correct the places named, and choose it again.")};
    case ErrorKind::SourceMissing:
        return {QT_TRANSLATE_NOOP("Error", "The source is not there"),
                QT_TRANSLATE_NOOP("Error", "Check the name, and whether the folder or database "
                                           "can be reached.")};
    case ErrorKind::SourceUnreadable:
        return {QT_TRANSLATE_NOOP("Error", "The source cannot be read"),
                QT_TRANSLATE_NOOP("Error", "Check that it is the file you meant, and that it was "
                                           "copied whole.")};
    case ErrorKind::Unreachable:
        return {QT_TRANSLATE_NOOP("Error", "No server answers there"),
                QT_TRANSLATE_NOOP("Error", "Check host and port, and whether a VPN is needed.")};
    case ErrorKind::PasswordNeeded:
        return {QT_TRANSLATE_NOOP("Error", "The server asks for a password"),
                QT_TRANSLATE_NOOP("Error", "Enter it; it is kept only while the source is open.")};
    case ErrorKind::PasswordWrong:
        return {QT_TRANSLATE_NOOP("Error", "The server refused the password"),
                QT_TRANSLATE_NOOP("Error", "Check user and password, and try again.")};
    case ErrorKind::NoPermission:
        return {QT_TRANSLATE_NOOP("Error", "You may not read this"),
                QT_TRANSLATE_NOOP("Error", "Ask whoever runs the store for the right to read the "
                                           "event table.")};
    case ErrorKind::Busy:
        return {QT_TRANSLATE_NOOP("Error", "The source is busy"),
                QT_TRANSLATE_NOOP("Error", "Try again in a moment.")};
    case ErrorKind::TableMissing:
        return {QT_TRANSLATE_NOOP("Error", "There is no such event table"),
                QT_TRANSLATE_NOOP("Error", "Choose one of its tables, or give a mapping file.")};
    case ErrorKind::ColumnMissing:
        return {QT_TRANSLATE_NOOP("Error", "The table lacks a column that the mapping names"),
                QT_TRANSLATE_NOOP("Error", "Correct the mapping, or choose another one.")};
    case ErrorKind::ConnectionLost:
        return {QT_TRANSLATE_NOOP("Error", "The source stopped answering"),
                QT_TRANSLATE_NOOP("Error", "What is on screen is what came until then. Try again "
                                           "when the source is back.")};
    case ErrorKind::NoSuchStream:
        return {QT_TRANSLATE_NOOP("Error", "There is nothing by that id"),
                QT_TRANSLATE_NOOP("Error", "Check the id, and whether it is in this table.")};
    case ErrorKind::TargetUnwritable:
        return {QT_TRANSLATE_NOOP("Error", "It cannot be written there"),
                QT_TRANSLATE_NOOP("Error", "Choose another place, or check the rights on it.")};
    case ErrorKind::Conflict:
        return {QT_TRANSLATE_NOOP("Error", "Something else is there already"), ""};
    }
    return {QT_TRANSLATE_NOOP("Error", "Something went wrong"), ""};
}

/// The context of the sentences that stand in code.
struct ErrorTexts {
    Q_DECLARE_TR_FUNCTIONS(Error)
};

QString tr(const char *text) {
    return *text == '\0' ? QString() : QCoreApplication::translate("Error", text);
}

QString sentenceFrom(const std::string &fragment) {
    QString text = spokenSentence(visibleLines(fragment).trimmed());
    if (text.isEmpty())
        return text;
    text[0] = text.at(0).toUpper();
    if (!text.endsWith(u'.') && !text.endsWith(u'!') && !text.endsWith(u'?'))
        text += u'.';
    return text;
}

} // namespace

QString ErrorText::whole() const {
    QStringList lines{title};
    for (const QString &line : {what, why, remedy}) {
        if (!line.isEmpty())
            lines << line;
    }
    return lines.join(u'\n');
}

ErrorText describe(const Error &error) {
    const KindText kind = textOf(error.kind());
    ErrorText text;
    text.title = tr(kind.title);
    if (!error.doing().empty()) {
        //: %1 is what was being done: "opening orders.db"
        text.what =
            ErrorTexts::tr("It happened while %1.").arg(spokenSentence(visible(error.doing())));
    }
    text.why = sentenceFrom(error.cause());
    text.remedy = error.remedy().empty() ? tr(kind.remedy) : sentenceFrom(error.remedy());
    return text;
}

} // namespace backstory::ui
