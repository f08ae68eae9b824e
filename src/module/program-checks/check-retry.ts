import { coreSteps, isAsking, isScored } from './asked-items';
import type { ProgramCheck } from './check';
import { placeOf } from './shown-texts';

/** So many other items lie between a miss and its return. */
const BETWEEN = 3;

/** 10: what is missed, map tasks too, can return in another form, and not at once. */
export const checkRetry: ProgramCheck = ({ module, secondLook }, _wrong, short) => {
  const all = coreSteps(module)
    .flatMap((step) => (isAsking(step) ? step.itemIds : []))
    .flatMap((id) => module.items.find((item) => item.id === id) ?? []);
  const asked = all.filter(isScored);
  for (const item of asked) {
    const { file, path } = placeOf(item);
    const forms = module.items.filter(({ id }) => item.forms.includes(id));
    const other = forms.find(
      (form) =>
        (form.stem !== item.stem || form.kind !== item.kind) &&
        form.claimIds.some((id) => item.claimIds.includes(id)),
    );
    if (!other)
      short(
        file,
        path,
        'has no other form on the same claim',
        'name one under forms, or let the claim be asked in another way',
      );
  }
  if (!module.steps.some(({ kind }) => kind === 'retry')) {
    short('module.yaml', 'route', 'has no second look', 'add a step of kind retry near the end');
    return;
  }
  asked.forEach((item) => {
    const back = secondLook([item.id]).findIndex(({ id }) => item.forms.includes(id));
    // What is written lies between as well.
    const between = all.length - 1 - all.indexOf(item) + back;
    if (back >= 0 && between < BETWEEN)
      short(
        placeOf(item).file,
        placeOf(item).path,
        `returns after ${between} other questions, not ${BETWEEN}`,
        'ask more questions before the second look',
      );
  });
};
