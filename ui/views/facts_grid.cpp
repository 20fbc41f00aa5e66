#include "ui/views/facts_grid.h"

#include "ui/text/elided_label.h"
#include "ui/text/look.h"

#include <QGridLayout>

namespace backstory::ui {

FactsGrid::FactsGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(space::kTwo, space::kOne, space::kOne, space::kOne);
    m_grid->setHorizontalSpacing(space::kTwo);
    m_grid->setVerticalSpacing(space::kHalf / 2);
    m_grid->setColumnStretch(1, 1);
}

FactsGrid::Row FactsGrid::addRow() {
    const int row = static_cast<int>(m_rows.size());
    QLabel *word = new DimLabel({}, this);
    auto *text = new ElidedLabel(Qt::ElideMiddle, this);
    text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    word->setBuddy(text);
    m_grid->addWidget(word, row, 0);
    m_grid->addWidget(text, row, 1);
    return {word, text};
}

void FactsGrid::show(const std::vector<Fact> &facts) {
    const Look look = Look::of(this);
    while (m_rows.size() < facts.size())
        m_rows.push_back(addRow());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < facts.size();
        m_rows[i].word->setVisible(used);
        m_rows[i].text->setVisible(used);
        if (!used)
            continue;
        m_rows[i].word->setText(facts[i].word);
        m_rows[i].text->setFont(facts[i].fixed ? look.fixed : look.body);
        m_rows[i].text->setText(facts[i].text);
        m_rows[i].text->setDetail(facts[i].detail);
        m_rows[i].text->setAccessibleName(facts[i].word + QLatin1String(": ") + facts[i].text);
    }
}

} // namespace backstory::ui
