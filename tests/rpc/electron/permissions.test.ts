import { expect, test } from 'vitest';
import { isAllowedPermission } from '../../../src/main/hosts/index.ts';

test('the window may copy a text and fill the screen, and nothing else', () => {
  expect(isAllowedPermission('fullscreen')).toBe(true);
  expect(isAllowedPermission('clipboard-sanitized-write')).toBe(true);
  const refused = [
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'geolocation',
    'media',
    'notifications',
    'openExternal',
    'fileSystem',
    'display-capture',
    'usb',
    'serial',
    'hid',
    'local-network-access',
    'unknown',
    '',
  ];
  expect(refused.filter(isAllowedPermission)).toEqual([]);
});
