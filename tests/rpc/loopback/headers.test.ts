import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawRequest, writeRequest } from './rawRequest.ts';
import { startTestServer, type TestServer, token } from './testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const own = () => `Host: 127.0.0.1:${server.port}`;
const read = (target: string) => rawRequest(server.port, writeRequest('GET', target, [own()]));

test('every answer isolates the page, also refusals and calls', async () => {
  const body = '{}';
  const call = [
    own(),
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    'Content-Length: 2',
  ];
  const answers = await Promise.all([
    read('/'),
    read('/assets/app-1a2b3c.js'),
    read('/nothing'),
    rawRequest(server.port, writeRequest('GET', '/', ['Host: evil.example'])),
    rawRequest(server.port, writeRequest('POST', '/rpc/sample/size', call, body)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 421, 200]);
  for (const { headers } of answers) {
    expect({
      opener: headers.get('cross-origin-opener-policy'),
      embedder: headers.get('cross-origin-embedder-policy'),
      resource: headers.get('cross-origin-resource-policy'),
      sniffing: headers.get('x-content-type-options'),
      referrer: headers.get('referrer-policy'),
      anyOrigin: headers.get('access-control-allow-origin'),
    }).toEqual({
      opener: 'same-origin',
      embedder: 'require-corp',
      resource: 'same-origin',
      sniffing: 'nosniff',
      referrer: 'no-referrer',
      anyOrigin: undefined,
    });
  }
});

test('the page carries a fresh nonce, and its policy names the same', async () => {
  const [first, second] = [await read('/'), await read('/index.html')];
  const nonces = [first, second].map(({ body }) => /nonce="([\w-]{24})"/.exec(body)?.[1]);
  expect(nonces[0]).toBeTypeOf('string');
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(first.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonces[0]}'; img-src 'self' blob: data:; ` +
      "font-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; object-src 'none'; " +
      "frame-ancestors 'none'; form-action 'none'",
  );
});

test('only files with a hash in their name may be kept by the browser', async () => {
  const cached = async (target: string) => (await read(target)).headers.get('cache-control');
  expect(await cached('/assets/app-1a2b3c.js')).toBe('private, max-age=31536000, immutable');
  expect(await cached('/')).toBe('no-store');
  expect(await cached('/nothing')).toBe('no-store');
});

test('an asset has its type and no nonce', async () => {
  const asset = await read('/assets/app-1a2b3c.js');
  expect(asset.body).toBe('export const one = 1;');
  expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(asset.headers.get('content-security-policy')).not.toContain('nonce');
});

test('HEAD gives the headers alone', async () => {
  const answer = await rawRequest(server.port, writeRequest('HEAD', '/assets/app-1a2b3c.js', [own()]));
  expect({ status: answer.status, body: answer.body, length: answer.headers.get('content-length') }).toEqual({
    status: 200,
    body: '',
    length: '21',
  });
});
