#include "tests/support/test_registry.h"

#include <QCoreApplication>

int main(int argc, char **argv) {
    const backstory::test::PrivateEnvironment environment;
    const QCoreApplication application(argc, argv);
    return backstory::test::runTests(QCoreApplication::arguments());
}
