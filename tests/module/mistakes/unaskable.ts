import { asked, type Mistakes } from './mistake';

export const unaskable: Mistakes = {
  'a claim that has only one form': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = claims.find(({ who, statement }) => who && statement)!;
      for (const field of ['who', 'figure', 'when'] as const) Reflect.deleteProperty(claim, field);
      return new RegExp(
        `^claims.yaml: ${claim.id}: is asked in one way only, by its \`statement\`.*: add who, when, figure`,
      );
    }),
  'a step that takes more questions than its reading carries': (draft) =>
    draft.edit('module.yaml', ({ route }) => {
      const step = route.find((entry) => entry.kind === 'questions')!;
      step.take = 99;
      return new RegExp(
        `^module.yaml: route.${step.id}.take: asks for 99 questions, but "${step.reading}" carries \\d+: take fewer, or`,
      );
    }),
  'a question whose proof stands in a reading further on': (draft) => {
    const invited = draft.edit('checkpoints.yaml', (tasks) => {
      const task = tasks.find(({ id }) => id === 'map-invited')!;
      task.claims = ['claim-n16'];
      return task.id;
    });
    return `module.yaml: route.${invited}.items: asks "${invited}", whose proof stands in "after-talks", before that is read: ask it after that reading, or take another claim as its proof`;
  },
  'a question whose stem names the answer': (draft) => {
    const entities = draft.read('entities.yaml');
    return draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'who');
      const { name } = entities.find(({ id }) => id === claim.who!.entity)!;
      claim.who!.did = `did what ${name} does`;
      return new RegExp(
        `^claims.yaml: ${claim.id}: the "who" question was refused at the gate "no-cue-in-stem": the stem names .*: change what`,
      );
    });
  },
  'a question whose wrong options are alike': (draft) =>
    draft.edit('claims.yaml', (claims) => {
      const claim = asked(claims, 'statement');
      const [one, two] = claim.statement!.misreadings;
      two!.says = one!.says.replace(/\.$/, '!');
      return new RegExp(
        `^claims.yaml: ${claim.id}: the "supported" question was refused at the gate "options-differ": `,
      );
    }),
};
