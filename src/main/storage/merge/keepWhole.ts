import type { Divergence } from './histories.ts';
import type { MergePlan, PlannedRow } from './mergePlan.ts';
import { type Cell, type Cells, type Reference, referencesFrom, referencesTo, rowNameOf } from './rowsOf.ts';

// Keeps what a merge writes whole: nothing points at a row that is gone, and no row goes that something points at.

const stampOf = (divergence: Divergence, side: 'ours' | 'theirs', name: string) =>
  (side === 'ours' ? divergence.oursChanged : divergence.theirsChanged).get(name)?.stamp ?? null;

const targetKey = (plan: MergePlan, reference: Reference, value: Cell) => {
  const target = plan.ours.tables.get(reference.target);
  const [column] = target?.key ?? [];
  // Inputs of runs are no captured table: they are copied by their hash.
  return target === undefined || column === undefined ? null : { target, key: { [column]: value } };
};

/** A row that points at one that was taken away here: either that comes back, or this one stays away. */
const settleRow = (plan: MergePlan, divergence: Divergence, { table, ours, row }: PlannedRow): boolean => {
  if (row === null) return false;
  for (const reference of referencesFrom(plan.ours, table.name)) {
    const value = row[reference.column] ?? null;
    const found = value === null ? null : targetKey(plan, reference, value);
    if (found === null || plan.after(found.target, found.key) !== null) continue;
    const name = rowNameOf(found.target, found.key);
    if (plan.refused.has(name)) {
      plan.refused.add(rowNameOf(table, row));
      plan.write(table, row, ours);
      return true;
    }
    const theirs = plan.theirs.get(found.target, found.key);
    const before = theirs ?? divergence.oursChanged.get(name)?.base ?? found.key;
    const decided = plan.ask(
      {
        kind: 'removed here',
        row: { tableName: found.target.name, cells: before },
        columns: [],
        ours: null,
        theirs,
        oursStamp: stampOf(divergence, 'ours', name),
        theirsStamp: stampOf(divergence, 'theirs', rowNameOf(table, row)),
        hanging: [{ tableName: table.name, cells: row }],
      },
      name,
    );
    if (decided === 'theirs' && theirs !== null) {
      plan.write(found.target, found.key, theirs);
    } else {
      // What does not come in may itself be needed by others: it must not be brought back by them.
      plan.refused.add(rowNameOf(table, row));
      plan.write(table, row, ours);
    }
    return true;
  }
  return false;
};

/** Rows that will point at this one. */
const pointingAt = (plan: MergePlan, reference: Reference, value: Cell): Cells[] => {
  const stored = plan.ours.find(reference.table, [reference.column], [value]);
  const planned = [...plan.rows.values()].filter(({ table }) => table.name === reference.table.name);
  const candidates = [...stored, ...planned.flatMap(({ row }) => (row === null ? [] : [row]))];
  return candidates.filter((row) => plan.after(reference.table, row)?.[reference.column] === value);
};

/** A row that the copy took away while something here points at it: either it stays, or that goes as well. */
const settleRemoval = (
  plan: MergePlan,
  divergence: Divergence,
  { table, ours, row }: PlannedRow,
): boolean => {
  const [column] = table.key;
  if (row !== null || ours === null || table.key.length !== 1 || column === undefined) return false;
  const hanging = referencesTo(plan.ours, table.name)
    .filter(({ cascades }) => !cascades)
    .flatMap((reference) =>
      pointingAt(plan, reference, ours[column] ?? null).map((cells) => ({ table: reference.table, cells })),
    );
  if (hanging.length === 0) return false;
  const name = rowNameOf(table, ours);
  const [{ table: first, cells }] = hanging as [(typeof hanging)[number]];
  const decided = plan.ask(
    {
      kind: 'removed there',
      row: { tableName: table.name, cells: ours },
      columns: [],
      ours,
      theirs: null,
      oursStamp: stampOf(divergence, 'ours', rowNameOf(first, cells)),
      theirsStamp: stampOf(divergence, 'theirs', name),
      hanging: hanging.map((entry) => ({ tableName: entry.table.name, cells: entry.cells })),
    },
    name,
  );
  if (decided === 'theirs') for (const entry of hanging) plan.write(entry.table, entry.cells, null);
  else plan.write(table, ours, ours);
  return true;
};

/** Looks at everything that the plan writes until nothing is left to settle. */
export const keepWhole = (plan: MergePlan, divergence: Divergence): void => {
  let again = true;
  while (again) {
    again = false;
    for (const planned of [...plan.rows.values()]) {
      const name = rowNameOf(planned.table, (planned.row ?? planned.ours) as Cells);
      // What was settled before may have taken it off the plan.
      if (plan.rows.get(name) !== planned) continue;
      again = settleRow(plan, divergence, planned) || settleRemoval(plan, divergence, planned) || again;
    }
  }
};
