/** Writes the made-up sample chapter: `node scripts/sample/makeSample.ts [file]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildChapter } from './buildChapter.ts';
import { writeRecords } from './writeRecords.ts';

const target =
  process.argv[2] ?? fileURLToPath(new URL('../../resources/sample/chapter.json', import.meta.url));
const chapter = buildChapter();
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, writeRecords(chapter));
for (const [name, value] of Object.entries(chapter)) {
  if (Array.isArray(value)) console.log(`${name}: ${value.length}`);
}
