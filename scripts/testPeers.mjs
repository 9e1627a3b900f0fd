// npm run test:peers: hands the lineage's files and the report to the programs they are meant for, where those are
// installed, and compares what they count with what we count; checks a coding project against the published schema, where one lies at
// REFI_QDA_SCHEMA. Says in words what is missing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { unzipSync } from 'fflate';
import { figureToSvg, lineageFormats, reportFormats, writeRefiProject } from '../src/shared/export/index.ts';
import { anonymousName, chooseLineage } from '../src/shared/lineage/index.ts';
import { buildEvaluationReport } from '../src/shared/report/index.ts';
import { largeLineage } from '../tests/unit/lineage/largeLineage.ts';
import { sampleSource, settingsWith } from '../tests/unit/report/evaluation/sampleReport.ts';

const everything = { founderIds: null, from: null, to: null, withEnded: true, withCoMentors: true };
const countOf = (text, pattern) => text.match(pattern)?.length ?? 0;

function sampleLineage() {
  const sample = JSON.parse(
    readFileSync(new URL('../resources/sample/chapter.json', import.meta.url), 'utf8'),
  );
  const inPairs = new Set(sample.pairings.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
  const people = sample.people
    .filter(({ id }) => inPairs.has(id))
    .map(({ id, name, entryCohort, staysNamed }) => ({
      id,
      name: staysNamed ? name : anonymousName(entryCohort),
      withheldName: staysNamed ? null : name,
      row: entryCohort,
    }));
  const familyNames = new Map(sample.families.map(({ founderId, name }) => [founderId, name]));
  return chooseLineage({ people, links: sample.pairings, order: [], familyNames }, everything);
}

function generatedLineage() {
  const { people, links } = largeLineage(1000);
  const named = people.map((person) => ({
    ...person,
    name: `Person ${person.id.slice(1)}`,
    withheldName: null,
  }));
  return chooseLineage({ people: named, links, order: [], familyNames: new Map() }, everything);
}

const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-peers-'));
/** Runs a program; null where it is not installed. */
function run(program, args, options = {}) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28, ...options });
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new Error(
      `${program} failed: ${String(error.stderr || error.message)
        .trim()
        .slice(-800)}`,
    );
  }
}

let wrong = 0;
function compare(peer, name, counts) {
  for (const [what, ours, theirs] of counts) {
    if (ours !== theirs) wrong++;
    console.log(
      `${peer}, ${name}: ${theirs} ${what}; written: ${ours}${ours === theirs ? '' : '  DIFFERENT'}`,
    );
  }
}

function tryGramps(name, lineage) {
  const [source, target] = [join(folder, `${name}.ged`), join(folder, `${name}.gramps`)];
  writeFileSync(source, lineageFormats.gedcom.write(lineage, name).bytes);
  const env = { ...process.env, GRAMPSHOME: folder, HOME: folder, LANGUAGE: 'C', LC_ALL: 'C.UTF-8' };
  if (run('gramps', ['-q', '-y', '-i', source, '-e', target], { env }) === null) return false;
  const bytes = readFileSync(target);
  const xml = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  compare('Gramps', name, [
    ['people', lineage.people.length, countOf(xml, /<person /g)],
    [
      'mentors as families',
      new Set(lineage.links.map(({ mentorId }) => mentorId)).size,
      countOf(xml, /<family /g),
    ],
    [
      'mentees as children',
      new Set(lineage.links.map(({ mentorId, menteeId }) => `${mentorId} ${menteeId}`)).size,
      countOf(xml, /<childref /g),
    ],
    ['import errors', 0, countOf(xml, /(?:not understood|not imported|GEDCOM import report)/gi)],
  ]);
  return true;
}

