import {
  type BuiltDraft,
  buildDraft,
  type Decisions,
  guessFileSide,
  guessKind,
  type ImportPlace,
  type ImportProposal,
  proposeImport,
  readTable,
  type Sheet,
  storeColumnAs,
  type Table,
  type TableChoices,
  vendors,
} from '../../shared/intake/index.ts';
import { previewEncodings } from '../../shared/tabular/index.ts';
import type { FileMeaning, IntakeAnswer, IntakeRequest, OpenedFile } from './intakeProtocol.ts';
import { FileNotReadable, readFileBytes } from './readFileBytes.ts';
import { sha256Of } from './sha256.ts';

interface OpenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly table: Table;
  readonly file: OpenedFile;
  readonly place: ImportPlace;
}

let open: OpenFile | null = null;
let meaning: FileMeaning = { kind: 'matching', fileSide: null, survey: null, sheet: 0 };
let proposal: ImportProposal | null = null;
let decisions: Decisions = {};
let remember = true;

const say = (answer: IntakeAnswer): void => self.postMessage(answer);

const sheetOf = (file: OpenFile): Sheet => {
  const sheet = file.table.sheets[meaning.sheet] ?? file.table.sheets[0];
  if (sheet === undefined) throw new Error('The file has no sheet with anything in it.');
  return sheet;
};

/** Rows that a repair asks about, among those that are stored. */
const countWaiting = ({ draft, repairs }: BuiltDraft): number => {
  const asked = new Set(repairs.filter(({ asks }) => asks).flatMap(({ rows }) => rows));
  return new Set(draft.rows.flatMap(({ row, superseded }) => (!superseded && asked.has(row) ? [row] : [])))
    .size;
};

const showReview = (): void => {
  if (open === null || proposal === null) throw new Error('No file is open.');
  const sheet = sheetOf(open);
  say({
    kind: 'progress',
    doing: `Reading the answers of ${sheet.rows.length.toLocaleString('en-US')} rows`,
  });
  const { place, file } = open;
  const built = buildDraft({ proposal, sheet, place, sha256: file.sha256, decisions, remember });
  say({
    kind: 'review',
    review: {
      file,
      as: meaning,
      proposal,
      built: {
        repairs: built.repairs,
        preview: built.preview,
        draft: {
          ...{ kind: built.draft.kind, counts: built.draft.counts, refused: built.draft.refused },
          waiting: countWaiting(built),
          json: new Blob([JSON.stringify(built.draft)]),
        },
      },
      cycleId: place.cycle.id,
      remember,
    },
  });
};

const propose = (): void => {
  if (open === null) throw new Error('No file is open.');
  const sheet = sheetOf(open);
  say({ kind: 'progress', doing: `Looking at ${sheet.header.length.toLocaleString('en-US')} columns` });
  decisions = {};
  proposal = proposeImport({
    sheet,
    vendor: open.file.vendor,
    fileName: open.file.fileName,
    kind: meaning.kind,
    place: meaning.survey === null ? open.place : { ...open.place, survey: meaning.survey },
    fileSide: meaning.fileSide,
  });
  showReview();
};

/** Reads the file as the person says; the sheet and the kind of answers stay as they are. */
const readFile = (
  bytes: Uint8Array<ArrayBuffer>,
  about: Pick<OpenedFile, 'fileName' | 'sha256'>,
  place: ImportPlace,
  choices: TableChoices,
): boolean => {
  const table = readTable(bytes, about.fileName, {}, choices);
  if (!table.ok) {
    say({ kind: 'refused', sentence: table.message });
    return false;
  }
  const previews = table.encoding === null ? [] : previewEncodings(bytes);
  open = {
    bytes,
    table,
    place,
    file: {
      ...about,
      vendor: table.vendor,
      vendorLabel: vendors[table.vendor].label,
      encoding: table.encoding,
      delimiter: table.delimiter,
      sheets: table.sheets.map(({ name, rows, header, opening = [], headings = 0 }) => ({
        name,
        rows: rows.length,
        columns: header.length,
        opening,
        headings,
      })),
      encodings: previews.some(({ words }) => words.length > 0) ? previews : [],
      notes: table.notes.map(({ message }) => message),
      choices,
    },
  };
  return true;
};

const openFile = async (request: Extract<IntakeRequest, { kind: 'open' }>): Promise<void> => {
  const { fileName, place } = request;
  say({ kind: 'progress', doing: 'Reading the file' });
  const bytes = await readFileBytes(request.file, fileName);
  if (!readFile(bytes, { fileName, sha256: await sha256Of(bytes) }, place, {})) return;
  const first = open?.table.sheets[0];
  const kind = request.kindAtMost ?? (first === undefined ? 'matching' : guessKind(first));
  meaning = { kind, fileSide: kind === 'matching' ? guessFileSide(fileName) : null, survey: null, sheet: 0 };
  propose();
};

const answer = async (request: IntakeRequest): Promise<void> => {
  if (request.kind === 'open') return openFile(request);
  if (request.kind === 'start') {
    meaning = request.as;
    return propose();
  }
  if (request.kind === 'storeAs' && open !== null && proposal !== null) {
    proposal = storeColumnAs(proposal, sheetOf(open), open.place, request.column, request.wanted);
  }
  if (request.kind === 'read' && open !== null) {
    if (!readFile(open.bytes, open.file, open.place, request.choices)) return;
    return propose();
  }
  if (request.kind === 'place' && open !== null) {
    open = { ...open, place: request.place };
    meaning = { ...meaning, survey: null };
    return propose();
  }
  if (request.kind === 'remember') remember = request.remember;
  if (request.kind === 'decide') {
    const own = Object.fromEntries(request.repairs.map((key) => [key, request.decision]));
    decisions = { ...decisions, ...own };
  }
  showReview();
};

self.onmessage = ({ data }: MessageEvent<IntakeRequest>) => {
  answer(data).catch((error: unknown) => {
    if (error instanceof FileNotReadable) return say({ kind: 'refused', sentence: error.message });
    say({ kind: 'failed', sentence: error instanceof Error ? error.message : 'The file could not be read.' });
  });
};
