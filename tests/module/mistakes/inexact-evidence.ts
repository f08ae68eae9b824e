import { evidenceIn, forecastIn, type Mistakes } from './mistake';

export const evidence: Mistakes = {
  'in other words than the reading': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const { claim, quoted } = evidenceIn(claims, 'expected');
      quoted.exact = 'They met.';
      return `claims.yaml: ${claim.id}.reports[0].evidence[0]: "They met." does not stand in the reading "expected": copy the sentence from the reading, character for character`;
    }),
  'with another apostrophe': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = claims.find(({ reports }) => reports[0]?.evidence[0]?.exact.includes('’'))!;
      const quoted = claim.reports[0]!.evidence[0]!;
      quoted.exact = quoted.exact.replace('’', "'");
      return new RegExp(
        `^claims.yaml: ${claim.id}.reports\\[0\\].evidence\\[0\\]: .* does not stand in`,
      );
    }),
  'without its full stop': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const { claim, quoted } = evidenceIn(claims, 'expected');
      quoted.exact = quoted.exact.slice(0, -1);
      return new RegExp(
        `^claims.yaml: ${claim.id}.reports\\[0\\].evidence\\[0\\]: .* is not a whole sentence of the reading "expected": quote from the start`,
      );
    }),
  'without its first word': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const { claim, quoted } = evidenceIn(claims, 'expected');
      quoted.exact = quoted.exact.replace(/^\S+ /, '');
      return new RegExp(`^claims.yaml: ${claim.id}.* is not a whole sentence of the reading`);
    }),
  'from another reading': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const { claim, quoted } = evidenceIn(claims, 'expected');
      quoted.exact = evidenceIn(claims, 'brussels').quoted.exact;
      return new RegExp(`^claims.yaml: ${claim.id}.* does not stand in the reading "expected"`);
    }),
  'from a reading that does not retell the source': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const { claim, quoted } = evidenceIn(claims, 'expected');
      const foreign = evidenceIn(claims, 'brussels').quoted;
      Object.assign(quoted, { reading: foreign.reading, exact: foreign.exact });
      const { source } = claim.reports[0]!;
      return `claims.yaml: ${claim.id}.reports[0].evidence: the reading "brussels" does not retell "${source}": quote a reading of that source, or add the source to the reading`;
    }),
  'that is left out': (draft) =>
    draft.edit('claims.yaml', ([claim]) => {
      claim!.reports[0]!.evidence = [];
      return `claims.yaml: ${claim!.id}.reports[0].evidence: is empty: quote the sentence that says so`;
    }),
  'of a forecast, in other words': (draft) =>
    draft.edit('items.yaml', (items) => {
      const item = forecastIn(items);
      const [quoted] = item.resolution.evidence;
      quoted!.exact = 'They met.';
      const at = quoted!.reading;
      return `items.yaml: ${item.id}.resolution.evidence[0]: "They met." does not stand in the reading "${at}": copy the sentence from the reading, character for character`;
    }),
};
