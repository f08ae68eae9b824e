/*
 * Words that make a name the name of an organisation, by what kind of organisation they make it.
 * The kind decides which names may stand beside each other as options.
 */
const HEADS: Record<string, string> = {
  council: 'Council|Assembly|Parliament|Senate|Congress|Duma|Knesset|Bundestag|Legislature|Rada',
  ministry:
    'Ministry|Department|Treasury|Bureau|Directorate|Inspectorate|Secretariat|Cabinet|Office|Administration|Authority|Agency|Service|Services|Commission|Committee|Board|Commissions|Ombudsman|Registry|Customs|Coastguard',
  court: 'Court|Tribunal|Judiciary',
  police: 'Police|Constabulary|Army|Navy|Force|Forces|Guard|Brigade|Corps|Command|Militia|Fleet',
  party: 'Party|Front|Movement|Coalition|Bloc|Alliance|Congress Party|Democrats',
  university:
    'University|College|Institute|Academy|School|Polytechnic|Laboratory|Laboratories|Observatory|Faculty|Universität|Université|Universidad|Institution|Observatory',
  hospital: 'Hospital|Clinic|Infirmary|Hospice|Surgery',
  company:
    'Inc|Corp|Plc|Mutual|Bancorporation|Air|Corporation|Company|Ltd|Limited|plc|PLC|LLC|GmbH|AG|SA|SpA|NV|BV|AB|Oy|Co|Group|Holdings|Holding|Industries|Enterprises|Partners|Ventures|Capital|Bank|Airlines|Airways|Motors|Motor|Energy|Electric|Oil|Gas|Petroleum|Power|Steel|Mining|Metals|Pharma|Pharmaceuticals|Therapeutics|Biotech|Technologies|Technology|Systems|Software|Robotics|Semiconductors|Networks|Telecom|Telecoms|Communications|Media|Studios|Pictures|Records|Entertainment|Foods|Breweries|Brewery|Bakery|Dairy|Farms|Logistics|Shipping|Lines|Line|Railways|Railway|Rail|Transport|Properties|Estates|Homes|Construction|Engineering|Insurance|Assurance|Securities|Investments|Asset|Management|Solutions|Consulting|Stores|Supermarkets|Markets|Retail|Hotels|Resorts|Chemicals|Aerospace|Aviation|Shipyard|Shipyards|Wind|Solar|Renewables|Utilities|Water|Freight|Ferries|Cruises|Labs|Marine|Bancorp|Resources|Research|Rubber|Traders|Trading|Savings|Exchange|Textiles|Fisheries|Cement|Timber|Foundry|Works',
  media:
    'Times|Post|Herald|Tribune|Gazette|Chronicle|Journal|Observer|Guardian|Telegraph|Mail|Mirror|Echo|Courier|Dispatch|Bulletin|Examiner|Star-Tribune|News|Radio|Television|TV|FM|Broadcasting|Press|Newspaper|Magazine|Review|Ledger|Monitor|Argus|Standard|Islander|Newswire|Wire',
  team: 'FC|AFC|CF|SC|United|Rovers|Wanderers|Athletic|Rangers|Hotspur|Albion|Olympique|Sporting|Real|Dynamo|Lokomotiv|Club|Warriors|Lions|Tigers|Bears|Eagles|Hawks|Giants|Sharks|Bulls|Raiders|Titans|Knights|Panthers|Wolves|Wildcats|Cavaliers|Lakers|Celtics|Yankees|Dodgers|Mets',
  body: 'Union|Union|Association|Federation|Confederation|League|Society|Foundation|Trust|Fund|Charity|Network|Campaign|Initiative|Project|Programme|Organization|Organisation|Organizations|Nations|Chamber|Consortium|Cooperative|Co-operative|Collective|Syndicate|Guild|Club|Church|Diocese|Archdiocese|Synod|Mosque|Order|Orchestra|Philharmonic|Symphony|Ensemble|Choir|Opera|Ballet|Theatre|Theater|Museum|Gallery|Library|Archive|Archives|Zoo|Centre|Center|Forum|Panel|Taskforce|Unit|Team|Watch|International|Relief|Aid|Rescue|Survey|Household|Secretariat',
};

