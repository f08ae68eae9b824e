import type { Claims, Mistakes } from './mistake';

const withDiffer = (claims: Claims) => claims.find(({ differ }) => differ)!;
const withSilence = (claims: Claims) => claims.find(({ silence }) => silence)!;

export const across: Mistakes = {
  'a comparison of one report': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = claims.find(({ across, reports }) => across && reports.length === 1)!;
      delete claim.searched;
      return `claims.yaml: ${claim.id}.across: compares one report: let two sources report it, or name under searched the reading that says nothing of it`;
    }),
  'a silence that is compared with one reading only': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = claims.find(({ across, silence }) => across && silence)!;
      claim.searched = claim.searched!.slice(0, 1);
      return `claims.yaml: ${claim.id}.across: compares one report: name the readings of two sources under searched: neither of them says it`;
    }),
  'a reading that is quoted and is said to say nothing': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = withDiffer(claims);
      claim.searched = [claim.reports[0]!.evidence[0]!.reading];
      return `claims.yaml: ${claim.id}.searched: names a reading that is quoted as well: name it in one place`;
    }),
  'a difference of a report that says nothing of it': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = withDiffer(claims);
      claim.differ!.each[0]!.source = 'afp-lost';
      return `claims.yaml: ${claim.id}.differ.each: "afp-lost" does not report it: name the two sources of reports`;
    }),
  'a difference of a report from itself': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = withDiffer(claims);
      claim.differ!.each[0]!.source = claim.differ!.each[1]!.source;
      return `claims.yaml: ${claim.id}.differ.each: names one source twice: name the two sources of reports`;
    }),
  'a silence that a report breaks': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = withSilence(claims);
      const other = claims.find(({ reports }) => reports.length === 1)!;
      claim.reports = other.reports;
      return `claims.yaml: ${claim.id}.silence: is broken by a report: leave reports empty, or ask for agreement`;
    }),
  'a silence of a report that nobody looked through': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = withSilence(claims);
      claim.silence!.of = 'france24-2008';
      return `claims.yaml: ${claim.id}.silence.of: "france24-2008" was not looked through: name a source of a reading under searched`;
    }),
  'a claim that makes a misreading of a silence false': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = withSilence(claims);
      claim.silence!.misreadings[0]!.by = 'claim-lost';
      return `claims.yaml: ${claim.id}.silence.misreadings: "claim-lost" is not a claim: use an id of claims.yaml`;
    }),
};
