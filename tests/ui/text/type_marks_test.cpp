#include "ui/text/type_marks.h"

#include "tests/support/test_registry.h"

#include <QImage>
#include <QPainter>

#include <set>
#include <string>

using namespace backstory::ui;

class TypeMarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTypeKeepsItsMark() {
        TypeMarks marks;
        const TypeMark first = marks.of("UserRegistered");
        for (int i = 0; i < 40; ++i)
            static_cast<void>(marks.of("Type" + std::to_string(i)));
        QVERIFY(marks.of("UserRegistered") == first);
        QVERIFY(marks.of("OrderPaid") == TypeMarks().of("OrderPaid"));
    }

    void ninetyTypesDiffer() {
        TypeMarks marks;
        std::set<std::pair<int, int>> seen;
        for (const char *known :
             {"OrderCreated", "OrderPaid", "OrderShipped", "OrderDelivered", "OrderCancelled",
              "OrderRefunded", "OrderItemsChanged", "OrderAddressChanged", "OrderReturned"}) {
            const TypeMark mark = marks.of(known);
            QVERIFY(seen.emplace(static_cast<int>(mark.shape), mark.color).second);
        }
        for (int i = 0; i < 80; ++i) {
            const TypeMark mark = marks.of("Type" + std::to_string(i));
            QVERIFY2(seen.emplace(static_cast<int>(mark.shape), mark.color).second,
                     std::to_string(i).c_str());
        }
        static_cast<void>(marks.of("one more than there are marks: shares one"));
    }

    void everyShapeDrawsSomethingAtEveryScale() {
        for (int shape = 0; shape < TypeMark::kShapes; ++shape) {
            for (const int side : {8, 16, 64}) {
                QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
                image.fill(Qt::transparent);
                QPainter painter(&image);
                paintTypeMark(painter, QRectF(0, 0, side, side),
                              {static_cast<TypeMark::Shape>(shape), 1});
                painter.end();
                int painted = 0;
                for (int y = 0; y < side; ++y) {
                    for (int x = 0; x < side; ++x)
                        painted += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
                }
                QVERIFY2(painted * 10 > side * side, std::to_string(shape).c_str());
            }
        }
    }
};

BACKSTORY_TEST(TypeMarksTest);
#include "type_marks_test.moc"
