// The loopback host: the same window and the same backend, in the browser that the machine has.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { defaultDataFolder } from './hosts/dataFolder.ts';
import { findNodeProblem } from './hosts/nodeProblem.ts';
import { openBrowser } from './loopback/browser.ts';
import { type LoopbackOptions, readOptions } from './loopback/options.ts';
import { Presence } from './loopback/presence.ts';
import { type LoopbackServer, startServer } from './loopback/server.ts';
import { createRelayRouter, startBackend } from './rpc/relay.ts';

const MAX_BODY_BYTES = 300 * 1024 * 1024;
const MINUTE_MS = 60_000;

// Where this file lies once built: out/main/loopback.js.
const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function run(options: LoopbackOptions): Promise<void> {
  const problem = findNodeProblem(process.versions.node);
  if (problem !== null) throw new Error(problem);
  mkdirSync(options.dataFolder, { recursive: true });
  const backend = startBackend({
    workerUrl: new URL('./storageWorker.js', import.meta.url),
    dataFolder: options.dataFolder,
    appFolder: defaultDataFolder(),
    inPlace: options.inPlace,
    resourcesFolder: inProject('resources'),
    appVersion: manifest.version,
    hostKind: 'loopback',
  });
  const token = randomBytes(32).toString('base64url');
  let server: LoopbackServer | undefined;
  let isEnding = false;
  const end = async (why: string) => {
    if (isEnding) return;
    isEnding = true;
    console.log(why);
    await server?.close();
    await backend.stop();
    process.exit(0);
  };
  const presence = new Presence(MINUTE_MS, () => void end('The last tab is closed: MentorGrove ends.'));
  server = await startServer({
    router: createRelayRouter(backend.client),
    rendererFolder: inProject('out/renderer'),
    token,
    port: options.port,
    presence,
    maxBodyBytes: MAX_BODY_BYTES,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void end('MentorGrove ends.'));

  const address = `${server.origin}/#token=${token}`;
  console.log(`MentorGrove: ${address}`);
  console.log('It ends a minute after its last tab is closed, or with Ctrl+C.');
  if (options.opensBrowser) openBrowser(address);
}

run(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
