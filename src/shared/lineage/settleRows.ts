import { knownRow, type Roster } from './roster.ts';
import type { LineageWarning } from './types.ts';
import { warn } from './warnings.ts';

/**
 * A row for everyone: the entry cohort; where nobody knows it, one below the mentor, else one above the first mentee,
 * else the last row there is.
 * @param topDown people, each after their mentor
 */
export const settleRows = (
  roster: Roster,
  mentorOf: Int32Array,
  topDown: Int32Array,
): { readonly rows: Float64Array; readonly warnings: readonly LineageWarning[] } => {
  const rows = Float64Array.from(roster.people, (person) => knownRow(person) ?? Number.NaN);
  const unknown = roster.people.filter((_, index) => Number.isNaN(rows[index]));
  if (unknown.length > 0) {
    const last = rows.reduce((most, row) => (row > most ? row : most), Number.NEGATIVE_INFINITY);
    const fromMentor = (): void => {
      for (const index of topDown) {
        const mentor = mentorOf[index]!;
        if (Number.isNaN(rows[index]) && mentor >= 0) rows[index] = rows[mentor]! + 1;
      }
    };
    fromMentor();
    const firstMentee = new Float64Array(rows.length).fill(Number.POSITIVE_INFINITY);
    for (const index of topDown.toReversed()) {
      if (Number.isNaN(rows[index]) && Number.isFinite(firstMentee[index]))
        rows[index] = firstMentee[index]! - 1;
      const mentor = mentorOf[index]!;
      if (mentor >= 0 && rows[index]! < firstMentee[mentor]!) firstMentee[mentor] = rows[index]!;
    }
    fromMentor();
    for (const index of topDown) {
      if (Number.isNaN(rows[index]) && mentorOf[index]! < 0) rows[index] = Number.isFinite(last) ? last : 0;
    }
    fromMentor();
  }
  return {
    rows,
    warnings: unknown.map(({ id }) =>
      warn(
        'no class year',
        [id],
        `${roster.nameOf(id)} has no entry cohort. The row in the tree is a guess.`,
      ),
    ),
  };
};
