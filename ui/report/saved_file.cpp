#include "ui/report/saved_file.h"

namespace backstory::ui {

SavedFile::SavedFile(const QString &path) : m_file(path) {
    if (!m_file.open(QIODevice::WriteOnly))
        fail();
}

void SavedFile::write(std::string_view bytes) {
    const auto size = static_cast<qint64>(bytes.size());
    if (m_file.write(bytes.data(), size) != size)
        fail();
}

void SavedFile::commit() {
    // On a full disk commit() alone puts in place what its buffer could not get rid of.
    if (!m_file.flush() || !m_file.commit())
        fail();
}

void SavedFile::fail() const {
    throw Error(ErrorKind::TargetUnwritable, "writing " + m_file.fileName().toStdString(),
                m_file.errorString().toStdString() + "; nothing was replaced");
}

} // namespace backstory::ui
