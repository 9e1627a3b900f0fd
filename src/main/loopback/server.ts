import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnyRouter } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { type Content, everyResponse, loadContent, refusal } from '../hosts/index.ts';
import type { Presence } from './presence.ts';
import { findRefusal, pathOf } from './requestGuard.ts';

export interface LoopbackSettings {
  readonly router: AnyRouter;
  /** Absolute folder of the built renderer. */
  readonly rendererFolder: string;
  readonly token: string;
  readonly port: number;
  readonly presence: Presence;
  readonly maxBodyBytes: number;
}

export interface LoopbackServer {
  /** Such as "http://127.0.0.1:51234". */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the window's files, the contract under /rpc and the tabs' /alive on 127.0.0.1 only. */
export async function startServer(settings: LoopbackSettings): Promise<LoopbackServer> {
  const rpc = new RPCHandler(settings.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: settings.maxBodyBytes })],
  });
  let host = '';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: target = '', rawHeaders } = request;
    const refused = findRefusal({ method, target, rawHeaders }, { host, token: settings.token });
    if (refused) return send(request, response, refusal(refused.status, refused.sentence));
    const path = pathOf(target);
    if (path === '/alive') return holdOpen(response, settings.presence);
    if (!path.startsWith('/rpc'))
      return send(request, response, await loadContent(settings.rendererFolder, path));

    if (Number(request.headers['content-length'] ?? 0) > settings.maxBodyBytes) {
      return send(request, response, refusal(413, 'That file is too large for MentorGrove.'));
    }
    for (const [name, value] of Object.entries(everyResponse)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} });
    if (!matched) send(request, response, refusal(404, 'There is nothing at this address.'));
  }

  const server = createServer({ requestTimeout: 0, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else send(request, response, refusal(500, 'MentorGrove could not answer. Reload the page.'));
    });
  });
  await listen(server, settings.port);
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    close: () =>
      new Promise((resolve) => {
        settings.presence.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(request: IncomingMessage, response: ServerResponse, content: Content): void {
  // What was refused before its body was read must not keep sending.
  if (!request.complete && content.status >= 400) response.setHeader('Connection', 'close');
  response.writeHead(content.status, { ...content.headers, 'Content-Length': content.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : content.body);
}

/** A tab holds this answer open for as long as it lives; a line now and then keeps it from looking idle. */
function holdOpen(response: ServerResponse, presence: Presence): void {
  response.writeHead(200, { ...everyResponse, 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  response.write('here\n');
  const beat = setInterval(() => response.write('here\n'), 15_000);
  const leave = presence.arrive();
  response.on('close', () => {
    clearInterval(beat);
    leave();
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve());
  });
}
