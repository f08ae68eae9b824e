import { describe, expect, it } from 'vitest';
import { readingMap } from '../../src/session/reading-map';
import { theShippedModule } from '../builders/shipped';

const module = theShippedModule();
const reading = (id: string) => module.readings.find((one) => one.id === id)!;

describe('the map of a reading', () => {
  it('begins with where it happened, and ends with the words for governments', () => {
    const { id, places } = readingMap(module, reading('after-talks'))!;
    expect(id).toBe('europe-2008');
    expect(places[0]).toMatchObject({ id: 'bucharest', happened: true, reported: true });
    expect(places.map((place) => place.id)).toContain('sochi');
    expect(places.at(-1)?.role).toBe('government');
  });

  it('does not say where a report was sent from when the report does not', () => {
    const { places } = readingMap(module, reading('open-door'))!;
    expect(places.some(({ reported }) => reported)).toBe(false);
    expect(places[0]).toMatchObject({ id: 'bucharest', happened: true });
  });

  it('is there for every reading of the route that tells where something happened', () => {
    const route = module.steps
      .flatMap((step) => (step.kind === 'reading' ? reading(step.readingId) : []))
      .filter(({ happenedAt }) => happenedAt);
    expect(route.length).toBeGreaterThanOrEqual(5);
    for (const one of route) expect(readingMap(module, one)?.places[0]?.happened).toBe(true);
  });

  it('is none where the module names no map or no place', () => {
    const bare = { ...module };
    Reflect.deleteProperty(bare, 'map');
    expect(readingMap(bare, reading('expected'))).toBeUndefined();
    expect(readingMap({ ...module, places: [] }, reading('expected'))).toBeUndefined();
  });
});
