import { describe, expect, it } from 'vitest';
import type { BuiltDraft, Decisions, ImportPlace } from '../../../src/shared/intake/index.ts';
import type { Person, PersonId } from '../../../src/shared/model/index.ts';
import { place } from './madeUpClass.ts';
import { openTable as open } from './openTable.ts';

const repairOf = (built: BuiltDraft, kind: string) => {
  const found = built.repairs.find((repair) => repair.kind === kind);
  if (found === undefined)
    throw new Error(`No ${kind} among ${built.repairs.map((repair) => repair.kind).join(', ')}`);
  return found;
};
const valuesOf = ({ draft }: BuiltDraft, at = 0) =>
  draft.rows.map(({ responses }) => responses[at]?.value ?? responses[at]?.missing);

const person = (
  id: string,
  name: string,
  email: string | null,
  entryCohort: number | null = 2025,
): Person => ({
  id: id as PersonId,
  name,
  email,
  goesBy: null,
  pronouns: null,
  phone: null,
  entryCohort,
  staysNamed: true,
});
const withRoster = (...roster: Person[]): ImportPlace => ({
  ...place,
  context: { ...place.context, roster },
});
const about = ['Name', 'E-mail', 'Class year', 'Role'] as const;

describe('people', () => {
  const wish = [...about, 'People you clicked with at the social'];
  const rows = [
    ['Katherine Ruiz', 'k@x.example', 'MS2', 'Mentor', ''],
    ['Anna Tang', 'a@x.example', 'MS2', 'Mentor', ''],
    ['Hanna Tang', 'h@x.example', 'MS2', 'Mentor', ''],
    ['Bo Brandt', 'b@x.example', 'MS1', 'Mentee', 'Katie Ruiz, Tang Anna, Zed Zulu'],
  ];

  it('are found by a nickname, and offered as candidates where a name is only like theirs', () => {
    const built = open({ header: wish, rows });
    const nickname = built.repairs.find(({ before }) => before === 'Katie Ruiz');
    expect(nickname).toMatchObject({ kind: 'nameMatched', accepted: true, after: 'Katherine Ruiz' });
    const turned = built.repairs.find(({ before }) => before === 'Tang Anna');
    expect(turned).toMatchObject({ asks: true, accepted: false });
    expect(turned?.choices.map(({ label }) => label)).toContain('Anna Tang');
    const anna = turned?.choices.find(({ label }) => label === 'Anna Tang')?.id ?? '';
    const decided = open({ header: wish, rows, decisions: { [turned?.key ?? '']: anna } });
    expect(decided.draft.rows[3]?.responses[0]?.value).toContain(anna);
    expect(decided.draft.decisions).toMatchObject([
      { about: 'named:tang anna', accepted: true, choice: anna },
    ]);
    expect(built.repairs.find(({ before }) => before === 'Zed Zulu')).toMatchObject({ hasChoice: false });
  });

  it('not on the roster are asked about with who is like them, and chosen', () => {
    const where = withRoster(
      person('p1', 'Joon Park', 'joon@x.example', 2026),
      person('p2', 'Joanna Parker', null, 2025),
    );
    const header = [...about];
    const given = { header, rows: [['Jo Park', 'jo@x.example', 'MS1', 'Mentee']], where };
    const built = open(given);
    const who = repairOf(built, 'notOnRoster');
    expect(who).toMatchObject({ asks: true, chosen: null });
    expect(who.choices.map(({ label }) => label)).toContain('Joon Park (MS1)');
    expect(built.draft.rows[0]?.person.kind).toBe('new');
    const decided = open({ ...given, decisions: { [who.key]: 'p1' } });
    expect(decided.draft.rows[0]?.person).toMatchObject({ kind: 'known', id: 'p1' });
  });

  it('of one name with a mistyped address are one, with two plain addresses two', () => {
    const header = [...about];
    const slip = open({
      header,
      rows: [
        ['Ana Abel', 'ana.abel@x.example', 'MS1', 'Mentee'],
        ['Ana Abel', 'ana.abell@x.example', 'MS1', 'Mentee'],
      ],
    });
    expect(repairOf(slip, 'twoEmails')).toMatchObject({ accepted: true, asks: true });
    expect(slip.draft.counts).toMatchObject({ stored: 1, keptAside: 1 });
    const two = open({
      header,
      rows: [
        ['Ana Abel', 'ana@x.example', 'MS1', 'Mentee'],
        ['Ana Abel', 'abel77@y.example', 'MS2', 'Mentor'],
      ],
    });
    expect(repairOf(two, 'twoEmails')).toMatchObject({ accepted: false, asks: true });
    expect(two.draft.counts).toMatchObject({ stored: 2, keptAside: 0 });
  });

  it('keep the class year of the roster unless the board takes the answer’s', () => {
    const where = withRoster(person('p1', 'Ana Abel', 'ana@x.example', 2024));
    const given = { header: [...about], rows: [['Ana Abel', 'ana@x.example', 'MS1', 'Mentee']], where };
    const built = open(given);
    const year = repairOf(built, 'otherClassYear');
    expect(built.draft.rows[0]?.person).toMatchObject({ kind: 'known', entryCohort: 2026, corrects: false });
    const decided = open({ ...given, decisions: { [year.key]: true } });
    expect(decided.draft.rows[0]?.person).toMatchObject({ corrects: true });
  });

  it('without a class year are listed, and nothing is made up', () => {
    const built = open({
      header: [...about],
      rows: [
        ['Ana Abel', 'a@x.example', '', 'Mentee'],
        ['Bo Brandt', 'b@x.example', 'MS1', 'Mentee'],
      ],
    });
    expect(repairOf(built, 'noClassYear')).toMatchObject({ rows: [2] });
    expect(built.draft.rows[0]?.person).toMatchObject({ details: { entryCohort: null } });
  });
});

