import { describe, expect, it } from 'vitest';
import { createIdleClock } from '../../src/renderer/client/idleClock.ts';

const minute = 60_000;

/** A clock of fifteen minutes, and a hand to turn it by. */
const start = () => {
  let time = 1_000_000_000_000;
  const clock = createIdleClock(15, () => time);
  const turn = (milliseconds: number): boolean => {
    time += milliseconds;
    return clock.isOver();
  };
  return { clock, turn };
};

describe('the time without use', () => {
  it('is over after its minutes, and not a moment before', () => {
    const { turn } = start();
    expect(turn(15 * minute - 1)).toBe(false);
    expect(turn(1)).toBe(true);
  });

  it('begins anew with each use', () => {
    const { clock, turn } = start();
    for (let hour = 0; hour < 10; hour++) {
      expect(turn(14 * minute)).toBe(false);
      clock.use();
    }
    expect(turn(15 * minute)).toBe(true);
  });

  it('stays over, however often the window is touched afterwards: a laptop that slept locks when it wakes', () => {
    const { clock, turn } = start();
    expect(turn(8 * 60 * minute)).toBe(true);
    clock.use();
    expect(turn(0)).toBe(true);
  });

  it('is over where the clock is set back far, rather than hours too late', () => {
    const { turn } = start();
    expect(turn(-60 * minute)).toBe(true);
  });
});
