import {
  type Instrument,
  type InstrumentId,
  type Invitation,
  type NewScale,
  type ScaleId,
  type SurveyScale,
  type SurveySettings,
  usualSurveySettings,
} from '../../shared/model/index.ts';
import type { SurveySnapshot } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  type ChapterStore,
  makeId,
  type Queries,
  runCommand,
  type WritableStore,
} from '../storage/index.ts';
import {
  deleteScale,
  findInstrument,
  findScale,
  findSurveySettings,
  insertScale,
  listInstruments,
  listInvitations,
  listItems,
  listScales,
  listSubmissions,
  replaceInvitations,
  setSurveySettings,
  updateScale,
} from '../storage/queries/index.ts';
import { requirePerson } from './require.ts';
import { counted } from './words.ts';

// How a survey is read belongs to the evaluation, which looks back: past program cycles can be worked on as well.

/** Every survey of the chapter with all its answers, newest first. */
export const readEvaluation = ({ queries }: ChapterStore): SurveySnapshot[] =>
  listInstruments(queries)
    .filter(({ kind }) => kind === 'evaluation')
    .map((instrument) => ({
      instrument,
      items: listItems(queries, instrument.id),
      submissions: listSubmissions(queries, instrument.id, 'all'),
      settings: findSurveySettings(queries, instrument.id) ?? {
        instrumentId: instrument.id,
        ...usualSurveySettings,
      },
      scales: listScales(queries, instrument.id),
      invitations: listInvitations(queries, instrument.id),
    }));

const requireSurvey = (queries: Queries, id: InstrumentId): Instrument => {
  const survey = findInstrument(queries, id);
  if (survey?.kind !== 'evaluation')
    throw new ChapterError('NOT_FOUND', 'This survey is not in the chapter any more.', id);
  return survey;
};

export const changeSurveySettings = (store: WritableStore, settings: SurveySettings): void =>
  runCommand(store, (queries) => {
    const survey = requireSurvey(queries, settings.instrumentId);
    setSurveySettings(queries, settings);
    return { label: `Change how “${survey.title}” is read`, value: undefined };
  });

const requireRatings = (queries: Queries, { instrumentId, itemIds }: NewScale): void => {
  const items = listItems(queries, instrumentId);
  const known = new Set(
    itemIds.filter((id) => items.some((item) => item.id === id && item.type === 'rating')),
  );
  if (known.size !== itemIds.length)
    throw new ChapterError(
      'REFUSED',
      'A scale is made of rating questions of its survey, each once. Nothing was changed.',
    );
};

export const addScale = (store: WritableStore, scale: NewScale): ScaleId =>
  runCommand(store, (queries) => {
    requireSurvey(queries, scale.instrumentId);
    requireRatings(queries, scale);
    const id = makeId<ScaleId>();
    insertScale(queries, { ...scale, id });
    return { label: `Make the scale ${scale.name}`, value: id };
  });

const requireScale = (queries: Queries, id: ScaleId): SurveyScale => {
  const scale = findScale(queries, id);
  if (scale === undefined)
    throw new ChapterError('NOT_FOUND', 'This scale is not in the survey any more.', id);
  return scale;
};

export const changeScale = (store: WritableStore, scale: SurveyScale): void =>
  runCommand(store, (queries) => {
    const { instrumentId } = requireScale(queries, scale.id);
    requireRatings(queries, { ...scale, instrumentId });
    updateScale(queries, { ...scale, instrumentId });
    return { label: `Change the scale ${scale.name}`, value: undefined };
  });

export const removeScale = (store: WritableStore, id: ScaleId): void =>
  runCommand(store, (queries) => {
    const { name } = requireScale(queries, id);
    deleteScale(queries, id);
    return { label: `Remove the scale ${name}`, value: undefined };
  });

export const setInvitations = (
  store: WritableStore,
  instrumentId: InstrumentId,
  list: readonly Omit<Invitation, 'instrumentId'>[],
): void =>
  runCommand(store, (queries) => {
    const survey = requireSurvey(queries, instrumentId);
    for (const { personId } of list) requirePerson(queries, personId);
    const keys = new Set(list.map(({ personId, side }) => `${personId} ${side}`));
    if (keys.size !== list.length)
      throw new ChapterError(
        'REFUSED',
        'Someone stands twice on the list of invited people. Nothing was changed.',
      );
    replaceInvitations(
      queries,
      instrumentId,
      list.map((one) => ({ ...one, instrumentId })),
    );
    return {
      label:
        list.length === 0
          ? `Count everyone enrolled as invited to “${survey.title}”`
          : `List ${counted(list.length, 'invited person', 'invited people')} of “${survey.title}”`,
      value: undefined,
    };
  });
