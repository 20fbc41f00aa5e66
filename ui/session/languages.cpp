#include "ui/session/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace backstory::ui {

namespace {

const QString kEnglish = QStringLiteral("en");
const QString kBuiltIn = QStringLiteral(":/translations");
const QString kPrefix = QStringLiteral("backstory_");
const QString kSuffix = QStringLiteral(".qm");

/// `Deutsch`; a language that the system has no name for goes by its code.
QString nameOf(const QString &code) {
    QString name = QLocale(code).nativeLanguageName();
    if (name.isEmpty())
        return code;
    name[0] = name.at(0).toUpper();
    return code.contains(u'_') ? name + QStringLiteral(" (") + code + u')' : name;
}

/// `de-AT` is spoken as `de_AT`, else as `de`.
QStringList spellings(const QString &wanted) {
    QStringList parts = QString(wanted).replace(u'-', u'_').split(u'_');
    QStringList all;
    for (; !parts.isEmpty(); parts.removeLast())
        all << parts.join(u'_');
    return all;
}

/// Numbers and dates in sentences are written as the language has them: in the manner of the
/// system's country where that speaks it too.
QLocale localeOf(const QString &code) {
    const QLocale spoken(code);
    const QLocale system = QLocale::system();
    return system.language() == spoken.language() ? system : spoken;
}

} // namespace

Languages::Languages(QStringList folders)
    : m_folders(std::move(folders)), m_spoken(kEnglish), m_localeBefore(QLocale()) {
    m_folders << kBuiltIn;
}

Languages::~Languages() {
    QLocale::setDefault(m_localeBefore);
}

QList<Language> Languages::all() const {
    QStringList codes;
    for (const QString &folder : m_folders) {
        for (const QString &file : QDir(folder).entryList({kPrefix + u'*' + kSuffix}, QDir::Files))
            codes << file.mid(kPrefix.size()).chopped(kSuffix.size());
    }
    codes.removeDuplicates();
    codes.removeAll(kEnglish);
    QList<Language> others;
    for (const QString &code : codes)
        others << Language{code, nameOf(code)};
    std::sort(others.begin(), others.end(), [](const Language &one, const Language &other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    return QList<Language>{{kEnglish, QStringLiteral("English")}} + others;
}

QString Languages::bestOf(const QStringList &wanted) const {
    for (const QString &language : wanted) {
        for (const QString &code : spellings(language)) {
            if (code == kEnglish || !fileOf(code).isEmpty())
                return code;
        }
    }
    return kEnglish;
}

void Languages::speak(const QString &code) {
    m_translators.clear();
    m_spoken = bestOf(code.isEmpty() ? QLocale::system().uiLanguages() : QStringList{code});
    QLocale::setDefault(localeOf(m_spoken));
    if (m_spoken == kEnglish)
        return;
    // The last one installed is asked first.
    const QString qtName = QStringLiteral("/qtbase_") + m_spoken + kSuffix;
    const QString ownQt = kBuiltIn + qtName;
    install(QFileInfo::exists(ownQt) ? ownQt
                                     : QLibraryInfo::path(QLibraryInfo::TranslationsPath) + qtName);
    install(fileOf(m_spoken));
}

QString Languages::fileOf(const QString &code) const {
    for (const QString &folder : m_folders) {
        const QString file = folder + u'/' + kPrefix + code + kSuffix;
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

void Languages::install(const QString &file) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace backstory::ui
