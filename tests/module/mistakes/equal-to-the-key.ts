import { asked, type Mistakes } from './mistake';

export const equalToTheKey: Mistakes = {
  'a misreading': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'statement');
      claim.statement!.misreadings[1]!.says = claim.statement!.says.toUpperCase();
      return `claims.yaml: ${claim.id}.statement.misreadings: a distractor equals the key: say what a careless reader would think`;
    }),
  'a number': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'figure');
      const { value, near } = claim.figure!;
      near![0]!.value = ` ${value}`;
      return `claims.yaml: ${claim.id}.figure.near: the distractor "${value}" equals the key: choose another value`;
    }),
  'a date': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'when');
      const { value, near } = claim.when!;
      near![0]!.value = value.toLowerCase();
      return `claims.yaml: ${claim.id}.when.near: the distractor "${value.toLowerCase()}" equals the key: choose another value`;
    }),
  'an actor': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'who');
      const { entity } = claim.who!;
      claim.who!.options = [{ entity, because: 'No reason can be given.' }];
      return `claims.yaml: ${claim.id}.who.options: the distractor "${entity}" equals the key: choose another actor`;
    }),
};
