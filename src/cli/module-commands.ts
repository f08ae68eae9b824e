import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compileNotes } from '../compile/compile-notes';
import { parseYaml } from '../compile/parse-yaml';
import { checkShape } from '../model/check-shape';
import { contentHash } from '../model/hash';
import { ModuleSchema, type Module } from '../model/module';
import { problemLine, type Problem } from '../model/problem';
import { ReviewFileSchema, type ReviewEntry } from '../model/review';
import { buildFromTexts } from '../module/build-from-texts';
import { runChecks } from '../module/program-checks/run-checks';
import { parseArticle } from '../text/parse-article';
import { readBytes } from '../text/read-bytes';
import { compileContent } from './compile-content';
import type { ModuleArgs } from './module-args';
import { listItems, printItems } from './print-items';
import { printChecks } from './print-checks';
import { printReview } from './print-review';
import { printModule, printSummary, table } from './print-summary';
import { isContentFolder, kindOf, readInputs } from './read-inputs';
import { secondLookOf } from './second-look';
import { readFolder } from './vite-content';

/** What a command prints: results, progress and warnings apart, and whether it worked. */
export type Output = { out: (text: string) => void; err: (text: string) => void };
type Of<K extends ModuleArgs['command']> = Extract<ModuleArgs, { command: K }>;

/** Does what was asked; true if it worked. Everything expected is said in sentences. */
export function runModule(args: ModuleArgs, output: Output): boolean {
  switch (args.command) {
    case 'build':
      return build(args, output);
    case 'check':
      return check(args, output);
    case 'items':
      return items(args, output);
    case 'lines':
      return lines(args, output);
  }
}

function build({ paths, out, seed, review }: Of<'build'>, output: Output): boolean {
  if (paths.some((path) => resolve(path) === resolve(out)))
    return fail(
      [
        {
          file: out,
          path: '',
          what: 'would overwrite what it is made from',
          fix: 'give --out another name',
        },
      ],
      output,
    );
  const folders = paths.filter(isContentFolder);
  const [folder] = folders;
  if (folder !== undefined && paths.length > 1)
    return fail(
      [
        {
          file: folder,
          path: '',
          what: 'is a content folder, which makes a module by itself',
          fix: 'build it alone',
        },
      ],
      output,
    );
  if (folder !== undefined) {
    if (review !== undefined)
      return fail(
        [
          {
            file: review,
            path: '',
            what: 'cannot be taken along with a content folder',
            fix: 'put it into the folder as review.yaml',
          },
        ],
        output,
      );
    const { module, problems, warnings } = compileContent(folder);
    if (!module) return fail(problems, output);
    warn(warnings, output);
    output.out(printModule(module));
    return write(module, out, output);
  }
  const { texts, problems } = readInputs(paths);
  if (problems.length > 0) return fail(problems, output);
  const verdicts = review === undefined ? [] : readReview(review, output);
  if (!verdicts) return false;
  const built = buildFromTexts(
    texts,
    seed,
    ({ done, of, doing }) =>
      output.err(`${String(done).padStart(String(of).length)}/${of} ${doing}`),
    verdicts,
  );
  if (!built.module || !built.summary) return fail(built.problems, output);
  warn(built.warnings, output);
  output.out(printSummary(built.summary));
  return write(built.module, out, output);
}

function readReview(file: string, output: Output): ReviewEntry[] | undefined {
  if (kindOf(file) !== 'file') {
    const fix = 'name a file that "items --review" has printed';
    fail([{ file, path: '', what: 'does not exist', fix }], output);
    return undefined;
  }
  const read = readBytes(file, readFileSync(file));
  const parsed = read.problem
    ? { problems: [read.problem] }
    : parseYaml(file, read.text, ReviewFileSchema);
  if (parsed.problems.length > 0) fail(parsed.problems, output);
  return 'value' in parsed ? parsed.value : undefined;
}

