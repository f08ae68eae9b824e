import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aloud, announce, hostAnnouncements } from '../../src/ui/announce';
import { hear } from '../builders/hear';

const said = hear();
const region = () => document.getElementById('said')!;
const add = (name: string, text = '') => {
  const element = document.createElement(name);
  element.textContent = text;
  document.body.append(element);
  return element;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.querySelectorAll('p, dialog').forEach((element) => element.remove());
});

describe('what is said', () => {
  it('stands in the one live region, and is gone when it was read', () => {
    announce('Choose an answer first.');
    vi.advanceTimersByTime(200);
    expect(said()).toEqual(['Choose an answer first.']);
    vi.advanceTimersByTime(20_000);
    expect(said()).toEqual([]);
  });

  it('is said once more when it is the same', () => {
    announce('Kept');
    vi.advanceTimersByTime(3000);
    const [first] = region().children;
    announce('Kept');
    vi.advanceTimersByTime(200);
    expect(said()).toEqual(['Kept', 'Kept']);
    expect(region().firstChild, 'the first line is left alone').toBe(first);
  });

  it('loses nothing when several things are said together', () => {
    announce('Not saved');
    announce('A new version is ready');
    vi.advanceTimersByTime(200);
    expect(said()).toEqual(['Not saved', 'A new version is ready']);
  });
});

describe('an element that is read aloud', () => {
  it('is said when it comes and when its words change, but not when they go', async () => {
    const note = add('p', '  Not \n saved ');
    const stop = aloud(note);
    await vi.advanceTimersByTimeAsync(200);
    expect(said()).toEqual(['Not saved']);
    note.textContent = '';
    await vi.advanceTimersByTimeAsync(200);
    note.textContent = 'Not saved';
    await vi.advanceTimersByTimeAsync(200);
    expect(said()).toEqual(['Not saved', 'Not saved']);
    note.firstChild!.nodeValue = 'Saved';
    await vi.advanceTimersByTimeAsync(200);
    expect(said().at(-1)).toBe('Saved');
    stop();
    note.textContent = 'Something else';
    await vi.advanceTimersByTimeAsync(200);
    expect(said()).toHaveLength(3);
  });

  it('is not said where it was there for a moment only', async () => {
    const note = add('p', 'Loading the map');
    aloud(note);
    note.remove();
    await vi.advanceTimersByTimeAsync(200);
    expect(said()).toEqual([]);
  });
});

describe('the region', () => {
  it('goes with the uppermost dialog, and back when that is gone', () => {
    const [menu, who] = [add('dialog'), add('dialog')];
    const leaveMenu = hostAnnouncements(menu);
    expect(region().parentElement).toBe(menu);
    const leaveWho = hostAnnouncements(who);
    expect(region().parentElement).toBe(who);
    who.remove();
    leaveWho();
    expect(region().parentElement).toBe(menu);
    menu.remove();
    leaveMenu();
    expect(region().parentElement).toBe(document.body);
  });

  it('stays with the dialog that is open when one below it goes', () => {
    const [menu, settings] = [add('dialog'), add('dialog')];
    const leaveMenu = hostAnnouncements(menu);
    const leaveSettings = hostAnnouncements(settings);
    menu.remove();
    leaveMenu();
    expect(region().parentElement).toBe(settings);
    leaveSettings();
    expect(region().parentElement).toBe(document.body);
  });

  it('says what a dialog said last after it has gone', () => {
    const dialog = add('dialog');
    const leave = hostAnnouncements(dialog);
    announce('Removed');
    dialog.remove();
    leave();
    vi.advanceTimersByTime(200);
    expect(said()).toEqual(['Removed']);
  });
});
