#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace backstory::ui {

/// A language that the window can speak.
struct Language {
    QString code; ///< `de`, `pt_BR`; `en` is what stands in the code
    QString name; ///< in itself: `Deutsch`

    friend bool operator==(const Language &, const Language &) = default;
};

/// The languages that the window can speak, and the one that it speaks.
///
/// English stands in the code. Each other language is a file `backstory_CODE.qm`, built in or in
/// one of the folders, so that one can be added without building anything; a file in a folder goes
/// before the one that is built in. Qt's own words (its buttons, its dialogs) come along where
/// they are found.
///
/// Ownership: the application speaks it as long as this object lives. Threads: the window's.
class Languages {
public:
    explicit Languages(QStringList folders = {});
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    /// English first, the others by their names.
    [[nodiscard]] QList<Language> all() const;
    /// The first of the wanted ones (as QLocale::uiLanguages gives them) that can be spoken;
    /// English when none can.
    [[nodiscard]] QString bestOf(const QStringList &wanted) const;
    /// Makes the application speak it from now on, and write numbers and dates in sentences as it
    /// has them (QLocale()); empty: as the system does. Texts that were made before stay as they
    /// are, so call it before there is a window.
    void speak(const QString &code);
    /// What it speaks.
    [[nodiscard]] const QString &spoken() const { return m_spoken; }

private:
    [[nodiscard]] QString fileOf(const QString &code) const;
    void install(const QString &file);

    QStringList m_folders; ///< the built-in one last
    QString m_spoken;
    QLocale m_localeBefore;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace backstory::ui
