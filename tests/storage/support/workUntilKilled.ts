import { writeSync } from 'node:fs';
import {
  approveRun,
  commitImport,
  saveRun,
  startCycle,
  startSession,
} from '../../../src/main/services/index.ts';
import { draftOf, runOf } from './drafts.ts';
import { enrolledPairs } from './pairs.ts';

// Imports, approves and starts cycles without end. A line goes out only after the command has returned, straight to
// the pipe, so what is read there was acknowledged; only "begin" goes out before it, so that a kill after it hit the command.

const [dataFolder = '', resourcesFolder = '', mark = ''] = process.argv.slice(2);
const pairsAtOnce = 6;
const tell = (...words: readonly string[]): void => void writeSync(1, `${words.join(' ')}\n`);

const session = startSession({ dataFolder, resourcesFolder, appVersion: '0.1.0' });
let opened = session.current();
if (opened === null) throw new Error('No chapter is open.');
tell('ready');
for (let round = 0; ; round++) {
  const store = session.writing();
  tell('begin', 'cycle');
  const year = 2027 + opened.cycles.length;
  opened = startCycle(session, {
    label: String(year),
    startsOn: `${year}-08-01`,
    endsOn: `${year + 1}-05-31`,
  });
  const cycleId = opened.currentCycleId;
  tell('cycle', cycleId);
  tell('begin', 'import');
  session.backUp('before import');
  tell('import', commitImport(store, draftOf(cycleId, pairsAtOnce, `${mark}-${round}`)).batchId);
  tell('begin', 'run');
  const runId = saveRun(store, runOf(cycleId, enrolledPairs(store, cycleId)));
  tell('run', runId);
  tell('begin', 'approval');
  session.backUp('before approval');
  approveRun(store, { runId, officers: ['Ana Ruiz', 'Ben Cho'], startsOn: '2026-08-20' });
  tell('approval', runId);
}
