import type { LineLabel } from './article';
import { MONTH } from './date-words';
import { isMenuLine } from './menu-line';
import { isPictureText } from './picture-text';
import { isByline, isDateLine, isNameAndOffice, isSignature, isStageDirection } from './meta-line';

/** A kind of page furniture that a line's own words give away. */
export type Furniture = {
  label: Exclude<LineLabel, 'body'>;
  /** Log-odds against running text. */
  weight: number;
  why: string;
  /** Tried on lines of at most `LONGEST` characters. */
  pattern: { test: (text: string) => boolean };
};

/** Furniture is short; a longer line is not tried. */
const LONGEST = 600;

const i = (source: string) => new RegExp(source, 'iu');

/** In the order in which they are tried; the first that fits counts. */
export const FURNITURE: Furniture[] = [
  { label: 'navigation', weight: 5, why: 'a row of links', pattern: { test: isMenuLine } },
  {
    label: 'caption',
    weight: 5,
    why: 'ends with whose picture it is',
    pattern: /^.{15,}\s(?:©|\([cC]\))\s*\p{Lu}[\p{L} ./-]{2,40}$/u,
  },
  // legal
  {
    label: 'legal',
    weight: 6,
    why: 'a copyright line',
    pattern:
      /^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|(?:19|20)\d\d|by\b|notice|$))|(?:©|\bcopyright\b).{0,60}\b(?:19|20)\d\d\b|\ball rights reserved\b/iu,
  },
  {
    label: 'legal',
    weight: 5,
    why: 'terms, privacy or cookies',
    pattern: i(
      `\\b(?:we|site|website|page|partners)\\b.{0,60}\\b(?:use|uses|using|set|store)\\b.{0,30}\\bcookies\\b|\\bcookies?\\s+(?:policy|settings|notice|preferences|to (?:improve|give|offer|make))|\\b(?:accept|manage|reject)\\b.{0,12}\\bcookies\\b|^(?:terms|privacy|cookie|legal|accessibility)\\b.{0,60}(?:\\||·|•|policy|notice|statement|conditions|use$)|\\bprivacy (?:policy|notice)\\b|\\bterms (?:of (?:use|service)|and conditions|& conditions)\\b`,
    ),
  },
  {
    label: 'legal',
    weight: 5,
    why: 'a legal notice',
    pattern: i(
      `\\bnot responsible for the content\\b|\\b(?:may|must) not be (?:reproduced|published|broadcast|copied|rewritten|redistributed)\\b|\\bregistered (?:office|company|charity|in england)\\b|\\bcompany (?:number|no)\\b|\\bbest viewed in\\b|\\bupgrading your browser\\b|\\bindependent press standards\\b|\\b(?:views|opinions) expressed (?:here|in this|are)\\b|^comments? (?:are|is) (?:moderated|closed|open|welcome)\\b|\\bhouse rules\\b|^(?:printed|published) (?:and published )?by\\b.{0,60}\\b(?:ltd|limited|street|press|house|road|plc|inc)\\b|\\bmarket data\\b.{0,40}\\bdelayed\\b|\\bissn\\b|^no part of\\b|\\bwithout (?:the )?(?:prior )?(?:written )?permission\\b|^transcripts? (?:is|are) (?:created|made|produced|provided|generated)\\b|\\bletters may be edited\\b|^we (?:value|respect|care about) your privacy\\b|^we and our (?:\\d+ )?partners\\b|^(?:imprint|impressum|legal notice|disclaimer)\\b`,
    ),
  },
  // promotion
  {
    label: 'promotion',
    weight: 5,
    why: 'asks the reader to sign up or to pay',
    pattern: i(
      `(?:^|[.!?]\\s+)(?:(?:please|why not|don['’]t miss[^.]{0,30}|never miss[^.]{0,40}|enjoying[^.?]{0,60}\\??|want (?:more|to)[^?]{0,80}\\?|like what you[^?]{0,40}\\?)\\s*[-–—:,]?\\s*)?(?:sign(?:ing)? up|subscribe|register (?:now|free|for|to (?:read|get|receive))|get (?:(?:the|our|all|more|unlimited|full|free|breaking|weekly|daily|your|a|essential|local|every)\\b.{0,60}(?:newsletter|inbox|e-?mails?|alerts?|app|access|headlines|bulletin|updates|delivered|day|subscription|stories)|it straight)|download\\b.{0,60}\\b(?:app|edition)|become an? (?:member|subscriber|supporter|patron)|donate|join (?:our|the (?:conversation|discussion|debate)|us (?:on|for)|thousands|\\d)|support (?:us|our|independent|local|quality|public|good|writing|journalism|the [\\p{L} ]{3,30} today)|back (?:our|local|independent) (?:news|journalism|reporting)|enter your|cancel (?:any|whenever)|invalid e-?mail|something went wrong|thank you for (?:subscribing|signing)|if you (?:value|enjoyed|liked|like) (?:this|our|what)|let us know|visit our|click (?:here|below|on)|tap (?:here|to))\\b|(?:^|[.!?]\\s+)(?:tell (?:our|the) newsroom|unsubscribe|chip in|pay what you|help us (?:to )?(?:keep|report|tell)|follow (?:us|our|\\S+(?: \\S+){0,3} on )|like us|listen (?:to|on|live|again|now)\\b.{0,60}(?:podcast|episode|app|spotify|here|live|bulletin|programme|radio)|start your (?:free )?(?:trial|subscription)|upgrade (?:to|your)|try (?:it|\\S+ )?(?:free|for)|buy (?:the|a|tickets)|order your|send (?:us )?your|share your|tell us|email us|e-mail us|contact us|call us|text us|write to us|whatsapp us|got (?:a|any|an) (?:story|tip|question|view|picture|photo|video|opinion|event|news)\\S*|(?:do|did) you (?:have|know|live|see)[^?]{0,80}\\?.{0,60}(?:us|e-?mail|newsroom|desk)|have you been affected|have your say|take .{0,40}everywhere with you|also watch|watch (?:our|the (?:full|video|report|interview|programme)|live|now|again|top story|more)|(?:to get|for) more in-?depth)`,
    ),
  },
  {
    label: 'promotion',
    weight: 4,
    why: 'speaks of a newsletter, a subscription or an app',
    pattern: i(
      `\\b(?:our|daily|weekly|free|morning|evening|this|the) (?:(?:e-?mail|news|morning|evening|daily|weekly|weekend|briefing) )*newsletters?\\b.{0,60}(?:inbox|sign|subscribe|every|each|free|receive|straight|deliver|here|week|morning)|newsletter(?:receive|get|sign)|\\b(?:straight |delivered )?(?:in|to|into) your inbox\\b|\\balready a (?:subscriber|member)\\b|\\b(?:subscribers|members) (?:only|can read)\\b|\\bsubscri(?:be|ption)s? (?:now|today|from|for (?:just|only|as little))|\\bfrom (?:just|only|as little as) ?[£$€]\\s?\\d|\\bper (?:month|week),? cancel\\b|\\bcancel (?:at )?any ?time\\b|\\bdownload (?:our|the) (?:free )?(?:\\S+ ){0,4}app\\b|\\bour (?:free )?(?:mobile )?app\\b.{0,40}(?:download|store|available|free)|\\bapp store\\b|\\bgoogle play\\b|\\bsupport (?:our|independent|local|quality) (?:journalism|reporting|newsroom)|\\breaders like you\\b|\\bfree trial\\b|\\bno spam\\b|\\bunsubscribe\\b|\\bad-free\\b|\\b(?:gift|digital|print) subscriptions?\\b|^(?:special|limited)(?: time)? offer\\b|\\bsign up (?:to|for) (?:our|the|my|this|free)\\b.{0,40}\\b(?:e-?mails?|newsletter|alerts|bulletin|briefing)\\b|\\bevery (?:morning|day|week|weekday|saturday|sunday|month),? (?:by e-?mail|in your)\\b|\\bwherever you (?:get|listen to) your podcasts\\b`,
    ),
  },
  {
    label: 'promotion',
    weight: 5,
    why: 'an advertisement label',
    pattern:
      /^(?:\[?\(?)?(?:advertisement|advertising|advertorial|sponsored(?: content| by .*)?|promoted(?: content)?|paid (?:post|content|for by.*)|partner content|ad feature|article continues (?:below|after).*|story continues (?:below|after).*|scroll to continue.*|advertisement\s*[-–—].*)(?:\]?\)?)$/iu,
  },
  // related
  {
    label: 'related',
    weight: 5,
    why: 'a heading over other stories',
    pattern: i(
      `^(?:▶|►|»|→|•|\\*)?\\s*(?:related(?: (?:stories|articles|topics|content|links|news|coverage|reading|internet links))?|more (?:on (?:this story|this|the story)|from (?:the |our )?\\S+(?: \\S+){0,3}|stories|news|in \\S+(?: \\S+)?|like this|coverage|to explore)|most (?:read|popular|viewed|shared|watched|commented)(?: (?:in|on|now|today|this) .{1,30}|(?: stories| articles| news))?|(?:see|check|read|watch) also|also (?:read|see|in the news|on .{1,30})|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|what to read next|recommended(?: (?:for you|stories|reading|articles))?|don['’]t miss|top stories(?: .{1,30})?|editors?['’]?s?['’]? (?:picks?|choice)|around the web|elsewhere on .{1,40}|from elsewhere.*|trending(?: now| stories)?|(?:in )?other (?:news|stories|headlines)|latest(?: (?:news|stories|headlines|updates|from .{1,30}))?|up next|read (?:more|next|on)|further reading|popular(?: (?:now|stories|articles|this week))?|keep reading|explore more|sponsored links|what others are reading|people (?:also|are) read(?:ing)?|in case you missed it|stories you may like|our coverage|video and audio news|today['’]s (?:top|other) stories|next (?:article|story)|previous (?:article|story)|from (?:the|our) archives?|around (?:the )?\\S+(?: \\S+)?|in brief|also (?:today|this week)|elsewhere|also on \\S+(?: \\S+)?|in this section|from the same author|by the same (?:author|writer))\\s*[:»›>→…]*$`,
    ),
  },
  {
    label: 'related',
    weight: 4,
    why: 'points to another story',
    pattern: i(
      `^(?:[▶►»→>•*\\[(]\\s*)*(?:read (?:more|also|next|on)|see also|also read|more|more on this|related(?: story| article)?|watch|listen|in pictures|in photos|gallery|video|live|explainer|analysis|opinion|recommended|from the archives?|don['’]t miss|background|next up|previously|you may (?:also )?like|latest)\\s*(?::|[|»›→>])\\s*\\S|^(?:[▶►»→]|>>)\\s*\\S|^read (?:more|also)\\b(?![^.]*[.]\\s)`,
    ),
  },
  {
    label: 'related',
    weight: 4,
    why: 'an age and a section, as under a headline of another story',
    pattern: i(
      `^(?:\\d{1,2}\\s+${MONTH}\\s+\\d{2,4}\\s*[|·•]\\s*.{1,40}|(?:an?|\\d{1,2}) (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago(?:\\s*[|·•]?\\s*.{0,40})?)$`,
    ),
  },
  // meta
  { label: 'meta', weight: 5, why: 'a date line', pattern: { test: isDateLine } },
  { label: 'meta', weight: 4.5, why: 'a byline', pattern: { test: isByline } },
  {
    label: 'meta',
    weight: 4,
    why: 'names of writers and agencies',
    pattern: { test: isSignature },
  },
  {
    label: 'meta',
    weight: 4.5,
    why: 'a name and an office of the newsroom',
    pattern: { test: isNameAndOffice },
  },
  {
    label: 'meta',
    weight: 4,
    why: 'a direction of a transcript',
    pattern: { test: isStageDirection },
  },
  {
    label: 'meta',
    weight: 4.5,
    why: 'a rate of exchange',
    pattern: /^\(?(?:[$€£¥]|US\$|\d+ (?:US )?dollars?|1 (?:euro|dollar|pound))\s?\d*(?:\.\d+)? = /u,
  },
  {
    label: 'meta',
    weight: 4.5,
    why: 'who writes, and as what',
    pattern:
      /^\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){0,3}\s+(?:is|was)\s+(?:an?|the|our|\p{Lu}[\p{L}'’ ]{2,40}['’]s)\s+(?:[\p{L}'’-]+\s+){0,4}(?:correspond[ea]nt|reporter|columnist|freelance\S*|contributor|staff writer|editor)\b[^.]{0,60}\.?$/u,
  },
  {
    label: 'meta',
    weight: 5,
    why: 'a note of the newsroom on the text',
    pattern: i(
      `^(?:\\W*)(?:this (?:article|story|report|page|piece|transcript|version|interview) (?:was|has been|is|may|originally)\\b.{0,120}\\b(?:amended|updated|corrected|edited|published|condensed|first|translated|produced|generated|rush|checked|changed|appeared|lightly|unedited|supplied)|(?:an earlier|a previous) version of this|(?:correction|clarification|editor['’]?s['’]? note|note to (?:editors?|readers)|update)s?(?:,? [\\p{L}\\d ]{3,24})?\\s*[:–—(]|this is an? (?:rush|automatic|edited|unedited)|(?:this|the) (?:copy|text|transcript) may not be|the interview (?:has been|was) (?:edited|condensed)|(?:reporting|writing|editing|additional reporting|graphics?|photography|production|research)\\s+by\\b|\\(?(?:additional )?reporting (?:by|from)\\b|with (?:reporting|files) (?:by|from)|with additional|(?:the writer|the author) (?:is|was)\\b|-?\\s*(?:ends?|30|30-|###|\\*{3})\\s*-?$|(?:\\d+|three|four|five|six) min(?:ute)?s?(?: read)?$|reading time\\b|(?:approx(?:imately)?\\.? )?\\d+ words$|(?:full )?transcript$|(?:programme|program|duration|channel|broadcast|slug|copy|embargo(?:ed)?|wire|item|desk|category|priority|keywords?|word ?count|location|source|agency|edition|page|issue|vol(?:ume)?)\\s*[:#]\\s*.{1,60}$)`,
    ),
  },
  {
    label: 'meta',
    weight: 4,
    why: 'a code of the wire or the number of an issue',
    pattern:
      /^(?:(?:[A-Z]{2,3}-)?[A-Z]{3,}-[A-Z-]{2,}\b.{0,90}|(?:eds|attn|pix|flash|urgent):.{0,80}|issue \d+\b.{0,60}|vol(?:ume|\.)? \d+\b.{0,60}|[A-Z]{2,5} [a-z]{2}\/[a-z]{2}\b.{0,40})$/iu,
  },
  // navigation
  {
    label: 'navigation',
    weight: 5,
    why: 'a button or a link of the page',
    pattern: i(
      `^[▲▼☰×✕«‹<\\[(]*\\s*(?:home(?:page)?|menu|skip to .{1,30}|(?:sign|log) ?(?:in|out)|register|search(?: .{0,20})?|share(?: (?:this|on|via|article|story|page|with|now|by).{0,40})?|tweet|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|e-?mail(?: (?:this|a friend).{0,20})?|print(?: (?:this|article|page|edition).{0,20})?|save(?: (?:this|article|for later).{0,20})?|copy link|bookmark|(?:back|return|go) to .{1,30}|back|top|next|previous|close|comments?(?:\\s*\\(?\\d+\\)?)?|\\d+ comments?|(?:view|show|read|see|post|add|leave|hide) (?:all |a |your )?(?:\\d+ )?comments?|load more|show more|see all.{0,20}|view all.{0,20}|view gallery|more|play(?: video)?|listen|audio|video|text size|a[+-]|aa|\\d+ shares?|\\d+ of \\d+|page \\d+(?: of \\d+)?|live|topics?|tags?|navigation|sections|contact(?: us)?|about(?: us)?|help|faq|rss|sitemap|site map|advertise(?: with us)?|careers|jobs|accessibility|settings|my account|account|basket|expand|collapse|listen to this (?:article|story).{0,20}|e-?edition|e-?paper|today['’]s paper|archives?|(?:.{1,25} )?navigation|subscribe|log in to comment|report this|follow|notifications?|share\\s*(?:save|print|tweet|copy).*)\\s*[▲▼»›>→\\])…]*$`,
    ),
  },
  {
    label: 'navigation',
    weight: 4.5,
    why: 'tags or a list of sections',
    pattern:
      /^(?:tags?|topics?|filed under|categor(?:y|ies)|sections?|in this (?:article|story)|keywords|posted in|share this|follow us|share|breadcrumbs?|you are here)\s*(?::|[>›»])\s*.{1,160}$|^.{0,4}home\s*[>›»/|]\s*.{1,120}$/iu,
  },
  // caption
  {
    label: 'caption',
    weight: 5,
    why: 'says what a picture shows',
    pattern: { test: isPictureText },
  },
  {
    label: 'caption',
    weight: 5,
    why: 'a picture credit',
    pattern:
      /^[[(]?(?:(?:file )?photo(?:graph|s|graphs)?|pictures?|images?|image (?:caption|source|credit)|pic|illustration|graphic|map|video|credits?|photo (?:credit|by|caption)|caption|captions|above|below|left|right|top|file|media caption|archive)\s*(?::|\||–|—)\s*\S|^(?:image (?:caption|source)|photo by|file (?:photo|image|picture))\b|[([|/–—.]\s*(?:file )?(?:photo(?:graph)?|picture|image|pic|credit|report|graphic|illustration|video|screengrab|handout|courtesy)s?(?:\s+(?:by|of|credit|courtesy|supplied)|\s*:|\s*\/)\s*\S[^.]{0,6}[^.]?\.?[^.]{1,50}[.)\]]*$|\bgetty images\b|\((?:l|r|left|right|centre|center|far (?:left|right))\)|[.,(|]\s*(?:file|archive|library|handout|undated|stock) (?:photo|picture|image|pic|photograph)\.?\)?$|\b(?:seen|pictured|photographed) (?:here|in this|in an?|last|earlier|on|at|in|during)\b[^.]{0,60}\.?\)?$|\/(?:AFP|Reuters|AP|EPA|Getty|PA|dpa|ANSA|Xinhua|Shutterstock|Alamy)\)?\.?$|\((?:AFP|Reuters|AP|EPA|Getty|PA|dpa|Supplied|Handout|supplied)\)\.?$/iu,
  },
];

/** The furniture that a line's words give away, or nothing. */
export function findFurniture(text: string): Furniture | undefined {
  if (text.length > LONGEST) return undefined;
  return FURNITURE.find(({ pattern }) => pattern.test(text));
}
