import { and, asc, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type {
  AskedPurpose,
  Consent,
  Erasure,
  Item,
  ItemId,
  NewOutgoing,
  Outgoing,
  PersonId,
  Retention,
  RunId,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import {
  consent,
  erasure,
  instrument,
  item,
  outgoing,
  outgoingPerson,
  person,
  response,
  retentionRule,
  submission,
  unrepeatableRun,
} from '../schema.ts';
import { makeId } from '../uuid.ts';
import { insertMany } from './insertMany.ts';

export const listYesNoItems = (queries: Queries): Pick<Item, 'id' | 'wording' | 'shortName'>[] =>
  queries
    .select({ id: item.id, wording: item.wording, shortName: item.shortName })
    .from(item)
    .where(eq(item.type, 'yesNo'))
    .all();

/** Answers to questions that ask for an agreement, oldest first; but for those that were replaced. */
export const listConsentAnswers = (queries: Queries, itemIds: readonly ItemId[]) =>
  queries
    .select({
      itemId: response.itemId,
      personId: sql<PersonId>`${submission.personId}`,
      value: response.value,
      on: sql<string | null>`substr(coalesce(${submission.submittedAt}, ${instrument.createdAt}), 1, 10)`,
      title: instrument.title,
    })
    .from(response)
    .innerJoin(submission, eq(submission.id, response.submissionId))
    .innerJoin(instrument, eq(instrument.id, submission.instrumentId))
    .where(
      and(
        inArray(response.itemId, [...itemIds]),
        isNotNull(submission.personId),
        isNotNull(response.value),
        eq(submission.superseded, false),
      ),
    )
    .orderBy(sql`coalesce(${submission.submittedAt}, ${instrument.createdAt})`, asc(submission.id))
    .all();

/** What was said besides the questionnaires. */
export const listNotedConsents = (queries: Queries): Consent[] =>
  queries
    .select({
      personId: consent.personId,
      purpose: consent.purpose,
      answer: consent.answer,
      on: consent.givenOn,
      source: consent.source,
    })
    .from(consent)
    .all();

export const setNotedConsent = (
  queries: Queries,
  personId: PersonId,
  purpose: AskedPurpose,
  said: { readonly answer: 'yes' | 'no'; readonly givenOn: string; readonly source: string },
): void => {
  queries
    .insert(consent)
    .values({ personId, purpose, ...said })
    .onConflictDoUpdate({ target: [consent.personId, consent.purpose], set: said })
    .run();
};

export const setStaysNamed = (
  queries: Queries,
  personIds: readonly PersonId[],
  staysNamed: boolean,
): void => {
  queries
    .update(person)
    .set({ staysNamed })
    .where(inArray(person.id, [...personIds]))
    .run();
};

export const insertOutgoing = (
  queries: Queries,
  leaving: NewOutgoing,
  by: { readonly leftAt: string; readonly officer: string },
): void => {
  const id = makeId<string>();
  const { kind, fileName, about } = leaving;
  queries
    .insert(outgoing)
    .values({ id, kind, fileName, about, ...by })
    .run();
  if (about !== 'listed') return;
  const known = new Set(
    queries
      .select({ id: person.id })
      .from(person)
      .all()
      .map((row) => row.id),
  );
  insertMany(
    queries,
    outgoingPerson,
    [...new Set(leaving.people)]
      .filter((one) => known.has(one))
      .map((personId) => ({ outgoingId: id, personId })),
  );
};

const outgoingColumns = {
  id: outgoing.id,
  leftAt: outgoing.leftAt,
  kind: outgoing.kind,
  fileName: outgoing.fileName,
  officer: outgoing.officer,
  about: outgoing.about,
  listed: sql<number>`(SELECT count(*) FROM outgoing_person WHERE outgoing_id = ${outgoing.id})`,
};

/** Newest first. */
export const listOutgoing = (queries: Queries, limit: number): Outgoing[] =>
  queries.select(outgoingColumns).from(outgoing).orderBy(desc(outgoing.leftAt)).limit(limit).all();

/** Files that held somebody's data, newest first. */
export const listOutgoingOf = (queries: Queries, personId: PersonId): Outgoing[] =>
  queries
    .select(outgoingColumns)
    .from(outgoing)
    .where(
      or(
        eq(outgoing.about, 'everyone'),
        inArray(
          outgoing.id,
          queries
            .select({ id: outgoingPerson.outgoingId })
            .from(outgoingPerson)
            .where(eq(outgoingPerson.personId, personId)),
        ),
      ),
    )
    .orderBy(desc(outgoing.leftAt))
    .all();

export const insertErasure = (queries: Queries, value: Erasure): void => {
  queries.insert(erasure).values(value).run();
};

export const setErasureProof = (
  queries: Queries,
  personId: PersonId,
  proof: { readonly found: number; readonly searchedBytes: number },
): void => {
  queries.update(erasure).set(proof).where(eq(erasure.personId, personId)).run();
};

/** Newest first. */
export const listErasures = (queries: Queries): Erasure[] =>
  queries.select().from(erasure).orderBy(desc(erasure.erasedAt)).all();

export const listUnrepeatableRuns = (queries: Queries): RunId[] =>
  queries
    .select()
    .from(unrepeatableRun)
    .all()
    .map(({ runId }) => runId);

export const readRetention = (queries: Queries): Retention => {
  const years = new Map(
    queries
      .select()
      .from(retentionRule)
      .all()
      .map((rule) => [rule.what, rule.years]),
  );
  return { words: years.get('words') ?? null, contactDetails: years.get('contact details') ?? null };
};

export const setRetention = (queries: Queries, { words, contactDetails }: Retention): void => {
  for (const [what, years] of [
    ['words', words],
    ['contact details', contactDetails],
  ] as const) {
    if (years === null) queries.delete(retentionRule).where(eq(retentionRule.what, what)).run();
    else {
      queries
        .insert(retentionRule)
        .values({ what, years })
        .onConflictDoUpdate({ target: retentionRule.what, set: { years } })
        .run();
    }
  }
};
