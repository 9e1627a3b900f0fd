import { parentPort, workerData } from 'node:worker_threads';
import type { BackendData } from './rpc/backendData.ts';
import { createRouter } from './rpc/router.ts';
import { serveOnPort } from './rpc/serve.ts';
import { checkInThread, createKiosk, createProtection, startSession } from './services/index.ts';

// The thread that owns the chapter file: everything runs in it, one call after another.

const millisecondsBetweenBackups = 30 * 60_000;

const { port, ...data } = workerData as BackendData;
// Beside this file, under the same ending: as it is written, and as it is built.
const here = import.meta.url;
const checkCopy = checkInThread(new URL(here.replace(/storageWorker(\.\w+)$/, 'copyCheckWorker$1')));
const session = startSession({ ...data, checkCopy });
serveOnPort(
  createRouter(data),
  { session, kiosk: createKiosk(session), protection: createProtection(session) },
  port,
);
const timer = setInterval(() => void session.backUpRegularly(), millisecondsBetweenBackups);

parentPort?.on('message', (message) => {
  if (message !== 'stop') return;
  clearInterval(timer);
  session.close();
  port.close();
  parentPort?.close();
});
