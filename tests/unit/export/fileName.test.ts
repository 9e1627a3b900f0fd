import { describe, expect, it } from 'vitest';
import { fileNameFrom } from '../../../src/shared/export/index.ts';

describe('fileNameFrom', () => {
  it.each([
    [['Alder Creek', 'pairs', '2026–27'], 'alder-creek-pairs-2026-27.csv'],
    [['Zoë Größe', 'Łódź'], 'zoe-grosse-odz.csv'],
    [['../../etc/passwd'], 'etc-passwd.csv'],
    [['<img onerror=x>', '\u202egnp'], 'img-onerror-x-gnp.csv'],
    [['🎓', ' '], 'mentorgrove.csv'],
    [['語'], 'mentorgrove.csv'],
    [['CON'], 'mentorgrove-con.csv'],
    [['a'.repeat(300)], `${'a'.repeat(60)}.csv`],
  ])('%j', (parts, name) => expect(fileNameFrom(parts, 'csv')).toBe(name));
});
