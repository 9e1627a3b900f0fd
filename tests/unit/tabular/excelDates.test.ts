import { describe, expect, it } from 'vitest';
import { excelDateText } from '../../../src/shared/tabular/index.ts';

/** The calendar of the JavaScript runtime, as an independent way to the same day: serial 25569 is 1970-01-01. */
const byRuntime = (serial: number): string =>
  new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

describe('excelDateText', () => {
  it('agrees with the calendar on every 37th day from 1900-03-01 to 2200', () => {
    for (let serial = 61; serial < 109_900; serial += 37)
      expect(excelDateText(serial, false)).toBe(byRuntime(serial));
  });

  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [0, true, '1904-01-01'],
    [42_350, true, '2019-12-13'],
    [43_812.501759189814, false, '2019-12-13T12:02:32'],
    [44_196.999999, false, '2021-01-01'],
    [0.5, false, '12:00:00'],
  ])('serial %d (since 1904: %s) is %s', (serial, since1904, text) => {
    expect(excelDateText(serial, since1904)).toBe(text);
  });

  it('has no date for numbers outside the calendar', () => {
    for (const serial of [-1, Number.NaN, 2_958_466]) expect(excelDateText(serial, false)).toBeNull();
  });
});
