#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace backstory {

/// Appends without ever holding much more than is needed: grows by a quarter, not twofold.
template <class T>
void appendCompactly(std::vector<T> &column, T value) {
    if (column.size() == column.capacity())
        column.reserve(column.size() + std::max<std::size_t>(4, column.size() / 4));
    column.push_back(value);
}

/// The last value goes before place `at`, and what stood there and behind it moves on by one.
template <class T>
void moveLast(std::vector<T> &column, std::size_t at) {
    std::rotate(column.begin() + static_cast<std::ptrdiff_t>(at), column.end() - 1, column.end());
}

template <class T>
void insertCompactly(std::vector<T> &column, std::size_t at, T value) {
    if (column.size() == column.capacity())
        column.reserve(column.size() + std::max<std::size_t>(4, column.size() / 4));
    column.insert(column.begin() + static_cast<std::ptrdiff_t>(at), value);
}

/// A column that takes no memory while all of its values are the usual one.
template <class T>
class SparseColumn {
public:
    explicit SparseColumn(T usual) : m_usual(usual) {}

    [[nodiscard]] T at(std::size_t row) const {
        return row < m_values.size() ? m_values[row] : m_usual;
    }

    /// Room for so many rows, taken when a value is the first that is not usual.
    void reserve(std::size_t rows) {
        m_expected = rows;
        if (!m_values.empty())
            m_values.reserve(rows);
    }
    /// `rows`: how many there were before.
    void append(std::size_t rows, T value) {
        if (m_values.empty() && value == m_usual)
            return;
        if (m_values.empty())
            m_values.reserve(m_expected);
        if (m_values.size() < rows)
            m_values.resize(rows, m_usual);
        appendCompactly(m_values, value);
    }
    void moveLast(std::size_t at) {
        if (!m_values.empty())
            backstory::moveLast(m_values, at);
    }
    /// Row i becomes what row order[i] was.
    void reorder(const std::vector<std::uint32_t> &order) {
        if (m_values.empty())
            return;
        std::vector<T> sorted;
        sorted.reserve(order.size());
        for (const std::uint32_t row : order)
            sorted.push_back(at(row));
        m_values = std::move(sorted);
    }
    [[nodiscard]] std::size_t memoryBytes() const { return m_values.capacity() * sizeof(T); }

private:
    std::vector<T> m_values;
    T m_usual;
    std::size_t m_expected = 0;
};

} // namespace backstory
