import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './helpers/index.ts';

test('the window asks no one but its own host, whatever a script in it would try', async ({
  page,
  problems,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => socket.on('framesent', () => asked.push(socket.url())));
  // What the policy stops is told as a request that failed before it was sent.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') asked.splice(asked.lastIndexOf(request.url()), 1);
  });
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  const host = new URL(page.url()).host;
  const tried = await page.evaluate(async () => {
    const outcomes: Record<string, string> = {};
    const attempt = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
        outcomes[name] = 'allowed';
      } catch {
        outcomes[name] = 'refused';
      }
    };
    await attempt('fetch', () => fetch('https://outside.invalid/'));
    await attempt(
      'beacon',
      async () => navigator.sendBeacon('https://outside.invalid/', 'x') || Promise.reject(),
    );
    await attempt(
      'socket',
      () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket('wss://outside.invalid/');
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
    );
    await attempt(
      'picture',
      () =>
        new Promise((resolve, reject) => {
          const picture = new Image();
          picture.onload = resolve;
          picture.onerror = reject;
          picture.src = 'https://outside.invalid/x.png';
        }),
    );
    await attempt(
      'events',
      () =>
        new Promise((resolve, reject) => {
          const events = new EventSource('https://outside.invalid/');
          events.onopen = resolve;
          events.onerror = reject;
        }),
    );
    return outcomes;
  });
  expect(
    Object.entries(tried).filter(([name, outcome]) => outcome !== 'refused' && name !== 'beacon'),
  ).toEqual([]);
  // A beacon answers before it is looked at: that it was not sent shows in what was asked.
  const outside = asked.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).host !== host);
  expect.soft(outside).toEqual([]);
  expect(
    await page.evaluate(
      () => document.querySelectorAll('link[rel~=dns-prefetch], link[rel~=preconnect]').length,
    ),
  ).toBe(0);
  // Each refusal is told once or twice, a moment later.
  const refusals = () => problems.filter((text) => text.includes('outside.invalid')).length;
  await expect.poll(refusals).toBeGreaterThanOrEqual(4);
  await page.waitForTimeout(500);
  expect(refusals()).toBe(problems.length);
  problems.length = 0;
});

test('no script of the window knows how to connect two browsers, which no policy would stop', () => {
  const folder = join(import.meta.dirname, '..', '..', 'out', 'renderer', 'assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  const found = scripts.filter((name) =>
    /RTCPeerConnection|WebTransport/.test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(found).toEqual([]);
});
