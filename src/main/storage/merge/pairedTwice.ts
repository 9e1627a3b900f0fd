import type { Divergence } from './histories.ts';
import type { MergePlan } from './mergePlan.ts';
import { type Cells, rowNameOf } from './rowsOf.ts';

const isOpenPrimary = (row: Cells | null): row is Cells =>
  row !== null && row.kind === 'primary' && row.status !== 'ended';

const ended = (pairing: Cells, today: string): Cells => ({
  ...pairing,
  status: 'ended',
  ended_on: today < String(pairing.started_on) ? (pairing.started_on ?? today) : today,
  end_reason: 're-paired',
});

/**
 * A mentee whom each copy has given a mentor has one mentor afterwards. Nothing is dropped: the pairing that was not
 * chosen is kept as one that ended.
 */
export const settlePairings = (plan: MergePlan, divergence: Divergence, today: string): void => {
  const table = plan.ours.tables.get('pairing');
  if (table === undefined) return;
  for (const planned of [...plan.rows.values()]) {
    const { row } = planned;
    if (planned.table !== table || !isOpenPrimary(row)) continue;
    const others = plan.ours
      .find(table, ['cycle_id', 'mentee_id'], [row.cycle_id ?? null, row.mentee_id ?? null])
      .filter((other) => other.id !== row.id && isOpenPrimary(plan.after(table, other)));
    for (const other of others) {
      const name = rowNameOf(table, other);
      const decided = plan.ask(
        {
          kind: 'paired twice',
          row: { tableName: table.name, cells: other },
          columns: [],
          ours: other,
          theirs: row,
          oursStamp: divergence.oursChanged.get(name)?.stamp ?? null,
          theirsStamp: divergence.theirsChanged.get(rowNameOf(table, row))?.stamp ?? null,
          hanging: [],
        },
        name,
      );
      if (decided === 'theirs') plan.write(table, other, ended(plan.after(table, other) ?? other, today));
      else plan.write(table, row, ended(row, today));
    }
  }
};
