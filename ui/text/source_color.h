#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

#include <array>

namespace backstory::ui {

/// The colour that a person gave a saved source, so that production is not taken for the test
/// system. Wherever it is shown, the source's name stands beside it.
///
/// The hues are those of Okabe and Ito, told apart by colour-blind people too.
enum class SourceColor { None, Red, Orange, Yellow, Green, Sky, Blue, Purple, Grey };

inline constexpr std::array kSourceColors{
    SourceColor::None,   SourceColor::Red,    SourceColor::Orange,
    SourceColor::Yellow, SourceColor::Green,  SourceColor::Sky,
    SourceColor::Blue,   SourceColor::Purple, SourceColor::Grey};

/// What it is called, for people.
QString sourceColorName(SourceColor color);
/// What it is called in files; an unknown word is None.
QString sourceColorKey(SourceColor color);
SourceColor sourceColorFromKey(const QString &key);
/// The colour itself, seen on light and on dark; invalid for None.
QColor sourceColorValue(SourceColor color);
/// A swatch of it, for lists and menus; None is an empty frame.
QIcon sourceColorIcon(SourceColor color);

} // namespace backstory::ui