/** Organisations that need no head word, by kind. */
const KNOWN: Record<string, string> = {
  alliance:
    'NATO|Nato|EU|European Union|UN|United Nations|African Union|Arab League|ASEAN|OPEC|OSCE|G7|G8|G20|BRICS|Commonwealth|ECOWAS|Mercosur|Warsaw Pact|Hamas|Hezbollah|Taliban|Islamic State|al-Qaeda|Al-Qaeda|Boko Haram|al-Shabab|IRA|Farc|FARC',
  media:
    'BBC|Reuters|REUTERS|AFP|AP|Associated Press|Agence France-Presse|Interfax|RIA|RIA Novosti|Tass|TASS|ITAR-Tass|Xinhua|Kyodo|Yonhap|DPA|dpa|ANSA|EFE|PTI|Anadolu|Al Jazeera|Al-Jazeera|CNN|ITV|NPR|CBS|NBC|ABC|PBS|Fox News|Sky News|France 24|Deutsche Welle|Bloomberg|Le Monde|Le Figaro|El País|Der Spiegel|Die Welt|Financial Times|New York Times|Washington Post|Wall Street Journal|Guardian|Kommersant|Pravda|Izvestia|Haaretz|Dawn',
  government:
    'Kremlin|White House|Pentagon|Downing Street|State Department|Foreign Office|Home Office|Treasury|Capitol|Élysée|Elysee|Bundestag|Bundesrat|Knesset|Duma|State Duma|Rada|Verkhovna Rada|Sejm|Riksdag|Storting|Folketing|Congress|Senate|House of Commons|House of Lords|House of Representatives|European Parliament|European Commission|European Council|Interpol|Europol|FBI|CIA|NSA|KGB|FSB|MI5|MI6|Mossad|DEA|FEMA|NASA|Nasa|ESA|NOAA|CDC|FDA|EPA|NHS|Ofcom|Ofsted|Ofgem|IAEA|WHO|Unicef|UNICEF|UNHCR|UNESCO|Unesco|WTO|IMF|World Bank|OECD|ECB|Fed|Federal Reserve|Bank of England|ICC|ILO|FAO|WFP|CERN|Vatican Bank|Supreme Court|Red Cross|Red Crescent|MSF|Médecins Sans Frontières|Amnesty International|Amnesty|Human Rights Watch|Greenpeace|Oxfam|WWF|Save the Children',
  sport:
    'FIFA|Fifa|UEFA|Uefa|IOC|NBA|NFL|NHL|MLB|FA|Premier League|Bundesliga|La Liga|Serie A|Ligue 1|Wada|WADA|Arsenal|Chelsea|Everton|Liverpool FC|Barcelona FC|Juventus|Benfica|Ajax|Celtic|Real Madrid|Bayern Munich|Borussia Dortmund|Manchester United|Manchester City|Tottenham Hotspur|Newcastle United',
  party:
    'Labour|Greens|Conservatives|Liberals|Tories|Democrats|Republicans|Liberal Democrats|Lib Dems|Social Democrats|Christian Democrats',
  company:
    'Google|Apple|Microsoft|Amazon|Facebook|Meta|Twitter|YouTube|Netflix|Intel|Nvidia|Samsung|Sony|Nintendo|Toyota|Honda|Nissan|Mazda|Hyundai|Kia|BMW|Volkswagen|Audi|Porsche|Mercedes|Mercedes-Benz|Ford|Tesla|Fiat|Renault|Peugeot|Volvo|Airbus|Boeing|Siemens|Bosch|Shell|BP|TotalEnergies|ExxonMobil|Exxon|Chevron|Gazprom|Rosneft|Aramco|Nestlé|Unilever|Nike|Adidas|Puma|IKEA|Ikea|Walmart|Tesco|Sainsbury|Aldi|Lidl|Carrefour|McDonald|Starbucks|Coca-Cola|Pepsi|HSBC|Barclays|Lloyds|UBS|Credit Suisse|Deutsche Bank|Goldman Sachs|JPMorgan|Citigroup|Lufthansa|Ryanair|EasyJet|Qantas|Emirates Airlines|Huawei|Xiaomi|Alibaba|Tencent|TikTok|ByteDance|Spotify|Uber|Airbnb|PayPal|IBM|Oracle|SpaceX|OpenAI|Maersk|Rolls-Royce|Pfizer|Moderna|AstraZeneca|Novartis|Roche|Bayer|BASF|Philips|Nokia|Ericsson',
};

/** Capitals that are no organisation. */
const NOT_ORGANISATIONS = new Set(
  'TV CEO CFO COO CTO GDP GNP AM PM MP MPs MEP MEPs AI CO CO2 HIV AIDS VIP DVD CD GPS MRI DNA RNA PhD BA MA MSc MBA FAQ ID IT PR HR HQ IQ LED USB PC CCTV COVID SARS MERS DIY ATM CV GMT UTC BST EST CET PST EDT PDT CEST RSS URL PDF SMS SUV EV EVs UFO VAT IPO R&D QR OK NGO NGOs USD EUR GBP HS2 LNG LPG PPE ICU ER GP GPs WW2 WWII WWI II III IV VI VII VIII IX XI XII XIV XVI BC AD ETA TBC TBA MW GW KW KM RMS HMS USS MV MS SS DJ MC UN-backed LGBT LGBTQ MMR PTSD ADHD BMI CT PCR VAR HOST BYLINE ANCHOR GUEST CALLER VOICE NARRATOR NO1 NFT 3D 4G 5G GCSE GCSEs SAT A-levels HGV RSVP SOS'.split(
    ' ',
  ),
);

