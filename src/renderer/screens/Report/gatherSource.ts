import type { DisplayWords, ReportSettings } from '../../../shared/model/index.ts';
import { type ChapterWords, gatherVoices, type ReportSource } from '../../../shared/report/index.ts';
import type { OpenChapter, PairingSnapshot, SurveySnapshot } from '../../../shared/rpc/index.ts';
import { capitalize, formatDay, today } from '../../components/format.ts';
import { nameSurvey } from '../../components/nameSurvey.ts';
import { gatherFacts } from '../../components/peopleFacts.ts';
import { ratesOf } from '../../components/rates.ts';

export interface SourceParts {
  readonly survey: SurveySnapshot;
  readonly surveys: readonly SurveySnapshot[];
  readonly pairing: PairingSnapshot;
  readonly words: ChapterWords & { readonly jointRows: ReportSource['jointRows'] };
  readonly chapter: OpenChapter;
  readonly displayWords: DisplayWords;
  readonly settings: Pick<ReportSettings, 'earlierId'>;
  readonly appVersion: string;
}

const flowOf = (
  { enrollments, instrument, submissions, pairings, cycle }: PairingSnapshot,
  surveyed: number,
): ReportSource['flow'] => {
  const people = new Set(
    pairings
      .filter(({ cycleId }) => cycleId === cycle.id)
      .flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
  );
  return {
    invited: enrollments.length === 0 ? null : new Set(enrollments.map(({ personId }) => personId)).size,
    answered:
      instrument === null ? null : new Set(submissions.flatMap(({ personId }) => personId ?? [])).size,
    paired: people.size === 0 ? null : people.size,
    surveyed,
  };
};

const pairsOf = ({ pairings, cycle }: PairingSnapshot): ReportSource['pairs'] => {
  const own = pairings.filter(({ cycleId }) => cycleId === cycle.id);
  return own.length === 0
    ? null
    : {
        made: own.length,
        mentees: new Set(own.map(({ menteeId }) => menteeId)).size,
        mentors: new Set(own.map(({ mentorId }) => mentorId)).size,
      };
};

/** Gathers from the chapter's snapshots everything that a report is made from. */
export const gatherSource = (parts: SourceParts): Omit<ReportSource, 'fingerprint'> => {
  const { survey, surveys, pairing, words, chapter, displayWords, settings, appVersion } = parts;
  const { smallCell, completeFrom } = survey.settings;
  const named = nameSurvey(survey, surveys, chapter);
  const other = surveys.find(({ instrument }) => instrument.id === settings.earlierId);
  const before = other === undefined ? null : nameSurvey(other, surveys, chapter);
  // Two surveys of one cycle would read the same by its name.
  const isSameName = before !== null && before.name === named.name;
  const facts = gatherFacts(pairing, survey.instrument, chapter.settings);
  const counted = survey.submissions.filter(({ superseded }) => !superseded).length;
  return {
    chapterName: chapter.settings.name,
    cycleLabel: chapter.cycles.find(({ id }) => id === survey.instrument.cycleId)?.label ?? '',
    appVersion,
    day: today(),
    dateText: formatDay(today()),
    survey: isSameName ? { ...named, name: survey.instrument.title } : named,
    surveySettings: { smallCell, completeFrom },
    earlier: isSameName && before !== null ? { ...before, name: before.instrument.title } : before,
    facts,
    words: { mentees: displayWords.mentees, mentors: displayWords.mentors },
    rates: ratesOf({ survey, enrollments: pairing.enrollments }).map(({ side, rate }) => ({
      id: side,
      rate,
    })),
    hasInvitedList: survey.invitations.length > 0,
    flow: flowOf(pairing, counted),
    pairs: pairsOf(pairing),
    voices: gatherVoices(survey, words, facts, smallCell, {
      mentee: capitalize(displayWords.mentee),
      mentor: capitalize(displayWords.mentor),
    }),
    jointRows: words.jointRows.filter(({ instrumentId }) => instrumentId === survey.instrument.id),
  };
};
