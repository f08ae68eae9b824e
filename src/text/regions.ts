/*
 * Places that no list of countries or towns holds, by what they are. "*" in front: the name is
 * also an ordinary word or a person's name, so the text around it has to say that it is a place.
 */
export const REGIONS: Record<
  'city' | 'continent' | 'region' | 'state' | 'water' | 'mountains',
  string
> = {
  city: 'New York',
  continent:
    'Europe|Asia|Africa|America|North America|South America|Latin America|Central America|Oceania|Antarctica|Americas',
  region:
    'Middle East|Far East|Near East|Central Asia|South Asia|Southeast Asia|South-East Asia|East Asia|Asia Pacific|Asia-Pacific|Balkans|Western Balkans|Caucasus|North Caucasus|South Caucasus|Scandinavia|Nordics|Baltics|Iberia|Benelux|Maghreb|Sahel|Horn of Africa|West Africa|East Africa|North Africa|Southern Africa|Sub-Saharan Africa|Eastern Europe|Western Europe|Central Europe|Northern Europe|Southern Europe|Caribbean|West Indies|Levant|Mesopotamia|Siberia|Crimea|Donbas|Donbass|Transnistria|Abkhazia|South Ossetia|Nagorno-Karabakh|Chechnya|Dagestan|Catalonia|Basque Country|Galicia|Andalusia|Castile|Aragon|Valencia|Brittany|Normandy|Alsace|Provence|Corsica|Sardinia|Sicily|Tuscany|Lombardy|Piedmont|Veneto|Liguria|Calabria|Puglia|Apulia|Campania|Umbria|Bavaria|Saxony|Lower Saxony|Hesse|Thuringia|Brandenburg|Saarland|Rhineland-Palatinate|North Rhine-Westphalia|Baden-Württemberg|Schleswig-Holstein|Saxony-Anhalt|Flanders|Wallonia|Tyrol|Styria|Carinthia|Silesia|Transylvania|Bohemia|Moravia|Thrace|Anatolia|Kurdistan|Kashmir|Punjab|Tibet|Xinjiang|Inner Mongolia|Sichuan|Guangdong|Yunnan|Hunan|Hubei|Zhejiang|Jiangsu|Fujian|Manchuria|Kerala|Gujarat|Rajasthan|Maharashtra|Karnataka|Tamil Nadu|Telangana|Andhra Pradesh|Uttar Pradesh|Madhya Pradesh|Himachal Pradesh|Arunachal Pradesh|Bihar|Odisha|Assam|Manipur|Jharkhand|Uttarakhand|Haryana|West Bengal|Bengal|Balochistan|Sindh|Khyber Pakhtunkhwa|Java|Sumatra|Borneo|Bali|Lombok|Sulawesi|Papua|Aceh|Mindanao|Luzon|Visayas|Hokkaido|Kyushu|Honshu|Shikoku|Okinawa|Patagonia|Amazon|Amazonia|Yucatan|Chiapas|Oaxaca|Jalisco|Sinaloa|Sonora|Minas Gerais|Bahia|Pará|Darfur|Tigray|Oromia|Amhara|Somaliland|Puntland|Zanzibar|Kivu|North Kivu|South Kivu|Katanga|Biafra|KwaZulu-Natal|Western Cape|Eastern Cape|Northern Cape|Gauteng|Limpopo|Mpumalanga|Free State|Gaza|Gaza Strip|West Bank|East Jerusalem|Golan Heights|Sinai|Galilee|Ulster|Munster|Leinster|Connacht|Cornwall|Devon|Dorset|Somerset|Kent|Sussex|East Sussex|West Sussex|Surrey|Essex|Norfolk|Suffolk|Yorkshire|North Yorkshire|West Yorkshire|South Yorkshire|Lancashire|Cumbria|Northumberland|County Durham|Cheshire|Derbyshire|Nottinghamshire|Lincolnshire|Leicestershire|Staffordshire|Shropshire|Herefordshire|Worcestershire|Warwickshire|Northamptonshire|Cambridgeshire|Bedfordshire|Hertfordshire|Buckinghamshire|Oxfordshire|Gloucestershire|Wiltshire|Hampshire|Berkshire|Merseyside|Greater Manchester|West Midlands|East Midlands|Midlands|Tyneside|Aberdeenshire|Highlands|Orkney|Shetland|Hebrides|Lapland|Jutland|Zealand|Galápagos|Canary Islands|Balearic Islands|Azores|Madeira|Crete|Rhodes|Lesbos|Corfu|Cyclades|Tasmania|Arctic|Antarctic|Arctic Circle|Silicon Valley|Wall Street|Westminster|Brooklyn|Manhattan|Queens|Bronx|Hollywood|New England|Midwest|Bay Area|Pacific Northwest|Great Plains|Gulf Coast|West Coast|East Coast',
  state:
    'England|Scotland|Wales|Northern Ireland|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|South Carolina|North Dakota|South Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|*Virginia|West Virginia|Washington|Wisconsin|Wyoming|Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Newfoundland and Labrador|Prince Edward Island|Yukon|Nunavut|Northwest Territories|New South Wales|*Victoria|Queensland|South Australia|Western Australia|Northern Territory',
  water:
    'Atlantic|Pacific|Atlantic Ocean|Pacific Ocean|Indian Ocean|Arctic Ocean|Mediterranean|Mediterranean Sea|Black Sea|Baltic|Baltic Sea|North Sea|Red Sea|Caspian Sea|Caspian|Dead Sea|Adriatic|Adriatic Sea|Aegean|Aegean Sea|Ionian Sea|Irish Sea|Celtic Sea|Barents Sea|Bering Sea|South China Sea|East China Sea|Yellow Sea|Sea of Japan|Sea of Azov|Arabian Sea|Coral Sea|Tasman Sea|Caribbean Sea|Gulf of Mexico|Gulf of Aden|Gulf of Finland|Gulf of Guinea|Persian Gulf|Bay of Bengal|Bay of Biscay|English Channel|Suez Canal|Panama Canal|Strait of Hormuz|Bosporus|Bosphorus|Dardanelles|Danube|Rhine|Rhône|Seine|Loire|Thames|Elbe|Oder|Vistula|Volga|Dnieper|Dniester|Don River|Tagus|Ebro|Po River|Tiber|Nile|Niger River|Congo River|Zambezi|Limpopo River|Orange River|Amazon River|Orinoco|Paraná|Mississippi River|Missouri River|Colorado River|Rio Grande|Hudson River|Yangtze|Yellow River|Mekong|Ganges|Indus|Brahmaputra|Irrawaddy|Tigris|Euphrates|Murray River|Great Lakes|Lake Victoria|Lake Geneva|Lake Constance|Lake Baikal|Lake Chad|Lake Tanganyika|Lake Malawi|Lake Michigan|Lake Superior|Lake Erie|Lake Ontario|Lake Titicaca|Great Barrier Reef',
  mountains:
    'Alps|Andes|Himalayas|Himalaya|Pyrenees|Carpathians|Urals|Ural Mountains|Urals Mountains|Rocky Mountains|Rockies|Appalachians|Atlas Mountains|Hindu Kush|Karakoram|Pamirs|Caucasus Mountains|Dolomites|Apennines|Mount Everest|Everest|Kilimanjaro|Mont Blanc|Mount Etna|Vesuvius|Sahara|Sahara Desert|Gobi|Gobi Desert|Kalahari|Namib|Sinai Peninsula|Iberian Peninsula|Korean Peninsula|Arabian Peninsula|Crimean Peninsula|Outback|Dead Sea Valley|Rift Valley|Death Valley|Grand Canyon|Serengeti|Everglades',
};

