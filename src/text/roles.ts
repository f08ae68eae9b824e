/** Forms of address, and whom they are for where they say it. */
export const ADDRESS: Record<string, 'f' | 'm' | 'either'> = {
  ...Object.fromEntries(
    'Mr Mr. Herr Monsieur Señor Signor Senhor Sir Lord Father Brother Don Sheikh Sheik Baron Duke Prince King Pope Rabbi Imam Bishop Archbishop Cardinal'
      .split(' ')
      .map((word) => [word, 'm'] as const),
  ),
  ...Object.fromEntries(
    'Mrs Mrs. Ms Ms. Miss Frau Señora Signora Senhora Doña Lady Dame Sister Baroness Duchess Princess Queen Mme Madame'
      .split(' ')
      .map((word) => [word, 'f'] as const),
  ),
  ...Object.fromEntries(
    'Dr Dr. Prof Prof. Professor Judge Justice Captain Capt Capt. Lt Lt. Lieutenant Sgt Sgt. Sergeant Major Maj. Col Col. Colonel Gen Gen. General Adm. Admiral Commander Cmdr. Inspector Superintendent Detective Constable Officer Rev Rev. Reverend Pastor Chief Coach Sen Sen. Senator Rep Rep. Gov Gov. Governor Councillor Cr Cr. Cllr Coun Coun. Cllr. Insp Insp. Supt Supt. Alderman Corporal Private Brigadier Marshal Sub-Lieutenant'
      .split(' ')
      .map((word) => [word, 'either'] as const),
  ),
};

/** Words for what a person is, written before or after the name; the last one of a run counts. */
export const ROLES = new Set(
  'president premier chancellor minister secretary chairman chairwoman chair chairperson director governor mayor deputy leader commissioner ambassador envoy senator lawmaker congressman congresswoman representative councillor spokesman spokeswoman spokesperson chief head boss founder co-founder owner manager executive ceo analyst economist strategist trader professor lecturer researcher scientist biologist geologist physicist chemist historian archaeologist ecologist engineer architect doctor surgeon nurse paramedic psychologist lawyer attorney prosecutor judge solicitor barrister detective inspector superintendent constable sergeant officer captain lieutenant colonel general admiral commander major brigadier soldier coach trainer player striker midfielder defender goalkeeper forward winger batsman bowler pitcher quarterback driver rider cyclist runner swimmer skater skier boxer wrestler sprinter champion referee umpire author writer novelist poet playwright actor actress singer musician composer conductor pianist violinist guitarist drummer dancer choreographer artist painter sculptor photographer curator producer filmmaker journalist reporter correspondent editor columnist anchor presenter broadcaster host teacher headteacher principal student pupil farmer fisherman fisher shopkeeper baker butcher chef builder carpenter electrician plumber pilot sailor skipper resident neighbour neighbor villager activist campaigner organiser organizer volunteer campaigner priest pastor bishop archbishop cardinal rabbi imam monk nun king queen prince princess sheikh emir sultan pope widow widower mother father brother sister son daughter wife husband aunt uncle cousin grandmother grandfather friend colleague veteran survivor witness suspect defendant victim candidate treasurer auditor accountant banker broker investor entrepreneur inventor developer designer programmer negotiator mediator diplomat consul attaché aide adviser advisor assistant counsel chairholder president-elect vice-president negotiator oceanographer meteorologist niece nephew grandson granddaughter predecessor successor scholar professor seismologist volcanologist botanist zoologist astronomer epidemiologist virologist pathologist veterinarian vet keeper ranger warden firefighter gardener translator librarian archivist bassist soprano tenor'.split(
    ' ',
  ),
);

/** Capitalised words that lead up to the word for a role: "Deputy Prime Minister". */
export const ROLE_PARTS = new Set(
  'Prime Foreign Defence Defense Interior Finance Health Education Justice Energy Environment Transport Trade Economy Agriculture Culture Labour Labor Home Vice Deputy Acting Former First Lead Senior Junior Chief Secretary General Attorney Executive Managing Assistant Associate Head Technical Sporting Medical Principal Police Army Naval Military Economic Special Permanent Interim Crown Supreme Federal State District Regional Provincial City Town Village Union Party Opposition National Public High'.split(
    ' ',
  ),
);

/** Verbs of saying in the forms that newsrooms use. */
export const SAYING =
  /^(?:said|says|say|told|tells|added|adds|explained|explains|warned|warns|argued|argues|insisted|insists|noted|notes|recalled|recalls|confirmed|confirms|announced|announces|declared|declares|claimed|claims|stressed|replied|asked|admitted|acknowledged|wrote|writes|tweeted|commented|remarked|predicted|promised|joked|stated|suggested|reported|estimated|conceded|complained|observed|concluded|denied|pledged|vowed|urged|testified|maintained|believes|thinks|hopes)$/;
