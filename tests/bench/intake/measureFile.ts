// Run by itself for one file: reads, types and stores it in a new chapter, and says how long each took and the most
// memory that this process ever held.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { commitImport, createChapter, startSession } from '../../../src/main/services/index.ts';
import { buildDraft, type ImportPlace, proposeImport, readTable } from '../../../src/shared/intake/index.ts';
import { defaultDisplayWords } from '../../../src/shared/model/index.ts';

const path = process.argv[2] ?? '';
const dataFolder = mkdtempSync(join(tmpdir(), 'mentorgrove-bench-'));
const session = startSession({
  dataFolder,
  resourcesFolder: resolve(import.meta.dirname, '../../../resources'),
  appVersion: '0.1.0',
});
const settings = {
  name: 'Bench',
  words: defaultDisplayWords,
  classYears: ['MS1', 'MS2', 'MS3', 'MS4'],
  yearStartsOn: '07-01',
  officer: '',
};
const { cycles } = createChapter(session, settings, {
  label: '2026–27',
  startsOn: '2026-08-01',
  endsOn: '2027-05-31',
});
const cycle = cycles[0];
if (cycle === undefined) throw new Error('The new chapter has no cycle.');
const place: ImportPlace = {
  context: { roster: [], instruments: [], rememberedMapping: {}, rememberedRepairs: [], knownRows: [] },
  settings,
  cycle,
};

const bytes = new Uint8Array(readFileSync(path));
const startedWith = process.resourceUsage().maxRSS / 1024;
const times: number[] = [performance.now()];
const lap = (): void => void times.push(performance.now());

const table = readTable(bytes, basename(path));
if (!table.ok) throw new Error(table.message);
const [sheet] = table.sheets;
if (sheet === undefined) throw new Error('The file has no sheet.');
lap();
const proposal = proposeImport({
  sheet,
  vendor: table.vendor,
  fileName: basename(path),
  kind: 'matching',
  place,
  fileSide: null,
});
const { draft } = buildDraft({ proposal, sheet, place, sha256: 'a'.repeat(64), decisions: {} });
lap();
const stored = commitImport(session.writing(), draft);
lap();
session.close();
rmSync(dataFolder, { recursive: true, force: true });

const [start = 0, read = 0, typed = 0, kept = 0] = times;
console.log(
  JSON.stringify({
    rows: stored.submissions,
    items: draft.items.length,
    read: read - start,
    typed: typed - read,
    stored: kept - typed,
    megabytes: process.resourceUsage().maxRSS / 1024,
    startedWith,
  }),
);
