import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { type ContractRouterClient, isContractProcedure } from '@orpc/contract';
import { type AnyRouter, os } from '@orpc/server';
import { type Contract, contract, errorCodes } from '../../shared/rpc/index.ts';
import type { BackendData, BackendOptions } from './backendData.ts';

export type BackendClient = ContractRouterClient<Contract>;

export interface Backend {
  readonly client: BackendClient;
  /** Closes the chapter (with a backup where something changed) and ends the worker. */
  stop(): Promise<void>;
}

/** How long the worker may take to close the chapter before it is ended from outside. */
const patienceMilliseconds = 10_000;

/** The answer to every call once the worker has ended: without it, calls would wait for ever. */
const workerIsGone = () =>
  new ORPCError('STORAGE_FAILED', {
    defined: true,
    status: errorCodes.STORAGE_FAILED.status,
    message: errorCodes.STORAGE_FAILED.message,
    data: {
      sentence:
        'The part of MentorGrove that keeps the chapter has stopped. Restart MentorGrove; what was saved is safe.',
    },
  });

/**
 * Starts the worker thread that owns the chapter file, and gives a typed client of the whole contract.
 * @param options where the worker's script, the chapter files and the resources lie
 */
export const startBackend = ({ workerUrl, ...options }: BackendOptions): Backend => {
  const { port1, port2 } = new MessageChannel();
  const workerData: BackendData = { ...options, port: port2 };
  const worker = new Worker(workerUrl, { workerData, transferList: [port2] });
  // A worker that dies closes its port: calls under way are refused.
  const ended = once(worker, 'exit')
    .catch((problem: unknown) => console.error('The storage worker ended:', problem))
    .finally(() => port1.close());
  let isGone = false;
  port1.on('close', () => {
    isGone = true;
  });
  const link = new RPCLink({
    port: port1,
    interceptors: [
      async ({ next }) => {
        if (isGone) throw workerIsGone();
        try {
          return await next();
        } catch (problem) {
          throw isGone && !(problem instanceof ORPCError) ? workerIsGone() : problem;
        }
      },
    ],
  });
  const client: BackendClient = createORPCClient(link);
  port1.start();
  return {
    client,
    stop: async () => {
      worker.postMessage('stop');
      const timer = setTimeout(() => void worker.terminate(), patienceMilliseconds);
      try {
        await ended;
      } finally {
        clearTimeout(timer);
      }
    },
  };
};

type Call = (input: unknown, options: { signal?: AbortSignal }) => Promise<unknown>;

const relayed = (client: unknown, path: readonly string[]) =>
  os.errors(errorCodes).handler(({ input, signal }) => {
    const call = path.reduce((part, name) => (part as Record<string, unknown>)[name], client) as Call;
    return call(input, signal === undefined ? {} : { signal });
  });

const relayLevel = (level: object, client: unknown, path: readonly string[]): AnyRouter =>
  Object.fromEntries(
    Object.entries(level).map(([name, part]) => [
      name,
      isContractProcedure(part)
        ? relayed(client, [...path, name])
        : relayLevel(part as object, client, [...path, name]),
    ]),
  );

/**
 * A router of the same contract that passes every call on to the client. Inputs and outputs are checked once, by the
 * worker; errors keep their code, status and data.
 */
export const createRelayRouter = (client: BackendClient): AnyRouter => relayLevel(contract, client, []);
