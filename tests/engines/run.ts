// Walks the built lesson in Firefox and WebKit, where they are on this machine:
//   npm run engines -- [firefox|webkit] [--pictures=folder]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, lesson } from '../e2e/built';
import { firefox } from './firefox';
import { reportLine } from './report-line';
import { tryEngine } from './try-engine';
import { webkit } from './webkit';

const engines = [firefox, webkit];
const flag = '--pictures=';
const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const pictures = args.find((arg) => arg.startsWith(flag))?.slice(flag.length);

const unknown = names.filter((name) => !engines.some((engine) => engine.name === name));
if (unknown.length > 0) {
  const known = engines.map(({ name }) => name).join(' and ');
  console.error(`There is no engine "${unknown.join('", "')}": the engines are ${known}.`);
  process.exit(1);
}

for (const engine of engines) {
  if (names.length > 0 && !names.includes(engine.name)) continue;
  try {
    const path = engine.find();
    if (!path) {
      console.log(`${engine.name}: not run: ${engine.absent}`);
      continue;
    }
    const keep = async (name: string, png: () => Promise<Buffer>) => {
      if (!pictures) return;
      mkdirSync(pictures, { recursive: true });
      writeFileSync(join(pictures, `${engine.name}-${name}.png`), await png());
    };
    const findings = await tryEngine(engine, path, { module: lesson, folder: dist, keep });
    console.log(reportLine(engine.name, findings));
    if (findings.errors.length > 0) process.exitCode = 1;
  } catch (error) {
    console.log(
      `${engine.name}: FAILED: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exitCode = 1;
  }
}
