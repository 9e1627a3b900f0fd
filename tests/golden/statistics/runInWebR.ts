/**
 * Runs one of the R scripts of this folder in webR (R 4.6 compiled for Node) and prints what it prints:
 * node runInWebR.ts rankTests.R > rankTests.json
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebR } from 'webr';

const folder = dirname(fileURLToPath(import.meta.url));
const script = ['toJson.R', process.argv[2] ?? '']
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const webR = new WebR();
await webR.init();
await webR.FS.writeFile('/tmp/script.R', new TextEncoder().encode(script));
const output = await webR.evalRString('paste(capture.output(source("/tmp/script.R")), collapse = "\\n")');
process.stdout.write(`${output}\n`, () => process.exit(0));
