import { parentPort, workerData } from 'node:worker_threads';
import type { BackendData } from './rpc/backendData.ts';
import { createRouter } from './rpc/router.ts';
import { serveOnPort } from './rpc/serve.ts';

const { port, ...data } = workerData as BackendData;
serveOnPort(createRouter(data), port);
parentPort?.on('message', (message) => {
  if (message !== 'stop') return;
  port.close();
  parentPort?.close();
});