function tryGraphviz(name, lineage) {
  const source = join(folder, `${name}.dot`);
  writeFileSync(source, lineageFormats.dot.write(lineage, name).bytes);
  // Reads and writes the graph again without laying it out, which takes minutes at a thousand people.
  const drawn = run('dot', ['-Tcanon', source]);
  if (drawn === null) return false;
  compare('Graphviz', name, [
    ['people', lineage.people.length, countOf(drawn, /^\s*P\d+\s+\[label=/gm)],
    ['pairs', lineage.links.length, countOf(drawn, /^\s*P\d+ -> P\d+/gm)],
  ]);
  return true;
}

/** @returns a sentence where it was not tried */
function trySchema() {
  const sample = JSON.parse(
    readFileSync(new URL('../resources/sample/chapter.json', import.meta.url), 'utf8'),
  );
  const open = new Map(sample.items.filter(({ type }) => type === 'longText').map((item) => [item.id, item]));
  const sources = sample.submissions.flatMap(({ id, side, responses }) =>
    responses
      .filter(({ itemId, value }) => open.has(itemId) && typeof value === 'string')
      .map(({ itemId, value }) => ({
        submissionId: id,
        itemId,
        name: 'Answer',
        text: value,
        survey: 'Survey',
        question: open.get(itemId).shortName,
        role: side,
      })),
  );
  const { bytes } = writeRefiProject({
    ...sample,
    name: 'Sample',
    origin: 'MentorGrove',
    writtenAt: '2026-05-10T12:00:00Z',
    sources,
  });
  const file = join(folder, 'project.qde');
  writeFileSync(file, unzipSync(bytes)['project.qde']);
  if (run('xmllint', ['--noout', file]) === null)
    return 'xmllint is not installed here, so no coding project was checked (on Debian: apt-get install libxml2-utils).';
  console.log(`xmllint: a coding project of ${sources.length} answers is well-formed.`);
  const schema = process.env.REFI_QDA_SCHEMA;
  if (schema === undefined)
    return 'REFI_QDA_SCHEMA names no Project.xsd (from qdasoftware.org), so the coding project was not checked against it.';
  run('xmllint', ['--noout', '--schema', schema, file]);
  console.log('xmllint: it is valid against the published schema.');
  return null;
}

/** The report as a Word document with its figures drawn in pixels, as the window writes it. */
async function writeReport(report) {
  const figures = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'figure'
        ? [block.figure]
        : block.kind === 'table'
          ? block.rows.flatMap(({ cells }) =>
              cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.figure] : [])),
            )
          : [],
    ),
  );
  const pictures = new Map(
    figures.map((figure) => [
      figure.id,
      new Uint8Array(new Resvg(figureToSvg(figure), { fitTo: { mode: 'zoom', value: 2 } }).render().asPng()),
    ]),
  );
  return (await reportFormats.docx.write(report, { pictures, tables: [] })).bytes;
}

/** Opens the report in LibreOffice, has it written as pages, and reads their text. @returns false where it is missing */
async function tryLibreOffice() {
  const report = buildEvaluationReport(sampleSource, {
    title: 'Evaluation',
    settings: settingsWith(),
    sentences: [],
    pages: null,
  });
  const file = join(folder, 'report.docx');
  writeFileSync(file, await writeReport(report));
  const home = `-env:UserInstallation=file://${folder}/office`;
  if (run('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]) === null)
    return false;
  const text = run('pdftotext', ['-layout', join(folder, 'report.pdf'), '-']);
  if (text === null) {
    console.log('LibreOffice opened the report; pdftotext is missing, so its pages were not read.');
    return true;
  }
  const words = text.replace(/\s+/g, ' ');
  const captions = (kind) =>
    report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === kind)).length;
  const found = (pattern) => new Set(words.match(pattern) ?? []).size;
  compare('LibreOffice', 'report', [
    [
      'headings',
      report.sections.length,
      report.sections.filter(({ heading }) => words.includes(heading)).length,
    ],
    ['tables', captions('table'), found(/\bTable \d+\b/g)],
    ['figures', captions('figure'), found(/\bFigure \d+\b/g)],
  ]);
  console.log(`LibreOffice, report: ${text.split('\f').length - 1} pages.`);
  return true;
}

try {
  const lineages = [
    ['sample', sampleLineage()],
    ['thousand', generatedLineage()],
  ];
  const peers = [
    ['Gramps', tryGramps, 'on Debian: apt-get install --no-install-recommends gramps'],
    ['Graphviz', tryGraphviz, 'on Debian: apt-get install graphviz'],
  ];
  for (const [peer, tryPeer, how] of peers)
    if (!lineages.every(([name, lineage]) => tryPeer(name, lineage)))
      console.log(`${peer} is not installed here, so nothing was tried with it (${how}).`);
  if (!(await tryLibreOffice()))
    console.log(
      'LibreOffice is not installed here, so no report was opened in it (on Debian: apt-get install libreoffice-writer-nogui poppler-utils).',
    );
  const untried = trySchema();
  if (untried !== null) console.log(untried);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
