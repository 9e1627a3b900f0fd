import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Presence } from '../../../src/main/loopback/presence.ts';
import { startTestServer, token } from './testServer.ts';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('waits without limit for the first tab', () => {
  const gone = vi.fn();
  new Presence(minute, gone);
  vi.advanceTimersByTime(24 * 60 * minute);
  expect(gone).not.toHaveBeenCalled();
});

test('ends a minute after the last tab has gone, not before and not with one left', () => {
  const gone = vi.fn();
  const presence = new Presence(minute, gone);
  const [first, second] = [presence.arrive(), presence.arrive()];
  first();
  first();
  vi.advanceTimersByTime(10 * minute);
  expect(gone).not.toHaveBeenCalled();
  second();
  vi.advanceTimersByTime(minute - 1);
  expect(gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(gone).toHaveBeenCalledTimes(1);
});

test('a reload within the minute keeps it going', () => {
  const gone = vi.fn();
  const presence = new Presence(minute, gone);
  presence.arrive()();
  vi.advanceTimersByTime(minute - 1);
  const leave = presence.arrive();
  vi.advanceTimersByTime(10 * minute);
  expect(gone).not.toHaveBeenCalled();
  leave();
  vi.advanceTimersByTime(minute);
  expect(gone).toHaveBeenCalledTimes(1);
});

test('over a real connection: held open, noticed when it closes', async () => {
  vi.useRealTimers();
  const server = await startTestServer({ patienceMs: 100 });
  const tab = request({ port: server.port, path: '/alive', headers: { Authorization: `Bearer ${token}` } });
  const said = new Promise<string>((resolve) => {
    tab.on('response', (response) => response.once('data', (data: Buffer) => resolve(data.toString())));
  });
  tab.on('error', () => undefined);
  tab.setHeader('Host', `127.0.0.1:${server.port}`);
  tab.end();
  expect(await said).toBe('here\n');
  await wait(300);
  expect(server.endings()).toBe(0);
  tab.destroy();
  await vi.waitFor(() => expect(server.endings()).toBe(1), 5000);
  await server.stop();
});
