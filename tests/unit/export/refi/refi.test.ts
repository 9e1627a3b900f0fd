import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXml, type XmlElement } from '../../../../src/shared/evaluation/words/codebook/index.ts';
import {
  codeRgb,
  type RefiProject,
  writeRefiCodebook,
  writeRefiProject,
} from '../../../../src/shared/export/index.ts';
import type {
  CodeId,
  CoderId,
  Coding,
  CodingId,
  ItemId,
  SubmissionId,
} from '../../../../src/shared/model/index.ts';
import { createRandom, randomInteger } from '../../../../src/shared/util/index.ts';
import { loadSample } from '../../sample/loadSample.ts';
import { checkCodebook, checkProject } from './projectRules.ts';

const sample = loadSample();

const projectOf = (): RefiProject => {
  const title = new Map(sample.instruments.map(({ id, title: name }) => [id, name]));
  const items = new Map(sample.items.map((item) => [item.id, item]));
  return {
    name: 'Sample chapter',
    origin: 'MentorGrove 0.1.0',
    writtenAt: '2026-05-10T12:00:00Z',
    coders: sample.coders,
    codes: sample.codes,
    themes: sample.themes,
    themeCodes: sample.themeCodes,
    codings: sample.codings,
    memos: sample.memos,
    sources: sample.submissions.flatMap(({ id, instrumentId, side, responses }) =>
      responses.flatMap(({ itemId, value }, at) => {
        const item = items.get(itemId);
        if (item?.type !== 'longText' || typeof value !== 'string') return [];
        return [
          {
            submissionId: id,
            itemId,
            name: `${item.shortName} ${at}`,
            text: value,
            survey: title.get(instrumentId) ?? '',
            question: item.shortName,
            role: side,
          },
        ];
      }),
    ),
  };
};

const open = (bytes: Uint8Array): { root: XmlElement; files: Record<string, string> } => {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  return { root: readXml(files['project.qde'] ?? '') as XmlElement, files };
};
const collect = (root: XmlElement, name: string): XmlElement[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => collect(child, name)),
];

