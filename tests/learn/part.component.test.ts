import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { LessonPort } from '../../src/learn/lesson-port';
import Part from '../../src/learn/Part.svelte';
import { hear } from '../builders/hear';

const said = hear();

function show(draw: () => string) {
  const done: string[] = [];
  const port = { saveCopy: () => done.push('copy') } as unknown as LessonPort;
  const onclose = () => done.push('closed');
  render(Part, { port, onclose, children: createRawSnippet(() => ({ render: draw })) });
  return done;
}

describe('a dialog beside the lesson', () => {
  it('is shown as it is', () => {
    show(() => '<p>The menu</p>');
    expect(screen.getByText('The menu').isConnected).toBe(true);
    expect(screen.queryByText(/could not be shown/)).toBeNull();
  });

  it('says so where it cannot be shown, and offers a copy and a way on', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const done = show(() => {
      throw new Error('Nothing to draw');
    });
    expect(screen.getByText('This part could not be shown')).toBeTruthy();
    await expect.poll(() => said().join()).toContain('This part could not be shown');
    await fireEvent.click(screen.getByRole('button', { name: 'Save a copy' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(done).toEqual(['copy', 'closed']);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});
