import type { Item } from './item';

const CHOSEN: readonly Item['kind'][] = ['choice', 'multi', 'match', 'prediction'];

/** Whether an item is answered on a map. */
export const isOnMap = ({ kind }: Pick<Item, 'kind'>): boolean => kind.startsWith('map-');

/** Whether a student has to bring forth the answer: a word, an order, a sentence, a place on a map. */
export const isProduced = ({ kind }: Pick<Item, 'kind'>): boolean => !CHOSEN.includes(kind);