describe('a coding project in the REFI-QDA format', () => {
  const { root, files } = open(writeRefiProject(projectOf()).bytes);

  it('keeps every rule of the published schema, and no reference leads nowhere', () => {
    expect(checkProject(root)).toEqual([]);
  });

  it('is caught by those rules when something is wrong', () => {
    const broken = (change: (xml: string) => string): string[] =>
      checkProject(readXml(change(files['project.qde'] ?? '')) as XmlElement);
    expect(broken((xml) => xml.replace(/ isCodable="true"/, ''))).toHaveLength(1);
    expect(broken((xml) => xml.replace(/startPosition="\d+"/, 'startPosition="here"'))).toHaveLength(1);
    expect(broken((xml) => xml.replace(/color="#\w+"/, 'color="green"'))).toHaveLength(1);
    expect(broken((xml) => xml.replace(/<Description>[^<]*<\/Description>/, '<Word/>'))).toHaveLength(1);
    expect(
      broken((xml) =>
        xml.replace(
          /<CodeRef targetGUID="[^"]*"/,
          '<CodeRef targetGUID="00000000-0000-0000-0000-000000000000"',
        ),
      ),
    ).toHaveLength(1);
    expect(broken((xml) => xml.replace('QDA-XML:project:1.0', 'QDA-XML:project:2.0'))).toHaveLength(2);
  });

  it('holds each answer as a file, each code, theme, memo and coding once', () => {
    const sources = collect(root, 'TextSource');
    expect(sources).toHaveLength(300);
    const texts = sources.map(({ attributes }) => {
      const path = attributes.get('plainTextPath')?.replace('internal://', 'sources/') ?? '';
      return files[path];
    });
    expect([...texts].sort()).toEqual(
      projectOf()
        .sources.map(({ text }) => text)
        .sort(),
    );
    expect(collect(root, 'Coding')).toHaveLength(sample.codings.length);
    expect(collect(root, 'Code')).toHaveLength(sample.codes.length);
    expect(collect(root, 'Set')).toHaveLength(sample.themes.length);
    expect(collect(root, 'Note')).toHaveLength(sample.memos.length);
    expect(collect(root, 'User')).toHaveLength(2);
    expect(Object.keys(files)).toHaveLength(301);
  });

  it('names nobody of the roster, and comes out the same each time', () => {
    const whole = Object.values(files).join('\n');
    for (const { name, email } of sample.people)
      expect([name, email ?? name].filter((secret) => whole.includes(secret))).toEqual([]);
    expect(writeRefiProject(projectOf()).bytes).toEqual(writeRefiProject(projectOf()).bytes);
  });

  it('counts places in code points: any passage comes back by itself from the text file', () => {
    const random = createRandom(77);
    const alphabet = ['a', ' ', 'é', '👩‍🎓', '🎉', '漢', 'e\u0301', '\n', '𝒳', '<', '&', '"', '\u0007'];
    const id = (kind: string, at: number): string =>
      `0000000${kind}-0000-7000-8000-${String(at).padStart(12, '0')}`;
    const itemId = id('1', 1) as ItemId;
    const cases = Array.from({ length: 200 }, (_, at) => {
      const text = `x${Array.from({ length: 1 + randomInteger(random, 40) }, () => alphabet[randomInteger(random, alphabet.length)]).join('')}`;
      const points = [...text].length;
      const startsAt = randomInteger(random, points);
      return { text, startsAt, endsAt: startsAt + 1 + randomInteger(random, points - startsAt), at };
    });
    const project: RefiProject = {
      ...projectOf(),
      memos: [],
      sources: cases.map(({ text, at }) => ({
        submissionId: id('2', at) as SubmissionId,
        itemId,
        name: `Answer ${at}`,
        text,
        survey: 'S',
        question: 'Q',
        role: null,
      })),
      codings: cases.map(
        ({ startsAt, endsAt, at }): Coding => ({
          id: id('3', at) as CodingId,
          coderId: sample.coders[0]?.id as CoderId,
          codeId: sample.codes[0]?.id as CodeId,
          submissionId: id('2', at) as SubmissionId,
          itemId,
          startsAt,
          endsAt,
          codedAt: '2026-05-01T00:00:00Z',
        }),
      ),
    };
    const written = open(writeRefiProject(project).bytes);
    expect(checkProject(written.root)).toEqual([]);
    collect(written.root, 'TextSource').forEach((source, at) => {
      const file =
        written.files[(source.attributes.get('plainTextPath') ?? '').replace('internal://', 'sources/')] ??
        '';
      const selection = source.children.find(({ name }) => name === 'PlainTextSelection') as XmlElement;
      const [from, to] = ['startPosition', 'endPosition'].map((key) => Number(selection.attributes.get(key)));
      const { text, startsAt, endsAt } = cases[at] as (typeof cases)[number];
      expect(Array.from(file).slice(from, to).join('')).toBe(
        Array.from(text).slice(startsAt, endsAt).join('').replaceAll('\u0007', '\ufffd'),
      );
    });
  });

  it('says what stays out', () => {
    const { codings, ...rest } = projectOf();
    const stray = { ...(codings[0] as Coding), submissionId: 'elsewhere' as SubmissionId };
    expect(writeRefiProject({ ...rest, codings: [stray] }).notes.at(-1)).toContain('1 codes on answers');
  });
});

describe('colors of codes', () => {
  it('are those of the light theme', () => {
    const css = readFileSync(join(import.meta.dirname, '../../../../src/renderer/app/tokens.css'), 'utf8');
    for (const [name, rgb] of Object.entries(codeRgb))
      expect(new RegExp(`--mg-family-${name}: (#\\w+);`).exec(css)?.[1]).toBe(rgb);
  });
});

