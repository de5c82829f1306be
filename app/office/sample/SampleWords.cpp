// SPDX-License-Identifier: Apache-2.0
#include "app/office/sample/SampleWords.h"

#include <array>

namespace privity::sample {
namespace {

template<size_t size>
using Words = std::array<QStringView, size>;
template<size_t size>
using Names = std::array<Spelled, size>;

constexpr Words<1> nowhere{u""};

// Dutch
constexpr Words<1> nl{u"NL"};
constexpr Names<12> nlWomen{{{u"Saskia", {}}, {u"Femke", {}}, {u"Johanna", {}}, {u"Lotte", {}}, {u"Willemijn", {}},
    {u"Anouk", {}}, {u"Marijke", {}}, {u"Roos", {}}, {u"Hanneke", {}}, {u"Noor", {}}, {u"Ilse", {}}, {u"Zoë", {}}}};
constexpr Names<12> nlMen{{{u"Cornelis", {}}, {u"Pieter", {}}, {u"Hendrik", {}}, {u"Sjoerd", {}}, {u"Joost", {}},
    {u"Bram", {}}, {u"Daan", {}}, {u"Gijs", {}}, {u"Jeroen", {}}, {u"Maarten", {}}, {u"Ruben", {}}, {u"Thijs", {}}}};
constexpr Names<20> nlStems{{{u"Hoek", {}}, {u"Brink", {}}, {u"Veen", {}}, {u"Wester", {}}, {u"Ooster", {}},
    {u"Zuider", {}}, {u"Noorder", {}}, {u"Boom", {}}, {u"Water", {}}, {u"Groene", {}}, {u"Molen", {}}, {u"Wiel", {}},
    {u"Berken", {}}, {u"Linden", {}}, {u"Ouden", {}}, {u"Nieuwen", {}}, {u"Zand", {}}, {u"van der Kool", {}},
    {u"de Ruiter", {}}, {u"van Hagen", {}}}};
constexpr Words<12> nlEndings{
    u"stra", u"kamp", u"veld", u"huis", u"dijk", u"hof", u"berg", u"man", u"ink", u"horst", u"laar", u"ma"};

// German
constexpr Words<1> de{u"DE"};
constexpr Names<12> deWomen{
    {{u"Katharina", {}}, {u"Jördis", {}}, {u"Susanne", {}}, {u"Anne-Sophie", {}}, {u"Heike", {}}, {u"Greta", {}},
        {u"Renate", {}}, {u"Lea", {}}, {u"Ulrike", {}}, {u"Käthe", {}}, {u"Mia", {}}, {u"Sabine", {}}}};
constexpr Names<12> deMen{
    {{u"Jürgen", {}}, {u"Maximilian", {}}, {u"Thomas", {}}, {u"Ulrich", {}}, {u"Jonas", {}}, {u"Björn", {}},
        {u"Karl-Heinz", {}}, {u"Felix", {}}, {u"Alexander", {}}, {u"Günther", {}}, {u"Emil", {}}, {u"Stefan", {}}}};
constexpr Names<20> deStems{
    {{u"Berg", {}}, {u"Stein", {}}, {u"Wald", {}}, {u"Eich", {}}, {u"Buchen", {}}, {u"Rosen", {}}, {u"Schwarz", {}},
        {u"Weiß", {}}, {u"Grün", {}}, {u"Ober", {}}, {u"Nieder", {}}, {u"Alten", {}}, {u"Neu", {}}, {u"Hoch", {}},
        {u"Mühl", {}}, {u"Silber", {}}, {u"Kessel", {}}, {u"Linden", {}}, {u"Sünder", {}}, {u"Köhler", {}}}};
constexpr Words<10> deEndings{
    u"mann", u"bach", u"feld", u"meier", u"hauer", u"thal", u"dorf", u"brunner", u"müller", u"egger"};

// French
constexpr Words<1> fr{u"FR"};
constexpr Names<12> frWomen{
    {{u"Élodie", {}}, {u"Camille", {}}, {u"Chloé", {}}, {u"Hélène", {}}, {u"Inès", {}}, {u"Margaux", {}},
        {u"Anne-Laure", {}}, {u"Océane", {}}, {u"Sylvie", {}}, {u"Léa", {}}, {u"Françoise", {}}, {u"Maëlle", {}}}};
constexpr Names<12> frMen{{{u"Jean-Luc", {}}, {u"Rémi", {}}, {u"Benoît", {}}, {u"Loïc", {}}, {u"Étienne", {}},
    {u"Hugo", {}}, {u"François", {}}, {u"Théo", {}}, {u"Gérard", {}}, {u"Antoine", {}}, {u"Noël", {}}, {u"Yves", {}}}};
constexpr Names<18> frStems{{{u"Beau", {}}, {u"Mont", {}}, {u"Bel", {}}, {u"Clair", {}}, {u"Grand", {}}, {u"Petit", {}},
    {u"Val", {}}, {u"Champ", {}}, {u"Roche", {}}, {u"Font", {}}, {u"Ville", {}}, {u"Bois", {}}, {u"Pré", {}},
    {u"Haut", {}}, {u"Mar", {}}, {u"Del", {}}, {u"L'Hôte", {}}, {u"D'Alen", {}}}};
constexpr Words<12> frEndings{
    u"mont", u"lieu", u"fort", u"champ", u"ret", u"main", u"court", u"eau", u"val", u"ault", u"nier", u"chard"};

// Swedish
constexpr Words<1> sv{u"SE"};
constexpr Names<10> svWomen{{{u"Åsa", {}}, {u"Linnéa", {}}, {u"Märta", {}}, {u"Ebba", {}}, {u"Ingrid", {}},
    {u"Charlotte", {}}, {u"Sigrid", {}}, {u"Elin", {}}, {u"Gunilla", {}}, {u"Maja", {}}}};
constexpr Names<10> svMen{{{u"Göran", {}}, {u"Åke", {}}, {u"Lars", {}}, {u"Nils", {}}, {u"Håkan", {}}, {u"Erik", {}},
    {u"Sören", {}}, {u"Axel", {}}, {u"Oskar", {}}, {u"Bengt", {}}}};
constexpr Names<18> svStems{{{u"Berg", {}}, {u"Lind", {}}, {u"Sjö", {}}, {u"Ny", {}}, {u"Strand", {}}, {u"Ek", {}},
    {u"Holm", {}}, {u"Dal", {}}, {u"Hag", {}}, {u"Söder", {}}, {u"Norr", {}}, {u"Öster", {}}, {u"Väster", {}},
    {u"Björk", {}}, {u"Gran", {}}, {u"Åker", {}}, {u"Sund", {}}, {u"Hög", {}}}};
constexpr Words<10> svEndings{
    u"ström", u"qvist", u"man", u"gren", u"berg", u"dahl", u"lund", u"blad", u"mark", u"stedt"};

// Spanish: two family names
constexpr Words<1> es{u"ES"};
constexpr Names<10> esWomen{{{u"Lucía", {}}, {u"Begoña", {}}, {u"María José", {}}, {u"Inés", {}}, {u"Pilar", {}},
    {u"Dolores", {}}, {u"Ángela", {}}, {u"Rocío", {}}, {u"Nuria", {}}, {u"Carmen", {}}}};
constexpr Names<10> esMen{{{u"José", {}}, {u"Íñigo", {}}, {u"Francisco", {}}, {u"Ángel", {}}, {u"Ignacio", {}},
    {u"Martín", {}}, {u"Raúl", {}}, {u"Andrés", {}}, {u"Pablo", {}}, {u"Óscar", {}}}};
constexpr Names<20> esStems{{{u"Navarro", {}}, {u"Molina", {}}, {u"Ortega", {}}, {u"Castro", {}}, {u"Iglesias", {}},
    {u"Peña", {}}, {u"Núñez", {}}, {u"Vega", {}}, {u"Soler", {}}, {u"Cano", {}}, {u"Rubio", {}}, {u"Marín", {}},
    {u"Ibáñez", {}}, {u"Nieto", {}}, {u"Fuentes", {}}, {u"Rivas", {}}, {u"Prieto", {}}, {u"Lozano", {}}, {u"Muñoz", {}},
    {u"de la Fuente", {}}}};

// English
constexpr Words<1> en{u"GB"};
constexpr Names<10> enWomen{{{u"Margaret", {}}, {u"Siobhán", {}}, {u"Elizabeth", {}}, {u"Mary-Jane", {}},
    {u"Olivia", {}}, {u"Grace", {}}, {u"Harriet", {}}, {u"Chloe", {}}, {u"Joan", {}}, {u"Ruth", {}}}};
constexpr Names<10> enMen{{{u"William", {}}, {u"Robert", {}}, {u"James", {}}, {u"Seán", {}}, {u"Stephen", {}},
    {u"Michael", {}}, {u"Oliver", {}}, {u"Arthur", {}}, {u"Graham", {}}, {u"Richard", {}}}};
constexpr Names<18> enStems{{{u"Ash", {}}, {u"Black", {}}, {u"Brook", {}}, {u"Clay", {}}, {u"Ever", {}}, {u"Fair", {}},
    {u"Glen", {}}, {u"Hart", {}}, {u"Lang", {}}, {u"Mill", {}}, {u"Nor", {}}, {u"Oak", {}}, {u"Rad", {}}, {u"Stan", {}},
    {u"Thorn", {}}, {u"Whit", {}}, {u"O'Har", {}}, {u"Mac", {}}}};
constexpr Words<10> enEndings{u"ford", u"well", u"ton", u"field", u"ley", u"wood", u"worth", u"man", u"burn", u"stone"};

// Polish: the ending tells men from women
constexpr Words<2> pl{u"DE", u"NL"};
constexpr Names<8> plWomen{{{u"Małgorzata", {}}, {u"Katarzyna", {}}, {u"Agnieszka", {}}, {u"Joanna", {}},
    {u"Zofia", {}}, {u"Bożena", {}}, {u"Świętosława", {}}, {u"Barbara", {}}}};
constexpr Names<8> plMen{{{u"Łukasz", {}}, {u"Jakub", {}}, {u"Paweł", {}}, {u"Krzysztof", {}}, {u"Michał", {}},
    {u"Stanisław", {}}, {u"Tomasz", {}}, {u"Grzegorz", {}}}};
constexpr Names<16> plStems{{{u"Kowal", {}}, {u"Wiśniew", {}}, {u"Zieliń", {}}, {u"Kamiń", {}}, {u"Szymań", {}},
    {u"Dąbrow", {}}, {u"Jankow", {}}, {u"Piotrow", {}}, {u"Grabow", {}}, {u"Pawłow", {}}, {u"Wróblew", {}},
    {u"Jabłoń", {}}, {u"Ostrow", {}}, {u"Czarniec", {}}, {u"Sokołow", {}}, {u"Górec", {}}}};
constexpr Words<2> plWomensEndings{u"ska", u"czyk"};
constexpr Words<2> plMensEndings{u"ski", u"czyk"};

// Turkish
constexpr Words<2> tr{u"DE", u"NL"};
constexpr Names<8> trWomen{{{u"Ayşe", {}}, {u"İpek", {}}, {u"Gülşen", {}}, {u"Çiğdem", {}}, {u"Elif", {}},
    {u"Şule", {}}, {u"Yıldız", {}}, {u"Özlem", {}}}};
constexpr Names<8> trMen{{{u"Mehmet", {}}, {u"İbrahim", {}}, {u"Oğuz", {}}, {u"Çağrı", {}}, {u"Emre", {}},
    {u"Işık", {}}, {u"Hüseyin", {}}, {u"Kerem", {}}}};
constexpr Names<14> trStems{
    {{u"Yılmaz", {}}, {u"Kaya", {}}, {u"Demir", {}}, {u"Çelik", {}}, {u"Şahin", {}}, {u"Öztürk", {}}, {u"Aydın", {}},
        {u"Kara", {}}, {u"Güneş", {}}, {u"Taş", {}}, {u"İnce", {}}, {u"Ak", {}}, {u"Uçar", {}}, {u"Doğan", {}}}};
constexpr Words<6> trEndings{u"", u"oğlu", u"er", u"soy", u"kan", u"türk"};

// Greek, Russian and Arabic letters
constexpr Words<2> el{u"DE", u"SE"};
constexpr Names<6> elWomen{{{u"Ελένη", u"Eleni"}, {u"Μαρία", u"Maria"}, {u"Κατερίνα", u"Katerina"},
    {u"Σοφία", u"Sofia"}, {u"Δέσποινα", u"Despina"}, {u"Ιωάννα", u"Ioanna"}}};
constexpr Names<6> elMen{{{u"Γιώργος", u"Giorgos"}, {u"Νίκος", u"Nikos"}, {u"Δημήτρης", u"Dimitris"},
    {u"Κώστας", u"Kostas"}, {u"Σπύρος", u"Spyros"}, {u"Θανάσης", u"Thanasis"}}};
constexpr Names<10> elStems{{{u"Παπαδοπουλέας", u"Papadopouleas"}, {u"Γεωργιλάκης", u"Georgilakis"},
    {u"Νικολαράκης", u"Nikolarakis"}, {u"Δημητρέλλης", u"Dimitrellis"}, {u"Καραλέξης", u"Karalexis"},
    {u"Θεοδωράτος", u"Theodoratos"}, {u"Μακρυδάκης", u"Makrydakis"}, {u"Αγγελούσης", u"Angelousis"},
    {u"Σταυρινέλης", u"Stavrinelis"}, {u"Ψαρουδέας", u"Psaroudeas"}}};

constexpr Words<2> ru{u"DE", u"ES"};
constexpr Names<6> ruWomen{{{u"Ольга", u"Olga"}, {u"Наталья", u"Natalya"}, {u"Екатерина", u"Ekaterina"},
    {u"Алёна", u"Alyona"}, {u"Дарья", u"Darya"}, {u"Юлия", u"Yuliya"}}};
constexpr Names<6> ruMen{{{u"Сергей", u"Sergey"}, {u"Андрей", u"Andrey"}, {u"Фёдор", u"Fyodor"}, {u"Илья", u"Ilya"},
    {u"Михаил", u"Mikhail"}, {u"Юрий", u"Yuriy"}}};
constexpr Names<10> ruStems{{{u"Берёзин", u"Beryozin"}, {u"Лесков", u"Leskov"}, {u"Зимин", u"Zimin"},
    {u"Соловкин", u"Solovkin"}, {u"Жаворонков", u"Zhavoronkov"}, {u"Щукарёв", u"Shchukaryov"},
    {u"Тихомиров", u"Tikhomirov"}, {u"Озеров", u"Ozerov"}, {u"Хлебников", u"Khlebnikov"}, {u"Юркин", u"Yurkin"}}};

constexpr Words<2> ar{u"FR", u"SE"};
constexpr Names<6> arWomen{{{u"فاطمة", u"Fatima"}, {u"ليلى", u"Layla"}, {u"مريم", u"Maryam"}, {u"نور", u"Nour"},
    {u"سلمى", u"Salma"}, {u"هدى", u"Huda"}}};
constexpr Names<6> arMen{{{u"مُحمّد", u"Mohammed"}, {u"يوسف", u"Youssef"}, {u"كريم", u"Karim"}, {u"طارق", u"Tariq"},
    {u"سامي", u"Sami"}, {u"عمر", u"Omar"}}};
constexpr Names<10> arStems{{{u"النجار", u"Al-Najjar"}, {u"الحداد", u"Al-Haddad"}, {u"الخياط", u"Al-Khayyat"},
    {u"بن سالم", u"Ben Salem"}, {u"المصري", u"Al-Masri"}, {u"الشامي", u"Al-Shami"}, {u"بن زهرة", u"Ben Zahra"},
    {u"الصباغ", u"Al-Sabbagh"}, {u"الكاتب", u"Al-Katib"}, {u"الرملي", u"Al-Ramli"}}};

constexpr std::array<Culture, 11> allCultures{{{u"nl", nl, nlWomen, nlMen, nlStems, nlEndings, nlEndings, u"%1%2"},
    {u"de", de, deWomen, deMen, deStems, deEndings, deEndings, u"%1%2"},
    {u"fr", fr, frWomen, frMen, frStems, frEndings, frEndings, u"%1%2"},
    {u"sv", sv, svWomen, svMen, svStems, svEndings, svEndings, u"%1%2"},
    {u"es", es, esWomen, esMen, esStems, nowhere, nowhere, u"%1 %3"},
    {u"en", en, enWomen, enMen, enStems, enEndings, enEndings, u"%1%2"},
    {u"pl", pl, plWomen, plMen, plStems, plWomensEndings, plMensEndings, u"%1%2"},
    {u"tr", tr, trWomen, trMen, trStems, trEndings, trEndings, u"%1%2"},
    {u"el", el, elWomen, elMen, elStems, nowhere, nowhere, u"%1"},
    {u"ru", ru, ruWomen, ruMen, ruStems, nowhere, nowhere, u"%1"},
    {u"ar", ar, arWomen, arMen, arStems, nowhere, nowhere, u"%1"}}};

constexpr Words<6> nlStreets{
    u"Lindelaan", u"Molenweg", u"Beukenstraat", u"Korenbloempad", u"Watersingel", u"Meidoornhof"};
constexpr Words<5> nlCities{u"Utrecht", u"Zwolle", u"Groningen", u"Breda", u"Arnhem"};
constexpr Words<6> deStreets{u"Lindenweg", u"Mühlstraße", u"Am Weiher", u"Birkenallee", u"Gartenstraße", u"Rosengasse"};
constexpr Words<5> deCities{u"Hamburg", u"Köln", u"Nürnberg", u"Leipzig", u"Bremen"};
constexpr Words<6> frStreets{u"rue des Tilleuls", u"allée des Érables", u"rue du Moulin", u"chemin des Prés",
    u"quai aux Fleurs", u"impasse du Lavoir"};
constexpr Words<5> frCities{u"Lyon", u"Nantes", u"Orléans", u"Besançon", u"Dijon"};
constexpr Words<6> seStreets{u"Björkvägen", u"Ängsgatan", u"Storgatan", u"Kyrkstigen", u"Ekbacken", u"Sjögatan"};
constexpr Words<5> seCities{u"Umeå", u"Örebro", u"Malmö", u"Gävle", u"Luleå"};
constexpr Words<6> esStreets{u"calle del Olivo", u"calle Mayor", u"avenida de los Álamos", u"paseo del Río",
    u"plaza de la Peña", u"calle Nueva"};
constexpr Words<5> esCities{u"Málaga", u"Valencia", u"León", u"Cádiz", u"Logroño"};
constexpr Words<6> gbStreets{
    u"Mill Lane", u"Orchard Road", u"Elm Close", u"Station Road", u"The Green", u"Chapel Street"};
constexpr Words<5> gbCities{u"Leeds", u"Bristol", u"Norwich", u"Cardiff", u"Stirling"};

// Phones. Reserved for fiction by the regulator: DE 030 23125 xxx (more digits behind it stay inside that block),
// FR 06 39 98 xx xx, GB 07700 900xxx, SE 070-17406xx. NL and ES reserve none: 060 and 50x are given to nobody by
// their numbering plans.
// Banks. "TEST", nines and a leading zero are no bank's code in these countries.
constexpr std::array<Country, 6> allCountries{{{u"NL", u"nl", u"Mevrouw", u"De heer", nlStreets, u"%1 %2", nlCities,
                                                   u"9999 AA", u"3160#######", u"0", u"TEST##########"},
    {u"DE", u"de", u"Frau", u"Herr", deStreets, u"%1 %2", deCities, u"99999", u"493023125###", u"0",
        u"00000000##########"},
    {u"FR", u"fr", u"Madame", u"Monsieur", frStreets, u"%2 %1", frCities, u"99999", u"3363998####", u"0",
        u"9999900001###########00"},
    {u"SE", u"sv", u"Fru", u"Herr", seStreets, u"%1 %2", seCities, u"999 99", u"467017406##", u"0",
        u"999##########0000000"},
    {u"ES", u"es", u"Señora", u"Señor", esStreets, u"%1, %2", esCities, u"99999", u"3450#######", u"",
        u"9999000000##########"},
    {u"GB", u"en", u"Mrs", u"Mr", gbStreets, u"%2 %1", gbCities, u"AA9 9AA", u"447700900###", u"0",
        u"TEST000000########"}}};

} // namespace

std::span<const Culture> cultures() { return allCultures; }

const Country &country(QStringView code)
{
    for (const Country &row : allCountries)
        if (row.code == code)
            return row;
    return allCountries.front();
}

} // namespace privity::sample
