import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every way in which the bytes may hold her, written down by hand. */
const traces = [
  'Zoë Quillfeather',
  'Zoe Quillfeather',
  'zoe quillfeather',
  'QUILLFEATHER',
  'Quillfeather',
  'quillfeather',
  'Zo\\u00eb',
  'zoe.quillfeather@example.edu',
  '010-4477',
  '010 4477',
];

/** In how many of these ways some bytes hold her. */
export const countTraces = (bytes: Buffer): number => {
  const forms = traces.flatMap((trace) => [
    Buffer.from(trace),
    Buffer.from(trace.normalize('NFD')),
    Buffer.from(trace, 'utf16le'),
    Buffer.from(trace, 'utf16le').swap16(),
  ]);
  return forms.filter((form) => bytes.includes(form)).length;
};

/** The files of a folder that hold her, after the chapter was closed. */
export const filesWithTraces = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => countTraces(readFileSync(join(folder, name))) > 0)
    .sort();
