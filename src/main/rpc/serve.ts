import type { MessagePort } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import type { HandlerContext } from './implementer.ts';
import type { createRouter } from './router.ts';

/** Answers the contract on a Node message port until the port closes. */
export const serveOnPort = (
  router: ReturnType<typeof createRouter>,
  context: HandlerContext,
  port: MessagePort,
): void => {
  new RPCHandler(router).upgrade(port, { context });
  port.start();
};
