import {
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
  vendors,
} from '../../shared/intake/index.ts';
import type { FileMeaning, IntakeAnswer, IntakeRequest, OpenedFile } from './intakeProtocol.ts';

interface OpenFile {
  readonly table: Table;
  readonly file: OpenedFile;
  readonly place: ImportPlace;
}

let open: OpenFile | null = null;
let meaning: FileMeaning = { kind: 'matching', fileSide: null, sheet: 0 };
let proposal: ImportProposal | null = null;
let decisions: Decisions = {};

const say = (answer: IntakeAnswer): void => self.postMessage(answer);

const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const sheetOf = (file: OpenFile): Sheet => {
  const sheet = file.table.sheets[meaning.sheet] ?? file.table.sheets[0];
  if (sheet === undefined) throw new Error('The file has no sheet with anything in it.');
  return sheet;
};

const showReview = (): void => {
  if (open === null || proposal === null) throw new Error('No file is open.');
  const sheet = sheetOf(open);
  say({
    kind: 'progress',
    doing: `Reading the answers of ${sheet.rows.length.toLocaleString('en-US')} rows`,
  });
  const built = buildDraft({ proposal, sheet, place: open.place, sha256: open.file.sha256, decisions });
  say({ kind: 'review', review: { file: open.file, as: meaning, proposal, built } });
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
    place: open.place,
    fileSide: meaning.fileSide,
  });
  showReview();
};

const openFile = async (request: Extract<IntakeRequest, { kind: 'open' }>): Promise<void> => {
  const { fileName, place } = request;
  say({ kind: 'progress', doing: 'Reading the file' });
  const bytes = new Uint8Array(await request.file.arrayBuffer());
  const table = readTable(bytes, fileName);
  if (!table.ok) {
    say({ kind: 'refused', sentence: table.message });
    return;
  }
  const [first] = table.sheets;
  open = {
    table,
    place,
    file: {
      fileName,
      sha256: await sha256Of(bytes),
      vendor: table.vendor,
      vendorLabel: vendors[table.vendor].label,
      encoding: table.encoding,
      sheets: table.sheets.map(({ name, rows, header }) => ({
        name,
        rows: rows.length,
        columns: header.length,
      })),
      notes: table.notes.map(({ message }) => message),
    },
  };
  const kind = first === undefined ? 'matching' : guessKind(first);
  meaning = { kind, fileSide: kind === 'matching' ? guessFileSide(fileName) : null, sheet: 0 };
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
  if (request.kind === 'decide') decisions = { ...decisions, [request.repair]: request.accept };
  showReview();
};

self.onmessage = ({ data }: MessageEvent<IntakeRequest>) => {
  answer(data).catch((error: unknown) => {
    say({ kind: 'failed', sentence: error instanceof Error ? error.message : 'The file could not be read.' });
  });
};
