import { asked, forecastIn, type Mistake, type Mistakes } from './mistake';

export const others: Mistakes = {
  'a place beyond the poles': (draft) =>
    draft.edit('places.yaml', ([place]) => {
      place!.lat = 94.4268;
      return `places.yaml: ${place!.id}.lat: has the value 94.4268: must be between -90 and 90 degrees`;
    }),
  'a place that is nowhere': (draft) =>
    draft.edit('places.yaml', ([place]) => {
      const { id } = place!;
      Reflect.deleteProperty(place!, 'lon');
      return `places.yaml: ${id}.lon: is missing: add it`;
    }),
  'an event at a word for a government': (draft) => {
    draft.rewrite('readings/expected.md', (text) =>
      text.replace(/^happenedAt: .*$/m, 'happenedAt: [moscow]'),
    );
    return 'readings/expected.md: happenedAt: "moscow" stands for a government: name where it happened, or give the place the role event';
  },
  'readings with places and no map': (draft) =>
    draft.edit('module.yaml', (module) => {
      Reflect.deleteProperty(module, 'map');
      return 'module.yaml: map: is missing, and readings name their places: name a map; npm run maps -- --propose with the folder writes the region file of one';
    }),
  ...Object.fromEntries(
    ['2009-02-29', '2008-04-31', '2008-13-04', '2008-00-10', '2008-4-4', '4 April 2008'].map(
      (date): [string, Mistake] => [
        `a day that the calendar does not have, ${date}`,
        (draft) =>
          draft.edit('sources.yaml', ([source]) => {
            source!.published.date = date;
            return `sources.yaml: ${source!.id}.published.date: "${date}" is not a day of the calendar: write it as YYYY-MM-DD`;
          }),
      ],
    ),
  ),
  'an option of which it is true too': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'who');
      const other = claims.find(({ who }) => who && who.entity !== claim.who!.entity)!.who!.entity;
      Object.assign(claim.who!, { options: [other], alsoTrueOf: [other] });
      return `claims.yaml: ${claim.id}.who.options: "${other}" stands in alsoTrueOf too: choose another actor`;
    }),
  'an option of which no claim says what it did': (draft) => {
    const idle = draft.edit('entities.yaml', (entities) => {
      entities.push({ id: 'atlantis', name: 'Atlantis', type: 'country', pronoun: 'It' });
      return entities.at(-1)!.id;
    });
    return draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'who');
      claim.who!.options = [idle];
      return `claims.yaml: ${claim.id}.who.options: no claim says what "atlantis" really did: write { entity, because } with the reason instead`;
    });
  },
  'a claim that nobody reports': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const { text, kind, topic, objective } = claims[0]!;
      claims.push({ id: 'claim-rumour', text, kind, topic, objective, reports: [] });
      return 'claims.yaml: claim-rumour: has neither a report nor a searched reading: say who reports it, or what was searched';
    }),
  'a reading without a source': (draft) => {
    draft.rewrite('readings/expected.md', (text) => text.replace(/^sources: .*$/m, 'sources: []'));
    return 'readings/expected.md: sources: names no source: add the id of a source';
  },
  'a forecast with two outcomes': (draft) =>
    draft.edit('items.yaml', (items) => {
      const item = forecastIn(items);
      for (const option of item.options.slice(0, 2)) option.outcome = true;
      return `items.yaml: ${item.id}.options: 2 options are the outcome: mark exactly one with outcome: true`;
    }),
  'a forecast without an outcome': (draft) =>
    draft.edit('items.yaml', (items) => {
      const item = forecastIn(items);
      for (const option of item.options) option.outcome = false;
      return `items.yaml: ${item.id}.options: 0 options are the outcome: mark exactly one with outcome: true`;
    }),
  'a forecast with two options alike': (draft) =>
    draft.edit('items.yaml', (items) => {
      const item = forecastIn(items);
      item.options[0]!.text = item.options[1]!.text.toUpperCase();
      return `items.yaml: ${item.id}.options: two options are the same: make them differ`;
    }),
  'a forecast that no later reading resolves': (draft) => {
    const at = draft.edit('module.yaml', ({ route }) => {
      const from = route.findIndex(({ kind }) => kind === 'prediction');
      const [forecast] = route.splice(from, 1);
      route.splice(-1, 0, forecast!);
      return forecast!.id;
    });
    const item = forecastIn(draft.read('items.yaml'));
    return `module.yaml: route.${at}: no later step reads "${item.resolution.reading}": put the reading that resolves it after the prediction`;
  },
  'a checkpoint that asks nothing': (draft) =>
    draft.edit('module.yaml', ({ route }) => {
      const step = route.find((entry) => entry.kind === 'checkpoint')!;
      step.items = [];
      return `module.yaml: route.${step.id}: asks nothing: name items of checkpoints.yaml, or take some map tasks`;
    }),
  'map tasks on no reading': (draft) =>
    draft.edit('module.yaml', ({ route }) => {
      const step = route.find((entry) => entry.kind === 'checkpoint')!;
      step.take = 1;
      return `module.yaml: route.${step.id}.take: does not say of which reading: name the reading they are about`;
    }),
  'more map tasks than a reading carries': (draft) =>
    draft.edit('module.yaml', ({ route }) => {
      const step = route.find((entry) => entry.kind === 'checkpoint')!;
      step.take = 50;
      step.reading = 'open-door';
      return /^module\.yaml: route\.[a-z-]+\.take: asks for 50 map tasks, but "open-door" carries \d+: take fewer/;
    }),
  'a route without a result': (draft) =>
    draft.edit('module.yaml', ({ route }) => {
      route.splice(
        route.findIndex(({ kind }) => kind === 'result'),
        1,
      );
      return 'module.yaml: route: does not end with the result: add a step of kind result at the end';
    }),
  'a result before the end': (draft) =>
    draft.edit('module.yaml', ({ route }) => {
      route.splice(-2, 0, { kind: 'result', id: 'too-soon', title: 'Too soon', group: 'End' });
      return 'module.yaml: route.too-soon: stands before the end: make the result the last step';
    }),
  'a route that starts with a question': (draft) =>
    draft.edit('module.yaml', ({ route }) => {
      // Without the start and the first text, it begins with questions.
      route.splice(0, 2);
      return 'module.yaml: route: begins neither with a start nor with a reading: begin with a step of kind start, or with the text that students see first';
    }),
  'a checkpoint that explains a part of its answer': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      if (point?.kind !== 'map-select') throw new Error('The first map task asks for no countries');
      const [code] = point.key;
      point.whyFalse[code!] = 'It was not invited.';
      return `checkpoints.yaml: ${point.id}.whyFalse: "${code!}" is part of the key: remove its reason`;
    }),
  'a checkpoint without a reason for other countries': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      Reflect.deleteProperty(point!.whyFalse!, '*');
      return `checkpoints.yaml: ${point!.id}.whyFalse: has no reason for other countries: add one under '*'`;
    }),
};
