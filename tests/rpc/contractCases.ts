import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDefinedError, safe } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BackendClient, startBackend } from '../../src/main/rpc/relay.ts';
import type {
  Change,
  CycleId,
  InstrumentId,
  ItemId,
  PersonId,
  RuleId,
  RunId,
} from '../../src/shared/model/index.ts';
import { contract, type ErrorCode, errorCodes } from '../../src/shared/rpc/index.ts';
import { firstCycle, repositoryFolder, resourcesFolder, settings } from '../storage/support/chapters.ts';
import { draftOf, enrollmentOf, newPerson, runOf } from '../storage/support/drafts.ts';
import { makeFolder } from '../storage/support/folders.ts';
import { carryOutAfterwards } from './afterwardsCases.ts';
import { handOver } from './handOverCases.ts';
import { workOnInstruments } from './instrumentCases.ts';
import { workOnBackups, workOnProtection } from './keepingCases.ts';
import { workOnPrivacy } from './privacyCases.ts';
import { workOnReports } from './reportCases.ts';
import { workOnSurveys } from './surveyCases.ts';
import { withoutEffectHere, withoutUndo } from './undoable.ts';
import { workOnWords } from './wordsCases.ts';

/** A window's end of a transport, and how to cut it. */
export interface Connection {
  readonly client: BackendClient;
  close(): Promise<void>;
}

const workerUrl = new URL('src/main/storageWorker.ts', `file://${repositoryFolder}/`);
const listProcedures = (level: object, path: string): string[] =>
  Object.entries(level).flatMap(([name, part]) =>
    isContractProcedure(part) ? [`${path}${name}`] : listProcedures(part as object, `${path}${name}.`),
  );

/** Notes which procedures are called through the client, and which of them leave an entry that undo can take back. */
const recording = (
  client: BackendClient,
  called: Set<string>,
  undoable: Set<string>,
  path = '',
  whole = client,
): BackendClient =>
  new Proxy(client, {
    get: (target, name) =>
      recording(Reflect.get(target, name), called, undoable, `${path}.${String(name)}`, whole),
    apply: (target, self, args) => {
      called.add(path.slice(1));
      return (async () => {
        const before = await newestEntry(whole);
        const result = await Reflect.apply(target as never, self, args);
        const after = await newestEntry(whole);
        if (before !== null && after?.undoable === true && after.sequence > before.sequence) {
          undoable.add(path.slice(1));
        }
        return result;
      })();
    },
  });

/** The newest entry of the history; null where none can be read: no chapter is open, it is locked, or a kiosk is on. */
const newestEntry = async (client: BackendClient): Promise<Change | null> =>
  (await safe(client.history.list({ limit: 1 }))).data?.[0] ?? null;

/** One person answers in the kiosk, and the board ends it. */
const answerInKiosk = async (client: BackendClient, instrumentId: InstrumentId): Promise<void> => {
  expect(await client.kiosk.start({ instrumentId, word: 'lantern' })).toMatchObject({ on: true });
  expect((await client.kiosk.questionnaire()).items).toHaveLength(2);
  const name = 'Noor Haddad';
  expect(await client.kiosk.find({ name, email: null })).toEqual([]);
  expect(await client.kiosk.people({ typed: 'noor' })).toEqual([]);
  await client.kiosk.submit({
    person: { name, email: null, knownId: null, entryCohort: 2026 },
    role: 'neither',
    places: null,
    codeWord: null,
    answers: [],
  });
  expect(await client.kiosk.askToEnd()).toMatchObject({ on: true, endsInSeconds: expect.any(Number) });
  expect(await client.kiosk.cancelEnd()).toMatchObject({ on: true, endsInSeconds: null });
  expect(await client.kiosk.unlock({ word: 'lantern' })).toEqual({ answers: 1 });
  expect(await client.kiosk.state()).toMatchObject({ on: false, lastEnd: { answers: 1 } });
};

/**
 * The contract over one transport, with the real backend in its worker behind it.
 * @param connect serves the relay of a backend's client, and gives the window's client of it
 */
