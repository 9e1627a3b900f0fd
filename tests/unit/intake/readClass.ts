import {
  type BuiltDraft,
  buildDraft,
  type Decisions,
  type ImportPlace,
  proposeImport,
  readTable,
} from '../../../src/shared/intake/index.ts';
import { foldText } from '../../../src/shared/util/index.ts';
import type { MadeFile } from '../../fixtures/class/files.ts';
import type { TrueAnswer } from '../../fixtures/class/makeClass.ts';
import type { Question } from '../../fixtures/class/questions.ts';
import type { DirtyClass } from '../../fixtures/class/soil.ts';
import { place } from './madeUpClass.ts';

/** Reads a file and builds the import that is stored with these decisions, or when nobody decides anything. */
export const openFile = (
  file: MadeFile,
  where: ImportPlace = place,
  decisions: Decisions = {},
): BuiltDraft & { vendor: string } => {
  const table = readTable(file.bytes, file.fileName);
  if (!table.ok || table.sheets[0] === undefined) throw new Error(`${file.fileName} was not read`);
  const [sheet] = table.sheets;
  const { vendor } = table;
  const proposal = proposeImport({
    sheet,
    vendor,
    fileName: file.fileName,
    kind: 'matching',
    place: where,
    fileSide: null,
  });
  return { ...buildDraft({ proposal, sheet, place: where, sha256: 'a'.repeat(64), decisions }), vendor };
};

const writeIn = /^Other: /;
const plain = (text: string): string => foldText(text.replace(writeIn, ''));

/** An answer without what a file cannot carry: case, kinds of quotes and blanks. */
const comparable = (answer: TrueAnswer, { type }: Question): unknown => {
  if (answer === null) return null;
  if (typeof answer === 'number') return answer;
  if (typeof answer === 'string') return plain(answer);
  if (Array.isArray(answer)) {
    const texts = (answer as readonly string[]).map(plain);
    return type === 'ranking' ? texts : texts.sort();
  }
  return Object.fromEntries(
    Object.entries(answer).map(([row, chosen]) => [row, (chosen as readonly string[]).map(plain).sort()]),
  );
};

/** The truth as `readBack` words it. */
export const truthOf = ({ truth }: DirtyClass, asked: readonly Question[]) =>
  truth.map((person) => ({
    name: foldText(person.name),
    email: person.email,
    codeWord: person.codeWord,
    phone: person.phone === '' ? null : person.phone,
    entryCohort: Number.isNaN(person.entryCohort) ? null : person.entryCohort,
    role: person.role,
    places: person.places,
    oneMore: person.oneMore,
    answers: Object.fromEntries(
      asked.map((question) => [question.id, comparable(person.answers[question.id] ?? null, question)]),
    ),
  }));

/** A draft in the words of the truth. */
export const readBack = (
  { draft }: BuiltDraft,
  asked: readonly Question[],
  wordingOf: (question: Question) => string,
  /** How the rows of a grid are headed where each is a question of its own. */
  lineOf: ((line: string, question: Question) => string) | null = null,
) => {
  const names = new Map(
    draft.rows.flatMap(({ person }) =>
      person.kind === 'new' ? [[person.newKey, person.details.name] as const] : [],
    ),
  );
  const answerTo = (question: Question, row: (typeof draft.rows)[number]): unknown => {
    if (question.type === 'grid' && lineOf !== null) {
      const lines = (question.rows ?? []).map((line) => {
        const asked = { ...question, type: 'multiple', id: `line:${line}` } as const;
        return [line, answerTo({ ...asked, heading: lineOf(line, question) }, row)] as const;
      });
      const filled = lines.filter(([, chosen]) => chosen !== null);
      return filled.length === 0 ? null : Object.fromEntries(filled);
    }
    const isLine = question.id.startsWith('line:');
    const wanted = foldText(isLine ? question.heading : wordingOf(question));
    // Questions of one heading come back in their order.
    const before = asked.filter(({ heading }) => heading === question.heading).indexOf(question);
    const entry = draft.items.filter(({ item }) =>
      [item.wording.mentee, item.wording.mentor].some((wording) => foldText(wording) === wanted),
    )[Math.max(0, before)];
    if (entry === undefined) return `no item for ${wordingOf(question)}`;
    const isOwn = question.side === undefined || foldText(entry.item.wording[question.side]) === wanted;
    const sideFits = question.side === undefined || row.side === null || row.side === question.side;
    const value = row.responses.find(({ itemKey }) => itemKey === entry.key)?.value ?? null;
    if (!isOwn || !sideFits || value === null) return null;
    // An option of the form that comes back as a write-in was not recognized.
    const isLost = (id: string): boolean =>
      writeIn.test(id) && question.options.some((option) => plain(option) === plain(id));
    const label = (id: string): string =>
      isLost(id)
        ? `not recognized: ${id}`
        : (entry.item.options.find((option) => option.id === id)?.label ?? names.get(id) ?? id);
    if (typeof value === 'number') return value;
    if (Array.isArray(value)) return comparable(value.map(label), question);
    if (typeof value === 'string') return plain(label(value));
    if (question.type === 'place')
      return plain([value.city, value.region, value.country].filter((part) => part !== '').join(', '));
    return comparable(
      Object.fromEntries(Object.entries(value).map(([line, ids]) => [line, (ids as string[]).map(label)])),
      question,
    );
  };
  const seen = new Map<string, { row: (typeof draft.rows)[number]; answers: Record<string, unknown> }>();
  for (const row of draft.rows) {
    if (row.superseded) continue;
    const key = row.person.kind === 'new' ? row.person.newKey : '';
    const own = Object.fromEntries(asked.map((question) => [question.id, answerTo(question, row)]));
    const other = seen.get(key);
    if (other === undefined) seen.set(key, { row, answers: own });
    else for (const { id } of asked) other.answers[id] ??= own[id];
  }
  return [...seen.values()].map(({ row, answers }) => {
    const details = row.person.kind === 'new' ? row.person.details : null;
    return {
      name: foldText(details?.name ?? ''),
      email: details?.email?.toLowerCase(),
      codeWord: row.codeWord,
      phone: details?.phone,
      entryCohort: details?.entryCohort,
      role: row.enrollment?.role,
      places: row.enrollment?.capacity,
      oneMore: row.enrollment?.oneMore,
      answers,
    };
  });
};
