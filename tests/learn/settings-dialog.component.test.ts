import { fireEvent, render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import SettingsDialog from '../../src/learn/SettingsDialog.svelte';
import { defaultSettings, type Settings } from '../../src/model/settings';
import { hear } from '../builders/hear';

const chosen: Settings = {
  ...defaultSettings,
  textSize: 150,
  lineSpacing: 'wide',
  theme: 'dark',
  speech: { on: true, rate: 0.8 },
};

function theDialog(more: { settings?: Settings; hasVoice?: boolean; kept?: boolean } = {}) {
  const { settings = defaultSettings, hasVoice = true, kept = true } = more;
  const applied: Settings[] = [];
  const onsettings = (next: Settings) => {
    applied.push(next);
    return Promise.resolve(kept);
  };
  const { container } = render(SettingsDialog, {
    props: { settings, hasVoice, onsettings, onclose: () => undefined },
  });
  const choose = (legend: string, name: string) => {
    const group = [...container.querySelectorAll('fieldset')].find((fieldset) =>
      fieldset.querySelector('legend')?.textContent.includes(legend),
    );
    const radio = [...(group?.querySelectorAll('label') ?? [])].find(
      (label) => label.textContent.trim() === name,
    );
    return fireEvent.click(radio!.querySelector('input')!);
  };
  return { container, applied, choose };
}
const status = () => document.querySelector('dialog > .note:last-of-type')?.textContent;
const said = hear();

describe('the settings', () => {
  it('show what is chosen', () => {
    const { container } = theDialog({ settings: chosen });
    const on = [...container.querySelectorAll<HTMLInputElement>('input:checked')];
    expect(on.map(({ value }) => value)).toEqual([
      'wide',
      'normal',
      'normal',
      'dark',
      'system',
      'on',
    ]);
    expect(container.querySelector('.value')?.textContent).toBe('150 %');
    expect(container.querySelector('select')?.value).toBe('0.8');
  });

  it.each([
    ['Space between lines', 'Wider', { lineSpacing: 'wider' }],
    ['Space between letters', 'Wide', { letterSpacing: 'wide' }],
    ['Length of lines', 'Short', { measure: 'narrow' }],
    ['Colours', 'High contrast', { theme: 'contrast' }],
    ['Motion', 'Reduced', { motion: 'reduced' }],
    ['Read aloud', 'Leave it out', { speech: { on: false, rate: 1 } }],
  ])('apply %s at once: %s', async (legend, name, change) => {
    const { applied, choose } = theDialog();
    await choose(legend, name);
    expect(applied).toEqual([{ ...defaultSettings, ...change }]);
  });

  it('keep one change while another is made', async () => {
    const { applied, choose } = theDialog();
    await choose('Colours', 'Dark');
    await choose('Space between lines', 'Wide');
    expect(applied.at(-1)).toMatchObject({ theme: 'dark', lineSpacing: 'wide' });
  });

  it('show a size in the sample while it is dragged, and apply it when it is let go', async () => {
    const { container, applied } = theDialog();
    const range = container.querySelector<HTMLInputElement>('input[type="range"]')!;
    range.value = '130';
    await fireEvent.input(range);
    expect(applied).toEqual([]);
    expect(container.querySelector('.value')?.textContent).toBe('130 %');
    expect(container.querySelector<HTMLElement>('.sample')?.style.fontSize).toMatch(/^1\.5/);
    await fireEvent.change(range);
    expect(applied).toEqual([{ ...defaultSettings, textSize: 130 }]);
    expect(range.getAttribute('aria-valuetext')).toBe('130 %');
  });

  it('take a speed', async () => {
    const { container, applied } = theDialog();
    const select = container.querySelector('select')!;
    select.value = '1.3';
    await fireEvent.change(select);
    expect(applied).toEqual([{ ...defaultSettings, speech: { on: true, rate: 1.3 } }]);
  });

  it('are reset at one press, and say so', async () => {
    const { applied, container } = theDialog({ settings: chosen });
    expect(status()).toBe('');
    await fireEvent.click(container.querySelector('[data-action="settings-reset"]')!);
    await tick();
    expect(applied).toEqual([defaultSettings]);
    expect(status()).toBe('All settings are as they were at first.');
    await expect.poll(said).toContain('All settings are as they were at first.');
    expect(container.querySelector('.value')?.textContent).toBe('100 %');
    expect(container.querySelector('select')?.value).toBe('1');
  });

  it('say so where the browser does not keep them', async () => {
    const { choose } = theDialog({ kept: false });
    await choose('Colours', 'Dark');
    await tick();
    expect(status()).toContain('This browser keeps nothing for this page');
    await expect.poll(said).toContain(status());
  });

  it('say in one sentence that there is no voice, and offer nothing that needs one', () => {
    const { container } = theDialog({ hasVoice: false });
    expect(container.textContent).toContain('This device has no voice of its own');
    expect(container.querySelector('[data-setting="speech"], select')).toBeNull();
  });
});
