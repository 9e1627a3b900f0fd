import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = `
import json, sys, time
import numpy as np
from scipy.optimize import linear_sum_assignment
path, rows, columns, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
score = np.fromfile(path, dtype=np.int32).reshape(rows, columns)
cost = (1000000 - score).astype(float)
times = []
for run in range(runs + (1 if runs > 1 else 0)):
    start = time.process_time()
    picked = linear_sum_assignment(cost)
    times.append((time.process_time() - start) * 1000)
times = sorted(times[1:] if runs > 1 else times)
print(json.dumps({"ms": times[len(times) // 2], "total": int(score[picked].sum())}))
`;

let python: string | undefined | null = null;

/** A Python that has scipy, and which version; `undefined` where there is none. */
export const findScipy = (): { python: string; version: string } | undefined => {
  for (const candidate of ['python3', '/usr/bin/python3']) {
    const found = spawnSync(candidate, ['-c', 'import scipy; print(scipy.__version__)'], {
      encoding: 'utf8',
    });
    if (found.status === 0) {
      python = candidate;
      return { python: candidate, version: found.stdout.trim() };
    }
  }
  python = undefined;
  return undefined;
};

/** CPU time of scipy's linear_sum_assignment on the same scores, and the total it found. */
export const timeScipy = (
  score: Int32Array,
  rows: number,
  columns: number,
  runs: number,
): { ms: number; total: number } | undefined => {
  if (python === null) findScipy();
  if (python === undefined || python === null) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const path = join(folder, 'score.bin');
    writeFileSync(path, score);
    const run = spawnSync(python, ['-c', SCRIPT, path, String(rows), String(columns), String(runs)], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`scipy failed: ${run.stderr}`);
    return JSON.parse(run.stdout) as { ms: number; total: number };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
