import type { NewOutgoing, Outgoing, PersonId } from '../../shared/model/index.ts';
import { type ChapterStore, runQuietly, type WritableStore } from '../storage/index.ts';
import { insertOutgoing, listOutgoingOf, readSettings } from '../storage/queries/index.ts';

/** Notes that a file leaves: its kind, name, day and whom it is about. No step of the work, so undo passes over it. */
export const noteOutgoing = (store: WritableStore, leaving: NewOutgoing): void =>
  runQuietly(store, (queries) =>
    insertOutgoing(queries, leaving, { leftAt: store.now(), officer: readSettings(queries).officer }),
  );

/** The moment in which an id of version 7 was made, as ISO 8601; the beginning of time for any other id. */
const madeAt = (id: string): string => {
  const isVersion7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id);
  return new Date(isVersion7 ? Number.parseInt(id.replace('-', '').slice(0, 12), 16) : 0).toISOString();
};

/** Files that left with somebody's data; those about everyone only where the person was in the chapter already. */
export const listOutgoingAbout = ({ queries }: ChapterStore, personId: PersonId): Outgoing[] => {
  const since = madeAt(personId);
  return listOutgoingOf(queries, personId).filter(
    ({ about, leftAt }) => about === 'listed' || leftAt >= since,
  );
};