describe('a codebook in the REFI-QDA format', () => {
  const { codes, themes, themeCodes } = sample;
  const whole = strFromU8(writeRefiCodebook({ codes, themes, themeCodes }, 'MentorGrove').bytes);

  it('keeps the rules of its schema, with all codes and themes', () => {
    const root = readXml(whole) as XmlElement;
    expect(checkCodebook(root)).toEqual([]);
    expect(collect(root, 'Code')).toHaveLength(codes.length);
    expect(collect(root, 'MemberCode')).toHaveLength(themeCodes.length);
  });

  it.each<[string, (xml: string) => string]>([
    ['a member named as in a project', (xml) => xml.replace('<MemberCode guid=', '<MemberCode targetGUID=')],
    ['a code without a name', (xml) => xml.replace(/(<Code [^>]*?) name="[^"]*"/, '$1')],
    ['a color in words', (xml) => xml.replace(/color="[^"]*"/, 'color="green"')],
    [
      'sets before codes',
      (xml) => xml.replace(/(<Codes>[\s\S]*<\/Codes>)\s*(<Sets>[\s\S]*<\/Sets>)/, '$2$1'),
    ],
    ['no codes', (xml) => xml.replace(/<Codes>[\s\S]*<\/Codes>/, '<Codes></Codes>')],
    ['the namespace of a project', (xml) => xml.replace('codebook:1.0', 'project:1.0')],
  ])('the rules see %s', (_, spoil) => {
    expect(spoil(whole)).not.toBe(whole);
    expect(checkCodebook(readXml(spoil(whole)) as XmlElement)).not.toEqual([]);
  });

  // The published schema of projects is not ours to hand on: whoever has it names its folder.
  const schemas = process.env.MENTORGROVE_REFI_QDA ?? '';
  it('its codes and a whole project are valid by the published schema', (context) => {
    context.skip(schemas === '', 'MENTORGROVE_REFI_QDA does not name the folder that holds the schema');
    const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-refi-'));
    // The schema of projects holds the same codes; sets stand beside them there.
    const [, inner = '', sets = ''] = /(<Codes>[\s\S]*<\/Codes>)\s*(<Sets>[\s\S]*<\/Sets>)/.exec(whole) ?? [];
    const asProject = `<Project xmlns="urn:QDA-XML:project:1.0" name="Codebook"><CodeBook>${inner}</CodeBook>${sets.replaceAll('<MemberCode guid', '<MemberCode targetGUID')}</Project>`;
    const project = strFromU8(unzipSync(writeRefiProject(projectOf()).bytes)['project.qde'] as Uint8Array);
    for (const [name, xml] of Object.entries({ codebook: asProject, project })) {
      const path = join(folder, `${name}.xml`);
      writeFileSync(path, xml);
      const schema = join(schemas, 'Project.xsd');
      expect(execFileSync('xmllint', ['--noout', '--schema', schema, path], { stdio: 'pipe' }).length).toBe(
        0,
      );
    }
    rmSync(folder, { recursive: true });
  });

  it('nests children in their parents and keeps retired codes as not codable', () => {
    const [top, child, old] = sample.codes.map((code, at) => ({
      ...code,
      parentId: at === 1 ? (sample.codes[0]?.id ?? null) : null,
      retired: at === 2,
    })) as [(typeof sample.codes)[number], (typeof sample.codes)[number], (typeof sample.codes)[number]];
    const file = writeRefiCodebook({ codes: [top, child, old], themes: [], themeCodes: [] }, 'MentorGrove');
    const root = readXml(strFromU8(file.bytes)) as XmlElement;
    expect(root.name).toBe('CodeBook');
    expect(root.attributes.get('xmlns')).toBe('urn:QDA-XML:codebook:1.0');
    const codes = root.children[0]?.children ?? [];
    expect(codes.map(({ attributes }) => [attributes.get('name'), attributes.get('isCodable')])).toEqual([
      [top.name, 'true'],
      [old.name, 'false'],
    ]);
    expect(codes[0]?.children.filter(({ name }) => name === 'Code')[0]?.attributes.get('guid')).toBe(
      child.id,
    );
  });
});
