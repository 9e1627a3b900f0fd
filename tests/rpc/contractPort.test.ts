import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { type BackendClient, createRelayRouter } from '../../src/main/rpc/relay.ts';
import { testContractOver } from './contractCases.ts';

// Node's MessageChannel stands in for Electron's MessagePortMain, which exists only inside Electron.
testContractOver('a message port', async (backend) => {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(createRelayRouter(backend)).upgrade(port1);
  port1.start();
  const client = createORPCClient<BackendClient>(new RPCLink({ port: port2 }));
  port2.start();
  return {
    client,
    close: async () => port2.close(),
  };
});
