#include "core/store/demo_catalogue.h"

#include <algorithm>
#include <array>
#include <span>

namespace backstory {
namespace {

constexpr std::array kProducts{
    DemoProduct{"SKU-104", "Espresso cups, set of 4", 2490},
    DemoProduct{"SKU-118", "Desk lamp Arc, brass", 12990},
    DemoProduct{"SKU-121", "Notebook A5, dotted", 890},
    DemoProduct{"SKU-133", "Wool blanket, grey", 7950},
    DemoProduct{"SKU-140", "Cast iron pan 28 cm", 6400},
    DemoProduct{"SKU-152", "Linen tablecloth 140 × 220", 5490},
    DemoProduct{"SKU-167", "Chef's knife 20 cm", 8900},
    DemoProduct{"SKU-171", "Oak shelf, 3 boards", 18900},
    DemoProduct{"SKU-185", "Water carafe 1 l", 1995},
    DemoProduct{"SKU-190", "Reading chair Nord", 49900},
    DemoProduct{"SKU-204", "Wall clock 30 cm", 4500},
    DemoProduct{"SKU-213", "Bath towel, white", 2250},
    DemoProduct{"SKU-226", "Fountain pen, medium", 3980},
    DemoProduct{"SKU-238", "Ink, royal blue, 50 ml", 750},
    DemoProduct{"SKU-241", "Tea kettle 1.2 l", 5900},
    DemoProduct{"SKU-257", "Cutting board, walnut", 4295},
    DemoProduct{"SKU-262", "Picture frame 30 × 40", 1890},
    DemoProduct{"SKU-279", "Cushion cover, ochre", 2790},
    DemoProduct{"SKU-288", "Bedside table Lund", 14900},
    DemoProduct{"SKU-293", "Candle, beeswax", 1200},
    DemoProduct{"SKU-306", "Coffee grinder, manual", 9990},
    DemoProduct{"SKU-319", "Umbrella, black", 3450},
    DemoProduct{"SKU-325", "Rug Tundra 170 × 240", 32900},
    DemoProduct{"SKU-332", "Salad bowl, 24 cm", 2995},
    DemoProduct{"SKU-347", "Desk organiser, felt", 1650},
    DemoProduct{"SKU-358", "Floor lamp Arc, brass", 24900},
    DemoProduct{"SKU-364", "Storage jar 0.8 l", 1100},
    DemoProduct{"SKU-377", "Wine glasses, set of 2", 3000},
    DemoProduct{"SKU-386", "Door mat, coconut", 2150},
    DemoProduct{"SKU-391", "Backpack 22 l, olive", 11900},
    DemoProduct{"SKU-402", "Thermos 0.5 l", 2699},
    DemoProduct{"SKU-409", "Gift wrapping, linen", 2990},
    DemoProduct{"SKU-415", "Standing desk 160 × 80", 64900},
    DemoProduct{"SKU-428", "Office chair Form 2", 38950},
    DemoProduct{"SKU-433", "Monitor arm", 8490},
    DemoProduct{"SKU-446", "Cable set USB-C, 3 pieces", 1799},
};

struct Place {
    std::string_view zip;
    std::string_view city;
};

/// A name, and its spelling in an e-mail address.
struct Name {
    std::string_view text;
    std::string_view plain;
};

struct Country {
    std::string_view code;
    std::string_view language;
    std::string_view currency;
    bool familyFirst;
    bool numberFirst; ///< 12 rue Oberkampf, not Lindenstraße 12
    std::array<Name, 5> given;
    std::array<Name, 5> family;
    std::array<std::string_view, 4> streets;
    std::array<Place, 4> places;
};

constexpr std::array kCountries{
    Country{"DE",
            "de",
            "EUR",
            false,
            false,
            {{{"Renate", "renate"},
              {"Jürgen", "juergen"},
              {"Lena", "lena"},
              {"Emre", "emre"},
              {"Sören", "soeren"}}},
            {{{"Keller", "keller"},
              {"Müller", "mueller"},
              {"Weiß", "weiss"},
              {"Yılmaz", "yilmaz"},
              {"Brandt", "brandt"}}},
            {{"Lindenstraße", "Am Mühlbach", "Hauptstraße", "Schillerweg"}},
            {{{"10115", "Berlin"}, {"20457", "Hamburg"}, {"80331", "München"}, {"50667", "Köln"}}}},
    Country{"CH",
            "de",
            "CHF",
            false,
            false,
            {{{"Urs", "urs"},
              {"Regula", "regula"},
              {"Noé", "noe"},
              {"Chiara", "chiara"},
              {"Beat", "beat"}}},
            {{{"Zürcher", "zuercher"},
              {"Bianchi", "bianchi"},
              {"Favre", "favre"},
              {"Gerber", "gerber"},
              {"Caduff", "caduff"}}},
            {{"Bundesgasse", "Seestrasse", "Via Nassa", "Rue du Rhône"}},
            {{{"3011", "Bern"}, {"8001", "Zürich"}, {"1204", "Genève"}, {"6900", "Lugano"}}}},
    Country{
        "FR",
        "fr",
        "EUR",
        false,
        true,
        {{{"Zoé", "zoe"},
          {"Mathieu", "mathieu"},
          {"Aïcha", "aicha"},
          {"Loïc", "loic"},
          {"Hélène", "helene"}}},
        {{{"Duval", "duval"},
          {"Moreau", "moreau"},
          {"Lefèvre", "lefevre"},
          {"N’Diaye", "ndiaye"},
          {"d’Arc", "darc"}}},
        {{"rue Oberkampf", "avenue Jean Jaurès", "quai des Chartrons", "place de l’Église"}},
        {{{"75011", "Paris"}, {"69007", "Lyon"}, {"33000", "Bordeaux"}, {"67000", "Strasbourg"}}}},
    Country{"IT",
            "it",
            "EUR",
            false,
            false,
            {{{"Paola", "paola"},
              {"Niccolò", "niccolo"},
              {"Giulia", "giulia"},
              {"Marco", "marco"},
              {"Zeno", "zeno"}}},
            {{{"Conti", "conti"},
              {"De Luca", "deluca"},
              {"Ferrari", "ferrari"},
              {"Dell’Acqua", "dellacqua"},
              {"Rossi", "rossi"}}},
            {{"Via Garibaldi", "Corso Venezia", "Piazza Dante", "Via dei Mille"}},
            {{{"20121", "Milano"}, {"00184", "Roma"}, {"10123", "Torino"}, {"09124", "Cagliari"}}}},
    Country{
        "ES",
        "es",
        "EUR",
        false,
        false,
        {{{"Íñigo", "inigo"},
          {"Begoña", "begona"},
          {"José María", "jose.maria"},
          {"Núria", "nuria"},
          {"Ángel", "angel"}}},
        {{{"Muñoz", "munoz"},
          {"García Peña", "garcia.pena"},
          {"Etxeberria", "etxeberria"},
          {"Ibáñez", "ibanez"},
          {"Soler", "soler"}}},
        {{"Calle Mayor", "Gran Vía", "Carrer de Mallorca", "Paseo del Prado"}},
        {{{"28013", "Madrid"}, {"08036", "Barcelona"}, {"48001", "Bilbao"}, {"41001", "Sevilla"}}}},
    Country{"SE",
            "sv",
            "EUR",
            false,
            false,
            {{{"Åsa", "asa"},
              {"Björn", "bjoern"},
              {"Märta", "maerta"},
              {"Nils", "nils"},
              {"Ida", "ida"}}},
            {{{"Lindqvist", "lindqvist"},
              {"Öberg", "oeberg"},
              {"Sjögren", "sjoegren"},
              {"Åkesson", "akesson"},
              {"Holm", "holm"}}},
            {{"Storgatan", "Drottninggatan", "Ågatan", "Kyrkvägen"}},
            {{{"111 29", "Stockholm"},
              {"411 19", "Göteborg"},
              {"211 34", "Malmö"},
              {"753 20", "Uppsala"}}}},
    Country{
        "CZ",
        "cs",
        "EUR",
        false,
        false,
        {{{"Jana", "jana"},
          {"Jiří", "jiri"},
          {"Markéta", "marketa"},
          {"Tomáš", "tomas"},
          {"Žofie", "zofie"}}},
        {{{"Novák", "novak"},
          {"Dvořáková", "dvorakova"},
          {"Černý", "cerny"},
          {"Šimek", "simek"},
          {"Růžička", "ruzicka"}}},
        {{"Národní", "Křížová", "Na Příkopě", "Údolní"}},
        {{{"110 00", "Praha"}, {"602 00", "Brno"}, {"301 00", "Plzeň"}, {"779 00", "Olomouc"}}}},
    Country{"PL",
            "pl",
            "EUR",
            false,
            false,
            {{{"Łukasz", "lukasz"},
              {"Małgorzata", "malgorzata"},
              {"Zbigniew", "zbigniew"},
              {"Agnieszka", "agnieszka"},
              {"Jędrzej", "jedrzej"}}},
            {{{"Wójcik", "wojcik"},
              {"Zielińska", "zielinska"},
              {"Kamiński", "kaminski"},
              {"Dąbrowska", "dabrowska"},
              {"Żak", "zak"}}},
            {{"ul. Długa", "ul. Piękna", "al. Róż", "ul. Świętokrzyska"}},
            {{{"00-043", "Warszawa"},
              {"31-146", "Kraków"},
              {"80-831", "Gdańsk"},
              {"50-102", "Wrocław"}}}},
    Country{"GR",
            "el",
            "EUR",
            false,
            false,
            {{{"Σοφία", "sofia"},
              {"Γιώργος", "giorgos"},
              {"Ελένη", "eleni"},
              {"Νίκος", "nikos"},
              {"Μαρία", "maria"}}},
            {{{"Παπαδοπούλου", "papadopoulou"},
              {"Νικολάου", "nikolaou"},
              {"Γεωργίου", "georgiou"},
              {"Αντωνίου", "antoniou"},
              {"Βλάχος", "vlachos"}}},
            {{"Ερμού", "Πατησίων", "Τσιμισκή", "Αθηνάς"}},
            {{{"105 63", "Αθήνα"},
              {"546 23", "Θεσσαλονίκη"},
              {"262 21", "Πάτρα"},
              {"712 02", "Ηράκλειο"}}}},
    Country{"US",
            "en",
            "USD",
            false,
            true,
            {{{"Sade", "sade"},
              {"Connor", "connor"},
              {"María", "maria"},
              {"Wei", "wei"},
              {"Dwayne", "dwayne"}}},
            {{{"Okafor", "okafor"},
              {"O'Brien", "obrien"},
              {"Hernández", "hernandez"},
              {"Nguyen", "nguyen"},
              {"Smith-Jones", "smith-jones"}}},
            {{"Maple Avenue", "2nd Street", "Riverside Drive", "Old Mill Road"}},
            {{{"10013", "New York"},
              {"94110", "San Francisco"},
              {"60614", "Chicago"},
              {"78701", "Austin"}}}},
    Country{"JP",
            "ja",
            "USD",
            true,
            true,
            {{{"美咲", "misaki"},
              {"健太", "kenta"},
              {"さくら", "sakura"},
              {"蓮", "ren"},
              {"陽子", "yoko"}}},
            {{{"佐藤", "sato"},
              {"鈴木", "suzuki"},
              {"高橋", "takahashi"},
              {"渡辺", "watanabe"},
              {"小林", "kobayashi"}}},
            {{"神宮前", "銀座", "本町", "大手町"}},
            {{{"150-0001", "渋谷区"},
              {"104-0061", "中央区"},
              {"541-0053", "大阪市"},
              {"604-8162", "京都市"}}}},
};

constexpr std::array<std::string_view, 3> kMailHosts{"example.com", "example.org", "example.net"};

template <class T, std::size_t N>
const T &pickOf(DemoRandom &random, const std::array<T, N> &from) {
    return random.pick(std::span<const T, N>(from));
}

const Country &countryOf(std::string_view code) {
    return *std::ranges::find(kCountries, code, &Country::code);
}

} // namespace

const DemoProduct &demoProduct(std::size_t number) {
    return kProducts[number % kProducts.size()];
}

DemoAddress demoAddress(DemoRandom &random, std::string_view country, const std::string &name) {
    const Country &there = countryOf(country);
    const Place &place = pickOf(random, there.places);
    const std::string street(pickOf(random, there.streets));
    const std::string number = std::to_string(random.between(1, 148));
    return {name, there.numberFirst ? number + " " + street : street + " " + number,
            std::string(place.zip), std::string(place.city), std::string(there.code)};
}

DemoPerson demoPerson(DemoRandom &random) {
    // Most customers live near the shop.
    const Country &country =
        random.percent(40) ? kCountries[random.below(2)] : pickOf(random, kCountries);
    const Name &given = pickOf(random, country.given);
    const Name &family = pickOf(random, country.family);
    DemoPerson person;
    person.name = country.familyFirst ? std::string(family.text) + " " + std::string(given.text)
                                      : std::string(given.text) + " " + std::string(family.text);
    // One throw of the dice a statement, here and everywhere: compilers differ in the order in
    // which they work out arguments.
    const std::string number = std::to_string(random.between(1, 999));
    person.email = std::string(given.plain) + "." + std::string(family.plain) + number + "@" +
                   std::string(pickOf(random, kMailHosts));
    person.language = country.language;
    person.currency = country.currency;
    person.address = demoAddress(random, country.code, person.name);
    return person;
}

std::string demoMarriedName(DemoRandom &random, const DemoPerson &person) {
    const Country &country = countryOf(person.address.country);
    const std::string family(pickOf(random, country.family).text);
    if (country.familyFirst)
        return family + person.name.substr(person.name.find(' '));
    return person.name + "-" + family;
}

DemoItems demoItems(DemoRandom &random) {
    // Neighbours in the catalogue go together; each product stands once, for its sku names it.
    const std::uint64_t first = random.below(kProducts.size());
    const std::uint64_t step = 1 + random.below(4);
    const std::uint64_t count = random.percent(45) ? 1 : 2 + random.below(3);
    DemoItems items;
    for (std::uint64_t i = 0; i < count; ++i)
        items.push_back({demoProduct(static_cast<std::size_t>(first + i * step)),
                         random.percent(75) ? 1 : random.between(2, 6)});
    return items;
}

std::int64_t totalCents(const DemoItems &items) {
    std::int64_t total = 0;
    for (const DemoItem &item : items)
        total += item.product.cents * item.quantity;
    return total;
}

} // namespace backstory
