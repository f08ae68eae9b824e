import { asked, forecastIn, type Mistakes } from './mistake';

export const unknownIds: Mistakes = {
  'a reading of a place': (draft) =>
    draft.edit('places.yaml', ([place]) => {
      place!.readings = ['lost'];
      return `places.yaml: ${place!.id}.readings: "lost" is not a reading: name the id of a file in readings/`;
    }),
  'a claim of a place': (draft) =>
    draft.edit('places.yaml', ([place]) => {
      place!.claims = ['claim-lost'];
      return `places.yaml: ${place!.id}.claims: "claim-lost" is not a claim: use an id of claims.yaml`;
    }),
  'a place that a reading was reported from': (draft) => {
    draft.rewrite('readings/expected.md', (text) =>
      text.replace(/^reportedFrom: .*$/m, 'reportedFrom: atlantis'),
    );
    return 'readings/expected.md: reportedFrom: "atlantis" is not a place: use an id of places.yaml';
  },
  'a place where something happened': (draft) => {
    draft.rewrite('readings/expected.md', (text) =>
      text.replace(/^happenedAt: .*$/m, 'happenedAt: [bucharest, atlantis]'),
    );
    return 'readings/expected.md: happenedAt: "atlantis" is not a place: use an id of places.yaml';
  },
  'the map of the readings': (draft) =>
    draft.edit('module.yaml', (module) => {
      module.map = 'moon-2008';
      return 'module.yaml: map: "moon-2008" is not a map: use the name of a file in content/maps, or in maps/ of this folder';
    }),
  'a map that is not drawn yet': (draft) =>
    draft.edit('module.yaml', (module) => {
      module.map = 'moon-2008';
      draft.folder['maps/moon-2008.region.yaml'] = 'id: moon-2008\n';
      return 'module.yaml: map: "moon-2008" is not a map: draw it: npm run maps -- content/nato-russia/maps/moon-2008.region.yaml';
    }),
  'a source in a report': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      // A reading retells only sources that exist, so the report is foreign to it as well.
      const claim = claims.find(({ reports }) => reports.length === 1)!;
      claim.reports[0]!.source = 'the-moon';
      return `claims.yaml: ${claim.id}.reports[0].source: "the-moon" is not a source: use an id of sources.yaml`;
    }),
  'a source in a reading': (draft) => {
    draft.rewrite('readings/expected.md', (text) =>
      text.replace(/^sources: \[/m, 'sources: [the-moon, '),
    );
    return 'readings/expected.md: sources: "the-moon" is not a source: use an id of sources.yaml';
  },
  'a reading in evidence': (draft) =>
    draft.edit('claims.yaml', ([claim]) => {
      claim!.reports[0]!.evidence[0]!.reading = 'lost';
      return `claims.yaml: ${claim!.id}.reports[0].evidence[0]: "lost" is not a reading: name the id of a file in readings/`;
    }),
  'a reading that was searched': (draft) =>
    draft.edit('claims.yaml', ([claim]) => {
      claim!.searched = ['lost'];
      return `claims.yaml: ${claim!.id}.searched: "lost" is not a reading: name the id of a file in readings/`;
    }),
  'a reading on the route': (draft) => {
    draft.edit('module.yaml', ({ route }) => {
      const stop = route.findLast((entry) => entry.kind === 'reading')!;
      Object.assign(stop, { id: 'read-lost', reading: 'lost' });
    });
    return 'module.yaml: route.read-lost: "lost" is not a reading: name the id of a file in readings/';
  },
  'a reading that resolves a forecast': (draft) =>
    draft.edit('items.yaml', (items) => {
      const item = forecastIn(items);
      item.resolution.evidence[0]!.reading = 'lost';
      return `items.yaml: ${item.id}.resolution.evidence[0]: "lost" is not a reading: name the id of a file in readings/`;
    }),
  'an objective of a claim': (draft) =>
    draft.edit('claims.yaml', ([claim]) => {
      claim!.objective = 'o99';
      return `claims.yaml: ${claim!.id}.objective: "o99" is not an objective: use an id of module.yaml`;
    }),
  'an objective of a forecast': (draft) =>
    draft.edit('items.yaml', (items) => {
      const item = forecastIn(items);
      item.objective = 'o99';
      return `items.yaml: ${item.id}.objective: "o99" is not an objective: use an id of module.yaml`;
    }),
  'an objective of a checkpoint': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      point!.objective = 'o99';
      return `checkpoints.yaml: ${point!.id}.objective: "o99" is not an objective: use an id of module.yaml`;
    }),
  'a claim that makes a misreading false': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'statement');
      claim.statement!.misreadings[0]!.by = 'claim-lost';
      return `claims.yaml: ${claim.id}.statement.misreadings: "claim-lost" is not a claim: use an id of claims.yaml`;
    }),
  'a claim that makes a number false': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'figure');
      claim.figure!.near![0]!.by = 'claim-lost';
      return `claims.yaml: ${claim.id}.figure.near: "claim-lost" is not a claim: use an id of claims.yaml`;
    }),
  'a claim that makes a date false': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'when');
      claim.when!.near![0]!.by = 'claim-lost';
      return `claims.yaml: ${claim.id}.when.near: "claim-lost" is not a claim: use an id of claims.yaml`;
    }),
  'a claim that makes an actor false': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = claims.find(({ who }) => who?.options?.some((o) => typeof o !== 'string'))!;
      const option = claim.who!.options!.find((o) => typeof o !== 'string')!;
      Object.assign(option, { by: 'claim-lost' });
      return `claims.yaml: ${claim.id}.who.options: "claim-lost" is not a claim: use an id of claims.yaml`;
    }),
  'a claim of a forecast': (draft) =>
    draft.edit('items.yaml', (items) => {
      const item = forecastIn(items);
      item.claims.push('claim-lost');
      return `items.yaml: ${item.id}.claims: "claim-lost" is not a claim: use an id of claims.yaml`;
    }),
  'a claim of a checkpoint': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      point!.claims.push('claim-lost');
      return `checkpoints.yaml: ${point!.id}.claims: "claim-lost" is not a claim: use an id of claims.yaml`;
    }),
  'an entity that did something': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'who');
      claim.who!.entity = 'atlantis';
      return `claims.yaml: ${claim.id}.who.entity: "atlantis" is not an entity: use an id of entities.yaml`;
    }),
  'an entity of which it is true too': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'who');
      claim.who!.alsoTrueOf = ['atlantis'];
      return `claims.yaml: ${claim.id}.who.alsoTrueOf: "atlantis" is not an entity: use an id of entities.yaml`;
    }),
  'an entity among the options': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'who');
      claim.who!.options = [{ entity: 'atlantis', because: 'It sank.' }];
      return `claims.yaml: ${claim.id}.who.options: "atlantis" is not an entity: use an id of entities.yaml`;
    }),
  'a term of the glossary': (draft) => {
    draft.rewrite('readings/expected.md', (text) => text.replace('(term:nato)', '(term:nowhere)'));
    return 'readings/expected.md: paragraph 1: "nowhere" is not in the glossary: use an id of glossary.yaml';
  },
  'an item on the route': (draft) => {
    draft.edit('module.yaml', ({ route }) => {
      const stop = route.find((entry) => entry.kind === 'prediction')!;
      Object.assign(stop, { id: 'guess', item: 'lost' });
    });
    return 'module.yaml: route.guess: "lost" is not a written item: use an id of items.yaml';
  },
  'a checkpoint on the route': (draft) => {
    draft.edit('module.yaml', ({ route }) => {
      const stop = route.find((entry) => entry.kind === 'checkpoint')!;
      Object.assign(stop, { id: 'map', items: ['lost'] });
    });
    return 'module.yaml: route.map: "lost" is not a checkpoint: use an id of checkpoints.yaml';
  },
  'a map': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      point!.map = 'moon-2008';
      return `checkpoints.yaml: ${point!.id}.map: "moon-2008" is not a map: use the name of a file in content/maps, or in maps/ of this folder`;
    }),
  'a country of the answer': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      if (point?.kind !== 'map-select') throw new Error('The first map task asks for no countries');
      point.key = ['ALB', 'XYZ'];
      return `checkpoints.yaml: ${point.id}: "XYZ" is not a country of the map: use a code of the map file`;
    }),
  'a country by the first letters of its name': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      if (point?.kind !== 'map-select') throw new Error('The first map task asks for no countries');
      point.key = ['GER'];
      return `checkpoints.yaml: ${point.id}: "GER" is not a country of the map: use a code of the map file: Germany is DEU`;
    }),
  'a country with a reason': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      point!.whyFalse!.XYZ = 'It is not on the map.';
      return `checkpoints.yaml: ${point!.id}: "XYZ" is not a country of the map: use a code of the map file`;
    }),
  'a view that opens': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      point!.view = 'the-moon';
      return new RegExp(
        `^checkpoints.yaml: ${point!.id}.views: "the-moon" is not a view of the map: use`,
      );
    }),
  'a view that can be chosen': (draft) =>
    draft.edit('checkpoints.yaml', ([point]) => {
      point!.views = [...point!.views, 'the-moon'];
      return new RegExp(
        `^checkpoints.yaml: ${point!.id}.views: "the-moon" is not a view of the map: use`,
      );
    }),
};
