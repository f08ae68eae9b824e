// Written by npm run gazetteer; do not edit. Contains information from world-countries
// (https://github.com/mledoze/countries), which is made available here under the
// Open Database License 1.0: see LICENSES/.
// code|name|other names|capitals|demonym|borders|region
export const COUNTRIES = `AD|Andorra|Principality of Andorra;Principat d'Andorra|Andorra la Vella|Andorran|FR;ES|Europe
AE|United Arab Emirates|Emirates|Abu Dhabi|Emirati|OM;SA|Asia
AF|Afghanistan|Islamic Republic of Afghanistan;Afġānistān|Kabul|Afghan|IR;PK;TM;UZ;TJ;CN|Asia
AG|Antigua and Barbuda||Saint John's|Antiguan, Barbudan||Americas
AI|Anguilla||The Valley|Anguillian||Americas
AL|Albania|Republic of Albania;Shqipëri;Shqipëria;Shqipnia|Tirana|Albanian|ME;GR;MK;XK|Europe
AM|Armenia|Republic of Armenia;Hayastan|Yerevan|Armenian|AZ;GE;IR;TR|Asia
AO|Angola|Republic of Angola;República de Angola|Luanda|Angolan|CG;CD;ZM;NA|Africa
AQ|Antarctica|||Antarctican||Antarctic
AR|Argentina|Argentine Republic;República Argentina|Buenos Aires|Argentine|BO;BR;CL;PY;UY|Americas
AS|American Samoa|Amerika Sāmoa;Amelika Sāmoa;Sāmoa Amelika|Pago Pago|American Samoan||Oceania
AT|Austria|Republic of Austria;Osterreich;Oesterreich|Vienna|Austrian|CZ;DE;HU;IT;LI;SK;SI;CH|Europe
AU|Australia|Commonwealth of Australia|Canberra|Australian||Oceania
AW|Aruba||Oranjestad|Aruban||Americas
AX|Åland Islands|Aaland;Aland;Ahvenanmaa|Mariehamn|Ålandish||Europe
AZ|Azerbaijan|Republic of Azerbaijan;Azərbaycan Respublikası|Baku|Azerbaijani|AM;GE;IR;RU;TR|Asia
BA|Bosnia and Herzegovina|Bosnia-Herzegovina|Sarajevo|Bosnian, Herzegovinian|HR;ME;RS|Europe
BB|Barbados||Bridgetown|Barbadian||Americas
BD|Bangladesh|People's Republic of Bangladesh;Gônôprôjatôntri Bangladesh|Dhaka|Bangladeshi|MM;IN|Asia
BE|Belgium|Kingdom of Belgium;België;Belgie;Belgien;Belgique|Brussels|Belgian|FR;DE;LU;NL|Europe
BF|Burkina Faso||Ouagadougou|Burkinabe|BJ;CI;GH;ML;NE;TG|Africa
BG|Bulgaria|Republic of Bulgaria|Sofia|Bulgarian|GR;MK;RO;RS;TR|Europe
BH|Bahrain|Kingdom of Bahrain;Mamlakat al-Baḥrayn|Manama|Bahraini||Asia
BI|Burundi|Republic of Burundi;Republika y'Uburundi;République du Burundi|Gitega|Burundian|CD;RW;TZ|Africa
BJ|Benin|Republic of Benin;République du Bénin|Porto-Novo|Beninese|BF;NE;NG;TG|Africa
BL|Saint Barthélemy|Collectivity of Saint Barthélemy;St. Barthelemy;Collectivité de Saint-Barthélemy|Gustavia|Saint Barthélemy Islander||Americas
BM|Bermuda|The Islands of Bermuda;The Bermudas;Somers Isles|Hamilton|Bermudian||Americas
BN|Brunei|Nation of Brunei, Abode of Peace;Brunei Darussalam;Nation of Brunei|Bandar Seri Begawan|Bruneian|MY|Asia
BO|Bolivia|Plurinational State of Bolivia;Buliwya;Wuliwya;Bolivia, Plurinational State of;Estado Plurinacional de Bolivia|Sucre|Bolivian|AR;BR;CL;PY;PE|Americas
BQ|Caribbean Netherlands|Bonaire, Sint Eustatius and Saba;BES islands;Bonaire Sint Eustatius and Saba|Kralendijk;Oranjestad;The Bottom|Dutch||Americas
BR|Brazil|Federative Republic of Brazil;Brasil;República Federativa do Brasil|Brasília|Brazilian|AR;BO;CO;GF;GY;PY;PE;SR;UY;VE|Americas
BS|Bahamas|Commonwealth of the Bahamas|Nassau|Bahamian||Americas
BT|Bhutan|Kingdom of Bhutan|Thimphu|Bhutanese|CN;IN|Asia
BV|Bouvet Island|Bouvetøya;Bouvet-øya||||Antarctic
BW|Botswana|Republic of Botswana;Lefatshe la Botswana|Gaborone|Motswana|NA;ZA;ZM;ZW|Africa
BY|Belarus|Republic of Belarus;Bielaruś|Minsk|Belarusian|LV;LT;PL;RU;UA|Europe
BZ|Belize||Belmopan|Belizean|GT;MX|Americas
CA|Canada||Ottawa|Canadian|US|Americas
CC|Cocos (Keeling) Islands|Territory of the Cocos (Keeling) Islands;Keeling Islands;Cocos Islands|West Island|Cocos Islander||Oceania
CD|DR Congo|Democratic Republic of the Congo;Congo-Kinshasa;Congo, the Democratic Republic of the;Democratic Republic of Congo|Kinshasa|Congolese|AO;BI;CF;CG;RW;SS;TZ;UG;ZM|Africa
CF|Central African Republic|République centrafricaine|Bangui|Central African|CM;TD;CD;CG;SS;SD|Africa
CG|Republic of the Congo|Congo;Congo-Brazzaville|Brazzaville|Congolese|AO;CM;CF;CD;GA|Africa
CH|Switzerland|Swiss Confederation;Schweiz;Suisse;Svizzera;Svizra|Bern|Swiss|AT;FR;IT;LI;DE|Europe
CI|Ivory Coast|Republic of Côte d'Ivoire;Côte d'Ivoire;Cote d'Ivoire;République de Côte d'Ivoire|Yamoussoukro|Ivorian|BF;GH;GN;LR;ML|Africa
CK|Cook Islands|Kūki 'Āirani|Avarua|Cook Islander||Oceania
CL|Chile|Republic of Chile;República de Chile|Santiago|Chilean|AR;BO;PE|Americas
CM|Cameroon|Republic of Cameroon;République du Cameroun|Yaoundé|Cameroonian|CF;TD;CG;GQ;GA;NG|Africa
CN|China|People's Republic of China;Zhōngguó;Zhongguo;Zhonghua;Zhōnghuá Rénmín Gònghéguó|Beijing|Chinese|AF;BT;MM;HK;IN;KZ;NP;KP;KG;LA;MO;MN;PK;RU;TJ;VN|Asia
CO|Colombia|Republic of Colombia;República de Colombia|Bogotá|Colombian|BR;EC;PA;PE;VE|Americas
CR|Costa Rica|Republic of Costa Rica;República de Costa Rica|San José|Costa Rican|NI;PA|Americas
CU|Cuba|Republic of Cuba;República de Cuba|Havana|Cuban||Americas
CV|Cape Verde|Republic of Cabo Verde;República de Cabo Verde|Praia|Cape Verdian||Africa
CW|Curaçao|Country of Curaçao;Curacao;Kòrsou;Land Curaçao;Pais Kòrsou|Willemstad|Curaçaoan||Americas
CX|Christmas Island|Territory of Christmas Island|Flying Fish Cove|Christmas Islander||Oceania
CY|Cyprus|Republic of Cyprus;Kýpros;Kıbrıs;Kıbrıs Cumhuriyeti|Nicosia|Cypriot||Europe
CZ|Czechia|Czech Republic;Česká republika;Česko|Prague|Czech|AT;DE;PL;SK|Europe
DE|Germany|Federal Republic of Germany;Bundesrepublik Deutschland|Berlin|German|AT;BE;CZ;DK;FR;LU;NL;PL;CH|Europe
DJ|Djibouti|Republic of Djibouti;Jabuuti;Gabuuti;République de Djibouti;Gabuutih Ummuuno|Djibouti|Djibouti|ER;ET;SO|Africa
DK|Denmark|Kingdom of Denmark;Danmark;Kongeriget Danmark|Copenhagen|Danish|DE|Europe
DM|Dominica|Commonwealth of Dominica;Dominique;Wai‘tu kubuli|Roseau|Dominican||Americas
DO|Dominican Republic||Santo Domingo|Dominican|HT|Americas
DZ|Algeria|People's Democratic Republic of Algeria;Dzayer;Algérie|Algiers|Algerian|TN;LY;NE;EH;MR;ML;MA|Africa
EC|Ecuador|Republic of Ecuador;República del Ecuador|Quito|Ecuadorean|CO;PE|Americas
EE|Estonia|Republic of Estonia;Eesti;Eesti Vabariik|Tallinn|Estonian|LV;RU|Europe
EG|Egypt|Arab Republic of Egypt|Cairo|Egyptian|IL;LY;PS;SD|Africa
EH|Western Sahara|Sahrawi Arab Democratic Republic;Taneẓroft Tutrimt|El Aaiún|Sahrawi|DZ;MR;MA|Africa
ER|Eritrea|State of Eritrea;Dawlat Iritriyá;Iritriyā|Asmara|Eritrean|DJ;ET;SD|Africa
ES|Spain|Kingdom of Spain;Reino de España|Madrid|Spanish|AD;FR;GI;PT;MA|Europe
ET|Ethiopia|Federal Democratic Republic of Ethiopia|Addis Ababa|Ethiopian|DJ;ER;KE;SO;SS;SD|Africa
FI|Finland|Republic of Finland;Suomi;Suomen tasavalta;Republiken Finland|Helsinki|Finnish|NO;SE;RU|Europe
FJ|Fiji|Republic of Fiji;Viti;Matanitu ko Viti;Fijī Gaṇarājya|Suva|Fijian||Oceania
FK|Falkland Islands|Islas Malvinas;Falkland Islands (Malvinas)|Stanley|Falkland Islander||Americas
FM|Micronesia|Federated States of Micronesia;Micronesia, Federated States of|Palikir|Micronesian||Oceania
FO|Faroe Islands|Føroyar;Færøerne;Faeroe Islands|Tórshavn|Faroese||Europe
FR|France|French Republic;République française|Paris|French|AD;BE;DE;IT;LU;MC;ES;CH|Europe
GA|Gabon|Gabonese Republic;République Gabonaise|Libreville|Gabonese|CM;CG;GQ|Africa
GB|United Kingdom|United Kingdom of Great Britain and Northern Ireland;Great Britain|London|British|IE|Europe
GD|Grenada||St. George's|Grenadian||Americas
GE|Georgia|Sakartvelo|Tbilisi|Georgian|AM;AZ;RU;TR|Asia
GF|French Guiana|Guiana;Guyane|Cayenne|Guianan|BR;SR|Americas
GG|Guernsey|Bailiwick of Guernsey;Bailliage de Guernesey|St. Peter Port|Channel Islander||Europe
GH|Ghana|Republic of Ghana|Accra|Ghanaian|BF;CI;TG|Africa
GI|Gibraltar||Gibraltar|Gibraltar|ES|Europe
GL|Greenland|Grønland|Nuuk|Greenlandic||Americas
GM|Gambia|Republic of the Gambia|Banjul|Gambian|SN|Africa
GN|Guinea|Republic of Guinea;République de Guinée|Conakry|Guinean|CI;GW;LR;ML;SN;SL|Africa
GP|Guadeloupe|Gwadloup|Basse-Terre|Guadeloupian||Americas
GQ|Equatorial Guinea|Republic of Equatorial Guinea;República de Guinea Ecuatorial;République de Guinée équatoriale;República da Guiné Equatorial|Malabo|Equatorial Guinean|CM;GA|Africa
GR|Greece|Hellenic Republic;Elláda|Athens|Greek|AL;BG;TR;MK|Europe
GS|South Georgia|South Georgia and the South Sandwich Islands|King Edward Point|South Georgian South Sandwich Islander||Antarctic
GT|Guatemala|Republic of Guatemala|Guatemala City|Guatemalan|BZ;SV;HN;MX|Americas
GU|Guam|Guåhån|Hagåtña|Guamanian||Oceania
GW|Guinea-Bissau|Republic of Guinea-Bissau;República da Guiné-Bissau|Bissau|Guinea-Bissauan|GN;SN|Africa
GY|Guyana|Co-operative Republic of Guyana|Georgetown|Guyanese|BR;SR;VE|Americas
HK|Hong Kong|Hong Kong Special Administrative Region of the People's Republic of China|City of Victoria|Hong Konger|CN|Asia
HM|Heard Island and McDonald Islands|||Heard and McDonald Islander||Antarctic
HN|Honduras|Republic of Honduras;República de Honduras|Tegucigalpa|Honduran|GT;SV;NI|Americas
HR|Croatia|Republic of Croatia;Hrvatska;Republika Hrvatska|Zagreb|Croatian|BA;HU;ME;RS;SI|Europe
HT|Haiti|Republic of Haiti;République d'Haïti;Repiblik Ayiti|Port-au-Prince|Haitian|DO|Americas
HU|Hungary||Budapest|Hungarian|AT;HR;RO;RS;SK;SI;UA|Europe
ID|Indonesia|Republic of Indonesia;Republik Indonesia|Jakarta|Indonesian|TL;MY;PG|Asia
IE|Ireland|Republic of Ireland;Éire;Poblacht na hÉireann|Dublin|Irish|GB|Europe
IL|Israel|State of Israel;Medīnat Yisrā'el|Jerusalem|Israeli|EG;JO;LB;PS;SY|Asia
IM|Isle of Man|Ellan Vannin;Mann;Mannin|Douglas|Manx||Europe
IN|India|Republic of India;Bhārat;Bharat Ganrajya|New Delhi|Indian|BD;BT;MM;CN;NP;PK|Asia
IO|British Indian Ocean Territory||Diego Garcia|Indian||Africa
IQ|Iraq|Republic of Iraq;Jumhūriyyat al-‘Irāq|Baghdad|Iraqi|IR;JO;KW;SA;SY;TR|Asia
IR|Iran|Islamic Republic of Iran;Iran, Islamic Republic of;Jomhuri-ye Eslāmi-ye Irān|Tehran|Iranian|AF;AM;AZ;IQ;PK;TR;TM|Asia
IS|Iceland|Island;Republic of Iceland;Lýðveldið Ísland|Reykjavik|Icelander||Europe
IT|Italy|Italian Republic;Repubblica italiana|Rome|Italian|AT;FR;SM;SI;CH;VA|Europe
JE|Jersey|Bailiwick of Jersey;Bailliage de Jersey;Bailliage dé Jèrri|Saint Helier|Channel Islander||Europe
JM|Jamaica||Kingston|Jamaican||Americas
JO|Jordan|Hashemite Kingdom of Jordan|Amman|Jordanian|IQ;IL;PS;SA;SY|Asia
JP|Japan|Nippon;Nihon|Tokyo|Japanese||Asia
KE|Kenya|Republic of Kenya;Jamhuri ya Kenya|Nairobi|Kenyan|ET;SO;SS;TZ;UG|Africa
KG|Kyrgyzstan|Kyrgyz Republic;Kyrgyz Respublikasy|Bishkek|Kirghiz|CN;KZ;TJ;UZ|Asia
KH|Cambodia|Kingdom of Cambodia|Phnom Penh|Cambodian|LA;TH;VN|Asia
KI|Kiribati|Independent and Sovereign Republic of Kiribati;Republic of Kiribati;Ribaberiki Kiribati|South Tarawa|I-Kiribati||Oceania
KM|Comoros|Union of the Comoros;Union des Comores;Udzima wa Komori|Moroni|Comoran||Africa
KN|Saint Kitts and Nevis|Federation of Saint Christopher and Nevis|Basseterre|Kittitian or Nevisian||Americas
KP|North Korea|Democratic People's Republic of Korea;DPRK;Chosŏn Minjujuŭi Inmin Konghwaguk;Korea, Democratic People's Republic of|Pyongyang|North Korean|CN;KR;RU|Asia
KR|South Korea|Republic of Korea;Korea, Republic of|Seoul|South Korean|KP|Asia
KW|Kuwait|State of Kuwait;Dawlat al-Kuwait|Kuwait City|Kuwaiti|IQ;SA|Asia
KY|Cayman Islands||George Town|Caymanian||Americas
KZ|Kazakhstan|Republic of Kazakhstan;Qazaqstan;Qazaqstan Respublïkası;Respublika Kazakhstan|Astana|Kazakhstani|CN;KG;RU;TM;UZ|Asia
LA|Laos|Lao People's Democratic Republic;Sathalanalat Paxathipatai Paxaxon Lao|Vientiane|Laotian|MM;KH;CN;TH;VN|Asia
LB|Lebanon|Lebanese Republic;Al-Jumhūrīyah Al-Libnānīyah|Beirut|Lebanese|IL;SY|Asia
LC|Saint Lucia||Castries|Saint Lucian||Americas
LI|Liechtenstein|Principality of Liechtenstein;Fürstentum Liechtenstein|Vaduz|Liechtensteiner|AT;CH|Europe
LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Colombo|Sri Lankan|IN|Asia
LR|Liberia|Republic of Liberia|Monrovia|Liberian|GN;CI;SL|Africa
LS|Lesotho|Kingdom of Lesotho;Muso oa Lesotho|Maseru|Mosotho|ZA|Africa
LT|Lithuania|Republic of Lithuania;Lietuvos Respublika|Vilnius|Lithuanian|BY;LV;PL;RU|Europe
LU|Luxembourg|Grand Duchy of Luxembourg;Grand-Duché de Luxembourg;Großherzogtum Luxemburg;Groussherzogtum Lëtzebuerg|Luxembourg|Luxembourger|BE;FR;DE|Europe
LV|Latvia|Republic of Latvia;Latvijas Republika|Riga|Latvian|BY;EE;LT;RU|Europe
LY|Libya|State of Libya;Dawlat Libya|Tripoli|Libyan|DZ;TD;EG;NE;SD;TN|Africa
MA|Morocco|Kingdom of Morocco;Al-Mamlakah al-Maġribiyah|Rabat|Moroccan|DZ;EH;ES|Africa
MC|Monaco|Principality of Monaco;Principauté de Monaco|Monaco|Monegasque|FR|Europe
MD|Moldova|Republic of Moldova;Moldova, Republic of;Republica Moldova|Chișinău|Moldovan|RO;UA|Europe
ME|Montenegro|Crna Gora|Podgorica|Montenegrin|AL;BA;HR;XK;RS|Europe
MF|Saint Martin|Collectivity of Saint Martin;Collectivité de Saint-Martin;Saint Martin (French part)|Marigot|Saint Martin Islander|SX|Americas
MG|Madagascar|Republic of Madagascar;Repoblikan'i Madagasikara;République de Madagascar|Antananarivo|Malagasy||Africa
MH|Marshall Islands|Republic of the Marshall Islands|Majuro|Marshallese||Oceania
MK|North Macedonia|Republic of North Macedonia;The former Yugoslav Republic of Macedonia;Macedonia, The Former Yugoslav Republic of;Macedonia|Skopje|Macedonian|AL;BG;GR;XK;RS|Europe
ML|Mali|Republic of Mali;République du Mali|Bamako|Malian|DZ;BF;GN;CI;MR;NE;SN|Africa
MM|Myanmar|Republic of the Union of Myanmar;Burma;Pyidaunzu Thanmăda Myăma Nainngandaw|Naypyidaw|Burmese|BD;CN;IN;LA;TH|Asia
MN|Mongolia||Ulan Bator|Mongolian|CN;RU|Asia
MO|Macau|Macao Special Administrative Region of the People's Republic of China;Macao;Região Administrativa Especial de Macau da República Popular da China||Macanese|CN|Asia
MP|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands;Sankattan Siha Na Islas Mariånas|Saipan|American||Oceania
MQ|Martinique||Fort-de-France|Martinican||Americas
MR|Mauritania|Islamic Republic of Mauritania|Nouakchott|Mauritanian|DZ;ML;SN;EH|Africa
MS|Montserrat||Plymouth|Montserratian||Americas
MT|Malta|Republic of Malta;Repubblika ta' Malta|Valletta|Maltese||Europe
MU|Mauritius|Republic of Mauritius;République de Maurice|Port Louis|Mauritian||Africa
MV|Maldives|Republic of the Maldives;Maldive Islands;Dhivehi Raajjeyge Jumhooriyya|Malé|Maldivan||Asia
MW|Malawi|Republic of Malawi|Lilongwe|Malawian|MZ;TZ;ZM|Africa
MX|Mexico|United Mexican States;Mexicanos;Estados Unidos Mexicanos|Mexico City|Mexican|BZ;GT;US|Americas
MY|Malaysia||Kuala Lumpur|Malaysian|BN;ID;TH|Asia
MZ|Mozambique|Republic of Mozambique;República de Moçambique|Maputo|Mozambican|MW;ZA;SZ;TZ;ZM;ZW|Africa
NA|Namibia|Republic of Namibia;Namibië|Windhoek|Namibian|AO;BW;ZA;ZM|Africa
NC|New Caledonia||Nouméa|New Caledonian||Oceania
NE|Niger|Republic of Niger;Nijar|Niamey|Nigerien|DZ;BJ;BF;TD;LY;ML;NG|Africa
NF|Norfolk Island|Territory of Norfolk Island;Teratri of Norf'k Ailen|Kingston|Norfolk Islander||Oceania
NG|Nigeria|Federal Republic of Nigeria;Nijeriya;Naíjíríà|Abuja|Nigerian|BJ;CM;TD;NE|Africa
NI|Nicaragua|Republic of Nicaragua;República de Nicaragua|Managua|Nicaraguan|CR;HN|Americas
NL|Netherlands|Kingdom of the Netherlands;Holland;Nederland;The Netherlands|Amsterdam|Dutch|BE;DE|Europe
NO|Norway|Kingdom of Norway;Norge;Noreg;Kongeriket Norge;Kongeriket Noreg|Oslo|Norwegian|FI;SE;RU|Europe
NP|Nepal|Federal Democratic Republic of Nepal;Loktāntrik Ganatantra Nepāl|Kathmandu|Nepalese|CN;IN|Asia
NR|Nauru|Republic of Nauru;Naoero;Pleasant Island;Ripublik Naoero|Yaren|Nauruan||Oceania
NU|Niue||Alofi|Niuean||Oceania
NZ|New Zealand|Aotearoa|Wellington|New Zealander||Oceania
OM|Oman|Sultanate of Oman|Muscat|Omani|SA;AE;YE|Asia
PA|Panama|Republic of Panama;República de Panamá|Panama City|Panamanian|CO;CR|Americas
PE|Peru|Republic of Peru;República del Perú|Lima|Peruvian|BO;BR;CL;CO;EC|Americas
PF|French Polynesia|Polynésie française;Pōrīnetia Farāni|Papeetē|French Polynesian||Oceania
PG|Papua New Guinea|Independent State of Papua New Guinea;Independen Stet bilong Papua Niugini|Port Moresby|Papua New Guinean|ID|Oceania
PH|Philippines|Republic of the Philippines;Repúblika ng Pilipinas|Manila|Filipino||Asia
PK|Pakistan|Islamic Republic of Pakistan;Pākistān;Islāmī Jumhūriya'eh Pākistān|Islamabad|Pakistani|AF;CN;IN;IR|Asia
PL|Poland|Republic of Poland;Rzeczpospolita Polska|Warsaw|Polish|BY;CZ;DE;LT;RU;SK;UA|Europe
PM|Saint Pierre and Miquelon|Collectivité territoriale de Saint-Pierre-et-Miquelon|Saint-Pierre|Saint-Pierrais, Miquelonnais||Americas
PN|Pitcairn Islands|Pitcairn Group of Islands;Pitcairn;Pitcairn Henderson Ducie and Oeno Islands|Adamstown|Pitcairn Islander||Oceania
PR|Puerto Rico|Commonwealth of Puerto Rico;Estado Libre Asociado de Puerto Rico|San Juan|Puerto Rican||Americas
PS|Palestine|State of Palestine;Palestine, State of;Dawlat Filasṭin|Ramallah|Palestinian|IL;EG;JO|Asia
PT|Portugal|Portuguese Republic;Portuguesa;República Portuguesa|Lisbon|Portuguese|ES|Europe
PW|Palau|Republic of Palau;Beluu er a Belau|Ngerulmud|Palauan||Oceania
PY|Paraguay|Republic of Paraguay;República del Paraguay;Tetã Paraguái|Asunción|Paraguayan|AR;BO;BR|Americas
QA|Qatar|State of Qatar;Dawlat Qaṭar|Doha|Qatari|SA|Asia
RE|Réunion|Réunion Island;Reunion|Saint-Denis|Réunionese||Africa
RO|Romania|Rumania;Roumania;România|Bucharest|Romanian|BG;HU;MD;RS;UA|Europe
RS|Serbia|Republic of Serbia;Srbija;Republika Srbija|Belgrade|Serbian|BA;BG;HR;HU;XK;MK;ME;RO|Europe
RU|Russia|Russian Federation|Moscow|Russian|AZ;BY;CN;EE;FI;GE;KZ;KP;LV;LT;MN;NO;PL;UA|Europe
RW|Rwanda|Republic of Rwanda;Repubulika y'u Rwanda;République du Rwanda|Kigali|Rwandan|BI;CD;TZ;UG|Africa
SA|Saudi Arabia|Kingdom of Saudi Arabia;Saudi;Al-Mamlakah al-‘Arabiyyah as-Su‘ūdiyyah|Riyadh|Saudi Arabian|IQ;JO;KW;OM;QA;AE;YE|Asia
SB|Solomon Islands||Honiara|Solomon Islander||Oceania
SC|Seychelles|Republic of Seychelles;Repiblik Sesel;République des Seychelles|Victoria|Seychellois||Africa
SD|Sudan|Republic of the Sudan;Jumhūrīyat as-Sūdān|Khartoum|Sudanese|CF;TD;EG;ER;ET;LY;SS|Africa
SE|Sweden|Kingdom of Sweden;Konungariket Sverige|Stockholm|Swedish|FI;NO|Europe
SG|Singapore|Republic of Singapore;Singapura;Republik Singapura|Singapore|Singaporean||Asia
SH|Saint Helena, Ascension and Tristan da Cunha|Saint Helena;St. Helena, Ascension and Tristan da Cunha|Jamestown|Saint Helenian||Africa
SI|Slovenia|Republic of Slovenia;Republika Slovenija|Ljubljana|Slovene|AT;HR;IT;HU|Europe
SJ|Svalbard and Jan Mayen|Svalbard og Jan Mayen;Svalbard and Jan Mayen Islands|Longyearbyen|Norwegian||Europe
SK|Slovakia|Slovak Republic;Slovenská republika|Bratislava|Slovak|AT;CZ;HU;PL;UA|Europe
SL|Sierra Leone|Republic of Sierra Leone|Freetown|Sierra Leonean|GN;LR|Africa
SM|San Marino|Most Serene Republic of San Marino;Republic of San Marino;Repubblica di San Marino|City of San Marino|Sammarinese|IT|Europe
SN|Senegal|Republic of Senegal;République du Sénégal|Dakar|Senegalese|GM;GN;GW;ML;MR|Africa
SO|Somalia|Federal Republic of Somalia;Jamhuuriyadda Federaalka Soomaaliya;Jumhūriyyat aṣ-Ṣūmāl al-Fiderāliyya|Mogadishu|Somali|DJ;ET;KE|Africa
SR|Suriname|Republic of Suriname;Sarnam;Sranangron;Republiek Suriname|Paramaribo|Surinamer|BR;GF;GY|Americas
SS|South Sudan|Republic of South Sudan|Juba|South Sudanese|CF;CD;ET;KE;SD;UG|Africa
ST|São Tomé and Príncipe|Democratic Republic of São Tomé and Príncipe;Sao Tome and Principe;República Democrática de São Tomé e Príncipe|São Tomé|Sao Tomean||Africa
SV|El Salvador|Republic of El Salvador;República de El Salvador|San Salvador|Salvadoran|GT;HN|Americas
SX|Sint Maarten|Sint Maarten (Dutch part)|Philipsburg|St. Maartener|MF|Americas
SY|Syria|Syrian Arab Republic|Damascus|Syrian|IQ;IL;JO;LB;TR|Asia
SZ|Eswatini|Kingdom of Eswatini;Swaziland;Swatini;Ngwane;Umbuso weSwatini|Lobamba|Swazi|MZ;ZA|Africa
TC|Turks and Caicos Islands||Cockburn Town|Turks and Caicos Islander||Americas
TD|Chad|Republic of Chad;Tchad;République du Tchad|N'Djamena|Chadian|CM;CF;LY;NE;NG;SD|Africa
TF|French Southern and Antarctic Lands|Territory of the French Southern and Antarctic Lands;French Southern Territories|Port-aux-Français|French||Antarctic
TG|Togo|Togolese Republic;Togolese;République Togolaise|Lomé|Togolese|BJ;BF;GH|Africa
TH|Thailand|Kingdom of Thailand;Prathet;Thai;Ratcha Anachak Thai|Bangkok|Thai|MM;KH;LA;MY|Asia
TJ|Tajikistan|Republic of Tajikistan;Toçikiston;Çumhuriyi Toçikiston|Dushanbe|Tadzhik|AF;CN;KG;UZ|Asia
TK|Tokelau||Fakaofo|Tokelauan||Oceania
TL|Timor-Leste|Democratic Republic of Timor-Leste;East Timor;Timor;República Democrática de Timor-Leste;Repúblika Demokrátika Timór-Leste|Dili|East Timorese|ID|Asia
TM|Turkmenistan||Ashgabat|Turkmen|AF;IR;KZ;UZ|Asia
TN|Tunisia|Tunisian Republic;Republic of Tunisia|Tunis|Tunisian|DZ;LY|Africa
TO|Tonga|Kingdom of Tonga|Nuku'alofa|Tongan||Oceania
TR|Türkiye|Republic of Türkiye;Turkiye;Republic of Turkey;Türkiye Cumhuriyeti|Ankara|Turkish|AM;AZ;BG;GE;GR;IR;IQ;SY|Asia
TT|Trinidad and Tobago|Republic of Trinidad and Tobago|Port of Spain|Trinidadian||Americas
TV|Tuvalu||Funafuti|Tuvaluan||Oceania
TW|Taiwan|Republic of China (Taiwan);Táiwān;Republic of China;Zhōnghuá Mínguó;Chinese Taipei|Taipei|Taiwanese||Asia
TZ|Tanzania|United Republic of Tanzania;Tanzania, United Republic of;Jamhuri ya Muungano wa Tanzania|Dodoma|Tanzanian|BI;CD;KE;MW;MZ;RW;UG;ZM|Africa
UA|Ukraine|Ukrayina|Kyiv|Ukrainian|BY;HU;MD;PL;RO;RU;SK|Europe
UG|Uganda|Republic of Uganda;Jamhuri ya Uganda|Kampala|Ugandan|CD;KE;RW;SS;TZ|Africa
UM|United States Minor Outlying Islands|||American Islander||Americas
US|United States|United States of America|Washington D.C.|American|CA;MX|Americas
UY|Uruguay|Oriental Republic of Uruguay;República Oriental del Uruguay|Montevideo|Uruguayan|AR;BR|Americas
UZ|Uzbekistan|Republic of Uzbekistan;O‘zbekiston Respublikasi|Tashkent|Uzbekistani|AF;KZ;KG;TJ;TM|Asia
VA|Vatican City|Vatican City State;Holy See (Vatican City State);Vatican;Stato della Città del Vaticano|Vatican City|Vatican|IT|Europe
VC|Saint Vincent and the Grenadines||Kingstown|Saint Vincentian||Americas
VE|Venezuela|Bolivarian Republic of Venezuela;Venezuela, Bolivarian Republic of;República Bolivariana de Venezuela|Caracas|Venezuelan|BR;CO;GY|Americas
VG|British Virgin Islands|Virgin Islands;Virgin Islands, British|Road Town|Virgin Islander||Americas
VI|United States Virgin Islands|Virgin Islands of the United States;Virgin Islands, U.S.|Charlotte Amalie|Virgin Islander||Americas
VN|Vietnam|Socialist Republic of Vietnam;Cộng hòa Xã hội chủ nghĩa Việt Nam;Viet Nam|Hanoi|Vietnamese|KH;CN;LA|Asia
VU|Vanuatu|Republic of Vanuatu;Ripablik blong Vanuatu;République de Vanuatu|Port Vila|Ni-Vanuatu||Oceania
WF|Wallis and Futuna|Territory of the Wallis and Futuna Islands;Territoire des îles Wallis et Futuna|Mata-Utu|Wallis and Futuna Islander||Oceania
WS|Samoa|Independent State of Samoa|Apia|Samoan||Oceania
XK|Kosovo|Republic of Kosovo|Pristina|Kosovar|AL;MK;ME;RS|Europe
YE|Yemen|Republic of Yemen;Yemeni Republic|Sana'a|Yemeni|OM;SA|Asia
YT|Mayotte|Department of Mayotte;Département de Mayotte|Mamoudzou|Mahoran||Africa
ZA|South Africa|Republic of South Africa;Suid-Afrika|Pretoria;Bloemfontein;Cape Town|South African|BW;LS;MZ;NA;SZ;ZW|Africa
ZM|Zambia|Republic of Zambia|Lusaka|Zambian|AO;BW;CD;MW;MZ;NA;TZ;ZW|Africa
ZW|Zimbabwe|Republic of Zimbabwe|Harare|Zimbabwean|BW;MZ;ZA;ZM|Africa`;