export const testContractOver = (
  transport: string,
  connect: (backend: BackendClient) => Promise<Connection>,
) => {
  describe(`the contract over ${transport}`, { timeout: 60_000 }, () => {
    let dataFolder: string;
    let window: Connection;
    let stop: () => Promise<void>;

    const start = async (): Promise<BackendClient> => {
      const backend = startBackend({
        workerUrl,
        dataFolder,
        resourcesFolder,
        appVersion: '0.1.0',
        hostKind: 'loopback',
      });
      window = await connect(backend.client);
      stop = async () => {
        await window.close();
        await backend.stop();
      };
      return window.client;
    };

    beforeEach(() => {
      dataFolder = makeFolder();
    });
    afterEach(() => stop());

    test('carries a whole year through every procedure, and finds it again after a restart', async () => {
      const called = new Set<string>();
      const undoable = new Set<string>();
      let client = recording(await start(), called, undoable);
      expect(await client.host.info()).toEqual({ kind: 'loopback', appVersion: '0.1.0', dataFolder });
      expect(await client.chapters.current()).toBeNull();
      const { currentCycleId: cycleId } = await client.chapters.create({ settings, cycle: firstCycle });
      const { personId } = await client.people.add({ person: newPerson('Zoë'), enrollment: null });
      await client.people.setEnrollment(enrollmentOf(personId, cycleId, 'mentee'));
      await client.people.update({ ...newPerson('Zoë B.'), id: personId });
      const leave = { personId, kind: 'leave' as const, on: '2026-01-10', yearsHeldBack: 1 };
      await client.people.setStatusEvent({ before: null, event: leave });
      await client.people.removeStatusEvent(leave);
      const many = { cycleId, personIds: [personId], role: 'mentee' as const, capacity: null };
      expect(await client.people.enrollMany(many)).toEqual({ changed: 0 });
      const { personId: doubleId } = await client.people.add({ person: newPerson('Zoe'), enrollment: null });
      await client.people.keepApart({ oneId: personId, otherId: doubleId });
      expect(await client.people.previewMerge({ keptId: personId, goneId: doubleId })).toMatchObject({
        refusal: null,
        moves: [],
      });
      await client.people.merge({
        keptId: personId,
        goneId: doubleId,
        person: newPerson('Zoë B.'),
        answers: [],
      });
      expect(
        await client.people.importClassList({
          cycleId,
          fileName: 'class.csv',
          newPeople: [newPerson('Listed')],
          knownPeople: [],
          enrollCohort: null,
        }),
      ).toEqual({ added: 1, changed: 0, enrolled: 0 });
      const stored = await client.intake.commit(draftOf(cycleId, 3, 'A'));
      expect(stored).toMatchObject({ newPeople: 6, knownPeople: 0, submissions: 6 });
      const [questionnaire] = await client.questionnaires.list({ cycleId });
      const item = questionnaire?.items[0];
      if (item === undefined) throw new Error('The import has no item.');
      await client.instruments.changeItem({ itemId: item.id, changes: { use: 'none', weight: 0.3 } });
      await workOnInstruments(client, cycleId);
      const mistaken = await client.intake.commit(draftOf(cycleId, 2, 'B'));
      expect(await client.intake.undoBatch({ batchId: mistaken.batchId })).toEqual({
        label: 'Undo the import of Form Responses B.csv',
      });
      await workOnSurveys(client, cycleId);
      await workOnWords(client, cycleId);
      await workOnReports(client, cycleId);
      await answerInKiosk(client, stored.instrumentId);
      const people = await client.people.snapshot({ cycleId });
      expect(people.people.map(({ name }) => name)).toContain('Zoë B.');
      const ids = (role: string): PersonId[] =>
        people.enrollments.filter((entry) => entry.role === role).map((entry) => entry.personId);
      const pairs = ids('mentor').map((mentor, index): [PersonId, PersonId] => [
        ids('mentee')[index] as PersonId,
        mentor,
      ]);
      const [[menteeId, mentorId] = [personId, personId], [, otherId = personId] = []] = pairs;
      await client.plan.change({ cycleId, eligibility: null, neverAgain: false, reason: null });
      await client.plan.takeSteps({
        cycleId,
        steps: [{ kind: 'place', personId: mentorId, as: 'one more' }],
        reason: null,
      });
      await client.plan.setPlaces({ cycleId, personId: mentorId, capacity: 1 });
      await client.plan.setBoardMember({ cycleId, personId: mentorId, isMember: true });
      const about = { cycleId, menteeId, mentorId: otherId };
      await client.plan.addRule({ ...about, kind: 'forbid', reason: 'Roommates', confidential: false });
      await client.plan.addRule({ ...about, kind: 'forbid', reason: '', confidential: true });
      await client.plan.takeBackRatherNot({ cycleId, one: otherId, other: menteeId });
      await client.criteria.change({ cycleId, objective: 'total', reason: null });
      const { hash } = await client.criteria.freeze({ cycleId });
      const frozen = await client.pairing.snapshot({ cycleId });
      expect(frozen.criteria).toMatchObject({ hash, objective: 'total', frozen: { hash }, overrides: [] });
      expect(frozen.plan).toMatchObject({ neverAgain: false, boardMembers: [mentorId], addedPlaces: [] });
      expect(frozen.rules.map(({ reason }) => reason)).toEqual(['Roommates']);
      const ruleId = frozen.rules[0]?.id as RuleId;
      await client.plan.removeRule({ cycleId, ruleId, reason: 'They moved' });
      const run = { ...runOf(cycleId, pairs), input: `{"long":"${'🌳 '.repeat(500_000)}"}` };
      const { runId } = await client.pairing.saveRun(run);
      expect((await client.pairing.runInput({ runId })).input === run.input).toBe(true);
      const saved = await client.drafts.save({
        draftId: null,
        basedOn: null,
        deed: 'find',
        reason: null,
        keepsOthers: true,
        decisions: [{ menteeId: pairs[0]![0], mentorId: pairs[0]![1], kind: 'locked', reason: 'asked for' }],
        run: runOf(cycleId, pairs),
      });
      const copy = await client.drafts.duplicate({ draftId: saved.draftId });
      await client.drafts.keepOthers({ draftId: copy.draftId, keepsOthers: false });
      await client.drafts.rename({ draftId: copy.draftId, name: 'By hand' });
      await client.drafts.choose({ draftId: copy.draftId });
      expect(
        (await client.drafts.list({ cycleId })).map(({ name, chosen, decisions }) => [
          name,
          chosen,
          decisions.length,
        ]),
      ).toEqual([
        ['Draft A', false, 1],
        ['By hand', true, 1],
      ]);
      expect((await client.drafts.run({ runId: saved.runId })).assignments).toHaveLength(3);
      expect((await client.drafts.runs({ cycleId })).map(({ pairs: count }) => count)).toEqual([3, 3]);
      await client.drafts.remove({ draftId: copy.draftId });
      expect((await client.drafts.list({ cycleId })).map(({ chosen }) => chosen)).toEqual([true]);
      const approval = {
        runId,
        officers: ['Ana Ruiz', 'Ben Cho'] as [string, string],
        startsOn: '2026-08-20',
      };
      expect(await client.pairing.approve(approval)).toEqual({ pairings: 3 });
      await carryOutAfterwards(client, cycleId, pairs);
      const [family] = (await client.lineage.snapshot()).families;
      if (family === undefined) throw new Error('Approval named no family.');
      await client.lineage.renameFamily({ founderId: family.founderId, name: 'Sycamore' });
      expect(await client.history.undo()).toEqual({ label: 'Name the family Sycamore' });
      expect(await client.history.redo()).toEqual({ label: 'Name the family Sycamore' });
      const { order } = await client.lineage.snapshot();
      await client.lineage.storeOrder({ order: order.toReversed() });
      expect((await client.lineage.snapshot()).order).toEqual(order.toReversed());
      const [founder, follower] = ['Ivy Founder', 'Max Follower'].map((name) => ({
        key: name,
        name,
        entryCohort: null,
        knownId: null,
      }));
      expect(
        await client.lineage.importPastYears({
          fileName: 'old.csv',
          people: [founder!, follower!],
          links: [{ mentorKey: founder!.key, menteeKey: follower!.key, year: 2019, kind: 'primary' }],
          staysNamed: true,
        }),
      ).toEqual({ people: 2, pairings: 1, cycles: 1 });
      const past = (await client.lineage.snapshot()).pairings.find(({ runId: run }) => run === null);
      if (past === undefined) throw new Error('The old list stored no pair.');
      const pastPair = { mentorId: past.mentorId, menteeId: past.menteeId };
      await client.lineage.correctLink({
        pairingId: past.id,
        mentorId: past.mentorId,
        year: 2018,
        kind: 'primary',
        endReason: 'left',
      });
      await client.lineage.removeLink({ pairingId: past.id });
      await client.lineage.addLink({ ...pastPair, year: 2017, kind: 'co-mentor' });
      await client.chapters.changeSettings({ ...settings, officer: 'Ben Cho' });
      await client.chapters.startCycle({ label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
      expect((await client.history.list({ limit: 2 })).map(({ label }) => label)).toEqual([
        'Start 2027–28',
        'Change the settings',
      ]);
      expect((await client.intake.context({ cycleId })).batches).toHaveLength(1);
      expect(await client.evaluation.snapshot()).toEqual([]);
      const nextYear = { label: '2028–29', startsOn: '2028-08-01', endsOn: '2029-05-31' };
      expect(await client.people.startYear({ cycle: nextYear, changes: [] })).toMatchObject({ enrolled: 0 });
      await client.history.undo();
      await handOver(client, cycleId);
      expect(await client.backups.create()).toMatchObject({ reason: 'by hand' });
      expect([...new Set((await client.backups.list()).map(({ reason }) => reason))].toSorted()).toEqual([
        'before a change of pairs',
        'before an import is undone',
        'before announcing',
        'before approval',
        'before import',
        'before merge',
        'before the next year',
        'by hand',
        'daily',
        'kiosk ended',
        'kiosk started',
      ]);
      await workOnBackups(client);
      await workOnProtection(client);
      const snapshot = await client.pairing.snapshot({ cycleId });
      // The three approved ones and the one of a past year.
      expect(snapshot.pairings).toHaveLength(4);
      const open = await client.chapters.current();

      await stop();
      client = recording(await start(), called, undoable);
      expect(await client.chapters.current()).toEqual(open);
      expect(await client.pairing.snapshot({ cycleId })).toEqual(snapshot);
      expect(await client.chapters.close()).toBeNull();
      expect((await client.chapters.openSample()).isSample).toBe(true);
      expect(await client.chapters.open({ fileName: 'briar-glen.grove' })).toMatchObject({ isSample: false });
      expect((await client.chapters.list()).map(({ name }) => name).sort()).toEqual([
        'Alder Creek',
        'Briar Glen',
      ]);
      expect(await client.chapters.place()).toMatchObject({ shared: null, conflictCopies: [] });
      await workOnPrivacy(client, cycleId);
      const procedures = listProcedures(contract, '').sort();
      expect([...called].sort()).toEqual(procedures);
      const explained = (name: string) => withoutUndo.has(name) || withoutEffectHere.has(name);
      expect(procedures.filter((name) => !undoable.has(name) && !explained(name))).toEqual([]);
    });

    test('carries every error with its code, status and a sentence', async () => {
      const client = await start();
      const expectError = async (
        call: Promise<unknown>,
        code: ErrorCode,
        sentence: RegExp,
      ): Promise<void> => {
        const { error } = await safe(call);
        const { status, message } = errorCodes[code];
        expect(error).toMatchObject({
          code,
          status,
          message,
          defined: true,
          data: { sentence: expect.stringMatching(sentence) },
        });
        expect(isDefinedError(error)).toBe(true);
      };
      const cycleId = 'none' as CycleId;
      await expectError(client.people.snapshot({ cycleId }), 'NO_CHAPTER_OPEN', /^Open a chapter/);
      await client.chapters.create({ settings, cycle: firstCycle });
      await expectError(client.people.snapshot({ cycleId }), 'NOT_FOUND', /^This program cycle is not/);
      await expectError(
        client.chapters.create({ settings, cycle: firstCycle }),
        'CHAPTER_EXISTS',
        /briar-glen/,
      );
      await expectError(client.history.undo(), 'REFUSED', /^There is nothing to undo\.$/);
      await expectError(client.pairing.runInput({ runId: 'none' as RunId }), 'NOT_FOUND', /^This proposal/);
      await expectError(client.chapters.open({ fileName: '../x.grove' }), 'NOT_FOUND', /plain name/);
      const newer = Buffer.alloc(4096);
      newer.write('SQLite format 3\0');
      newer.writeUInt32BE(99, 60);
      newer.writeUInt32BE(0x4d475256, 68);
      writeFileSync(join(dataFolder, 'newer.grove'), newer);
      writeFileSync(join(dataFolder, 'empty.grove'), '');
      writeFileSync(join(dataFolder, 'text.grove'), 'Dear board');
      await expectError(
        client.chapters.open({ fileName: 'newer.grove' }),
        'NEWER_CHAPTER',
        /newer MentorGrove/,
      );
      await expectError(client.chapters.open({ fileName: 'empty.grove' }), 'DAMAGED_CHAPTER', /is empty/);
      await expectError(
        client.chapters.open({ fileName: 'text.grove' }),
        'NOT_A_CHAPTER',
        /is not a MentorGrove/,
      );
      expect(await client.chapters.current()).toMatchObject({ fileName: 'briar-glen.grove' });
    });

    test('refuses input that does not fit the contract, before it is carried out', async () => {
      const client = await start();
      const { currentCycleId: cycleId } = await client.chapters.create({ settings, cycle: firstCycle });
      const instrumentId = '' as InstrumentId;
      const calls: readonly (() => Promise<unknown>)[] = [
        () => client.people.add({ person: { ...newPerson('x'), name: '   ' }, enrollment: null }),
        () =>
          client.people.setEnrollment({ ...enrollmentOf('p' as PersonId, cycleId, 'mentor'), capacity: -1 }),
        () => client.intake.commit({ ...draftOf(cycleId, 1, 'A'), instrumentId }),
        () => client.intake.commit({ ...draftOf(cycleId, 1, 'A'), sha256: 'no hash' }),
        () => client.instruments.changeItem({ itemId: 'i' as ItemId, changes: { weight: 4 } }),
        () => client.history.list({ limit: 0 }),
      ];
      for (const call of calls) {
        const { error } = await safe(call());
        expect(error).toMatchObject({ code: 'BAD_REQUEST', status: 400 });
        expect(isDefinedError(error)).toBe(false);
      }
      expect(await client.history.list({ limit: 9 })).toHaveLength(1);
    });
  });
};
