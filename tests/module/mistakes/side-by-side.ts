import type { Files } from '../../builders/shipped';

/** Breaks one thing of a file of the lesson with every kind, and gives the line that its author must read. */
type Mistakes<F extends keyof Files> = Record<string, (content: Files[F]) => string>;

const FILE = 'comparisons.yaml';
const by = <T extends { id: string }>(list: T[], id: string): T => {
  const found = list.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
};
const row = (content: Files['comparisons.yaml'], comparison: string, id: string) =>
  by(by(content, comparison).rows, id);
const compareItem = (items: Files['items.yaml'], id: string) => {
  const item = by(items, id);
  if (item.kind !== 'compare') throw new Error(item.kind);
  return item;
};

export const inComparisons: Mistakes<'comparisons.yaml'> = {
  'a reading that is not there': (content) => {
    by(content, 'c-own').left.reading = 'lost';
    return `${FILE}: c-own.left.reading: "lost" is not a reading: name the id of a file in readings/`;
  },
  'a paragraph that is not there': (content) => {
    by(content, 'c-own').right.paragraphs = [1, 9];
    return `${FILE}: c-own.right.paragraphs: "trip" has no paragraph 9: use numbers from 1 to 2`;
  },
  'one text on both sides': (content) => {
    by(content, 'c-own').right = { reading: 'plan', paragraphs: [2] };
    return `${FILE}: c-own.right: shows a paragraph that stands on the left too: compare two readings, or name other paragraphs of this one on each side`;
  },
  'a sentence that stands nowhere': (content) => {
    row(content, 'c-own', 'way').right = 'They danced.';
    return `${FILE}: c-own.rows.way.right: "They danced." does not stand in the reading "trip": copy the sentence from the reading, character for character`;
  },
  'a sentence of a paragraph that is not shown': (content) => {
    row(content, 'c-own', 'way').right = 'The makers belong to a club of firms.';
    return `${FILE}: c-own.rows.way.right: stands in a paragraph that is not shown: add the number of its paragraph under right.paragraphs`;
  },
  'an agreement with one sentence': (content) => {
    delete row(content, 'c-half', 'masts').right;
    return `${FILE}: c-half.rows.masts.right: is missing, and "agree" needs it: copy the sentence of that reading, character for character`;
  },
  'a silence with a sentence': (content) => {
    row(content, 'c-own', 'workers').left = 'The council promised to look at the height again.';
    return `${FILE}: c-own.rows.workers.left: is there, and "silent" says that this report does not speak of it: remove the sentence, or choose another key`;
  },
  'a key that is not offered': (content) => {
    const masts = row(content, 'c-half', 'masts');
    masts.key = 'left';
    delete masts.right;
    return `${FILE}: c-half.rows.masts.key: "left" is not offered: name it under statuses too`;
  },
  'one status to choose from': (content) => {
    by(content, 'c-half').statuses = { differ: true };
    return `${FILE}: c-half.statuses: offers fewer than two: offer at least two to choose from`;
  },
  'two statuses of the same words': (content) => {
    by(content, 'c-half').statuses = { agree: 'So', differ: 'so', silent: true };
    return `${FILE}: c-half.statuses: two statuses have the same words: make them differ`;
  },
  'two rows of one id': (content) => {
    row(content, 'c-own', 'way').id = 'height';
    return `${FILE}: c-own.rows.height: is used twice: give each row its own id`;
  },
  'two comparisons of one id': (content) => {
    by(content, 'c-own').id = 'c-half';
    return `${FILE}: c-half: is used twice: give each its own id`;
  },
};

