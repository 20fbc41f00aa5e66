#include "ui/dialogs/private_place_text.h"

#include <QCoreApplication>

namespace backstory::ui {

namespace {

/// The context of the sentences that stand in code.
struct Places {
    Q_DECLARE_TR_FUNCTIONS(PrivatePlace)
};

} // namespace

QString placeName(PrivateKind kind) {
    switch (kind) {
    case PrivateKind::Settings:
        return Places::tr("Settings");
    case PrivateKind::Session:
        return Places::tr("What was open");
    case PrivateKind::Sources:
        return Places::tr("Saved sources");
    case PrivateKind::Bookmarks:
        return Places::tr("Bookmarks and notes");
    case PrivateKind::Sample:
        return Places::tr("The sample");
    case PrivateKind::LocalCopies:
        return Places::tr("Local copies");
    case PrivateKind::Translations:
        return Places::tr("Translations");
    case PrivateKind::Other:
        break;
    }
    return Places::tr("Other files");
}

QString placeMeaning(PrivateKind kind) {
    switch (kind) {
    case PrivateKind::Settings:
        return Places::tr("Theme, language, time zone, recent sources without passwords, saved "
                          "filters and the shape of the window. When deleted, all of that starts "
                          "anew; what is open stays open.");
    case PrivateKind::Session:
        return Places::tr("Which sources and orders were open, and at which moment; no passwords "
                          "and no payloads. When deleted, it is forgotten; what is open when the "
                          "window closes is kept anew.");
    case PrivateKind::Sources:
        return Places::tr("The sources that you gave a name, without passwords. When deleted, "
                          "their names and links to them lead nowhere; the sources themselves stay "
                          "as they are.");
    case PrivateKind::Bookmarks:
        return Places::tr("What you wrote about events. It is nowhere else, unless you saved a "
                          "session: when deleted, it is gone for good.");
    case PrivateKind::Sample:
        return Places::tr("Made-up orders to look around in. When deleted, they are written again "
                          "the next time the sample is opened.");
    case PrivateKind::LocalCopies:
        return Places::tr("Event tables that you copied to this computer. When deleted, their "
                          "sources stay as they are, and a copy can be made again.");
    case PrivateKind::Translations:
        return Places::tr("Languages that were added to Backstory here. When deleted, it no longer "
                          "speaks them.");
    case PrivateKind::Other:
        break;
    }
    return Places::tr("Files in Backstory's folders that it does not know. When deleted, Backstory "
                      "misses nothing.");
}

} // namespace backstory::ui
