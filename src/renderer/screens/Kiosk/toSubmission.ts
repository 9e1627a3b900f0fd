import { fitAnswer } from '../../../shared/instrument/index.ts';
import type { KioskQuestionnaire, KioskSubmission } from '../../../shared/rpc/index.ts';
import type { KioskDraft } from './kioskDraft.ts';
import { keyOf, kioskPages } from './kioskPages.ts';

/** What is sent of a draft: only answers to what this role is asked, and none for what was left blank. */
export const toSubmission = (questionnaire: KioskQuestionnaire, draft: KioskDraft): KioskSubmission => {
  const role = draft.role ?? 'neither';
  const answers = kioskPages(questionnaire.items, role)
    .flat()
    .flatMap((asked) => {
      const fitted = fitAnswer(draft.answers[keyOf(asked)] ?? null, asked.item);
      return fitted.fits && fitted.value !== null
        ? [{ itemId: asked.item.id, side: asked.side, value: fitted.value }]
        : [];
    });
  const takes = role === 'mentor' || role === 'both';
  return {
    person: questionnaire.named
      ? {
          name: draft.name.trim(),
          email: draft.email.trim() === '' ? null : draft.email.trim(),
          knownId: draft.self === 'nobody' ? null : draft.self,
          entryCohort: draft.entryCohort,
        }
      : null,
    role,
    places: questionnaire.asksPlaces && takes ? (draft.places ?? 1) : null,
    codeWord: draft.codeWord.trim() === '' ? null : draft.codeWord.trim(),
    answers,
  };
};