export const inItems: Mistakes<'items.yaml'> = {
  'a comparison that is not there': (items) => {
    compareItem(items, 'q-own').comparison = 'lost';
    return 'items.yaml: q-own.comparison: "lost" is not a comparison: use an id of comparisons.yaml';
  },
  'a comparison that is done already': (items) => {
    const item = compareItem(items, 'q-own');
    Object.assign(item, { comparison: 'c-done', rows: ['when'] });
    return 'items.yaml: q-own.comparison: "c-done" is modelled: all its rows are shown solved: give it the mode half or own, or ask about another one';
  },
  'a row that is not there': (items) => {
    compareItem(items, 'q-own').rows.push('lost');
    return 'items.yaml: q-own.rows: "lost" is not a row of "c-own": use an id of its rows';
  },
  'a row that is given and asked for': (items) => {
    compareItem(items, 'q-half').given = ['masts'];
    return 'items.yaml: q-half.rows: "masts" is named twice: either ask for it or show it solved';
  },
  'a reason against the right status': (items) => {
    compareItem(items, 'q-half').whyFalse = { masts: { agree: 'No.' } };
    return 'items.yaml: q-half.whyFalse.masts: "agree" is the right status: remove its reason';
  },
  'a reason against what is not offered': (items) => {
    compareItem(items, 'q-half').whyFalse = { masts: { left: 'No.' } };
    return 'items.yaml: q-half.whyFalse.masts: "left" is not offered: remove its reason';
  },
  'a reason for a row that is not asked for': (items) => {
    compareItem(items, 'q-half').whyFalse = { 'in-time': { agree: 'No.' } };
    return 'items.yaml: q-half.whyFalse.in-time: is none of the rows to answer: name one of them';
  },
  'an outcome without its sentence': (items) => {
    const item = by(items, 'q-forecast');
    if (item.kind === 'prediction') item.resolution.evidence.splice(1);
    return 'items.yaml: q-forecast.resolution.evidence: has 1 of the sentences that "did-not" needs: quote first what was expected and last what happened';
  },
  'more sentences to attach than the model answer has': (items) => {
    const item = by(items, 'q-with-evidence');
    if (item.kind === 'written') item.slots = 3;
    return 'items.yaml: q-with-evidence.evidence: quotes 2 readings, and the student must attach sentences of 3: quote as many, one sentence of each at least: they stand with the model answer';
  },
};

type Route = Files['module.yaml']['route'];
const step = <K extends Route[number]['kind']>(route: Route, kind: K, id: string) => {
  const found = by(route, id);
  if (found.kind !== kind) throw new Error(found.kind);
  return found as Extract<Route[number], { kind: K }>;
};
const move = (route: Route, id: string, to: number) => {
  const [moved] = route.splice(route.indexOf(by(route, id)), 1);
  route.splice(to, 0, moved!);
};

export const onTheRoute: Mistakes<'module.yaml'> = {
  'a comparison that is not there': ({ route }) => {
    step(route, 'compare', 'own').comparison = 'lost';
    return 'module.yaml: route.own: "lost" is not a comparison: use an id of comparisons.yaml';
  },
  'a comparison that nobody is asked about': ({ route }) => {
    step(route, 'compare', 'own').items = [];
    return 'module.yaml: route.own: asks nothing, though "c-own" is not modelled: name an item of kind compare under items, or give the comparison the mode modelled';
  },
  'an item about another comparison': ({ route }) => {
    step(route, 'compare', 'own').items = ['q-half'];
    return 'module.yaml: route.own.items: "q-half" asks about "c-half": show that comparison, or name an item of this one';
  },
  'an item that compares nothing': ({ route }) => {
    step(route, 'compare', 'own').items = ['q-order'];
    return 'module.yaml: route.own.items: "q-order" compares nothing: ask it in a step of kind questions';
  },
  'an item that is not there': ({ route }) => {
    step(route, 'compare', 'own').items = ['q-lost'];
    return 'module.yaml: route.own.items: "q-lost" is not a written item: use an id of items.yaml';
  },
  'what came of no forecast': ({ route }) => {
    step(route, 'resolution', 'outcome').item = 'q-order';
    return 'module.yaml: route.outcome: "q-order" is no forecast: use the id of a prediction of items.yaml';
  },
  'an outcome before its forecast': ({ route }) => {
    move(route, 'outcome', 1);
    return 'module.yaml: route.outcome: stands before "q-forecast" is asked: put it after the step of kind prediction';
  },
  'an outcome before the reading that tells it': ({ route }) => {
    move(route, 'outcome', 2);
    return 'module.yaml: route.outcome: no earlier step reads "opening": put it after the reading that resolves the forecast';
  },
  'what became known later, before the reports': ({ route }) => {
    move(route, 'read-later', 5);
    return 'module.yaml: route.maps: follows what became known later: put the reading with known: later after it';
  },
  'more sentences to attach than there are readings': ({ route }) => {
    move(route, 'write', 1);
    return 'module.yaml: route.write.items: "q-with-evidence" asks for sentences of 2 readings, and 1 were read: ask for fewer under slots, or put the step after more readings';
  },
};
