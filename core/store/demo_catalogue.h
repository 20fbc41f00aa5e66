#pragma once

#include "core/store/demo_random.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Something that the shop sells.
struct DemoProduct {
    std::string_view sku;
    std::string_view name;
    std::int64_t cents = 0;
};

/// Where something is sent to.
struct DemoAddress {
    std::string name;
    std::string street;
    std::string zip;
    std::string city;
    std::string country;
};

/// Somebody who places orders.
struct DemoPerson {
    std::string name;
    std::string email;
    std::string language;
    std::string currency;
    DemoAddress address;
};

/// One line of an order.
struct DemoItem {
    DemoProduct product;
    std::int64_t quantity = 1;
};
using DemoItems = std::vector<DemoItem>;

/// The product of that number, counted around.
const DemoProduct &demoProduct(std::size_t number);
DemoPerson demoPerson(DemoRandom &random);
/// What somebody is called who took the family name of another, in the way of their country.
std::string demoMarriedName(DemoRandom &random, const DemoPerson &person);
/// Another address in the same country.
DemoAddress demoAddress(DemoRandom &random, std::string_view country, const std::string &name);
/// One to four different products.
DemoItems demoItems(DemoRandom &random);

std::int64_t totalCents(const DemoItems &items);

} // namespace backstory
