import { type DraftRow, type ImportDraft, type Side, sides } from '../model/index.ts';
import { compareMoments, foldText } from '../util/index.ts';
import { codeRepairs } from './codeRepairs.ts';
import { dayOrder } from './dayOrder.ts';
import { gluedRepairs } from './gluedRepairs.ts';
import { emailKey } from './groupRows.ts';
import { type IdentifiedRow, identifyRows } from './identify.ts';
import { answerRows } from './joinedRows.ts';
import { mendDates } from './mangledDates.ts';
import { partialRows } from './partialRows.ts';
import { makePreview, type PreviewTable } from './preview.ts';
import type { ImportPlace, ImportProposal, ProposedItem } from './proposal.ts';
import { createAnswerReader } from './readAnswers.ts';
import type { Sheet } from './readTable.ts';
import { type Decisions, type KeyedRepair, openRepairBook, type RepairBook } from './repairs.ts';
import { type RowDetails, readRowDetails } from './rowDetails.ts';
import { hashRows } from './rowHashes.ts';
import { scaleRepairs } from './scaleRepairs.ts';
import { spellingRepairs } from './spellingRepairs.ts';
import { vendors } from './vendors/registry.ts';
import type { Vendor } from './vendors/vendor.ts';

export interface DraftRequest {
  readonly proposal: ImportProposal;
  readonly sheet: Sheet;
  readonly place: ImportPlace;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  readonly decisions: Decisions;
  /** False where the board does not want its decisions to be remembered for the next file. */
  readonly remember?: boolean;
}

export interface BuiltDraft {
  readonly draft: ImportDraft;
  /** The repairs of the draft with their keys; those that ask for a decision come first. */
  readonly repairs: readonly KeyedRepair[];
  readonly preview: PreviewTable;
}

const sideOf = (role: string | null): Side | null => (role === 'mentee' || role === 'mentor' ? role : null);

/** Rows of people who answered more than once, the one that counts left out. */
const findSuperseded = (rows: readonly IdentifiedRow[], book: RepairBook): Set<number> => {
  const byPerson = new Map<string, IdentifiedRow[]>();
  for (const row of rows) {
    if (row.personKey !== null) byPerson.set(row.personKey, [...(byPerson.get(row.personKey) ?? []), row]);
  }
  const superseded = new Set<number>();
  for (const [key, members] of byPerson) {
    if (members.length < 2) continue;
    // The last in time; the file's order settles the rest.
    const ordered = [...members].sort((left, right) => {
      const one = left.details.submittedAt;
      const other = right.details.submittedAt;
      const order = one === null || other === null ? 0 : compareMoments(one, other);
      if (order !== 0) return order;
      return left.details.row - right.details.row;
    });
    const counting = ordered.at(-1) as IdentifiedRow;
    const who = `${emailKey(counting.details.email) ?? foldText(counting.displayName)}`;
    const lines = members.map(({ details }) => details.row);
    const own = new Set(members.map(({ details }) => sideOf(details.role)).filter((side) => side !== null));
    if (own.size === 2) {
      const accepted = book.enter(`bothRoles:${key}`, lines, {
        kind: 'bothRoles',
        message: `Answered as mentee and as mentor. ${counting.displayName} takes part as both.`,
        before: 'two answers',
        after: 'both roles',
        byDefault: true,
        asks: true,
        about: `bothRoles:${who}`,
      });
      if (accepted) {
        for (const side of own) {
          const answers = ordered.filter(({ details }) => sideOf(details.role) === side);
          for (const earlier of answers.slice(0, -1)) superseded.add(earlier.details.row);
        }
        continue;
      }
    }
    const earlier = ordered.slice(0, -1).map(({ details }) => details.row);
    const lastCounts = book.enter(`resubmission:${key}`, lines, {
      kind: 'resubmission',
      message: `Answered more than once, the last counts. ${counting.displayName}.`,
      before: earlier.length === 1 ? 'an earlier answer' : `${earlier.length} earlier answers`,
      after: 'kept aside',
      byDefault: true,
      about: `resubmission:${who}`,
    });
    // Left as it was, the first answer counts: two answers of one person to one question are never both counted.
    const aside = lastCounts ? earlier : ordered.slice(1).map(({ details }) => details.row);
    for (const row of aside) superseded.add(row);
  }
  return superseded;
};

