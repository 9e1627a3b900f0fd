import {
  type CodebookDraft,
  type CodebookFailure,
  nearestColor,
  readCodebookRows,
  readRefiCodebook,
} from '../../../../shared/evaluation/words/codebook/index.ts';

const largest = 20_000_000;

/**
 * A codebook out of a file that a person chose: a table, or what another program for qualitative analysis wrote.
 * Nothing is taken over yet.
 */
export const readCodebookFile = async (
  file: Blob,
  fileName: string,
): Promise<CodebookDraft | CodebookFailure> => {
  if (file.size > largest)
    return {
      ok: false,
      message: `${fileName} is larger than 20 MB, which no codebook is. Nothing was read.`,
    };
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The readers are large and needed only here.
  const { codeRgb, readRefiPart } = await import('../../../../shared/export/index.ts');
  const part = readRefiPart(bytes);
  if (part !== null) return readRefiCodebook(part, nearestColor(codeRgb));
  const { readGrids } = await import('../../../../shared/tabular/index.ts');
  const table = readGrids(bytes, fileName);
  if (!table.ok) return table;
  return readCodebookRows(table.grids[0]?.lines ?? []);
};