/** Names of countries that newsrooms use and the list of countries does not. */
export const COUNTRY_ALIASES: Record<string, string> = {
  US: 'US|U.S.|USA|U.S.A.|United States of America',
  GB: 'UK|U.K.|Britain|Great Britain',
  CZ: 'Czech Republic|CzechRepublic',
  AE: 'UAE|U.A.E.|Emirates',
  NL: 'Holland|the Netherlands',
  CI: 'Ivory Coast|Côte d’Ivoire',
  MM: 'Burma|Myanmar',
  KR: 'South Korea|Republic of Korea',
  KP: 'North Korea',
  CD: 'DR Congo|DRC|Democratic Republic of Congo|Democratic Republic of the Congo',
  CG: 'Congo|Congo-Brazzaville|Republic of Congo',
  MK: 'Macedonia|North Macedonia',
  TR: 'Turkey|Türkiye',
  BA: 'Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina',
  TL: 'East Timor|Timor-Leste',
  SZ: 'Swaziland|Eswatini',
  CV: 'Cape Verde',
  VA: 'Vatican|Vatican City|Holy See',
  IE: 'Republic of Ireland|Irish Republic',
  RU: 'Russian Federation',
  CN: 'People’s Republic of China',
  TW: 'Taiwan',
  SY: 'Syria',
  FM: 'Micronesia',
  ST: 'São Tomé',
  GM: 'Gambia|The Gambia',
  BS: 'Bahamas|The Bahamas',
  PS: 'Palestine',
  HK: 'Hong Kong',
  MO: 'Macau|Macao',
};