const enrollmentOf = (
  row: IdentifiedRow,
  rolesOfPerson: ReadonlySet<string>,
  own: readonly RowDetails[],
): DraftRow['enrollment'] => {
  const { details } = row;
  // Who answered once for each role says only as a mentor how many they take.
  const places = details.places ?? own.findLast((other) => other.places !== null)?.places ?? 1;
  const oneMore =
    details.oneMore === 'not asked'
      ? (own.findLast((other) => other.oneMore !== 'not asked')?.oneMore ?? 'not asked')
      : details.oneMore;
  const role =
    rolesOfPerson.size > 1 && rolesOfPerson.has('mentee') && rolesOfPerson.has('mentor')
      ? 'both'
      : (details.role ?? 'neither');
  const takes = role === 'mentor' || role === 'both';
  return {
    role,
    capacity: takes ? places : 0,
    oneMore: takes ? oneMore : 'not asked',
    priorityTier: details.priorityTier,
    pausedUntil: null,
  };
};

/** The rows that no earlier import stored; the others are counted and otherwise left alone. */
const withoutKnownRows = (all: Sheet, hashes: readonly string[], knownRows: readonly string[]) => {
  const stored = new Set(knownRows);
  const fresh = hashes.map((hash) => !stored.has(hash));
  const rowNumbers = all.rows.map((_, at) => all.rowNumbers[at] ?? at + 2);
  const known = fresh.filter((isFresh) => !isFresh).length;
  const sheet: Sheet =
    known === 0
      ? all
      : {
          ...all,
          rows: all.rows.filter((_, at) => fresh[at]),
          rowNumbers: rowNumbers.filter((_, at) => fresh[at]),
        };
  const hashOf = new Map(rowNumbers.map((row, at) => [row, hashes[at] as string]));
  return { sheet, hashOf, known };
};

/** The proposal after the repairs that concern whole columns: order of day and month, scales, options. */
const repairProposal = (
  proposal: ImportProposal,
  all: Sheet,
  fresh: Sheet,
  { context, cycle }: ImportPlace,
  book: RepairBook,
): ImportProposal => {
  const stored = new Map(
    context.instruments.flatMap(({ items }) =>
      items.map((item) => [item.id as string, new Set(item.options.map(({ id }) => id))] as const),
    ),
  );
  const storedOptions = ({ existingId, item }: ProposedItem): ReadonlySet<string> =>
    stored.get(existingId ?? item.previousItemId ?? '') ?? new Set();
  const dated = dayOrder(proposal, all, cycle, book);
  const scaled = scaleRepairs(codeRepairs(dated, fresh, book), all, book);
  return spellingRepairs(gluedRepairs(scaled, fresh, book), all, storedOptions, book);
};

/** Rows that are no answers, such as previews of the survey: left out and listed, unless the board takes them in. */
const leaveOutTests = (
  details: readonly RowDetails[],
  sheet: Sheet,
  vendor: Vendor,
  hashOf: ReadonlyMap<number, string>,
  book: RepairBook,
): { row: number; reason: string }[] =>
  details.flatMap(({ row, cells }) => {
    const reason = vendor.whyNoAnswer?.(cells, sheet.header) ?? null;
    if (reason === null) return [];
    const out = book.enter(`noAnswer:${row}`, [row], {
      kind: 'noAnswer',
      message: 'A preview or a test. The row is left out unless you keep it.',
      before: reason,
      after: 'left out',
      byDefault: true,
      about: `noAnswer:${hashOf.get(row) ?? ''}`,
    });
    return out ? [{ row, reason: `Left out: ${reason}.` }] : [];
  });

const mappingOf = (proposal: ImportProposal): Record<string, string> =>
  Object.fromEntries(
    proposal.columns
      .filter(({ heading }) => heading !== '__proto__')
      .map(({ heading, target }) => {
        if (target.kind === 'leftOut') return [heading, 'leftOut'];
        if (target.kind === 'field') return [heading, target.field];
        const wording = proposal.items.find(({ key }) => key === target.itemKey)?.item.wording.mentee ?? '';
        return [heading, `item:${wording}`];
      }),
  );

/**
 * The whole import as it will be stored if the board presses the button now: every row of the file stored, kept aside
 * or refused with its reason, every repair listed with the decision about it. Call it again with other decisions or
 * another proposal; it changes nothing itself.
 */
