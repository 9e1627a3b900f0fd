import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/main/services/handOver/packageFile.ts';
import {
  addPerson,
  commitImport,
  compareCopy,
  listPackages,
  makePackage,
  mergeCopy,
  openReceived,
  readMadePackage,
  receive,
} from '../../src/main/services/index.ts';
import { ChapterError } from '../../src/main/storage/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { chapterFileName, settings, startChapterIn, startSessionIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

type Files = Record<string, Uint8Array>;
interface LooseManifest {
  files: { name: string; bytes: number; sha256: string }[];
  counts: Record<string, number>;
  chapter: { id: string; name: string };
  [key: string]: unknown;
}

const start = () => {
  const folder = makeFolder();
  const begun = startChapterIn(folder);
  commitImport(begun.session.writing(), draftOf(begun.cycleId, 3, 'A'));
  return { folder, ...begun };
};

const packageOf = (begun = start()) => {
  const made = makePackage(begun.session, [
    { name: 'people.csv', text: 'Name\r\nZoë\r\n' },
    { name: 'family-book.html', text: '<!doctype html><title>Book</title>' },
  ]);
  return { ...begun, made, bytes: readMadePackage(begun.session, made.fileName) };
};

const readManifest = (files: Files): LooseManifest =>
  JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));

/** The same package with files changed, and with a manifest that says so: only the opening check stands in its way. */
const rebuilt = (
  bytes: Uint8Array,
  change: (files: Files, manifest: LooseManifest) => void,
  sums: 'right' | 'as they were' = 'right',
): Uint8Array => {
  const files: Files = { ...unzipSync(bytes) };
  const manifest = readManifest(files);
  change(files, manifest);
  if (sums === 'right') {
    for (const entry of manifest.files) {
      const file = files[entry.name];
      if (file !== undefined) Object.assign(entry, { bytes: file.length, sha256: sha256Of(file) });
    }
  }
  files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
  return zipSync(files);
};

/** The chapter inside a package with SQL run on it. */
const withSql = (files: Files, sql: string): void => {
  const path = join(makeFolder(), 'inside.grove');
  writeFileSync(path, files['chapter.grove'] as Uint8Array);
  const database = new Database(path);
  database.exec(sql);
  database.close();
  files['chapter.grove'] = new Uint8Array(readFileSync(path));
};

const refusalOf = (work: () => unknown): ChapterError => {
  try {
    work();
  } catch (problem) {
    if (problem instanceof ChapterError) return problem;
    throw problem;
  }
  throw new Error('It was let in.');
};

