import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { RPCHandler } from '@orpc/server/node';
import { type BackendClient, createRelayRouter } from '../../src/main/rpc/relay.ts';
import { testContractOver } from './contractCases.ts';

// A real socket, but none of the loopback host's own guards: those have tests of their own.
testContractOver('an HTTP socket', async (backend) => {
  const handler = new RPCHandler(createRelayRouter(backend));
  const server = createServer(async (request, response) => {
    const { matched } = await handler.handle(request, response, { prefix: '/rpc' });
    if (!matched) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    client: createORPCClient<BackendClient>(new RPCLink({ url: `http://127.0.0.1:${port}/rpc` })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
});
