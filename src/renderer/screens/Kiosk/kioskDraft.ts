import * as z from 'zod/mini';
import { answerValueSchema, personIdSchema, roleChoices } from '../../../shared/model/index.ts';

const draftSchema = z.object({
  /** The page that is shown; -1 is the welcome. */
  page: z.int(),
  name: z.string(),
  email: z.string(),
  /** People on the roster whom this name or address fits. */
  found: z.array(z.object({ id: personIdSchema, name: z.string(), entryCohort: z.nullable(z.int()) })),
  /** Who of them it is; `nobody` for someone new; null before that is said. */
  self: z.nullable(z.union([personIdSchema, z.literal('nobody')])),
  entryCohort: z.nullable(z.int()),
  role: z.nullable(z.enum(roleChoices)),
  places: z.nullable(z.int()),
  codeWord: z.string(),
  answers: z.record(z.string(), answerValueSchema),
  /** Names of people in the answers, by id. */
  names: z.record(z.string(), z.string()),
  /** When something was last typed or touched, in milliseconds since 1970. */
  touchedAt: z.number(),
});
/** What one person has entered so far. */
export type KioskDraft = z.infer<typeof draftSchema>;

export const welcomePage = -1;

export const emptyDraft: KioskDraft = {
  page: welcomePage,
  name: '',
  email: '',
  found: [],
  self: null,
  entryCohort: null,
  role: null,
  places: null,
  codeWord: '',
  answers: {},
  names: {},
  touchedAt: 0,
};

/** Seconds without a touch after which the window asks whether somebody is still there, and then starts over. */
export const quietSeconds = 120;
export const warningSeconds = 30;

const place = 'mentorgrove.kiosk';

/** The draft that a reload interrupted, unless it lay untouched for so long that its person has gone. */
export const recallDraft = (now: number, storage: Storage = window.sessionStorage): KioskDraft => {
  try {
    const draft = draftSchema.parse(JSON.parse(storage.getItem(place) ?? ''));
    if (now - draft.touchedAt < (quietSeconds + warningSeconds) * 1000) return draft;
  } catch {
    // Nothing was kept, or nothing of use.
  }
  storage.removeItem(place);
  return emptyDraft;
};

/** Keeps the draft for a reload of this very tab; an empty one leaves no trace. */
export const keepDraft = (draft: KioskDraft, storage: Storage = window.sessionStorage): void => {
  if (draft.page === welcomePage) storage.removeItem(place);
  else storage.setItem(place, JSON.stringify(draft));
};
