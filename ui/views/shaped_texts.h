#pragma once

#include <QCache>
#include <QFont>
#include <QRect>
#include <QStaticText>

#include <array>
#include <cstddef>

class QPainter;

namespace backstory::ui {

/// Texts of one line that were shaped before, so that what is painted again and again as a person
/// drags the slider (names, types, most values) costs no shaping.
///
/// Holds some thousand texts of the fonts used last. Threads: the window's.
class ShapedTexts {
public:
    /// Draws a text into a rectangle with the painter's pen, shortened where it is wider.
    void draw(QPainter &painter, const QFont &font, const QString &text, const QRect &room,
              Qt::Alignment alignment, Qt::TextElideMode elide);

private:
    static constexpr std::size_t kFonts = 4;
    static constexpr int kTexts = 2'000;

    struct OfFont {
        QFont font;
        QCache<QString, QStaticText> texts{kTexts};
        bool used = false;
    };

    OfFont &textsOf(const QFont &font);

    std::array<OfFont, kFonts> m_fonts;
    std::size_t m_next = 0; ///< the font that is forgotten next
};

} // namespace backstory::ui