const headKind = new Map<string, string>();
for (const [kind, words] of Object.entries(HEADS))
  for (const word of words.split('|')) if (!headKind.has(word)) headKind.set(word, kind);

const known = new Map<string, string>();
for (const [kind, names] of Object.entries(KNOWN))
  for (const name of names.split('|')) known.set(name.replace(/-/g, ' - '), kind);

/** The kind of organisation that a last word makes: "Bank" makes a company. */
export const kindOfHead = (word: string): string | undefined => headKind.get(word);
/** The kind of an organisation known by its whole name (tokens joined by spaces). */
export const kindOfKnown = (name: string): string | undefined => known.get(name);
export const LONGEST_KNOWN = Math.max(...[...known.keys()].map((name) => name.split(' ').length));

/** "NATO" or "G20", and no "CEO": capitals that may be an organisation's. */
export function isAcronym(word: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}\d&]{1,6}s?$/u.test(word) &&
    (word.match(/\p{Lu}/gu)?.length ?? 0) > 1 &&
    !NOT_ORGANISATIONS.has(word) &&
    !/^[IVXLCM]+$/.test(word)
  );
}

/** First words of a name that make it an organisation's in other languages. */
export const ORGANISATION_OPENERS =
  /^(?:Deportivo|Atlético|Atletico|Sport|Sporting|Inter|Dynamo|Dinamo|Racing|Lokomotiv|Spartak|Olympique|Borussia|Independiente|Nacional|Unión|Real|AC|AS|SC|FC|CD|Banco|Banque|Banca|Universidad|Universidade|Université|Università|Instituto|Institut|Ministerio|Partido|Sociedad|Société|Compagnie|Confédération|Bank)$/;
/** What a company's name leaves out in the next sentence. */
export const LEGAL_FORMS =
  /^(?:Inc|Corp|Corporation|Plc|PLC|plc|Ltd|Limited|LLC|GmbH|AG|SA|SpA|NV|BV|AB|Co|Company|Group|Holdings|Holding)$/i;

/** Words of a name that is neither a person's, a place's nor an organisation's. */
export const EVENT_HEADS = new Set(
  'Cup Festival Prize Award Awards Act Treaty War Day Week Month Year Olympics Games Championship Championships Open Tour Grand Marathon Conference Summit Accord Accords Agreement Convention Protocol Constitution Bill Law Code Plan Declaration Revolution Uprising Crisis Season Trophy Medal Oscar Oscars Grammy Emmy Bible Quran Koran Christmas Easter Ramadan Eid Diwali Hanukkah Thanksgiving Halloween Passover Lent Biennale Expo Derby Stakes Final Finals Round Stage Session Storm Hurricane Typhoon Cyclone Operation Programme Program Project Mission Report Survey Index Study Concerto Symphony Sonata Overture Suite Variations Requiem Galaxy Nebula Comet Telescope Rover Express Virus Syndrome Disease Fever Version Highway Internet Web Budget Pact Memorandum Directive Regulation Amendment Article Section Chapter Title Resolution Charter Deal Rebellion Massacre Holocaust Renaissance Enlightenment Age Era Dynasty Empire Series Masters Classic'.split(
    ' ',
  ),
);

/** Words that make a name a place's. */
export const PLACE_HEADS = new Set(
  'River Lake Street Road Avenue Lane Boulevard Park Bay Island Islands Isle Valley Mountains Mountain Sea Ocean Gulf Bridge Square Airport Station Stadium County Province District Region Desert Forest Harbour Harbor Port Beach Coast Canal Strait Peninsula Hill Hills Village City Town Falls Creek Glacier Volcano Reef Point Head Moor Dam Reservoir Plateau Plain Delta Oblast Prefecture Parish Borough Quarter Highway Motorway Crossing Pass Gardens Green Wharf Quay Pier Docks Tower Palace Castle Cathedral Abbey Temple Arena Ridge Canyon Cove Lagoon Archipelago Heights Estate Avenue Shore Estuary Fjord Basin Terminal Hall Way Territory Governorate Municipality Township Barracks'.split(
    ' ',
  ),
);
/** Words before a name that make it a place's: "Mount Etna", "Lake Como". */
export const PLACE_OPENERS = new Set(
  'Mount Lake River Cape Fort Port Saint Gulf Bay Isle Strait Mt Loch Lough Rio Camp Sea Valle Villa Point Glen'.split(
    ' ',
  ),
);
