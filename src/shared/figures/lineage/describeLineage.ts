import type { EdgeStyle, LineageLayout } from '../../lineage/index.ts';
import type { NameIndex } from './names.ts';

const endings: Readonly<Record<EdgeStyle, string>> = {
  active: '',
  completed: '',
  bridge: ' (took over)',
  'co-mentor': ' (co-mentor)',
  ended: ' (ended early)',
};

const countPeople = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** Every family and every pair in words. */
export const describeLineage = (layout: LineageLayout, names: NameIndex): string => {
  if (layout.cards.length === 0) return 'No pair is recorded yet.';
  const pairsOf = new Map<string, string[]>();
  for (const { mentorId, menteeId, style } of layout.routes) {
    const founder = names.founderOf(menteeId);
    const words = `${names.person(mentorId).name} mentors ${names.person(menteeId).name}${endings[style]}`;
    pairsOf.set(founder, [...(pairsOf.get(founder) ?? []), words]);
  }
  return layout.bands
    .map((band) => {
      const founder = names.person(band.founderId).name;
      const pairs = pairsOf.get(band.founderId) ?? [];
      const head = `${names.familyName(band.founderId)}: ${countPeople(band.people)}, founder ${founder}`;
      return pairs.length === 0 ? `${head}.` : `${head}. ${pairs.join('; ')}.`;
    })
    .join(' ');
};
