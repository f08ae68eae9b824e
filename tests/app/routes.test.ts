import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, linkText, parseAddress, wingOf, TIMELINE } from '../../src/app/routes';
import { aModule, step } from '../builders/a-module';

const slug = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);

describe('an address', () => {
  it('of a place leads back to that place', () => {
    const lesson = fc.record({
      moduleId: slug.filter((id) => wingOf(`#/${id}`) === 'lesson'),
      stepId: slug,
      items: fc.uniqueArray(slug, { minLength: 1, maxLength: 9 }),
      at: fc.nat(8),
    });
    fc.assert(
      fc.property(lesson, ({ moduleId, stepId, items, at }) => {
        const itemId = items[at % items.length]!;
        const module = aModule({ id: moduleId, steps: [step.questions(stepId, ...items)] });
        const address = parseAddress(formatAddress(module, { stepId, itemId }, items));
        expect(address).toEqual({
          moduleId,
          stepId,
          ...(items.length > 1 && { item: items.indexOf(itemId) + 1 }),
        });
      }),
    );
  });

  it('of a step without items has two parts', () => {
    const module = aModule({ id: 'one' });
    expect(formatAddress(module, { stepId: 'read' }, [])).toBe('#/one/read');
    expect(formatAddress(module, { stepId: 'ask', itemId: 'gone' }, ['a', 'b'])).toBe('#/one/ask');
  });

  it.each([
    ['#/one/read', { moduleId: 'one', stepId: 'read' }],
    ['#/one/read/', { moduleId: 'one', stepId: 'read' }],
    ['#one/read', { moduleId: 'one', stepId: 'read' }],
    ['#/one/ask/2', { moduleId: 'one', stepId: 'ask', item: 2 }],
    ['#/one/read/p3', { moduleId: 'one', stepId: 'read', paragraph: 3 }],
  ])('can be written %s', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });

  it.each(['', '#', '#/'])('is empty when it is "%s"', (hash) => {
    expect(parseAddress(hash)).toBe('empty');
  });

  it('of a teacher’s link is no place of a lesson, and holds the text of the link', () => {
    for (const hash of ['#/a/1rABC_-9', '#a/1rABC_-9', '#/a/abc']) {
      expect(wingOf(hash)).toBe('a');
      expect(parseAddress(hash)).toBe('empty');
      expect(linkText(hash)).toBe(hash.split('a/')[1]);
    }
    expect(wingOf('#/about/us')).toBe('lesson');
    expect(linkText('#/a')).toBe('');
  });

  it.each([
    '#/one',
    '#/one/',
    '#//read',
    '#/one/read/x',
    '#/one/read/p',
    '#/one/read/-1',
    '#/one/read/99999',
    '#/one/read/2/3',
    '#/One/Read',
    '#/one/read?x=1',
    '#/one/%72ead',
    '#/../read',
    '#access_token=1',
    '#/one/<b>',
    '#/один/два',
  ])('is not ours when it is "%s"', (hash) => {
    expect(parseAddress(hash)).toBe('unknown');
  });

  it('may be the start page', () => {
    for (const hash of ['#/home', '#home', '#/home/']) expect(parseAddress(hash)).toBe('home');
    expect(parseAddress('#/home/read')).toEqual({ moduleId: 'home', stepId: 'read' });
  });

  it('may be the timeline of a lesson, and no other screen beside it', () => {
    expect(parseAddress('#/one/~timeline')).toEqual({ moduleId: 'one', stepId: TIMELINE });
    expect(parseAddress('#/one/~other')).toBe('unknown');
  });

  it('is always one of ours, empty or unknown, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webFragments()), (text) => {
        const address = parseAddress(`#${text}`);
        if (typeof address === 'string') return;
        expect(`${address.moduleId}/${address.stepId}`).toMatch(
          /^[a-z0-9-]+\/(?:~timeline|[a-z0-9-]+)$/,
        );
      }),
    );
  });
});