/** Capitals under the names that newsrooms use. */
export const CAPITAL_ALIASES: Record<string, string> = {
  US: 'Washington|Washington DC|Washington D.C.|Washington, D.C.',
  UA: 'Kyiv|Kiev',
  MX: 'Mexico City',
  IN: 'Delhi|New Delhi',
  CZ: 'Prague',
  LU: 'Luxembourg City',
  KZ: 'Astana|Nur-Sultan',
  IL: 'Jerusalem',
};

/** Demonyms that name no country, and second demonyms of countries. */
export const DEMONYMS: Record<string, string> = {
  GB: 'British|Briton|Britons|UK-based|English|Scottish|Scots|Welsh|Northern Irish',
  US: 'American|Americans|US-based',
  CZ: 'Czech|Czechs',
  DK: 'Danish|Dane|Danes',
  NL: 'Dutch',
  SE: 'Swedish|Swede|Swedes',
  FI: 'Finnish|Finn|Finns',
  PL: 'Polish|Pole|Poles',
  ES: 'Spanish|Spaniard|Spaniards|Catalan|Basque',
  TR: 'Turkish|Turk|Turks',
  FR: 'French|Frenchman|Frenchwoman|Corsican|Breton',
  IE: 'Irish',
  IS: 'Icelandic|Icelander|Icelanders',
  PH: 'Filipino|Filipina|Filipinos|Philippine',
  NZ: 'New Zealander|New Zealanders|Kiwi|Maori|Māori',
  AR: 'Argentine|Argentinian|Argentinians',
  IL: 'Israeli|Israelis',
  PS: 'Palestinian|Palestinians',
  RS: 'Serbian|Serb|Serbs',
  HR: 'Croatian|Croat|Croats',
  SI: 'Slovenian|Slovene|Slovenes',
  SK: 'Slovak|Slovaks',
  XK: 'Kosovar|Kosovan|Kosovars',
  BA: 'Bosnian|Bosnians',
  MK: 'Macedonian|Macedonians',
  GE: 'Georgian|Georgians',
  RU: 'Russian|Russians|Chechen',
  AF: 'Afghan|Afghans',
  IR: 'Iranian|Iranians',
  IQ: 'Iraqi|Iraqis',
  KR: 'South Korean|South Koreans|Korean|Koreans',
  KP: 'North Korean|North Koreans',
  CH: 'Swiss',
  PT: 'Portuguese',
  GR: 'Greek|Greeks',
  AE: 'Emirati|Emiratis',
  SA: 'Saudi|Saudis',
  CD: 'Congolese',
  TH: 'Thai|Thais',
  MM: 'Burmese',
  CA: 'Canadian|Canadians|Quebecois',
  '': 'European|Europeans|African|Africans|Asian|Asians|Western|Eastern|Northern|Southern|Arab|Arabs|Kurdish|Kurds|Balkan|Baltic|Nordic|Scandinavian|Latin|Caribbean|Soviet|Ex-Soviet|Euro-Atlantic|Transatlantic|Atlantic|Californian|Texan|Bavarian|Christian|Christians|Muslim|Muslims|Islamic|Islamist|Jewish|Catholic|Protestant|Orthodox|Hindu|Sikh|Buddhist|Roma|Yugoslav|Siberian|Tibetan|Uyghur|Tamil|Bengali|Zulu|Hispanic|Latino|Victorian|Olympic|Communist|Socialist|Democratic|Republican|Conservative|Liberal|Labour|Tory|Tories|Republicans|Democrats|Conservatives|Anglican|Roman|Viking|Aboriginal|Indigenous',
};
