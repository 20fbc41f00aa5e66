#pragma once

#include <QTranslator>

namespace backstory::test {

/// Knows core's sentences, and says them loudly.
class LoudTranslator : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *,
                                    int) const override {
        return QByteArray(context) == "Sentence" ? QStringLiteral("! ") + QString::fromUtf8(text)
                                                 : QString();
    }
};

} // namespace backstory::test
