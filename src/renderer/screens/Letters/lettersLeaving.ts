import type { Letter } from '../../../shared/report/index.ts';
import type { Leaving } from '../../components/saveFile.ts';

/** Letters tell about whoever gets one, and about their partners. */
export const lettersLeaving = (letters: readonly Letter[]): Leaving => ({
  kind: 'letters',
  about: [
    ...new Set(
      letters.flatMap(({ personId, groups }) => [
        personId,
        ...groups.flatMap(({ partners }) => partners.map((partner) => partner.personId)),
      ]),
    ),
  ],
});
