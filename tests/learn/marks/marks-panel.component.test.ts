import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import MarksPanel from '../../../src/learn/marks/MarksPanel.svelte';
import { selectMarks } from '../../../src/session/select-marks';
import { Lesson, mark } from '../../builders/a-lesson';
import { aModule } from '../../builders/a-module';
import { hear } from '../../builders/hear';
import { aPage } from '../a-page';

const said = hear();

const start = Lesson.start(aModule());
const marked = start.after(
  mark('m1', { note: 'How long?' }),
  mark('m2', { quote: { exact: 'It snowed', prefix: '', suffix: '' } }),
  mark('m3', {
    readingId: 'second',
    paragraphId: 'second-1',
    quote: { exact: 'The match', prefix: '', suffix: '' },
  }),
);

function thePanel(lesson = marked, titled = true) {
  const page = aPage(lesson);
  const ongo = vi.fn<() => void>();
  const props = () => ({ groups: selectMarks(page.context()), port: page.port, ongo, titled });
  const view = render(MarksPanel, { props: props() });
  const press = async (name: string) => {
    await fireEvent.click(screen.getByRole('button', { name }));
    await view.rerender(props());
  };
  return { ...view, ...page, press, ongo };
}
const items = () => screen.getAllByRole('listitem').map((item) => item.textContent);

describe('the list of highlights and notes', () => {
  it('says so when nothing is marked', () => {
    thePanel(start);
    expect(screen.getByText(/^Nothing is highlighted yet/)).toBeTruthy();
  });

  it('stands under the titles of its readings, with a link to each place', async () => {
    const { ongo } = thePanel();
    const titles = screen.getAllByRole('heading').map((heading) => heading.textContent);
    expect(titles).toEqual(['The first report', 'The second report']);
    const [link] = screen.getAllByRole('link', { name: 'Paragraph 1' });
    expect(link?.getAttribute('href')).toBe('#/small/read-first/p1');
    await fireEvent.click(link!);
    expect(ongo).toHaveBeenCalledOnce();
  });

  it('keeps what has lost its place, and says so', () => {
    thePanel();
    expect(items()[1]).toContain('It snowed');
    expect(items()[1]).toContain('These words are not in the reading any more.');
    expect(within(screen.getAllByRole('listitem')[1]!).queryByRole('link')).toBeNull();
  });

  it('shows a mark of a reading that the lesson has not', () => {
    thePanel(start.after(mark('m1', { readingId: 'gone', paragraphId: 'gone-1' })));
    expect(screen.getByRole('heading').textContent).toBe(
      'A reading that is not in this lesson any more',
    );
    expect(items()).toHaveLength(1);
  });

  it('lets a note be changed, and gives the focus back', async () => {
    const { press, sent } = thePanel();
    await press('Edit note on “It rained”');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(field.value).toBe('How long?');
    expect(document.activeElement).toBe(field);
    await fireEvent.input(field, { target: { value: '  Since when? ' } });
    await press('Save');
    expect(sent).toMatchObject([{ type: 'mark.set', markId: 'm1', note: 'Since when?' }]);
    expect(items()[0]).toContain('Since when?');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit note on “It rained”');
  });

  it('leaves a note as it was when that is called off', async () => {
    const { press, sent } = thePanel();
    await press('Edit note on “It rained”');
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'x' } });
    await press('Cancel');
    expect(sent).toEqual([]);
    expect(items()[0]).toContain('How long?');
  });

  it('removes a mark, says so, and puts it back as it was', async () => {
    const { press, sent } = thePanel();
    await press('Remove the highlight “It rained”');
    expect(items()).toHaveLength(2);
    expect(screen.getByText('The highlight is removed.')).toBeTruthy();
    await expect.poll(said).toContain('The highlight is removed.');
    expect(document.activeElement?.textContent).toBe('Put it back');
    await press('Put it back');
    expect(items()[0]).toContain('How long?');
    expect(sent.map(({ type }) => type)).toEqual(['mark.remove', 'mark.set']);
  });

  it('shows what a student wrote as text and nothing else', () => {
    const note = '<img src=x onerror=alert(1)> {@html} {note}';
    const { container } = thePanel(start.after(mark('m1', { note })));
    expect(container.querySelector('img')).toBeNull();
    expect(items()[0]).toContain(note);
  });
});
