#pragma once

#include <QTest>

#include <string>
#include <string_view>

// Lets QCOMPARE show std::string and std::string_view, which core speaks and Qt Test does not.

namespace QTest {

template <>
inline char *toString(const std::string_view &text) {
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return qstrdup(('"' + bytes + '"').constData());
}

template <>
inline char *toString(const std::string &text) {
    return toString(std::string_view(text));
}

} // namespace QTest
