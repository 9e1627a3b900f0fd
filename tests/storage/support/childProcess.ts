import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { repositoryFolder } from './chapters.ts';

export interface Child {
  readonly process: ChildProcess;
  /** Lines that the child has written so far. */
  readonly lines: readonly string[];
  /** The next line that was not asked for yet. */
  nextLine(): Promise<string>;
  /** SIGKILL; settles when the process is gone and its pipe is read to the end. */
  kill(): Promise<void>;
}

/**
 * Bundles a script of this folder, so that a process with it starts in a fraction of the time. Several test files may do so
 * at once: the bundle is made aside and then put in its place as a whole.
 * @returns path of the bundle, inside the repository: it has to find the packages
 */
export const bundleChild = async (name: string): Promise<string> => {
  const folder = join(repositoryFolder, '.cache', 'tests');
  const aside = join(folder, `${name}.${process.pid}`);
  const bundle = join(folder, `${name}.js`);
  await build({
    configFile: false,
    logLevel: 'warn',
    root: repositoryFolder,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: aside,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  renameSync(join(aside, `${name}.js`), bundle);
  rmSync(aside, { recursive: true });
  return bundle;
};

/**
 * Starts a script in a process of its own, which tells its progress line by line.
 * @param script path of a bundle, or the name of a file of this folder
 * @param user id of the user that the process runs as; the test's own where it is left out
 */
export const startChild = (script: string, args: readonly string[], user?: number): Child => {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const lines: string[] = [];
  let read = 0;
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const gone = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  return {
    process: child,
    lines,
    nextLine: async () => {
      while (lines.length <= read) {
        await Promise.race([
          once(reader, 'line'),
          gone.then(() => {
            throw new Error('The process ended.');
          }),
        ]);
      }
      return String(lines[read++]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
