import { describe, expect, it } from 'vitest';
import { foldLog } from '../../src/session/progress';
import { selectMarks } from '../../src/session/select-marks';
import { quoteSpan } from '../../src/session/quote-anchor';
import { selectView } from '../../src/session/select-view';
import { goto, keyResponse, Lesson, mark, next, submit, wrongResponse } from '../builders/a-lesson';
import { theShippedModule } from '../builders/shipped';

const module = theShippedModule();
const easier = { type: 'level.set', level: 'support' } as const;
const standard = { type: 'level.set', level: 'standard' } as const;
const textOf = (lesson: Lesson) => {
  const view = selectView(lesson.snapshot.context);
  return view.kind === 'reading' ? view.reading.paragraphs[0]!.text : '';
};

describe('a change of the level', () => {
  const start = Lesson.start(module);

  it('shows the same paragraphs in easier words, and the standard ones again', () => {
    const [first] = module.readings.filter(({ id }) => id === 'expected');
    expect(textOf(start)).toBe(first!.paragraphs[0]!.text);
    expect(textOf(start.after(easier))).toBe(first!.levels!.support!.paragraphs[0]!.text);
    expect(textOf(start.after(easier, standard))).toBe(textOf(start));
  });

  it('keeps place and answers', () => {
    const asked = start.after(next);
    const answered = asked.after(submit(asked.here.item!, wrongResponse(asked.here.item!)));
    const changed = answered.after(easier);
    expect(changed.at).toBe(answered.at);
    expect(changed.progress.records).toEqual(answered.progress.records);
    expect(foldLog(module, changed.log)).toEqual(changed.progress);
  });

  it('is written down once, and only where there is such a text', () => {
    expect(start.after(easier).log).toHaveLength(1);
    expect(start.after(easier, easier).log).toHaveLength(1);
    expect(start.after(standard).log).toHaveLength(0);
    expect(start.after({ type: 'level.set', level: 'stretch' }).log).toHaveLength(0);
  });
});

describe('at the easier level', () => {
  const asked = Lesson.start(module).after(easier, next);
  const item = asked.here.item!;
  const reading = module.readings.find(({ id }) => id === item.evidence[0]!.reading)!;
  const support = reading.levels!.support!.paragraphs.map(({ text }) => text);

  it('a miss is looked up in the easier text, and the sentences that prove it are its own', () => {
    const looking = asked.after(submit(item, wrongResponse(item)));
    const looked = selectView(looking.snapshot.context);
    if (looked.kind !== 'questions') throw new Error('no question is asked');
    const offered = looked.lookIn.flatMap(({ paragraphs }) => paragraphs);
    expect(offered).toHaveLength(2);
    expect(offered.map(({ id }) => id)).toContain(item.evidence[0]!.paragraph);
    for (const { text } of offered) expect(support).toContain(text);
    const pick = {
      type: 'paragraph.pick',
      itemId: item.id,
      paragraphId: item.evidence[0]!.paragraph,
    } as const;
    const view = selectView(looking.after(pick, submit(item, keyResponse(item))).snapshot.context);
    if (view.kind !== 'questions') throw new Error('no question is asked');
    expect(view.phase).toBe('assisted');
    for (const { evidence, paragraph } of view.evidence) {
      expect(support).toContain(paragraph.text);
      expect(paragraph.text).toContain(evidence.exact);
      expect(paragraph.text.startsWith(evidence.prefix) || evidence.prefix.length === 32).toBe(
        true,
      );
    }
  });

  it('words marked at one level are listed with their place at the other', () => {
    const paragraph = module.readings[0]!;
    const at = paragraph.levels!.support!.paragraphs[1]!;
    const quote = quoteSpan(at.text, { start: 0, end: 20 });
    const one = mark('m1', {
      readingId: paragraph.id,
      paragraphId: paragraph.paragraphs[1]!.id,
      quote,
    });
    const marked = asked.after(goto(module.steps[0]!.id), one, standard);
    const listed = selectMarks(marked.snapshot.context).flatMap((group) => group.marks);
    expect(listed).toEqual([expect.objectContaining({ n: 2 })]);
  });
});
