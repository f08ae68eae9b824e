import type { Files } from '../../builders/shipped';

/** Breaks one thing of the lesson that has every kind, and gives the line that its author must read. */
type Items = Files['items.yaml'];
type Mistake = (items: Items) => string;
type Item<K extends Items[number]['kind']> = Extract<Items[number], { kind: K }>;

function its<K extends Items[number]['kind']>(items: Items, kind: K): Item<K> {
  const found = items.find((item): item is Item<K> => item.kind === kind);
  if (!found) throw new Error(`There is no item of kind ${kind}`);
  return found;
}

export const byHand: Record<string, Mistake> = {
  'an objective that nobody set': (items) => {
    its(items, 'multi').objective = 'o9';
    return 'items.yaml: q-reasons.objective: "o9" is not an objective: use an id of module.yaml';
  },
  'a claim that nobody made': (items) => {
    its(items, 'typed').claims = ['claim-lost'];
    return 'items.yaml: q-company.claims: "claim-lost" is not a claim: use an id of claims.yaml';
  },
  'a sentence that stands nowhere': (items) => {
    its(items, 'order').evidence[0]!.exact = 'They danced.';
    return 'items.yaml: q-order.evidence[0]: "They danced." does not stand in the reading "plan": copy the sentence from the reading, character for character';
  },
  'the same sentence twice': (items) => {
    const { evidence } = its(items, 'order');
    evidence.push({ ...evidence[0]! });
    return 'items.yaml: q-order.evidence: two sentences are the same: make them differ';
  },
  'no sentence at all': (items) => {
    its(items, 'match').evidence = [];
    return 'items.yaml: q-pairs.evidence: has the value 0: needs at least one sentence of a reading';
  },
  'another form that is none': (items) => {
    its(items, 'match').forms = ['q-lost'];
    return 'items.yaml: q-pairs.forms: "q-lost" is no other question: use an id of items.yaml';
  },
  'itself as another form': (items) => {
    its(items, 'match').forms = ['q-pairs'];
    return 'items.yaml: q-pairs.forms: names itself: name another item';
  },
  'several options of which one is right': (items) => {
    its(items, 'multi').options[1]!.correct = false;
    its(items, 'multi').options[1]!.because = 'Nobody says so.';
    return 'items.yaml: q-reasons.options: only one option is correct: mark two or more with correct: true, or ask for one option';
  },
  'several options of which none is wrong': (items) => {
    const item = its(items, 'multi');
    item.options = item.options.map(({ text }) => ({ text, correct: true }));
    return 'items.yaml: q-reasons.options: every option is correct: add one that is not';
  },
  'a wrong option without a reason': (items) => {
    Reflect.deleteProperty(its(items, 'multi').options[3]!, 'because');
    return 'items.yaml: q-reasons.options[3]: "The council ran out of money" has no reason: say under because why not';
  },
  'a right option with a reason against it': (items) => {
    its(items, 'multi').options[1]!.because = 'It did not.';
    return 'items.yaml: q-reasons.options[1]: "A flood washed a pier away" is correct: remove its because';
  },
  'an option that a lost claim makes false': (items) => {
    its(items, 'multi').options[2]!.by = 'claim-lost';
    return 'items.yaml: q-reasons.options[2].by: "claim-lost" is not a claim: use an id of claims.yaml';
  },
  'two options alike': (items) => {
    const { options } = its(items, 'multi');
    options[2]!.text = options[3]!.text.toUpperCase();
    return 'items.yaml: q-reasons.options: two options are the same: make them differ';
  },
  'an answer to type that has no word': (items) => {
    its(items, 'typed').accepts.push('–');
    return 'items.yaml: q-company.accepts: "–" has no word: give a word, a name or a figure';
  },
  'an answer to type that is accepted and rejected': (items) => {
    its(items, 'typed').rejects = [{ text: 'the nordlund-steel' }];
    return 'items.yaml: q-company.rejects: "the nordlund-steel" reads the same as the accepted "Nordlund Steel": accept it or reject it';
  },
  'a sentence to find in two readings': (items) => {
    its(items, 'evidence').evidence.push({
      reading: 'plan',
      exact: 'The council promised to look at the height again.',
    });
    return 'items.yaml: q-sentence.evidence: stands in more than one reading: keep to one: the student chooses among its sentences';
  },
  'a paragraph to look in that is not there': (items) => {
    its(items, 'evidence').paragraphs = [2, 7];
    return 'items.yaml: q-sentence.paragraphs: "opening" has no paragraph 7: use numbers from 1 to 2';
  },
  'paragraphs without the sentence to find': (items) => {
    const item = its(items, 'evidence');
    item.paragraphs = [1];
    item.near = [];
    return 'items.yaml: q-sentence.paragraphs: leaves out the sentence to be found: name its paragraph too';
  },
  'a near sentence that is the answer': (items) => {
    const item = its(items, 'evidence');
    item.near = [{ exact: item.evidence[0]!.exact, because: 'It is not.' }];
    return 'items.yaml: q-sentence.near: names a sentence of the evidence: keep it in one of the two';
  },
  'a near sentence that is none of them': (items) => {
    its(items, 'evidence').near = [{ exact: 'They danced.', because: 'They did not.' }];
    return 'items.yaml: q-sentence.near[0]: is none of the sentences to choose from: copy one whole sentence of these paragraphs, character for character';
  },
  'two entries of an order alike': (items) => {
    const { entries } = its(items, 'order');
    entries[0] = entries[1]!;
    return 'items.yaml: q-order.entries: two entries are the same: make them differ';
  },
  'an order of two': (items) => {
    its(items, 'order').entries.splice(2);
    return 'items.yaml: q-order.entries: has the value 2: needs three to six entries';
  },
  'two left entries alike': (items) => {
    const { pairs } = its(items, 'match');
    pairs[0]!.left = pairs[1]!.left;
    return 'items.yaml: q-pairs.pairs: two left entries are the same: make them differ';
  },
  'a spare right entry that belongs somewhere': (items) => {
    const item = its(items, 'match');
    item.extra = [item.pairs[0]!.right];
    return 'items.yaml: q-pairs.extra: two right entries are the same: make them differ';
  },
  'one thing for every entry': (items) => {
    const item = its(items, 'match');
    item.pairs = item.pairs.map(({ left }) => ({ left, right: 'the bridge' }));
    item.extra = [];
    return 'items.yaml: q-pairs.pairs: has one right entry only: give at least two to choose from';
  },
  'more words at least than at most': (items) => {
    its(items, 'written').words = { min: 90, max: 60 };
    return 'items.yaml: q-own-words.words: asks for at least 90 and at most 60 words: put the smaller number under min';
  },
  'a model answer that is too short': (items) => {
    its(items, 'written').modelAnswer = 'Steel and a flood.';
    return 'items.yaml: q-own-words.modelAnswer: has 4 words, but the student must write 20 to 120: keep to the same limits';
  },
  'two criteria alike': (items) => {
    const { criteria } = its(items, 'written');
    criteria[0] = criteria[1]!;
    return 'items.yaml: q-own-words.criteria: two criteria are the same: make them differ';
  },
};
