import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Child {
  readonly process: ChildProcess;
  /** Lines that the child has written so far. */
  readonly lines: readonly string[];
  /** The next line that the child writes. */
  nextLine(): Promise<string>;
  /** SIGKILL; settles when the process is gone and its pipe is read to the end. */
  kill(): Promise<void>;
}

/** Starts a script of this folder in a process of its own, which tells its progress line by line. */
export const startChild = (script: string, args: readonly string[]): Child => {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const gone = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  return {
    process: child,
    lines,
    nextLine: async () => {
      const [line] = await Promise.race([
        once(reader, 'line'),
        gone.then(() => {
          throw new Error('The process ended.');
        }),
      ]);
      return String(line);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
