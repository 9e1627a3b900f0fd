import { readMentions } from './readMentions.ts';
import { type RowFinding, settleLinks } from './settleLinks.ts';
import { settlePeople } from './settlePeople.ts';
import {
  type PastDecisions,
  type PastPlace,
  type PastRow,
  type PastSheet,
  type PastYears,
  type ReadLine,
  type RowOutcome,
  rowOutcomes,
} from './types.ts';

const unknownClasses = ({ mentions }: ReadLine): string[] =>
  mentions.flatMap(({ name, label }) =>
    label?.kind === 'class year'
      ? [
          `The class year beside ${name} says no calendar year; the year of entry stays as it is known otherwise.`,
        ]
      : [],
  );

/** The most serious finding of a row speaks for the row; a row without links stores at most a person. */
const judge = (line: ReadLine, findings: readonly RowFinding[], waits: readonly string[]): RowOutcome => {
  if (line.isHeading) return 'heading';
  const has = (kind: RowFinding['kind']): boolean => findings.some((one) => one.kind === kind);
  if (has('aside') || waits.length > 0) return 'aside';
  if (has('refused')) return 'refused';
  if (has('repaired') || (line.repairs.length > 0 && has('stored'))) return 'repaired';
  if (has('stored')) return 'stored';
  if (has('known')) return 'known';
  return line.mentions.length > 0 ? 'person' : 'refused';
};

/**
 * An old list of mentors and mentees as what it would store: people, links with year and kind, and every line of the
 * file accounted for. The same list and decisions give the same result; nothing is thrown.
 */
export const readPastYears = (
  sheet: PastSheet,
  place: PastPlace,
  decisions: PastDecisions = new Map(),
): PastYears => {
  const { lines, shown } = readMentions(sheet, place, decisions);
  const named = lines.flatMap(({ links }) => links);
  const settled = settlePeople(
    [
      ...new Set(
        lines.flatMap(({ mentions, links }) => [
          ...mentions,
          ...links.flatMap((one) => [one.mentor, one.mentee]),
        ]),
      ),
    ],
    place,
    decisions,
  );
  const { links, findings, questions } = settleLinks(named, settled, place, decisions);
  const findingsOf = Map.groupBy(findings, ({ row }) => row);
  const taken = new Set(links.flatMap(({ mentorKey, menteeKey }) => [mentorKey, menteeKey]));
  const rows = lines.map((line): PastRow => {
    const own = findingsOf.get(line.row) ?? [];
    const isLeft = decisions.get(`row ${line.row}`) === 'leave';
    const waits = line.mentions.flatMap((one) => settled.waiting.get(one) ?? []);
    if (isLeft && own.length === 0 && !line.isHeading) waits.push('The row was left out.');
    const outcome = judge(line, own, waits);
    if (outcome === 'person')
      for (const mention of line.mentions) {
        const person = settled.personOf.get(mention);
        if (person !== undefined) taken.add(person.key);
      }
    const nobody = outcome === 'refused' && own.length === 0 ? ['The row names nobody.'] : [];
    const told = own.flatMap(({ reason }) => reason ?? []);
    const reasons = [...new Set([...told, ...waits, ...line.repairs, ...unknownClasses(line), ...nobody])];
    return { row: line.row, text: line.text, outcome, reasons, isLeft };
  });
  const counts = Object.fromEntries(
    rowOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
  ) as Record<RowOutcome, number>;
  const people = [...settled.people.values()].filter(({ key }) => taken.has(key));
  const hasMentor = new Set(
    links.filter(({ kind }) => kind !== 'co-mentor').map(({ menteeKey }) => menteeKey),
  );
  const known = new Set(place.pairings.map(({ menteeId }) => menteeId));
  const mentors = new Set(links.map(({ mentorKey }) => mentorKey));
  const families = people.filter(
    ({ key, knownId }) => mentors.has(key) && !hasMentor.has(key) && !known.has(knownId ?? ''),
  ).length;
  return {
    columns: shown,
    rows,
    counts,
    questions: [...settled.questions, ...questions],
    people,
    links,
    families,
  };
};
