import { readArgs, USAGE } from './module-args';
import { runModule } from './module-commands';

const read = readArgs(process.argv.slice(2));
if ('wrong' in read) {
  console.error(`${read.wrong}\n\n${USAGE}`);
  process.exitCode = 1;
} else {
  try {
    const worked = runModule(read.args, {
      out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
      err: (text) => process.stderr.write(`${text}\n`),
    });
    if (!worked) process.exitCode = 1;
  } catch (error) {
    // A teacher can do nothing with a stack; the sentence says whom it is for.
    const why = error instanceof Error ? error.message : String(error);
    console.error(`This is a mistake of Dateline, not of your text: ${why}`);
    process.exitCode = 1;
  }
}