function write(module: Module, out: string, output: Output): boolean {
  try {
    mkdirSync(dirname(resolve(out)), { recursive: true });
    writeFileSync(out, `${JSON.stringify(module, null, 1)}\n`);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return fail(
      [
        {
          file: out,
          path: '',
          what: `cannot be written${why}`,
          fix: 'give --out a file in a folder of your own',
        },
      ],
      output,
    );
  }
  output.out(`\nWritten to ${out}, module ${module.id}, hash ${module.hash.slice(0, 12)}`);
  return true;
}

function check({ folder, against }: Of<'check'>, output: Output): boolean {
  if (!isContentFolder(folder)) {
    const what = kindOf(folder) === 'folder' ? 'holds no module.yaml' : 'is not a folder';
    return fail(
      [{ file: folder, path: '', what, fix: 'name a content folder, such as content/nato-russia' }],
      output,
    );
  }
  const { content, module, maps, problems, warnings } = compileContent(folder);
  const { texts, problems: unread } = readInputs(against);
  warn(warnings, output);
  if (!content || !module || unread.length > 0) return fail([...problems, ...unread], output);
  const { notes: teacher, problems: inNotes } = compileNotes(readFolder(folder), module);
  if (inNotes.length > 0) return fail(inNotes, output);
  output.out(printModule(module));
  const secondLook = secondLookOf(module);
  const results = runChecks({ content, module, teacher, maps, against: texts, secondLook });
  output.out(`\n${printChecks(results, against.length > 0)}`);
  for (const { warnings } of results)
    for (const each of warnings) output.err(`Short of a whole lesson: ${problemLine(each)}`);
  const errors = results.flatMap((result) => result.errors);
  if (errors.length > 0) return fail(errors, output);
  output.out('\nNothing is wrong.');
  return true;
}

function items({ file, as }: Of<'items'>, output: Output): boolean {
  const problem = (what: string, fix: string) => fail([{ file, path: '', what, fix }], output);
  if (kindOf(file) !== 'file')
    return problem('does not exist', 'name a file that "build" has written');
  const read = readBytes(file, readFileSync(file));
  if (read.problem) return fail([read.problem], output);
  let raw: unknown;
  try {
    raw = JSON.parse(read.text);
  } catch {
    return problem('is not JSON', 'name a file that "build" has written');
  }
  const checked = checkShape(ModuleSchema, raw);
  if (checked.issues)
    return fail(
      checked.issues
        .slice(0, 10)
        .map(({ path, ...issue }) => ({ file, path: path.map(String).join('.'), ...issue })),
      output,
    );
  const module = checked.value;
  const { hash, ...body } = module;
  if (contentHash(body) !== hash)
    output.err(`${file}: its hash is not that of what it holds: it was edited after it was built`);
  output.out(PRINT[as](module));
  return true;
}

const PRINT = { list: listItems, markdown: printItems, review: printReview };

function lines({ paths }: Of<'lines'>, output: Output): boolean {
  const { texts, problems } = readInputs(paths);
  if (problems.length > 0) return fail(problems, output);
  for (const text of texts) {
    const article = parseArticle(text);
    output.out(`${text.name} (${article.format})`);
    for (const { value, reason } of [article.publisher, article.agency, article.date].filter(
      (found) => found !== undefined,
    ))
      output.out(`  ${value}: ${reason}`);
    for (const question of article.questions) output.out(`  ${question}`);
    output.out(
      table(
        article.lines.map(({ n, label, score, text: words, why }) => [
          n,
          label,
          score,
          words.length > 60 ? `${words.slice(0, 59)}…` : words,
          why.join(', '),
        ]),
      ),
    );
  }
  return true;
}

function fail(problems: readonly Problem[], { err }: Output): false {
  for (const problem of problems) err(problemLine(problem));
  return false;
}

function warn(warnings: readonly Problem[], { err }: Output): void {
  for (const warning of warnings) err(`Left aside: ${problemLine(warning)}`);
}
