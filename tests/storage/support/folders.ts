import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for a test; removed when the file's tests are over. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-test-'));
  folders.push(folder);
  return folder;
};

export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** The files in which a text can be read, in any of the forms in which SQLite, JSON or Windows would write it. */
export const filesWith = (folder: string, text: string): string[] => {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text.toLowerCase())];
  return filesIn(folder).filter((path) => {
    const bytes = readFileSync(path);
    return forms.some((form) => bytes.includes(form));
  });
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
