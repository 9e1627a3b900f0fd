import { useMemo } from 'react';
import { findEndingFamilies } from '../../../shared/lineage/index.ts';
import { academicYearOf, standingOn } from '../../../shared/model/index.ts';
import { familyColor } from '../../components/families.ts';
import { countOf } from '../../components/format.ts';
import { Leaf } from '../../components/marks.tsx';
import type { LineageModel } from './lineageModel.ts';
import classes from './panel.module.css';

interface Ending {
  readonly founderId: string;
  readonly name: string;
  readonly remaining: number;
}

/** Families with members in school of whom nobody can mentor next year. */
const listEndings = (model: LineageModel): readonly Ending[] => {
  const { rule, today, families, members } = model;
  const year = academicYearOf(today, rule.yearStartsOn);
  const people = model.people.map((person) => {
    const member = members.get(person.id);
    const standing = member && standingOn(member.entryCohort, member.events, today, rule);
    return { ...person, isActive: standing?.kind === 'in class' };
  });
  // Before this year's class is paired, no family has anyone of it, which says nothing about families.
  if (!people.some(({ row }) => row === year)) return [];
  const presentRows = Array.from({ length: rule.classYearCount + 2 }, (_, years) => year - years);
  return findEndingFamilies(families, people, { mentorRows: [year], presentRows })
    .filter(({ state }) => state === 'ending')
    .map(({ founderId, remainingIds }) => ({
      founderId,
      name: model.familyNames.get(founderId) ?? '',
      remaining: remainingIds.length,
    }));
};

/** Which families are about to die out: for the board that pairs next year. */
export const EndingFamilies = (props: { model: LineageModel; onShow: (founderId: string) => void }) => {
  const endings = useMemo(() => listEndings(props.model), [props.model]);
  if (endings.length === 0) return null;
  return (
    <section className={classes.endings}>
      <h2>{countOf(endings.length, 'family', 'families')} may die out</h2>
      <p>Nobody in them entered this year, so nobody can mentor the next class.</p>
      <ul className={classes.chain}>
        {endings.map(({ founderId, name, remaining }) => (
          <li key={founderId}>
            <button type="button" onClick={() => props.onShow(founderId)}>
              <span>
                <Leaf color={familyColor(name)} /> {name}
              </span>
              <span>{remaining} in school</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
