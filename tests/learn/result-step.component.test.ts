import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import ResultStep from '../../src/learn/ResultStep.svelte';
import type { Assignment } from '../../src/model/assignment';
import { selectView } from '../../src/session/select-view';
import { goto, keyResponse, Lesson, submit, wrongResponse } from '../builders/a-lesson';
import { aModule, step } from '../builders/a-module';
import { anItem, aWritten } from '../builders/an-item';
import { aPage } from './a-page';

const written = aWritten();
const silent = anItem({ id: 'silent', stem: 'What of the snow?', searched: ['first'] });
const module = aModule({
  items: [written, silent],
  steps: [
    step.reading('read-first', 'first'),
    step.questions('check', 'written', 'silent'),
    step.result(),
  ],
});

function theResult(lesson: Lesson, onhandin: () => void = () => undefined) {
  const at = lesson.after(goto('result'));
  const view = selectView(at.snapshot.context);
  if (view.kind !== 'result') throw new Error(view.kind);
  const { port } = aPage(at);
  return render(ResultStep, { props: { view, context: at.snapshot.context, port, onhandin } });
}
const start = Lesson.start(module);

describe('the result', () => {
  it('asks for the page that hands in', () => {
    const onhandin = vi.fn();
    theResult(start, onhandin);
    screen.getByRole('button', { name: 'Hand in' }).click();
    expect(onhandin).toHaveBeenCalledOnce();
  });

  it('shows what the student wrote, with a way back', () => {
    const lesson = start
      .after(goto('check', written.id))
      .after(submit(written, keyResponse(written)));
    theResult(lesson);
    const answer = screen.getByRole('article');
    expect(answer.textContent).toContain('The report says so.');
    const link = within(answer).getByRole('link', { name: 'Back to this question' });
    expect(link.getAttribute('href')).toBe('#/small/check/written');
  });

  it('says how much of a pass mark is reached, and nothing of one where there is none', () => {
    const { container } = theResult(start);
    expect(container.querySelector('[data-pass]')).toBeNull();
    const lesson = start
      .after(goto('check', silent.id))
      .after(submit(silent, wrongResponse(silent)), submit(silent, keyResponse(silent)));
    const at = lesson.after(goto('result'));
    const view = selectView(at.snapshot.context);
    if (view.kind !== 'result') throw new Error(view.kind);
    const { port } = aPage(at);
    const assignment = { v: 1, id: '0', moduleId: 'small', moduleHash: '', pass: 60 } as Assignment;
    const assigned = { ...port, assignment: () => assignment };
    render(ResultStep, {
      props: { view, context: at.snapshot.context, port: assigned, onhandin: vi.fn() },
    });
    expect(screen.getByText('To pass: 60 % of the points. So far you have 50 %.')).toBeTruthy();
  });

  it('has no heading for it where nothing was written', () => {
    theResult(start);
    expect(screen.queryByRole('heading', { name: 'In your own words' })).toBeNull();
  });

  it('names the readings that say nothing of a question, in place of a sentence', () => {
    const lesson = start
      .after(goto('check', silent.id))
      .after(submit(silent, wrongResponse(silent)), submit(silent, wrongResponse(silent, 1)));
    const { container } = theResult(lesson);
    const searched = container.querySelector<HTMLElement>('[data-searched]')!;
    const reading = module.readings[0]!.title;
    expect(
      within(searched)
        .getByRole('link', { name: new RegExp(reading), hidden: true })
        .getAttribute('href'),
    ).toBe('#/small/read-first');
    expect(container.querySelector('mark')).toBeNull();
  });
});
