/** What the sections and services of a news site are called. */
const SECTIONS = new Set(
  `home news world uk us usa international national local region regional regions politics business
  economy companies markets money finance tech technology science health environment climate culture arts
  entertainment music film books travel food style lifestyle life sport sports football cricket rugby
  tennis opinion comment columns columnists editorial letters analysis features longreads interviews
  reviews obituaries weather traffic video videos audio podcast podcasts radio tv live schedule shows
  programmes transcripts photos pictures gallery galleries magazine events listings classifieds jobs
  property motors puzzles crosswords games shop archive archives search menu more subscribe register
  login account contact about advertise advertising help faq privacy cookies terms corrections
  accessibility sitemap careers newsletters apps rss facebook twitter instagram youtube whatsapp
  telegram linkedin email print share save africa americas america asia europe australia oceania
  pacific education courts court crime community council transport farming parliament society
  investigations data newsroom donate membership members imprint contact-us sign-in log-in`.split(
    /\s+/,
  ),
);

/** A row of sections or links: "Home News Sport", "About · Contact · Privacy". */
export function isMenuLine(text: string): boolean {
  if (text.length > 240 || /[.!?]["”’]?$/.test(text)) return false;
  const parts = text.split(/\s*[|·•›»▸→]\s*|\s+[/>–—]\s+/u).filter((part) => part !== '');
  const short = parts.filter((part) => part.split(/\s+/).length <= 4).length;
  const words = text.toLowerCase().match(/[\p{L}][\p{L}-]*/gu) ?? [];
  const known = words.filter((word) => SECTIONS.has(word)).length;
  if (parts.length >= 3 && short === parts.length) return known >= 1 || !/\d/.test(text);
  const spelled = text.match(/[\p{L}][\p{L}-]*/gu) ?? [];
  const capitals = spelled.filter((word) => /^\p{Lu}/u.test(word)).length;
  return known >= 3 && known >= words.length * 0.4 && capitals >= spelled.length * 0.5;
}

/** Whether a name is only what a section or a button is called. */
export function sectionWords(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}][\p{L}-]*/gu) ?? [];
  return words.length > 0 && words.every((word) => SECTIONS.has(word));
}
