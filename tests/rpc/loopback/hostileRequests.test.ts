import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawRequest, writeRequest } from './rawRequest.ts';
import { startTestServer, type TestServer, token } from './testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const own = () => `Host: 127.0.0.1:${server.port}`;
const key = `Authorization: Bearer ${token}`;
const json = (body: string) => ['Content-Type: application/json', `Content-Length: ${body.length}`];
const body = '{"json":"four"}';

const call = (headers: readonly string[], target = '/rpc/sample/size', method = 'POST') =>
  writeRequest(method, target, [...headers, ...json(body)], body);
const read = (target: string, headers: readonly string[] = [own()]) => writeRequest('GET', target, headers);

test('answers its own page with the key of this start', async () => {
  const before = server.calls();
  const answer = await rawRequest(
    server.port,
    call([own(), key, `Origin: ${server.origin}`, 'Sec-Fetch-Site: same-origin']),
  );
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('{"json":{"size":6}}');
  expect(server.calls()).toBe(before + 1);
});

describe('refuses calls', () => {
  const hostile: [why: string, status: number, request: () => string][] = [
    ['without a key', 401, () => call([own()])],
    ['with an empty key', 401, () => call([own(), 'Authorization: Bearer '])],
    [
      'with another key of the same length',
      401,
      () => call([own(), `Authorization: Bearer ${'x'.repeat(token.length)}`]),
    ],
    ['with the beginning of the key', 401, () => call([own(), key.slice(0, -1)])],
    ['with the key under another scheme', 401, () => call([own(), `Authorization: Basic ${token}`])],
    ['with the key in the address', 401, () => call([own()], `/rpc/sample/size?token=${token}`)],
    ['with the key in a cookie', 401, () => call([own(), `Cookie: token=${token}`])],
    ['from another page', 403, () => call([own(), key, 'Origin: https://evil.example'])],
    ['from another port of this machine', 403, () => call([own(), key, 'Origin: http://127.0.0.1:1'])],
    [
      'from this machine under another name',
      403,
      () => call([own(), key, `Origin: http://localhost:${server.port}`]),
    ],
    ['from https instead of http', 403, () => call([own(), key, `Origin: https://127.0.0.1:${server.port}`])],
    ['from a page without origin', 403, () => call([own(), key, 'Origin: null'])],
    ['from a cross-site fetch', 403, () => call([own(), key, 'Sec-Fetch-Site: cross-site'])],
    ['from a same-site fetch', 403, () => call([own(), key, 'Sec-Fetch-Site: same-site'])],
    ['typed into the address line', 403, () => call([own(), key, 'Sec-Fetch-Site: none'])],
    ['to another host name (rebinding)', 421, () => call([`Host: evil.example:${server.port}`, key])],
    ['to localhost', 421, () => call([`Host: localhost:${server.port}`, key])],
    ['to another port', 421, () => call(['Host: 127.0.0.1:1', key])],
    ['to the host with a dot behind', 421, () => call([`Host: 127.0.0.1.:${server.port}`, key])],
    ['without a host', 400, () => call([key])],
    ['with two hosts', 400, () => call([own(), 'Host: evil.example', key])],
    [
      'with two origins',
      400,
      () => call([own(), key, `Origin: ${server.origin}`, 'Origin: https://evil.example']),
    ],
    ['with two keys', 400, () => call([own(), key, 'Authorization: Bearer x'])],
    [
      'with a whole address as target',
      400,
      () => call([own(), key], `http://127.0.0.1:${server.port}/rpc/sample/size`),
    ],
    ['with a second host in the target', 400, () => call([own(), key], '//evil.example/rpc/sample/size')],
    ['by GET', 405, () => read('/rpc/sample/size', [own(), key])],
    ['by PUT', 405, () => call([own(), key], '/rpc/sample/size', 'PUT')],
    ['by DELETE', 405, () => call([own(), key], '/rpc/sample/size', 'DELETE')],
    ['to a procedure that does not exist', 404, () => call([own(), key], '/rpc/sample/nothing')],
    ['to the prototype of the router', 404, () => call([own(), key], '/rpc/__proto__/toString')],
    ['to the constructor', 404, () => call([own(), key], '/rpc/constructor')],
    ['to the tab list by POST', 405, () => call([own(), key], '/alive')],
    ['to the tab list without a key', 401, () => read('/alive')],
  ];

  test.each(hostile)('%s: %d', async (_why, status, request) => {
    const before = server.calls();
    const answer = await rawRequest(server.port, request());
    expect(answer.status).toBe(status);
    expect(server.calls()).toBe(before);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('and gives no permission to a preflight of another page', async () => {
    const preflight = [own(), 'Origin: https://evil.example', 'Access-Control-Request-Method: POST'];
    const answer = await rawRequest(server.port, writeRequest('OPTIONS', '/rpc/sample/size', preflight));
    expect(answer.status).toBe(403);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('keeps to the files of the window', () => {
  const hostile: [target: string, status: number][] = [
    ['/../secret.json', 404],
    ['/assets/../../secret.json', 404],
    ['/%2e%2e/secret.json', 404],
    ['/%2e%2e%2fsecret.json', 404],
    ['/..%5csecret.json', 404],
    ['/..\\secret.json', 404],
    ['/%252e%252e/secret.json', 404],
    ['/assets/%00.js', 404],
    ['/assets/app-1a2b3c.js%00.html', 404],
    ['/.hidden.json', 404],
    ['/assets//app-1a2b3c.js', 404],
    ['/assets/', 404],
    ['/assets', 404],
    ['/%E0%A4%A', 404],
    ['/C:/Windows/win.ini', 404],
    ['/linked.json', 404],
    ['/notes.sqlite', 404],
    ['/index.html/', 404],
    ['/etc/passwd', 404],
  ];
  test.each(hostile)('%s: %d', async (target, status) => {
    const answer = await rawRequest(server.port, read(target));
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('secret');
    expect(answer.body).not.toContain('not for the window');
  });

  test('other pages may not fetch them either', async () => {
    for (const header of [
      'Origin: https://evil.example',
      'Sec-Fetch-Site: cross-site',
      'Sec-Fetch-Site: same-site',
    ]) {
      expect((await rawRequest(server.port, read('/assets/app-1a2b3c.js', [own(), header]))).status).toBe(
        403,
      );
    }
    expect((await rawRequest(server.port, read('/', ['Host: evil.example']))).status).toBe(421);
    expect(
      (await rawRequest(server.port, writeRequest('POST', '/', [own(), 'Content-Length: 0']))).status,
    ).toBe(405);
  });
});