describe('a decision', () => {
  const header = [...about, 'People you clicked with at the social'];
  const rows = [
    ['Anna Tang', 'a@x.example', 'MS2', 'Mentor', ''],
    ['Bo Brandt', 'b@x.example', 'MS1', 'Mentee', 'Tang Anna'],
  ];
  const decidedAt = '2026-08-03T10:00:00Z';
  const remembering = (accepted: boolean, choice: string | null): ImportPlace => ({
    ...withRoster(person('p1', 'Anna Tang', 'a@x.example')),
    context: {
      ...withRoster(person('p1', 'Anna Tang', 'a@x.example')).context,
      rememberedRepairs: [{ about: 'named:tang anna', kind: 'nameUnknown', accepted, choice, decidedAt }],
    },
  });

  it('of an earlier import is made by itself, says when it was made, and can be changed', () => {
    const where = remembering(true, 'p1');
    const built = open({ header, rows, where });
    const name = built.repairs.find(({ before }) => before === 'Tang Anna');
    expect(name).toMatchObject({ asks: false, chosen: 'p1', decidedAt });
    expect(built.draft.rows[1]?.responses[0]?.value).toEqual(['p1']);
    expect(built.draft.decisions).toEqual([]);
    const changed = open({ header, rows, where, decisions: { [name?.key ?? '']: false } });
    expect(changed.draft.rows[1]?.responses[0]?.value).toEqual(['Tang Anna']);
    expect(changed.draft.decisions).toMatchObject([{ accepted: false, choice: null }]);
  });

  it('for someone who is not there any more is asked anew', () => {
    const built = open({ header, rows, where: remembering(true, 'gone') });
    expect(built.repairs.find(({ before }) => before === 'Tang Anna')).toMatchObject({
      asks: true,
      decidedAt: null,
    });
  });
});

