import {
  type BuiltDraft,
  buildDraft,
  type Decisions,
  type ImportPlace,
  proposeImport,
  readTable,
} from '../../../src/shared/intake/index.ts';
import type { InstrumentKind } from '../../../src/shared/model/index.ts';
import { csvBytes, place } from './madeUpClass.ts';

interface Given {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly kind?: InstrumentKind;
  readonly decisions?: Decisions;
  readonly where?: ImportPlace;
}

/** A small file as the import that it becomes. */
export const openTable = ({
  header,
  rows,
  kind = 'matching',
  decisions = {},
  where = place,
}: Given): BuiltDraft => {
  const table = readTable(csvBytes(rows, header), 'a.csv');
  if (!table.ok || table.sheets[0] === undefined) throw new Error('unreadable');
  const [sheet] = table.sheets;
  const proposal = proposeImport({
    sheet,
    vendor: table.vendor,
    fileName: 'a.csv',
    kind,
    place: where,
    fileSide: null,
  });
  return buildDraft({ proposal, sheet, place: where, sha256: 'a'.repeat(64), decisions });
};
