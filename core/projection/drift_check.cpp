#include "core/projection/drift_check.h"

#include "core/json/print.h"

#include <unordered_map>

namespace backstory {
namespace {

/// So many are kept until the end; where there are more, they are looked at again in between.
constexpr std::size_t kMaxSuspects = 20'000;
/// A projection that is being kept lags behind its log by a moment: so it is looked more than once.
constexpr int kRounds = 2;
constexpr std::size_t kRowsAtOnce = 500;

} // namespace

DriftCheck::DriftCheck(const ProjectionDefinition &definition, const Ruleset &rules,
                       DriftSources sources, const Take &take)
    : m_definition(definition), m_rules(rules), m_sources(sources), m_take(take) {}

std::uint64_t DriftCheck::run(const Progress &progress) {
    m_cursor = m_sources.rows.rows();
    nextRow(progress);
    RowFold fold(m_definition, m_rules);
    std::uint64_t streams = 0;
    fold.scan(
        m_sources.log,
        [&](RowFold::Stream &&stream) {
            ++streams;
            compare(std::move(stream), progress);
        },
        progress);
    for (; m_row; nextRow(progress))
        suspect({m_row->key, std::nullopt, false}, progress);
    lookAgain(progress);
    return streams;
}

void DriftCheck::nextRow(const Progress &progress) {
    m_row = m_cursor->next(progress);
}

void DriftCheck::compare(RowFold::Stream &&stream, const Progress &progress) {
    ProjectedRow &row = stream.row;
    for (; m_row && m_row->key < row.key; nextRow(progress))
        suspect({m_row->key, std::nullopt, false}, progress);
    for (DriftEntry &entry : remarksOn(row))
        m_take(std::move(entry));

    const bool isStored = m_row && m_row->key == row.key;
    if (isStored) {
        if (!row.isProjectable() || !equalsStored(row, *m_row))
            suspect({m_row->key, std::nullopt, false}, progress);
        const StreamId key = m_row->key;
        for (nextRow(progress); m_row && m_row->key == key; nextRow(progress))
            suspect({m_row->key, std::nullopt, true}, progress);
    } else if (row.isProjectable()) {
        suspect({row.key, std::move(row), false}, progress);
    }
}

bool DriftCheck::equalsStored(const ProjectedRow &row, const StoredRow &stored) const {
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        if (!meansSame(m_definition.columns[i].type, stored.values[i], row.values[i]))
            return false;
    return true;
}

void DriftCheck::suspect(Suspect &&suspect, const Progress &progress) {
    m_suspects.push_back(std::move(suspect));
    if (m_suspects.size() == kMaxSuspects)
        lookAgain(progress);
}

void DriftCheck::lookAgain(const Progress &progress) {
    std::vector<Suspect> suspects = std::move(m_suspects);
    m_suspects.clear();
    for (int round = 1; round <= kRounds && !suspects.empty(); ++round)
        suspects = stillWrong(std::move(suspects), round == kRounds, progress);
}

/// Those that are still wrong; in the last round they are told.
std::vector<DriftCheck::Suspect> DriftCheck::stillWrong(std::vector<Suspect> &&suspects, bool tell,
                                                        const Progress &progress) {
    std::vector<Suspect> wrong;
    for (std::size_t begin = 0; begin < suspects.size(); begin += kRowsAtOnce) {
        const std::size_t end = std::min(begin + kRowsAtOnce, suspects.size());
        std::vector<StreamId> keys;
        for (std::size_t i = begin; i < end; ++i)
            keys.push_back(suspects[i].key);
        std::unordered_map<std::string, StoredRow> rows;
        for (StoredRow &row : m_sources.rowsOfStreams.rowsOf(keys, progress))
            rows.emplace(row.key.text(), std::move(row));
        for (std::size_t i = begin; i < end; ++i) {
            progress.throwIfStopped();
            const auto found = rows.find(suspects[i].key.text());
            const StoredRow *row = found != rows.end() ? &found->second : nullptr;
            if (judge(suspects[i], row, tell, progress))
                wrong.push_back(std::move(suspects[i]));
        }
    }
    return wrong;
}

/// Whether a stream and its row, both as they are now, do not agree.
bool DriftCheck::judge(const Suspect &suspect, const StoredRow *row, bool tell,
                       const Progress &progress) {
    if (!row && suspect.missing) {
        if (tell)
            tellMissing(*suspect.missing);
        return true;
    }
    if (suspect.isSecond) {
        if (row && tell)
            tellOrphan(*row, "Another row has the same id, in another spelling.");
        return row != nullptr;
    }
    RowFold fold(m_definition, m_rules);
    const auto folded = fold.read(m_sources.streams, suspect.key, progress);
    const bool shouldBe = folded && folded->isProjectable();
    if (!row) {
        if (shouldBe && tell)
            tellMissing(*folded);
        return shouldBe;
    }
    const bool wrong = !shouldBe || !equalsStored(*folded, *row);
    if (wrong && tell) {
        if (shouldBe)
            tellDifferences(*folded, *row);
        else
            tellOrphan(*row, folded ? "The stream cannot be projected, so it should have no row."
                                    : "The log has no events of this stream.");
    }
    return wrong;
}

void DriftCheck::tellDifferences(const ProjectedRow &row, const StoredRow &stored) const {
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i) {
        const ProjectionColumn &column = m_definition.columns[i];
        if (!meansSame(column.type, stored.values[i], row.values[i]))
            m_take({row.key, DriftKind::Differs, column.name,
                    json::toText(asJson(column.type, stored.values[i])),
                    json::toText(asJson(column.type, row.values[i])), std::nullopt});
    }
}

void DriftCheck::tellMissing(const ProjectedRow &row) const {
    m_take({row.key, DriftKind::Missing, std::nullopt, "null",
            json::toText(rowAsJson(m_definition, row.values)), std::nullopt});
}

void DriftCheck::tellOrphan(const StoredRow &stored, const char *reason) const {
    m_take({stored.key, DriftKind::Orphan, std::nullopt,
            json::toText(rowAsJson(m_definition, stored.values)), "null", reason});
}

} // namespace backstory
