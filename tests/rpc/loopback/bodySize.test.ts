import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawRequest, writeRequest } from './rawRequest.ts';
import { startTestServer, type TestServer, token } from './testServer.ts';

const maxBodyBytes = 64 * 1024;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ maxBodyBytes });
});
afterAll(() => server.stop());

const head = () => [
  `Host: 127.0.0.1:${server.port}`,
  `Authorization: Bearer ${token}`,
  'Content-Type: application/json',
];
const target = '/rpc/sample/size';
const bodyOf = (bytes: number) => `{"json":"${'x'.repeat(bytes - '{"json":""}'.length)}"}`;
const sized = (body: string) =>
  writeRequest('POST', target, [...head(), `Content-Length: ${body.length}`], body);
const chunked = (body: string) => {
  const half = body.length >> 1;
  const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
  return [
    writeRequest('POST', target, [...head(), 'Transfer-Encoding: chunked']),
    chunk(body.slice(0, half)),
    chunk(body.slice(half)),
    '0\r\n\r\n',
  ];
};

test('takes a body of exactly the limit, sized or in chunks', async () => {
  const body = bodyOf(maxBodyBytes);
  expect((await rawRequest(server.port, sized(body))).status).toBe(200);
  expect((await rawRequest(server.port, chunked(body))).status).toBe(200);
});

test('refuses one byte more, and goes on answering', async () => {
  const before = server.calls();
  const body = bodyOf(maxBodyBytes + 1);
  expect((await rawRequest(server.port, sized(body))).status).toBe(413);
  expect((await rawRequest(server.port, chunked(body))).status).toBe(413);
  expect(server.calls()).toBe(before);
  expect((await rawRequest(server.port, sized(bodyOf(100)))).status).toBe(200);
});

test('refuses a size that is announced, before anything is sent', async () => {
  const announced = writeRequest('POST', target, [...head(), 'Content-Length: 999999999999']);
  expect((await rawRequest(server.port, announced)).status).toBe(413);
});

test('refuses two lengths that disagree', async () => {
  const before = server.calls();
  const body = bodyOf(100);
  const both = [...head(), `Content-Length: ${body.length}`, 'Transfer-Encoding: chunked'];
  expect((await rawRequest(server.port, writeRequest('POST', target, both, body))).status).toBe(400);
  expect(server.calls()).toBe(before);
});
