#include "tests/support/test_registry.h"

#include <QApplication>

int main(int argc, char **argv) {
    const backstory::test::PrivateEnvironment environment;
    const QApplication application(argc, argv);
    return backstory::test::runTests(QApplication::arguments());
}
