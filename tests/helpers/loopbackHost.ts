import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

export interface RunningHost {
  /** With the token in its fragment, to be opened in a browser. */
  readonly address: string;
  /** Such as "http://127.0.0.1:51234". */
  readonly origin: string;
  readonly token: string;
  readonly child: ChildProcess;
  /** Everything that the host has written so far. */
  output(): string;
  /** Ends it in order and waits until it has gone. */
  stop(): Promise<void>;
}

export interface HostSurroundings {
  /** Further switches of the command line. */
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Another user to run as; only root may choose. */
  readonly uid?: number | undefined;
}

/** Starts the built loopback host on a data folder, as `npm start` does, and waits for its address. */
export function startLoopbackHost(
  dataFolder: string,
  { args = [], env = {}, uid }: HostSurroundings = {},
): Promise<RunningHost> {
  const script = join(projectRoot, 'out/main/loopback.js');
  const child = spawn(process.execPath, [script, '--data', dataFolder, '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(uid === undefined ? {} : { uid }),
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  let written = '';
  return new Promise((ready, fail) => {
    const listen = (data: Buffer) => {
      written += data.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]+)/.exec(written);
      if (!found) return;
      const [, origin = '', token = ''] = found;
      ready({
        address: `${origin}/#token=${token}`,
        origin,
        token,
        child,
        output: () => written,
        stop: async () => {
          child.kill('SIGTERM');
          await gone;
        },
      });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', fail);
    void gone.then(() => fail(new Error(`The loopback host ended before it gave an address:\n${written}`)));
  });
}
