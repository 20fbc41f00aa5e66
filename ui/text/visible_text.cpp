#include "ui/text/visible_text.h"

#include "core/report/plain_text.h"

#include <QStringList>
#include <QTextDocument>

namespace backstory::ui {
namespace {

QString wrapLine(const QString &line, int columns) {
    QString out;
    qsizetype from = 0;
    while (line.size() - from > columns) {
        qsizetype cut = line.lastIndexOf(u' ', from + columns);
        if (cut <= from) {
            cut = from + columns;
            if (line.at(cut).isLowSurrogate())
                --cut;
        }
        out += QStringView(line).mid(from, cut - from);
        out += u'\n';
        from = line.at(cut) == u' ' ? cut + 1 : cut;
    }
    out += QStringView(line).mid(from);
    return out;
}

} // namespace

QString visible(std::string_view utf8) {
    return QString::fromStdString(visibleText(utf8));
}

QString visibleLines(std::string_view utf8) {
    QString out;
    std::size_t from = 0;
    while (true) {
        const std::size_t end = utf8.find_first_of("\n\t", from);
        out += visible(utf8.substr(from, end == std::string_view::npos ? end : end - from));
        if (end == std::string_view::npos)
            return out;
        out += QLatin1Char(utf8[end]);
        from = end + 1;
    }
}

QString withoutMnemonic(const QString &text) {
    QString out = text;
    return out.replace(u'&', QLatin1String("&&"));
}

QString plainToolTip(const QString &text, int columns) {
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines << wrapLine(line, columns);
    const QString wrapped = lines.join(u'\n');
    if (!Qt::mightBeRichText(wrapped))
        return wrapped;
    return QLatin1String("<p style=\"white-space:pre\">") + wrapped.toHtmlEscaped() +
           QLatin1String("</p>");
}

} // namespace backstory::ui