describe('cells', () => {
  const survey = (heading: string, cells: readonly string[], decisions: Decisions = {}) =>
    open({
      header: [heading, 'Comment'],
      rows: cells.map((cell, at) => [cell, `words ${at}`]),
      kind: 'evaluation',
      decisions,
    });

  it('with a code for no answer are missing, never a number, unless the board says otherwise', () => {
    const cells = [
      '1',
      '4',
      '5',
      '3',
      '2',
      '99',
      '4',
      '5',
      '3',
      '99',
      ...Array.from({ length: 40 }, () => '4'),
    ];
    const rating = survey('My mentor was available when I needed them.', cells);
    const code = repairOf(rating, 'missingCode');
    expect(code).toMatchObject({ before: '99', rows: [7, 11], asks: true, accepted: true });
    expect(valuesOf(rating)[5]).toBe('skipped');
    expect(
      valuesOf(survey('My mentor was available when I needed them.', cells, { [code.key]: false }))[5],
    ).toBe('unreadable');
    const number = survey('How many times did you meet?', ['3', '12', '5', '-99', '0']);
    expect(valuesOf(number)).toEqual([3, 12, 5, 'skipped', 0]);
  });

  it('with a decimal comma are numbers, and listed', () => {
    const built = survey('How many hours did you meet?', ['1,5', '2,25', '12', '0,75']);
    expect(repairOf(built, 'decimalComma')).toMatchObject({ before: '1,5', after: '1.5', accepted: true });
    expect(valuesOf(built)).toEqual([1.5, 2.25, 12, 0.75]);
  });

  it('with words of a scale are its steps, or choices of words where the board leaves them', () => {
    const cells = ['4 - Agree', '5 - Strongly agree', '2 - Disagree', '4 - Agree'];
    const built = survey('I feel I belong here.', cells);
    expect(valuesOf(built)).toEqual([4, 5, 2, 4]);
    const left = survey('I feel I belong here.', cells, { [repairOf(built, 'scaleWords').key]: false });
    expect(left.draft.items[0]?.item).toMatchObject({ type: 'single' });
    expect(left.draft.items[0]?.item.options.map(({ label }) => label)).toEqual([
      '2 - Disagree',
      '4 - Agree',
      '5 - Strongly agree',
    ]);
  });

  it('with “None” beside others are kept and flagged', () => {
    const cells = ['Text, Phone', 'None', 'None, Text', 'Phone, Video', 'Text, Video', 'Phone'];
    const built = survey('Ways to be in touch (choose all that apply)', cells);
    const none = repairOf(built, 'noneWithOthers');
    expect(none).toMatchObject({ rows: [4], asks: true, accepted: false });
    expect(valuesOf(built)[2]).toEqual(['none', 'text']);
    const taken = survey('Ways to be in touch (choose all that apply)', cells, { [none.key]: true });
    expect(valuesOf(taken)[2]).toEqual(['text']);
  });

  it('with slips of the keyboard are the option that is meant, opposites and numbers never', () => {
    const cells = [
      'Spontaneous',
      'Spontaneous',
      'Sponatneous',
      'Spontaneous',
      'Planned',
      'Planned',
      'Spontaneous',
      'Spontaneous',
      'Planned',
    ];
    const built = survey('Meetings should be', cells);
    expect(repairOf(built, 'optionSpelling')).toMatchObject({
      before: 'Sponatneous',
      after: 'Spontaneous',
      rows: [4],
    });
    expect(valuesOf(built)[2]).toBe('spontaneous');
    const doubtful = survey('Program you use', [
      'Stata',
      'Stata',
      'State',
      'Stata',
      'Stata',
      'Python',
      'Python',
      'Python',
      'Stata',
    ]);
    expect(repairOf(doubtful, 'optionSpelling')).toMatchObject({
      before: 'State',
      asks: true,
      accepted: false,
    });
    const apart = survey('Which campus?', [
      ...Array.from({ length: 8 }, () => 'Campus 1'),
      'Campus 2',
      'Important',
      'Unimportant',
      ...Array.from({ length: 8 }, () => 'Important'),
    ]);
    expect(apart.repairs.filter(({ kind }) => kind === 'optionSpelling')).toEqual([]);
  });

  it('of code words get the zeros back that Excel dropped', () => {
    const built = open({
      header: ['Code word', 'I feel I belong here.'],
      rows: [
        ['0417', '4'],
        ['2291', '5'],
        ['417', '3'],
        ['8810', '4'],
        ['1234', '2'],
      ],
      kind: 'evaluation',
    });
    expect(repairOf(built, 'lostZeros')).toMatchObject({ before: '417', after: '0417', rows: [4] });
    expect(built.draft.rows.map(({ codeWord }) => codeWord)).toEqual([
      '0417',
      '2291',
      '0417',
      '8810',
      '1234',
    ]);
  });
});

describe('days that can be read both ways', () => {
  const header = ['Timestamp', 'I feel I belong here.'];
  const read = (times: readonly string[], decisions: Decisions = {}) =>
    open({
      header,
      rows: times.map((time, at) => [time, String((at % 5) + 1)]),
      kind: 'evaluation',
      decisions,
    });
  const days = ({ draft }: BuiltDraft) => draft.rows.map(({ submittedAt }) => submittedAt?.slice(0, 10));

  it('are read in the order of time that only one reading has', () => {
    expect(days(read(['05/02/2027 9:00', '06/02/2027 9:00', '01/03/2027 9:00']))).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-03-01',
    ]);
  });
  it('are asked about where nothing decides', () => {
    const times = ['03/04/2027 9:00', '03/04/2027 9:30'];
    const order = repairOf(read(times), 'dayOrder');
    expect(order).toMatchObject({ asks: true, chosen: 'month' });
    expect(days(read(times, { [order.key]: 'day' }))).toEqual(['2027-04-03', '2027-04-03']);
  });
});

describe('answers that were begun and not sent', () => {
  it('count where half is answered, are left out where it is less, and can be decided otherwise', () => {
    const header = [
      'id',
      'submitdate',
      'lastpage',
      'startlanguage',
      'I feel I belong here.',
      'What was good?',
      'What was bad?',
      'What else?',
    ];
    const rows = [
      ['1', '2027-04-01 10:00:00', '3', 'en', '4', 'a', 'b', 'c'],
      ['2', '', '2', 'en', '5', 'd', '', ''],
      ['3', '', '1', 'en', '3', '', '', ''],
    ];
    const given = { header, rows, kind: 'evaluation' as const };
    const built = open(given);
    expect(built.draft.counts).toMatchObject({ inFile: 3, stored: 2, refused: 1 });
    expect(built.draft.refused).toEqual([
      { row: 4, reason: 'Left out: begun and not sent, 1 of 4 questions answered.' },
    ]);
    expect(built.draft.rows[1]?.responses.map(({ value, missing }) => value ?? missing)).toEqual([
      5,
      'd',
      'skipped',
      'skipped',
    ]);
    expect(open({ ...given, decisions: { 'partial:4': false } }).draft.counts).toMatchObject({
      stored: 3,
      refused: 0,
    });
  });
});
