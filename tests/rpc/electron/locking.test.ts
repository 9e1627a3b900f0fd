import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { lockOnLeaving } from '../../../src/main/hosts/locking.ts';

test('a chapter is locked when the laptop sleeps and when its screen is locked, and at no other moment', () => {
  const monitor = new EventEmitter();
  let locks = 0;
  lockOnLeaving(monitor, async () => {
    locks += 1;
  });
  monitor.emit('resume');
  monitor.emit('unlock-screen');
  expect(locks).toBe(0);
  monitor.emit('suspend');
  monitor.emit('lock-screen');
  expect(locks).toBe(2);
});
