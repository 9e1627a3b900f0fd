import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { defaultDataFolder, readDataFolder } from '../../../src/main/hosts/index.ts';
import { browserCommand } from '../../../src/main/loopback/browser.ts';
import { readOptions } from '../../../src/main/loopback/options.ts';

test('reads its command line', () => {
  expect(readOptions(['--data', 'somewhere', '--port', '5123', '--no-open', '--in-place'])).toEqual({
    dataFolder: resolve('somewhere'),
    port: 5123,
    opensBrowser: false,
    inPlace: true,
  });
  expect(readOptions([])).toEqual({
    dataFolder: defaultDataFolder(),
    port: 0,
    opensBrowser: true,
    inPlace: false,
  });
});

test.each(['abc', '-1', '1.5', '65536', ''])('refuses %j as a port, or takes any free one', (port) => {
  if (port === '') expect(readOptions([`--port=${port}`]).port).toBe(0);
  else expect(() => readOptions([`--port=${port}`])).toThrow('is not a port');
});

test('refuses what it does not know', () => {
  expect(() => readOptions(['--listen-everywhere'])).toThrow();
});

test('keeps data where each platform keeps it', () => {
  const home = '/home/ada';
  expect(defaultDataFolder('linux', {}, home)).toBe('/home/ada/.local/share/MentorGrove');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, home)).toBe('/data/MentorGrove');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'not/absolute' }, home)).toBe(
    '/home/ada/.local/share/MentorGrove',
  );
  expect(defaultDataFolder('darwin', {}, '/Users/ada')).toBe(
    '/Users/ada/Library/Application Support/MentorGrove',
  );
  expect(defaultDataFolder('win32', { APPDATA: '/roaming' }, home)).toBe('/roaming/MentorGrove');
});

test('opens a browser only where one can show itself', () => {
  const address = 'http://127.0.0.1:5123/#token=abc';
  expect(browserCommand(address, 'linux', {})).toBe(null);
  expect(browserCommand(address, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', address]);
  expect(browserCommand(address, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', address]);
  expect(browserCommand(address, 'darwin', {})).toEqual(['open', address]);
  expect(browserCommand(address, 'win32', {})).toEqual(['rundll32', 'url.dll,FileProtocolHandler', address]);
});

test("finds the data folder among Electron's own switches", () => {
  expect(readDataFolder(['electron', '.', '--inspect', '--data', 'here'])).toBe(resolve('here'));
  expect(readDataFolder(['electron', '.', '--data=here'])).toBe(resolve('here'));
  expect(readDataFolder(['electron', '.', '--data'])).toBe(defaultDataFolder());
  expect(readDataFolder(['electron', '.'])).toBe(defaultDataFolder());
});
