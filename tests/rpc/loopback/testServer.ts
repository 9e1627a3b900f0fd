import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { os } from '@orpc/server';
import { Presence } from '../../../src/main/loopback/presence.ts';
import { startServer } from '../../../src/main/loopback/server.ts';

export const token = 'a-token-of-this-launch';

export interface TestServer {
  readonly port: number;
  readonly origin: string;
  /** How often a procedure has been reached. */
  calls(): number;
  /** How often all tabs have gone. */
  endings(): number;
  stop(): Promise<void>;
}

/** The real server on a small made-up window and a router of one procedure, which says the size of what it was given. */
export async function startTestServer({
  maxBodyBytes = 64 * 1024,
  patienceMs = 50,
} = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mentorgrove-loopback-'));
  const rendererFolder = join(folder, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.json'), '{"secret":"of the chapter"}');
  await writeFile(join(rendererFolder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  await writeFile(join(rendererFolder, 'assets', 'app-1a2b3c.js'), 'export const one = 1;');
  await writeFile(join(rendererFolder, 'notes.sqlite'), 'not for the window');
  await symlink(join(folder, 'secret.json'), join(rendererFolder, 'linked.json'));

  let calls = 0;
  let endings = 0;
  const procedure = os.handler(({ input }) => {
    calls++;
    return { size: JSON.stringify(input ?? null).length };
  });
  const presence = new Presence(patienceMs, () => {
    endings++;
  });
  const server = await startServer({
    router: { sample: { size: procedure } },
    rendererFolder,
    token,
    port: 0,
    presence,
    maxBodyBytes,
  });
  return {
    port: Number(new URL(server.origin).port),
    origin: server.origin,
    calls: () => calls,
    endings: () => endings,
    stop: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
