#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

namespace backstory::ui {

/// The files of resources/translations, against the sources and by themselves. Where this fails
/// after a text was added or changed, `./dev translate` puts it into the files.
class TranslationFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void germanIsComplete();
    void translationsKeepWhatIsFilledIn_data();
    void translationsKeepWhatIsFilledIn();
    void translationsKeepMnemonics_data();
    void translationsKeepMnemonics();
};

namespace {

struct TranslatedText {
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each number that the language tells apart
    bool isFinished = true;

    [[nodiscard]] QString inWords() const {
        return context + QStringLiteral(": ") + source + QStringLiteral(" => ") +
               translations.join(QStringLiteral(" | "));
    }
};

QString translationsFolder() {
    return QString::fromStdString((test::sourceFolder() / "resources" / "translations").string());
}

/// From inside a message to its end.
TranslatedText readMessage(QXmlStreamReader &xml, const QString &context) {
    TranslatedText text{context, {}, {}, true};
    QString whole;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("message"))
            break;
        if (xml.isStartElement() && xml.name() == QLatin1String("translation")) {
            text.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            whole.clear();
        } else if (xml.isEndElement() && xml.name() == QLatin1String("translation")) {
            if (text.translations.isEmpty())
                text.translations << whole;
        } else if (xml.isStartElement() && xml.name() == QLatin1String("source")) {
            text.source = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("numerusform")) {
            text.translations << xml.readElementText();
        } else if (xml.isCharacters()) {
            whole += xml.text();
        }
    }
    return text;
}

QList<TranslatedText> textsOf(const QString &fileName) {
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<TranslatedText> texts;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            texts << readMessage(xml, context);
    }
    return texts;
}

/// Brings a copy of a file up to date with the sources.
bool update(const QString &file) {
    QProcess lupdate;
    lupdate.setWorkingDirectory(QString::fromStdString(test::sourceFolder().string()));
    lupdate.start(QStringLiteral(BACKSTORY_LUPDATE),
                  {QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                   QStringLiteral("none"), QStringLiteral("-source-language"), QStringLiteral("en"),
                   QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("ui"),
                   QStringLiteral("app/desktop"), QStringLiteral("-ts"), file});
    return lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0;
}

/// What is put into a text when it is shown: `%1`, `%n`, `%Ln`, `{0}`.
QSet<QString> filledIn(const QString &text) {
    static const QRegularExpression place(QStringLiteral("%\\d+|%L?n|\\{\\d+\\}"));
    QSet<QString> places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places << found.next().captured();
    return places;
}

bool hasMnemonic(QString text) {
    return text.remove(QStringLiteral("&&")).contains(u'&');
}

void addFiles() {
    QTest::addColumn<QString>("file");
    const QDir folder(translationsFolder());
    for (const QString &name : folder.entryList({QStringLiteral("backstory_*.ts")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

/// Fails with the finished translations of a file that a rule does not hold for.
template <typename Rule>
void verifyAll(const QString &file, const Rule &holds) {
    const QList<TranslatedText> texts = textsOf(file);
    QVERIFY(!texts.isEmpty());
    QStringList wrong;
    for (const TranslatedText &text : texts) {
        for (const QString &translation : text.translations) {
            if (text.isFinished && !holds(text.source, translation))
                wrong << text.inWords();
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

} // namespace

void TranslationFilesTest::germanIsComplete() {
    const test::TemporaryFolder folder;
    const QString copy = QString::fromStdString(folder.file("backstory_de.ts").string());
    QVERIFY(QFile::copy(translationsFolder() + QStringLiteral("/backstory_de.ts"), copy));
    QVERIFY(update(copy));
    const QList<TranslatedText> texts = textsOf(copy);
    QVERIFY(texts.size() > 1'000);
    QStringList missing;
    for (const TranslatedText &text : texts) {
        if (!text.isFinished || text.translations.contains(QString()))
            missing << text.inWords();
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TranslationFilesTest::translationsKeepWhatIsFilledIn_data() {
    addFiles();
}

void TranslationFilesTest::translationsKeepWhatIsFilledIn() {
    QFETCH(const QString, file);
    verifyAll(file, [](const QString &source, const QString &translation) {
        return filledIn(source) == filledIn(translation);
    });
}

void TranslationFilesTest::translationsKeepMnemonics_data() {
    addFiles();
}

void TranslationFilesTest::translationsKeepMnemonics() {
    QFETCH(const QString, file);
    verifyAll(file, [](const QString &source, const QString &translation) {
        return hasMnemonic(source) == hasMnemonic(translation);
    });
}

} // namespace backstory::ui

using backstory::ui::TranslationFilesTest;
BACKSTORY_TEST(TranslationFilesTest);

#include "translation_files_test.moc"
