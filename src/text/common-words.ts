const words = (list: string) => new Set(list.split(/\s+/));

/** Words that carry a sentence and no subject matter: many of them mean running text. */
export const STOP_WORDS = words(
  `a about after again against all also although am an and any are as at be because been before
  being between both but by came can could did do does doing done during each even every few for
  from had has have having he her here hers him his how however i if in into is it its itself just
  last like made make many may me might more most much must my never no nor not now of off on once
  one only or other our out over own same she should since so some still such than that the their
  them then there these they this those though through to too two under until up upon us very was
  we were what when where whether which while who whom whose why will with within without would
  yet you your said says told including amid among according around`,
);

/** Verbs that only a sentence has: headlines and labels go without most of them. */
const FINITE = words(
  `is are was were be been am has have had does did do will would can could may might must shall
  should says said say told tells asked asks added adds called calls came come comes went goes go
  gone took takes take taken gave gives give given made makes make got gets get saw sees see seen
  knew knows know found finds find left leaves leave met meets meet held holds hold kept keeps keep
  began begins begin begun led leads lead stood stands stand lost loses lose won wins win paid pays
  pay sent sends send set sets put puts let lets ran runs run rose rises rise fell falls fall grew
  grows grow spoke speaks speak wrote writes write brought brings bring bought buys thought thinks
  think felt feels feel became becomes become built builds build spent spends broke breaks hit hits
  hid bit blew caught chose dealt drank ate fed flew forgot froze hung laid meant rang rode slid sprang
  stole stuck swept swore swung taught wept walks hurts hides cut cuts cost costs remains remain seems seem appears appear believes believe wants want needs
  need hopes hope expects expect plans plan faces face works work lives live looks look sits sit
  drew draws drove drives shot shook swam sang sank tore wore woke wound struck sought sold slept
  shut threw understood overcame withdrew agreed isn't wasn't aren't weren't don't doesn't didn't
  can't couldn't won't wouldn't hasn't haven't hadn't it's that's there's he's she's they're we're
  you're i'm i've we've they've i'll we'll`,
);

/** Whether a word can be the verb that makes a sentence. */
export function isFinite(word: string): boolean {
  return FINITE.has(word) || (word.length > 4 && word.endsWith('ed'));
}