describe('a hand-over package', () => {
  test('holds the chapter as it is, checked, with sums, counts and a README, and opens on another laptop', () => {
    const { session, bytes, made } = packageOf();
    expect(made.fileName).toMatch(/^briar-glen-hand-over-\d{8}T\d{6}Z\.zip$/);
    expect(listPackages(session)).toEqual([made]);
    const files = unzipSync(bytes);
    expect(Object.keys(files).toSorted()).toEqual([
      'README.txt',
      'chapter.grove',
      'family-book.html',
      'manifest.json',
      'people.csv',
    ]);
    const manifest = readManifest(files);
    expect(manifest.counts).toMatchObject({ cycles: 1, people: 6, pairings: 0, answers: 12 });
    expect(manifest.files.map(({ name, sha256 }) => sha256 === sha256Of(files[name] as Uint8Array))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(strFromU8(files['README.txt'] as Uint8Array)).toContain('Hand-over package of Briar Glen');
    // Bytes 18 and 19 of the header: 1 is a rollback journal, 2 a WAL, which a read-only place can't open.
    expect([...(files['chapter.grove'] as Uint8Array).slice(18, 20)]).toEqual([1, 1]);
    const digest = digestOf(session.reading().connection);

    const next = startSessionIn(makeFolder());
    const received = receive(next, 'from last year.zip', bytes);
    expect(received).toMatchObject({
      kind: 'hand-over package',
      chapterName: 'Briar Glen',
      relation: 'new here',
      counts: { people: 6 },
      made: { by: settings.officer },
    });
    expect(next.list()).toEqual([]);
    expect(openReceived(next, received.id)).toMatchObject({ fileName: chapterFileName, access: 'write' });
    expect(digestOf(next.reading().connection)).toBe(digest);
  });

  test('of a chapter that is here already is merged, never opened over it', () => {
    const { session, bytes } = packageOf();
    const received = receive(session, 'x.zip', bytes);
    expect(received).toMatchObject({ relation: 'open chapter', knownAs: chapterFileName });
    expect(refusalOf(() => openReceived(session, received.id))).toMatchObject({ code: 'CHAPTER_EXISTS' });
    expect(compareCopy(session, received.id, {})).toMatchObject({ hasSomething: false });
    expect(mergeCopy(session, received.id, {})).toEqual({ label: null, toLookAt: [] });
  });
});

const replaceText = (files: Files, name: string, from: string, to: string): void => {
  files[name] = new TextEncoder().encode(strFromU8(files[name] as Uint8Array).replace(from, to));
};

describe('a hostile or damaged package is refused before anything is opened:', () => {
  const { bytes } = packageOf();
  const cases: readonly [what: string, make: () => Uint8Array, sentence: RegExp][] = [
    [
      'a changed table',
      () => rebuilt(bytes, (files) => replaceText(files, 'people.csv', 'Zoë', 'Eve'), 'as they were'),
      /people\.csv is not what its manifest says/,
    ],
    [
      'a changed chapter',
      () => rebuilt(bytes, (files) => withSql(files, "UPDATE person SET name = 'Eve'"), 'as they were'),
      /chapter\.grove is not what its manifest says/,
    ],
    [
      'a name that leads out of the folder',
      () => rebuilt(bytes, (files) => Object.assign(files, { '../../evil.sh': new Uint8Array([1]) })),
      /“\.\.\/\.\.\/evil\.sh”, which does not belong/,
    ],
    [
      'an absolute name',
      () => rebuilt(bytes, (files) => Object.assign(files, { '/etc/passwd': new Uint8Array([1]) })),
      /does not belong/,
    ],
    [
      'a listed name that leads out',
      () =>
        rebuilt(bytes, (_, manifest) =>
          manifest.files.push({ name: '../x', bytes: 0, sha256: '0'.repeat(64) }),
        ),
      /manifest that no MentorGrove writes/,
    ],
    [
      'a file that is not listed',
      () => rebuilt(bytes, (files) => Object.assign(files, { 'lineage.csv': new Uint8Array([65]) })),
      /lineage\.csv that its manifest does not list/,
    ],
    [
      'a listed file that is missing',
      () => rebuilt(bytes, (files) => void delete files['people.csv']),
      /lacks people\.csv/,
    ],
    [
      'no manifest',
      () => {
        const { 'manifest.json': _, ...files } = unzipSync(bytes);
        return zipSync(files);
      },
      /lacks its manifest\.json/,
    ],
    [
      'a manifest that is no JSON',
      () => zipSync({ ...unzipSync(bytes), 'manifest.json': new TextEncoder().encode('{') }),
      /manifest that no MentorGrove writes/,
    ],
    [
      'a trigger in the database',
      () =>
        rebuilt(bytes, (files) =>
          withSql(files, 'CREATE TRIGGER spy AFTER INSERT ON person BEGIN DELETE FROM rule; END'),
        ),
      /holds the trigger “spy”/,
    ],
    [
      'a view in the database',
      () => rebuilt(bytes, (files) => withSql(files, 'CREATE VIEW spy AS SELECT 1')),
      /holds the view “spy”/,
    ],
    [
      'a further table',
      () => rebuilt(bytes, (files) => withSql(files, 'CREATE TABLE spy (a)')),
      /holds the table “spy”/,
    ],
    [
      'a missing table',
      () => rebuilt(bytes, (files) => withSql(files, 'DROP TABLE outgoing_person')),
      /lacks a table/,
    ],
    [
      'a person who was added, so that the counts are wrong',
      () =>
        rebuilt(bytes, (files) =>
          withSql(files, "INSERT INTO person (id, name, stays_named) VALUES ('x', 'Eve', 1)"),
        ),
      /the chapter or its numbers differ/,
    ],
    [
      'another chapter than it says',
      () =>
        rebuilt(bytes, (_, manifest) => {
          manifest.chapter.id = 'other';
        }),
      /the chapter or its numbers differ/,
    ],
    [
      'references to nothing',
      () =>
        rebuilt(bytes, (files, manifest) => {
          withSql(
            files,
            'PRAGMA foreign_keys = OFF; DELETE FROM person WHERE id = (SELECT person_id FROM enrollment LIMIT 1)',
          );
          manifest.counts.people = 5;
        }),
      /refer to something that is gone/,
    ],
    [
      'a text in place of the chapter',
      () =>
        rebuilt(bytes, (files) =>
          Object.assign(files, { 'chapter.grove': new TextEncoder().encode('hello '.repeat(50)) }),
        ),
      /not a MentorGrove chapter file/,
    ],
    [
      'a zip bomb',
      () =>
        rebuilt(bytes, (files) => Object.assign(files, { 'lineage.csv': new Uint8Array(80 * 1024 * 1024) })),
      /unpack to far more/,
    ],
    ['half a file', () => bytes.slice(0, bytes.length / 2), /cut off or damaged/],
    [
      'a flipped byte in the middle',
      () => {
        const copy = bytes.slice();
        copy[Math.floor(copy.length / 3)] = (copy[Math.floor(copy.length / 3)] as number) ^ 255;
        return copy;
      },
      /damaged|not what its manifest says/,
    ],
    ['an empty file', () => new Uint8Array(), /is empty/],
    [
      'a picture',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Array(200).fill(0)]),
      /not a MentorGrove chapter file/,
    ],
  ];
  test.each(cases)('%s', (_, make, sentence) => {
    const folder = makeFolder();
    const session = startSessionIn(folder);
    const hostile = make();
    const refusal = refusalOf(() => receive(session, 'package.zip', hostile));
    expect(refusal.sentence).toMatch(sentence);
    expect(refusal.sentence.startsWith('package.zip')).toBe(true);
    // Nothing of it stays, and nothing was written beside the app's folder.
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(join(folder, '..', 'evil.sh'))).toBe(false);
  });
});

