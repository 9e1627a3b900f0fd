import type { MessagePort } from 'node:worker_threads';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';

/** Answers a router's procedures on a Node message port until the port closes. */
export const serveOnPort = (router: AnyRouter, port: MessagePort): void => {
  new RPCHandler(router).upgrade(port);
  port.start();
};
