import { spokenSource, type Family } from '../candidate';

/** "Which statement does the BBC’s report support?" with the author's misreadings. */
export const supported: Family = (claim, setting) => {
  if (!claim.statement) return undefined;
  const name = spokenSource(claim, setting);
  const sources = [...new Set(claim.reports.map(({ source }) => source))];
  const several = sources.length > 1;
  // What is no report is called by its name alone: "supported by NATO’s archive".
  const isReport = sources.every((id) => setting.sourceById.get(id)?.kind !== 'reference');
  return {
    claimId: claim.id,
    family: 'supported',
    stem: several
      ? `Which of these statements is supported by the reports of ${name}?`
      : !isReport
        ? `Which of these statements is supported by ${name}?`
        : `Which of these statements is supported by the ${name.replace(/^the /, '')} report?`,
    key: claim.statement.says,
    distractors: claim.statement.misreadings.map(({ says, because, misread, by }) => ({
      text: says,
      whyFalse: because,
      falseBy: by ?? claim.id,
      misread,
    })),
    ordered: false,
  };
};
