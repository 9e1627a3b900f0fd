import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for a test; removed when the file's tests are over. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-test-'));
  folders.push(folder);
  return folder;
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
