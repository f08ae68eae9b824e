import type { RawText } from '../../src/text/parse-article';

const paragraphs = [
  'The stone bridge at Orlaford will stay closed to heavy traffic until May, councillors were told on Monday 14/06/2021.',
  'It is the third winter in a row that farmers on the east bank have had to drive 22 miles round by Tolby.',
  '“We have asked for a date and got a shrug,” said Jonas Wikander, who keeps sheep there. “That’s all.”',
  'The council’s engineer, Petra Lund, said cracks had been found in two of the four arches… and that was in Sept. Nobody was hurt.',
];

/** One text of each kind, with what engines could read differently: entities, scripts, wide letters. */
export const RAW_TEXTS: RawText[] = [
  {
    name: 'wire/plain.txt',
    text: `Home | News | Sport\r\n\r\nBridge shut for a third winter\r\nBy Ana Lopes\r\n\r\n${paragraphs.join('\r\n\r\n')}\r\n\r\n© 2021 Orla Valley Times Ltd\r\n`,
  },
  {
    name: 'page.html',
    text: `<!doctype html><title>Bridge | The Post</title><script>var a = "<p>no</p>"</script><nav><a href="/">Home</a></nav><h1>Bridge &amp; winter</h1><p class="byline">By Ana L&oacute;pes</p>${paragraphs.map((text) => `<p>An &#8220;old&#8221; bridge 🌉&nbsp;is shut. ${text.replaceAll('’', '&rsquo;')}</p>`).join('\n')}<p hidden>No.</p>`,
  },
  {
    name: 'note.md',
    text: `---\ndate: 2021-06-14\n---\n# Bridge *shut*\n\n${paragraphs.map((text) => `So it was: ${text}`).join('\n\n')}\n\n[Sign up](/mail) for our newsletter.\n`,
  },
  { name: 'one.txt', text: 'One sentence is not enough.' },
];

/** A value as text to compare; "<" is written as JSON allows, because it travels inside a page. */
export const asText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
