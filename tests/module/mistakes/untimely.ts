import type { Mistakes } from './mistake';

export const untimely: Mistakes = {
  'a date that is none': (draft) =>
    draft.edit('timeline.yaml', ({ entries: [entry] }) => {
      entry!.date = '2008-02-30';
      return `timeline.yaml: ${entry!.id}.date: "2008-02-30" is no date: write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a / between`;
    }),
  'an event after the last report that does not say so': (draft) =>
    draft.edit('timeline.yaml', ({ entries }) => {
      const entry = entries.find(({ later }) => later)!;
      delete entry.later;
      return `timeline.yaml: ${entry.id}.date: lies after the last report: say later: true`;
    }),
  'an event that is later and is not': (draft) =>
    draft.edit('timeline.yaml', ({ entries: [entry] }) => {
      delete entry!.claims;
      entry!.later = true;
      return `timeline.yaml: ${entry!.id}.later: is true of an event before the last report: remove it`;
    }),
  'a later event that reports are said to tell': (draft) =>
    draft.edit('timeline.yaml', ({ entries }) => {
      const entry = entries.find(({ later }) => later)!;
      entry.claims = ['claim-n13a'];
      return `timeline.yaml: ${entry.id}.claims: name claims of reports that could not know it: remove them`;
    }),
  'a source of an event that is not there': (draft) =>
    draft.edit('timeline.yaml', ({ entries: [entry] }) => {
      entry!.sources = ['nowhere'];
      return `timeline.yaml: ${entry!.id}.sources[0]: "nowhere" is not a source: use an id of sources.yaml`;
    }),
  'a report among the references of an event': (draft) =>
    draft.edit('timeline.yaml', ({ entries: [entry] }) => {
      entry!.sources = ['bbc-2008'];
      return `timeline.yaml: ${entry!.id}.sources[0]: "bbc-2008" is a report: name it under reported`;
    }),
  'a reference among the reports of an event': (draft) =>
    draft.edit('timeline.yaml', ({ entries: [entry] }) => {
      entry!.reported = ['nato-members'];
      return `timeline.yaml: ${entry!.id}.reported[0]: "nato-members" is a reference: name it under sources`;
    }),
  'a report that is said to have told what came later': (draft) =>
    draft.edit('timeline.yaml', ({ entries }) => {
      const entry = entries.find(({ later }) => later)!;
      entry.reported = ['bbc-2008'];
      return `timeline.yaml: ${entry.id}.reported: names reports that could not know it: remove it`;
    }),
  'a date that is not certain, without a word on it': (draft) =>
    draft.edit('timeline.yaml', ({ entries }) => {
      const entry = entries.find(({ dated }) => dated === 'open')!;
      delete entry.caveat;
      return `timeline.yaml: ${entry.id}.caveat: is missing: say what is not certain about the date`;
    }),
  'a date of a report that the event does not name': (draft) =>
    draft.edit('timeline.yaml', ({ entries }) => {
      const entry = entries.find(({ dated }) => dated === 'reported')!;
      entry.event = 'A plan is announced';
      return `timeline.yaml: ${entry.id}.event: does not say whose date it is: name the source of one of its claims, or say dated: open`;
    }),
  'an event that was only expected': (draft) =>
    draft.edit('timeline.yaml', ({ entries: [entry] }) => {
      entry!.claims = ['claim-b19'];
      return `timeline.yaml: ${entry!.id}.claims[0]: "claim-b19" is an expectation, not an event: name a claim that says that it happened`;
    }),
  'a claim of an event that is not there': (draft) =>
    draft.edit('timeline.yaml', ({ entries: [entry] }) => {
      entry!.claims = ['claim-lost'];
      return `timeline.yaml: ${entry!.id}.claims[0]: "claim-lost" is not a claim: use an id of claims.yaml`;
    }),
  'an objective of the order that is not there': (draft) =>
    draft.edit('timeline.yaml', (timeline) => {
      timeline.objective = 'o99';
      return 'timeline.yaml: objective: "o99" is not an objective: use an id of module.yaml';
    }),
};
