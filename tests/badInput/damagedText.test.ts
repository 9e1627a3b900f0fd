import { describe, expect, it } from 'vitest';
import { readGrids, writeDelimited } from '../../src/shared/tabular/index.ts';
import { bytes, sheetOf, text, workbook } from '../unit/tabular/hostileFiles.ts';

const read = (file: Uint8Array, name = 'a.csv') => {
  const grids = readGrids(file, name);
  if (!grids.ok) throw new Error(grids.message);
  return {
    cells: grids.grids[0]?.lines.slice(1).flat(),
    notes: grids.notes.map(({ code, count }) => [code, count]),
    message: grids.notes.find(({ code }) => code === 'damagedWords')?.message,
  };
};
const column = (cells: readonly string[]): Uint8Array =>
  text(
    writeDelimited(
      ['Remark'],
      cells.map((cell) => [cell]),
    ),
  );

describe('text that was damaged before the file was saved', () => {
  it.each([
    ['UTF-8 read as Windows-1252', ['AndrÃ© met us', 'donâ€™t know', 'MÃ¼ller']],
    ['UTF-8 read as Mac Roman', ['Andr√© met us', 'don‚Äôt know', 'M√ºller']],
    ['apostrophes of Windows read as Mac Roman', ['She isnít here', 'itís fine', 'we íre, theyíre']],
    ['apostrophes of Mac Roman read as Windows', ['She isnÕt here', 'itÕs fine', 'theyÕre']],
    ['question marks for letters', ['M?nchen', 'Garc?a', 'I wouldn?t']],
    ['letters replaced by an earlier program', ['Andr\ufffd', 'M\ufffdnchen', 'Garc\ufffda']],
  ])('is counted and not mended: %s', (_, cells) => {
    const { cells: kept, notes, message } = read(column(cells));
    expect(kept).toEqual(cells);
    expect(notes).toEqual([['damagedWords', 3]]);
    expect(message).toMatch(
      /^3 words look damaged, such as “.+” and “.+”: letters were lost before the file was saved\. They stay as they are; where you can, export the answers again\.$/,
    );
  });

  it('is found in a workbook too', () => {
    const file = workbook({ S: sheetOf([['Name'], ['AndrÃ©'], ['Ana']]) });
    expect(read(file, 'a.xlsx')).toMatchObject({ cells: ['AndrÃ©', 'Ana'], notes: [['damagedWords', 1]] });
  });

  it('is not seen where words are whole', () => {
    const whole = [
      'André, Łukasz, Zoë and José García said: why? because.',
      'País, así, Solís, Belén, Luís, Écija, MÃE, SÃO, Ângela, Âge',
      'Where? here; what?! http://example.edu/a?b=c&d ana@example.edu?subject=x',
      'mañana?sí',
      '“isn’t”, ‘it’s’, don’t — √2 ≈ 1.41, 5 °C, 20 €, ½',
      'مرحبا 語 🎓 नमस्ते',
    ];
    expect(read(column(whole))).toMatchObject({ cells: whole, notes: [] });
  });

  it('is told apart from a file that mixes encodings: those letters are counted once', () => {
    const mixed = bytes('Name,Town\nZoë,Łódź\nJosé,Málaga\nAndr', [0xe9], ',M', [0xfc], 'nchen\n');
    expect(read(mixed).notes).toEqual([['mixedEncodings', 2]]);
  });
});