describe('a chapter file that is handed in', () => {
  test('of another chapter is refused for merging, by name', () => {
    const one = start();
    const otherFolder = makeFolder();
    const other = startChapterIn(otherFolder);
    other.session.close();
    const received = receive(
      one.session,
      'their file.grove',
      readFileSync(join(otherFolder, chapterFileName)),
    );
    expect(received).toMatchObject({ relation: 'new here' });
    const refusal = refusalOf(() => compareCopy(one.session, received.id, {}));
    expect(refusal).toMatchObject({ code: 'REFUSED' });
    expect(refusal.sentence).toContain('their file.grove is a copy of Briar Glen');
  });

  test('of itself has nothing to do, and its own file is not touched', () => {
    const { folder, session } = start();
    session.close();
    const again = startSessionIn(folder);
    const bytes = readFileSync(join(folder, chapterFileName));
    again.open(chapterFileName);
    const received = receive(again, chapterFileName, bytes);
    expect(mergeCopy(again, received.id, {})).toEqual({ label: null, toLookAt: [] });
  });

  test('that two boards worked on tells of people who are on the roster twice afterwards', () => {
    const { folder, session } = start();
    session.close();
    const thereFolder = makeFolder();
    copyFileSync(join(folder, chapterFileName), join(thereFolder, chapterFileName));
    const [here, there] = [startSessionIn(folder), startSessionIn(thereFolder)];
    here.open(chapterFileName);
    there.open(chapterFileName);
    for (const one of [here, there]) addPerson(one.writing(), newPerson('Noor Haddad'), null);
    there.close();
    const received = receive(here, 'copy.grove', readFileSync(join(thereFolder, chapterFileName)));
    const merged = mergeCopy(here, received.id, {});
    expect(merged.toLookAt).toEqual([
      { sentence: 'Noor Haddad is on the roster 2 times.', screen: 'people' },
    ]);
    expect(listPeople(here.reading().queries).filter(({ name }) => name === 'Noor Haddad')).toHaveLength(2);
    expect(here.backups().map(({ reason }) => reason)).toContain('before merge');
  });

  test('is named safely, whatever it is called', () => {
    const session = startSessionIn(makeFolder());
    for (const name of ['../../x.grove', 'CON', 'C:\\temp\\a.grove', `${'x'.repeat(400)}.grove`, '']) {
      const { sentence } = refusalOf(() => receive(session, name, new Uint8Array([1, 2, 3])));
      expect(sentence).not.toMatch(/\.\.|\\/);
      expect(sentence.length).toBeLessThan(260);
    }
  });
});
