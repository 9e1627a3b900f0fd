import { isCalendarDay, type StatusEvent } from '../../shared/model/index.ts';
import { ChapterError, runCommand, type WritableStore } from '../storage/index.ts';
import { deleteStatusEvent, findStatusEvent, insertStatusEvent } from '../storage/queries/index.ts';
import { requirePerson } from './require.ts';

type EventKey = Pick<StatusEvent, 'personId' | 'kind' | 'on'>;

const missing = (key: EventKey): ChapterError =>
  new ChapterError('NOT_FOUND', 'This status event is not in the chapter any more.', key.personId);

/**
 * Adds a status event, or puts it in the place of another one of the same person.
 * @throws ChapterError REFUSED for a day that the calendar does not have, and for what is recorded on that day already
 */
export const setStatusEvent = (store: WritableStore, before: EventKey | null, event: StatusEvent): void =>
  runCommand(store, (queries) => {
    const person = requirePerson(queries, event.personId);
    if (!isCalendarDay(event.on)) {
      throw new ChapterError('REFUSED', `The calendar has no ${event.on}. Nothing was changed.`, person.id);
    }
    if (before !== null) {
      if (before.personId !== event.personId || findStatusEvent(queries, before) === undefined) {
        throw missing(before);
      }
      deleteStatusEvent(queries, before);
    }
    if (findStatusEvent(queries, event) !== undefined) {
      throw new ChapterError(
        'REFUSED',
        `“${event.kind}” is recorded for ${person.name} on ${event.on} already. Nothing was changed.`,
        person.id,
      );
    }
    insertStatusEvent(queries, event);
    const verb = before === null ? 'Record' : 'Change';
    return { label: `${verb} “${event.kind}” of ${person.name}`, value: undefined };
  });

export const removeStatusEvent = (store: WritableStore, key: EventKey): void =>
  runCommand(store, (queries) => {
    const person = requirePerson(queries, key.personId);
    if (findStatusEvent(queries, key) === undefined) throw missing(key);
    deleteStatusEvent(queries, key);
    return { label: `Remove “${key.kind}” of ${person.name}`, value: undefined };
  });
