import { expect } from 'vitest';
import type { BackendClient } from '../../src/main/rpc/relay.ts';
import type { CycleId } from '../../src/shared/model/index.ts';

/** What somebody agreed to, where their data went, a copy of it, and erasing them. */
export const workOnPrivacy = async (client: BackendClient, cycleId: CycleId): Promise<void> => {
  const { people } = await client.people.snapshot({ cycleId });
  const person = people.find(({ name }) => name === 'Mentor A 1');
  if (person === undefined) throw new Error('The mentor is not on the roster.');
  const personId = person.id;
  const undoable = (await client.chapters.current())?.undoLabel;
  await client.privacy.noteOutgoing({
    kind: 'letters',
    fileName: 'letters.pdf',
    about: 'listed',
    people: [personId],
  });
  expect((await client.chapters.current())?.undoLabel).toBe(undoable);
  expect(
    await client.privacy.setConsents({
      personIds: [personId],
      purpose: 'research',
      answer: 'no',
      on: '2026-09-01',
    }),
  ).toEqual({ changed: 1 });
  await client.privacy.setRetention({ words: 2, contactDetails: null });
  const snapshot = await client.privacy.snapshot();
  expect(snapshot).toMatchObject({
    outgoing: [{ fileName: 'letters.pdf', about: 'listed', listed: 1 }],
    retention: { words: 2, contactDetails: null },
    erasures: [],
  });
  expect(snapshot.consents).toContainEqual({
    personId,
    purpose: 'research',
    answer: 'no',
    on: '2026-09-01',
    source: 'noted by Ben Cho',
  });
  expect((await client.privacy.personRecord({ personId })).name).toBe('Mentor A 1');
  expect((await client.privacy.previewRetention()).due).toEqual([]);
  expect(await client.privacy.forget({ words: [], contactDetails: [], remove: [] })).toMatchObject({
    found: 0,
  });
  const { passages, staysAs, copies } = await client.privacy.previewErase({ personId });
  expect(staysAs).toBe("Anonymous '25");
  expect(
    await client.privacy.erase({
      personId,
      typedName: 'Mentor A 1',
      passages: passages.map(({ key }) => key),
      remove: copies.map(({ key }) => key),
    }),
  ).toMatchObject({ found: 0, left: [], unread: [], staysAs });
  expect(await client.privacy.copies()).toEqual({ copies: [] });
  expect(await client.privacy.removeCopies({ keys: ['../settings.json', 'settings.json'] })).toEqual({
    removed: 0,
  });
};