export const buildDraft = (request: DraftRequest): BuiltDraft => {
  const { place, decisions } = request;
  const book = openRepairBook(decisions, place.context.rememberedRepairs);
  const { sheet: whole, aside } = answerRows(request.sheet, request.proposal.vendor, book);
  const hashes = hashRows(request.proposal, whole);
  const { sheet: fresh, hashOf, known } = withoutKnownRows(whole, hashes, place.context.knownRows);
  const proposal = repairProposal(request.proposal, whole, fresh, place, book);
  const sheet = mendDates(proposal, whole, fresh, book);
  const vendor = vendors[proposal.vendor];
  const all = readRowDetails(proposal, sheet, place, book);
  const noAnswers = leaveOutTests(all, sheet, vendor, hashOf, book);
  const tests = new Set(noAnswers.map(({ row }) => row));
  const real = all.filter(({ row }) => !tests.has(row));
  noAnswers.push(...partialRows(real, proposal, sheet, vendor, hashOf, book));
  const leftOut = new Set(noAnswers.map(({ row }) => row));
  const { rows, refused } = identifyRows(
    real.filter(({ row }) => !leftOut.has(row)),
    proposal,
    place,
    book,
  );
  const superseded = findSuperseded(rows, book);
  const people = new Map(
    place.context.roster.map(({ id, name, goesBy }) => [id as string, { id: id as string, name, goesBy }]),
  );
  for (const row of rows) {
    if (row.personKey !== null && row.person.kind === 'new') {
      people.set(row.personKey, {
        id: row.personKey,
        name: row.displayName,
        goesBy: row.person.details.goesBy,
      });
    }
  }
  const roles = new Map<string, Set<string>>();
  for (const { personKey, details: said } of rows) {
    if (personKey === null || said.role === null || superseded.has(said.row)) continue;
    roles.set(personKey, (roles.get(personKey) ?? new Set()).add(said.role));
  }
  const counting = new Map<string, RowDetails[]>();
  for (const { personKey, details } of rows) {
    if (personKey === null || superseded.has(details.row)) continue;
    counting.set(personKey, [...(counting.get(personKey) ?? []), details]);
  }
  const answers = createAnswerReader(proposal, sheet, [...people.values()], book);
  const draftRows = rows.flatMap((row): DraftRow[] => {
    const { cells, role, row: line } = row.details;
    const base = {
      row: line,
      person: row.person,
      enrollment:
        proposal.kind === 'matching'
          ? enrollmentOf(
              row,
              roles.get(row.personKey ?? '') ?? new Set(),
              counting.get(row.personKey ?? '') ?? [],
            )
          : null,
      codeWord: row.details.codeWord,
      submittedAt: row.details.submittedAt,
      superseded: superseded.has(line),
      hash: hashOf.get(line) ?? null,
    };
    // Who takes part as both answers some questions for each side: that is one submission from each.
    if (role === 'both' && answers.answersForSides(cells)) {
      return sides.map((side) => ({ ...base, side, responses: answers.read(cells, line, side, side) }));
    }
    return [{ ...base, side: sideOf(role), responses: answers.read(cells, line, role) }];
  });
  const allRefused = [...aside, ...noAnswers, ...refused].sort((left, right) => left.row - right.row);
  const repairs = book.list();
  const draft: ImportDraft = {
    cycleId: proposal.cycleId,
    kind: proposal.kind,
    fileName: proposal.fileName.trim().slice(0, 200) || 'file',
    sha256: request.sha256,
    vendor: proposal.vendor,
    instrumentId: proposal.instrumentId,
    title: proposal.title.trim().slice(0, 200) || 'Questionnaire',
    items: proposal.items
      .filter(({ key }) =>
        proposal.columns.some(({ target }) => target.kind === 'item' && target.itemKey === key),
      )
      .map(({ key, existingId, item }) => ({ key, existingId, item })),
    rows: draftRows,
    repairs: repairs.map(({ kind, message, rows: lines, before, after, accepted }) => ({
      kind,
      message,
      rows: lines,
      before,
      after,
      accepted,
    })),
    decisions: request.remember === false ? [] : book.toRemember(),
    counts: {
      inFile: request.sheet.rows.length,
      known,
      stored: rows.length - superseded.size,
      keptAside: superseded.size,
      refused: allRefused.length,
    },
    refused: allRefused,
    mapping: mappingOf(proposal),
  };
  return { draft, repairs, preview: makePreview(draft, proposal, rows, repairs, answers.word, place) };
};
