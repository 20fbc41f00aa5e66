#include "ui/text/look.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>
#include <array>

namespace backstory::ui {
namespace {

QColor mix(const QColor &a, const QColor &b, double shareOfB) {
    const auto channel = [&](int x, int y) {
        return static_cast<int>(x + (y - x) * shareOfB + 0.5);
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()),
                  channel(a.blue(), b.blue()));
}

/// The three kinds of change, for light and for dark.
struct ChangeColors {
    QRgb tint;
    QRgb sign;
};
constexpr std::array<ChangeColors, 3> kLightChanges{
    {{0xffe3f4e8, 0xff146c34}, {0xfffff3d6, 0xff8a5a00}, {0xfffde4e1, 0xffa3271b}}};
constexpr std::array<ChangeColors, 3> kDarkChanges{
    {{0xff1f3a2a, 0xff8fd8a8}, {0xff423516, 0xfff0c766}, {0xff4a2624, 0xfff3a59c}}};

const ChangeColors *changeColors(ChangeSign sign, bool dark) {
    const auto &colors = dark ? kDarkChanges : kLightChanges;
    switch (sign) {
    case ChangeSign::Added:
        return &colors[0];
    case ChangeSign::Changed:
        return &colors[1];
    case ChangeSign::Removed:
        return &colors[2];
    case ChangeSign::None:
    case ChangeSign::SameAgain:
        break;
    }
    return nullptr;
}

QFont smaller(QFont font) {
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(6.0, font.pointSizeF() * 0.9));
    else
        font.setPixelSize(std::max(8, font.pixelSize() * 9 / 10));
    return font;
}

QFont fixedLike(const QFont &font) {
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    else
        fixed.setPixelSize(font.pixelSize());
    return smaller(fixed);
}

Look derive(const QPalette &palette, const QFont &font) {
    Look look;
    look.base = palette.color(QPalette::Base);
    look.panel = palette.color(QPalette::Window);
    look.text = palette.color(QPalette::Text);
    look.dark = look.base.lightness() < 128;
    look.dim = mix(look.text, look.base, 0.34);
    look.line = mix(look.text, look.panel, 0.86);
    look.track = mix(look.text, look.base, 0.82);
    look.density = mix(look.text, look.base, 0.68);
    look.accent = palette.color(QPalette::Highlight);
    // A highlight that hardly stands out (a grey theme) would hide the handles.
    if (std::abs(look.accent.lightness() - look.base.lightness()) < 40)
        look.accent = look.dark ? QColor(0x6e, 0xa2, 0xf5) : QColor(0x2f, 0x6f, 0xde);
    look.selection = mix(look.accent, look.base, look.dark ? 0.66 : 0.80);
    look.onAccent = look.accent.lightness() > 140 ? QColor(0x10, 0x18, 0x24) : QColor(Qt::white);
    look.pin = look.dark ? QColor(0xf0, 0xc7, 0x66) : QColor(0x8a, 0x5a, 0x00);
    look.warning = look.dark ? QColor(0xf0, 0x9a, 0x2e) : QColor(0xc7, 0x5f, 0x00);
    look.body = font;
    look.bold = font;
    look.bold.setBold(true);
    look.small = smaller(font);
    look.fixed = fixedLike(font);
    return look;
}

/// The context of the words for translators.
struct SignWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeSign)
};

} // namespace

QString signText(ChangeSign sign) {
    switch (sign) {
    case ChangeSign::Added:
        return QStringLiteral("+");
    case ChangeSign::Changed:
        return QStringLiteral("~");
    case ChangeSign::Removed:
        return QStringLiteral("\u2212");
    case ChangeSign::SameAgain:
        return QStringLiteral("=");
    case ChangeSign::None:
        break;
    }
    return {};
}

QString signWord(ChangeSign sign) {
    switch (sign) {
    case ChangeSign::Added:
        return SignWords::tr("added");
    case ChangeSign::Changed:
        return SignWords::tr("changed");
    case ChangeSign::Removed:
        return SignWords::tr("removed");
    case ChangeSign::SameAgain:
        return SignWords::tr("written again, same value");
    case ChangeSign::None:
        break;
    }
    return {};
}

Look Look::of(const QWidget *widget) {
    return from(widget->palette(), widget->font());
}

Look Look::from(const QPalette &palette, const QFont &font) {
    struct Kept {
        qint64 palette = -1;
        QFont font;
        Look look;
    };
    static thread_local Kept kept;
    if (kept.palette != palette.cacheKey() || kept.font != font)
        kept = Kept{palette.cacheKey(), font, derive(palette, font)};
    return kept.look;
}

QColor Look::tint(ChangeSign sign) const {
    const ChangeColors *colors = changeColors(sign, dark);
    return colors ? QColor(colors->tint) : QColor();
}

QColor Look::signColor(ChangeSign sign) const {
    const ChangeColors *colors = changeColors(sign, dark);
    return colors ? QColor(colors->sign) : dim;
}

int Look::rowHeight() const {
    const int tallest = std::max(QFontMetrics(body).height(), QFontMetrics(fixed).height());
    return tallest + space::kOne;
}

} // namespace backstory::ui
