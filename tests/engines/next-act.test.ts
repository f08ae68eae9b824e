import { describe, expect, it } from 'vitest';
import { aModule } from '../builders/a-module';
import { aMapPlace, aMapRoute, aMapSort, aMapTask, aMapTime, anItem } from '../builders/an-item';
import type { Place } from '../e2e/place';
import { scoreResponse } from '../../src/scoring/score-response';
import { nextAct, type Act } from './next-act';

const item = anItem({ id: 'asked' });
const map = aMapTask({ id: 'map' });
const module = aModule({
  items: [item, map, aMapPlace(), aMapRoute(), aMapSort(), aMapTime()],
});
const at = (itemId: string | null, phase: string | null): Place => ({
  stepId: 'step',
  stepKind: 'questions',
  itemId,
  itemKind: null,
  phase,
});
const isRight = (act: Act) => (act.do === 'answer' ? scoreResponse(item, act.response) : undefined);
const right = { kind: 'scored', right: true };

describe('the next act in an engine', () => {
  it('is a right answer', () => {
    const act = nextAct(module, at('asked', 'asking'), 'another');
    expect(isRight(act)).toMatchObject(right);
  });

  it('is a wrong answer to the one item that is missed, then its paragraph, then the right one', () => {
    const miss = nextAct(module, at('asked', 'asking'), 'asked');
    expect(isRight(miss)).toMatchObject({ ...right, right: false });
    const paragraphIds = item.evidence.map(({ paragraph }) => paragraph);
    expect(nextAct(module, at('asked', 'looking'), 'asked')).toEqual({ do: 'pick', paragraphIds });
    const again = nextAct(module, at('asked', 'retrying'), 'asked');
    expect(isRight(again)).toMatchObject(right);
  });

  it('is all the countries of a map task', () => {
    const act = nextAct(module, at('map', 'asking'), 'asked');
    expect(act).toEqual({ do: 'answer', response: { kind: 'map-select', codes: map.key } });
  });

  it('is what each other map task asks for', () => {
    const enter = (id: string) => {
      const act = nextAct(module, at(id, 'asking'), 'asked');
      return act.do === 'enter' ? [...act.clicks, ...act.values.map(([, value]) => value)] : [];
    };
    expect(enter('map-place')).toEqual(['main input[data-option="sochi"]']);
    expect(enter('map-route')).toHaveLength(5);
    expect(enter('map-sort')).toEqual(['invited', 'member', 'promised', 'other']);
    expect(enter('map-time').slice(-2)).toEqual(['main input[data-option="POL"]', '5']);
  });

  it('is to go on from a reading and from feedback', () => {
    expect(nextAct(module, at(null, null), 'asked')).toEqual({ do: 'continue' });
    expect(nextAct(module, at('asked', 'right'), 'asked')).toEqual({ do: 'continue' });
  });
});
