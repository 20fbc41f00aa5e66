#include "core/source/transaction_ids.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory::postgres;

namespace {

constexpr std::uint64_t kEpoch = std::uint64_t{1} << 32U;

} // namespace

/// The 32 bits that rows tell, as numbers that never come again.
class TransactionIdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsOfThisEpochAndTheOneBefore() {
        QCOMPARE(fullTransactionId(700, 1'000), std::uint64_t{700});
        QCOMPARE(fullTransactionId(700, kEpoch + 1'000), kEpoch + 700);
        QCOMPARE(fullTransactionId(4'000'000'000U, kEpoch + 1'000), std::uint64_t{4'000'000'000U});
        QCOMPARE(fullTransactionId(4'000'000'000U, 2 * kEpoch + 3), kEpoch + 4'000'000'000U);
    }

    void theNextIdItselfIsNotGivenYet() {
        QCOMPARE(fullTransactionId(1'000, kEpoch + 1'000), std::uint64_t{1'000});
        QCOMPARE(fullTransactionId(1'000, 1'000), std::uint64_t{1'000});
    }

    void frozenRowsAreOlderThanAll() {
        for (const std::uint32_t id : {1U, 2U})
            QCOMPARE(fullTransactionId(id, 3 * kEpoch + 77), std::uint64_t{id});
    }

    void theNextIdIsFoundAcrossTheEdge() {
        QCOMPARE(nextTransactionId(700, 700), std::uint64_t{700});
        QCOMPARE(nextTransactionId(700, 710), std::uint64_t{710});
        QCOMPARE(nextTransactionId(kEpoch - 2, 5), kEpoch + 5);
        QCOMPARE(nextTransactionId(5 * kEpoch + 9, 12), 5 * kEpoch + 12);
    }
};

BACKSTORY_TEST(TransactionIdsTest);

#include "transaction_ids_test.moc"
