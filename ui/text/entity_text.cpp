#include "ui/text/entity_text.h"

#include "ui/text/visible_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace backstory::ui {
namespace {

struct EntityWords {
    const char *one;
    const char *several;
};

constexpr std::array<EntityWords, 6> kWords{{
    {QT_TRANSLATE_NOOP("Entity", "order"), QT_TRANSLATE_NOOP("Entity", "orders")},
    {QT_TRANSLATE_NOOP("Entity", "customer"), QT_TRANSLATE_NOOP("Entity", "customers")},
    {QT_TRANSLATE_NOOP("Entity", "user"), QT_TRANSLATE_NOOP("Entity", "users")},
    {QT_TRANSLATE_NOOP("Entity", "account"), QT_TRANSLATE_NOOP("Entity", "accounts")},
    {QT_TRANSLATE_NOOP("Entity", "invoice"), QT_TRANSLATE_NOOP("Entity", "invoices")},
    {QT_TRANSLATE_NOOP("Entity", "product"), QT_TRANSLATE_NOOP("Entity", "products")},
}};

const EntityWords *wordsFor(std::string_view entity) {
    const auto *found =
        std::find_if(kWords.begin(), kWords.end(),
                     [entity](const EntityWords &words) { return entity == words.one; });
    return found == kWords.end() ? nullptr : found;
}

QString translated(const char *word) {
    return QCoreApplication::translate("Entity", word);
}

} // namespace

QString entityText(std::string_view entity) {
    const EntityWords *words = wordsFor(entity);
    return words ? translated(words->one) : visible(entity);
}

QString entitiesText(std::string_view entity) {
    const EntityWords *words = wordsFor(entity);
    return words ? translated(words->several) : visible(entity) + u's';
}

} // namespace backstory::ui
