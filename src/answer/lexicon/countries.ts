/** A country, and the other words by which news text means it. */
export interface Country {
  /** The name in common use. */
  readonly name: string;
  /** Other names and abbreviations: `Russian Federation`, `U.S.`. */
  readonly otherNames: readonly string[];
  /** Adjectives and names of the people: `Russian`, `Russians`. */
  readonly demonyms: readonly string[];
  /** Capitals and seats of power, which news text uses for the government: `Moscow`, `Kremlin`. */
  readonly seats: readonly string[];
}

// Members of the United Nations, and a few others that stand in the news as countries do. One line a country:
// name | other names | demonyms | capitals and seats of power.
const TABLE = `
Afghanistan | Islamic Emirate of Afghanistan | Afghan, Afghans | Kabul
Albania | | Albanian, Albanians | Tirana
Algeria | | Algerian, Algerians | Algiers
Andorra | | Andorran, Andorrans | Andorra la Vella
Angola | | Angolan, Angolans | Luanda
Antigua and Barbuda | Antigua | Antiguan, Antiguans | Saint John's, St. John's
Argentina | Argentine Republic | Argentine, Argentines, Argentinian, Argentinians | Buenos Aires, Casa Rosada
Armenia | | Armenian, Armenians | Yerevan
Australia | | Australian, Australians | Canberra
Austria | | Austrian, Austrians | Vienna
Azerbaijan | | Azerbaijani, Azerbaijanis, Azeri, Azeris | Baku
Bahamas | The Bahamas | Bahamian, Bahamians | Nassau
Bahrain | | Bahraini, Bahrainis | Manama
Bangladesh | | Bangladeshi, Bangladeshis | Dhaka
Barbados | | Barbadian, Barbadians | Bridgetown
Belarus | Byelorussia | Belarusian, Belarusians, Belarussian | Minsk
Belgium | | Belgian, Belgians | Brussels
Belize | | Belizean, Belizeans | Belmopan
Benin | | Beninese | Porto-Novo, Cotonou
Bhutan | | Bhutanese | Thimphu
Bolivia | | Bolivian, Bolivians | La Paz, Sucre
Bosnia and Herzegovina | Bosnia, Bosnia-Herzegovina | Bosnian, Bosnians | Sarajevo
Botswana | | Botswanan, Motswana, Batswana | Gaborone
Brazil | | Brazilian, Brazilians | Brasilia, Brasília, Planalto
Brunei | | Bruneian, Bruneians | Bandar Seri Begawan
Bulgaria | | Bulgarian, Bulgarians | Sofia
Burkina Faso | | Burkinabe, Burkinabé | Ouagadougou
Burundi | | Burundian, Burundians | Gitega, Bujumbura
Cabo Verde | Cape Verde | Cabo Verdean, Cape Verdean, Cape Verdeans | Praia
Cambodia | Kampuchea | Cambodian, Cambodians | Phnom Penh
Cameroon | | Cameroonian, Cameroonians | Yaounde, Yaoundé
Canada | | Canadian, Canadians | Ottawa
Central African Republic | CAR | Central African, Central Africans | Bangui
Chad | | Chadian, Chadians | N'Djamena
Chile | | Chilean, Chileans | Santiago
China | People's Republic of China, PRC | Chinese | Beijing, Peking, Zhongnanhai
Colombia | | Colombian, Colombians | Bogota, Bogotá
Comoros | | Comorian, Comorians | Moroni
Costa Rica | | Costa Rican, Costa Ricans | San Jose, San José
Croatia | | Croatian, Croatians, Croat, Croats | Zagreb
Cuba | | Cuban, Cubans | Havana
Cyprus | | Cypriot, Cypriots | Nicosia
Czechia | Czech Republic | Czech, Czechs | Prague
Democratic Republic of the Congo | Democratic Republic of Congo, DR Congo, DRC, Congo-Kinshasa, Zaire | Congolese | Kinshasa
Denmark | | Danish, Dane, Danes | Copenhagen
Djibouti | | Djiboutian, Djiboutians | Djibouti City
Dominica | | Dominican, Dominicans | Roseau
Dominican Republic | | Dominican, Dominicans | Santo Domingo
Ecuador | | Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans | Quito
Egypt | | Egyptian, Egyptians | Cairo
El Salvador | | Salvadoran, Salvadorans, Salvadorean | San Salvador
Equatorial Guinea | | Equatoguinean, Equatoguineans | Malabo, Ciudad de la Paz
Eritrea | | Eritrean, Eritreans | Asmara
Estonia | | Estonian, Estonians | Tallinn
Eswatini | Swaziland | Swazi, Swazis | Mbabane, Lobamba
Ethiopia | | Ethiopian, Ethiopians | Addis Ababa
European Union | EU, E.U. | European, Europeans | Brussels
Fiji | | Fijian, Fijians | Suva
Finland | | Finnish, Finn, Finns | Helsinki
France | | French, Frenchman, Frenchmen, Frenchwoman | Paris, Elysee, Élysée, Quai d'Orsay
Gabon | | Gabonese | Libreville
Gambia | The Gambia | Gambian, Gambians | Banjul
Georgia | | Georgian, Georgians | Tbilisi
Germany | Federal Republic of Germany | German, Germans | Berlin
Ghana | | Ghanaian, Ghanaians | Accra
Greece | Hellenic Republic | Greek, Greeks | Athens
Grenada | | Grenadian, Grenadians | Saint George's, St. George's
Guatemala | | Guatemalan, Guatemalans | Guatemala City
Guinea | Guinea-Conakry | Guinean, Guineans | Conakry
Guinea-Bissau | | Bissau-Guinean, Bissau-Guineans | Bissau
Guyana | | Guyanese | Georgetown
Haiti | | Haitian, Haitians | Port-au-Prince
Honduras | | Honduran, Hondurans | Tegucigalpa
Hungary | | Hungarian, Hungarians | Budapest
Iceland | | Icelandic, Icelander, Icelanders | Reykjavik, Reykjavík
India | Bharat | Indian, Indians | New Delhi, Delhi
Indonesia | | Indonesian, Indonesians | Jakarta, Nusantara
Iran | Islamic Republic of Iran, Persia | Iranian, Iranians | Tehran, Teheran
Iraq | | Iraqi, Iraqis | Baghdad
Ireland | Republic of Ireland | Irish, Irishman, Irishmen | Dublin
Israel | | Israeli, Israelis | Jerusalem, Tel Aviv, Knesset
Italy | | Italian, Italians | Rome, Palazzo Chigi
Ivory Coast | Côte d'Ivoire, Cote d'Ivoire | Ivorian, Ivorians | Yamoussoukro, Abidjan
Jamaica | | Jamaican, Jamaicans | Kingston
Japan | | Japanese | Tokyo
Jordan | | Jordanian, Jordanians | Amman
Kazakhstan | | Kazakh, Kazakhs, Kazakhstani | Astana, Nur-Sultan, Akorda
Kenya | | Kenyan, Kenyans | Nairobi
Kiribati | | I-Kiribati | Tarawa
Kosovo | | Kosovar, Kosovars | Pristina
Kuwait | | Kuwaiti, Kuwaitis | Kuwait City
Kyrgyzstan | Kyrgyz Republic, Kirghizia | Kyrgyz | Bishkek
Laos | | Lao, Laotian, Laotians | Vientiane
Latvia | | Latvian, Latvians | Riga
Lebanon | | Lebanese | Beirut
Lesotho | | Basotho, Mosotho | Maseru
Liberia | | Liberian, Liberians | Monrovia
Libya | | Libyan, Libyans | Tripoli
Liechtenstein | | Liechtensteiner, Liechtensteiners | Vaduz
Lithuania | | Lithuanian, Lithuanians | Vilnius
Luxembourg | | Luxembourger, Luxembourgers, Luxembourgish | Luxembourg City
Madagascar | | Malagasy | Antananarivo
Malawi | | Malawian, Malawians | Lilongwe
Malaysia | | Malaysian, Malaysians | Kuala Lumpur, Putrajaya
Maldives | The Maldives | Maldivian, Maldivians | Malé
Mali | | Malian, Malians | Bamako
Malta | | Maltese | Valletta
Marshall Islands | | Marshallese | Majuro
Mauritania | | Mauritanian, Mauritanians | Nouakchott
Mauritius | | Mauritian, Mauritians | Port Louis
Mexico | | Mexican, Mexicans | Mexico City
Micronesia | Federated States of Micronesia | Micronesian, Micronesians | Palikir
Moldova | | Moldovan, Moldovans | Chisinau, Chișinău
Monaco | | Monegasque, Monegasques | Monaco-Ville
Mongolia | | Mongolian, Mongolians | Ulaanbaatar, Ulan Bator
Montenegro | | Montenegrin, Montenegrins | Podgorica
Morocco | | Moroccan, Moroccans | Rabat
Mozambique | | Mozambican, Mozambicans | Maputo
Myanmar | Burma | Burmese | Naypyidaw, Nay Pyi Taw
Namibia | | Namibian, Namibians | Windhoek
Nauru | | Nauruan, Nauruans | Yaren
Nepal | | Nepali, Nepalis, Nepalese | Kathmandu
Netherlands | The Netherlands, Holland | Dutch, Dutchman, Dutchmen | Amsterdam, The Hague
New Zealand | Aotearoa | New Zealander, New Zealanders, Kiwi, Kiwis | Wellington, Beehive
Nicaragua | | Nicaraguan, Nicaraguans | Managua
Niger | | Nigerien, Nigeriens | Niamey
Nigeria | | Nigerian, Nigerians | Abuja
North Korea | Democratic People's Republic of Korea, DPRK | North Korean, North Koreans | Pyongyang
North Macedonia | Macedonia | Macedonian, Macedonians | Skopje
Norway | | Norwegian, Norwegians | Oslo
Oman | | Omani, Omanis | Muscat
Pakistan | | Pakistani, Pakistanis | Islamabad
Palau | | Palauan, Palauans | Ngerulmud
Palestine | State of Palestine, Palestinian Authority | Palestinian, Palestinians | Ramallah
Panama | | Panamanian, Panamanians | Panama City
Papua New Guinea | PNG | Papua New Guinean, Papua New Guineans | Port Moresby
Paraguay | | Paraguayan, Paraguayans | Asuncion, Asunción
Peru | | Peruvian, Peruvians | Lima
Philippines | The Philippines | Philippine, Filipino, Filipinos, Filipina | Manila, Malacañang, Malacanang
Poland | | Polish, Pole, Poles | Warsaw
Portugal | | Portuguese | Lisbon
Qatar | | Qatari, Qataris | Doha
Republic of the Congo | Congo-Brazzaville, Congo Republic | Congolese | Brazzaville
Romania | | Romanian, Romanians | Bucharest
Russia | Russian Federation | Russian, Russians | Moscow, Kremlin, Duma
Rwanda | | Rwandan, Rwandans | Kigali
Saint Kitts and Nevis | St. Kitts and Nevis, St. Kitts | Kittitian, Kittitians, Nevisian | Basseterre
Saint Lucia | St. Lucia | Saint Lucian, St. Lucian | Castries
Saint Vincent and the Grenadines | St. Vincent and the Grenadines, St. Vincent | Vincentian, Vincentians | Kingstown
Samoa | Western Samoa | Samoan, Samoans | Apia
San Marino | | Sammarinese | City of San Marino
Sao Tome and Principe | São Tomé and Príncipe | Santomean, Santomeans | São Tomé
Saudi Arabia | Kingdom of Saudi Arabia, KSA | Saudi, Saudis, Saudi Arabian | Riyadh
Senegal | | Senegalese | Dakar
Serbia | | Serbian, Serbians, Serb, Serbs | Belgrade
Seychelles | The Seychelles | Seychellois | Victoria
Sierra Leone | | Sierra Leonean, Sierra Leoneans | Freetown
Singapore | | Singaporean, Singaporeans | Istana
Slovakia | Slovak Republic | Slovak, Slovaks, Slovakian | Bratislava
Slovenia | | Slovenian, Slovenians, Slovene, Slovenes | Ljubljana
Solomon Islands | Solomons | Solomon Islander, Solomon Islanders | Honiara
Somalia | | Somali, Somalis | Mogadishu
South Africa | RSA | South African, South Africans | Pretoria, Cape Town, Union Buildings
South Korea | Republic of Korea, ROK | South Korean, South Koreans | Seoul, Blue House
South Sudan | | South Sudanese | Juba
Spain | | Spanish, Spaniard, Spaniards | Madrid, Moncloa
Sri Lanka | Ceylon | Sri Lankan, Sri Lankans | Colombo, Sri Jayawardenepura Kotte
Sudan | | Sudanese | Khartoum
Suriname | Surinam | Surinamese | Paramaribo
Sweden | | Swedish, Swede, Swedes | Stockholm
Switzerland | Swiss Confederation | Swiss | Bern, Berne
Syria | Syrian Arab Republic | Syrian, Syrians | Damascus
Taiwan | Republic of China, Chinese Taipei | Taiwanese | Taipei
Tajikistan | | Tajik, Tajiks, Tajikistani | Dushanbe
Tanzania | | Tanzanian, Tanzanians | Dodoma, Dar es Salaam
Thailand | Siam | Thai, Thais | Bangkok
Timor-Leste | East Timor | Timorese, East Timorese | Dili
Togo | | Togolese | Lomé, Lome
Tonga | | Tongan, Tongans | Nuku'alofa
Trinidad and Tobago | Trinidad | Trinidadian, Trinidadians | Port of Spain
Tunisia | | Tunisian, Tunisians | Tunis
Turkey | Türkiye, Turkiye | Turkish, Turk, Turks | Ankara
Turkmenistan | | Turkmen, Turkmens | Ashgabat
Tuvalu | | Tuvaluan, Tuvaluans | Funafuti
Uganda | | Ugandan, Ugandans | Kampala
Ukraine | | Ukrainian, Ukrainians | Kyiv, Kiev, Bankova
United Arab Emirates | UAE, U.A.E., Emirates | Emirati, Emiratis | Abu Dhabi
United Kingdom | UK, U.K., Britain, Great Britain | British, Briton, Britons | London, Downing Street, Whitehall, Westminster
United States | United States of America, USA, U.S.A., US, U.S., America | American, Americans | Washington, Washington D.C., White House, Pentagon, Capitol Hill
Uruguay | | Uruguayan, Uruguayans | Montevideo
Uzbekistan | | Uzbek, Uzbeks, Uzbekistani | Tashkent
Vanuatu | | Ni-Vanuatu, Vanuatuan | Port Vila
Vatican City | Vatican, Holy See | Vatican | Vatican
Venezuela | | Venezuelan, Venezuelans | Caracas, Miraflores
Vietnam | Viet Nam | Vietnamese | Hanoi
Yemen | | Yemeni, Yemenis | Sanaa, Sana'a, Aden
Zambia | | Zambian, Zambians | Lusaka
Zimbabwe | Rhodesia | Zimbabwean, Zimbabweans | Harare
`;

const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** In alphabetical order of the common name. */
export const countries: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name, otherNames, demonyms, seats] = line.split('|');
    return { name: (name ?? '').trim(), otherNames: list(otherNames), demonyms: list(demonyms), seats: list(seats) };
  });

const byPhrase = new Map<string, Country[]>();
for (const country of countries) {
  const phrases = [country.name, ...country.otherNames, ...country.demonyms, ...country.seats];
  for (const phrase of new Set(phrases.map((surface) => surface.toLowerCase()))) {
    byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), country]);
  }
}

/**
 * The countries a phrase can mean, in any case: by name, by people, or by seat of power. Several where the phrase is
 * shared (`Congolese`, `Dominican`, `Brussels`), none where it is not in the table.
 */
export const countriesMeantBy = (phrase: string): readonly Country[] => byPhrase.get(phrase.toLowerCase()) ?? [];

const firstWord = (text: string): string => /[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '';
const FIRST_WORDS = new Set([...byPhrase.keys()].map(firstWord));

/** Whether a phrase that begins with this word may mean a country: false is certain, and quickly told. */
export const mayBeginCountry = (word: string): boolean => FIRST_WORDS.has(firstWord(word.toLowerCase()));
