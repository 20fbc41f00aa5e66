#pragma once

#include "tests/bench/figure.h"

#include <filesystem>
#include <string>
#include <vector>

namespace backstory::bench {

/// Writes figures as JSON: an array of objects, one a figure.
void writeFigures(const std::filesystem::path &file, const std::vector<Figure> &figures);
/// Reads them back; none where there is no such file.
std::vector<Figure> readFigures(const std::filesystem::path &file);

/// All that a part of a run found, for another process to take up.
void writeResults(const std::filesystem::path &file, const Figures &figures);
/// Adds it to `figures`.
void readResults(const std::filesystem::path &file, Figures &figures);

/// The figures recorded before, with those of this run in the place of those of the same name.
std::vector<Figure> recordedAnew(std::vector<Figure> recorded, const Figures &figures);

/// A line for each figure that is worse than recorded by more than a fifth, or a twentieth where it
/// counts instructions. Ratios are compared where there is a peer, so that a machine that is busy
/// today accuses nobody.
std::vector<std::string> fellBehind(const std::vector<Figure> &recorded, const Figures &figures);

} // namespace backstory::bench
