import { compareText, foldText } from '../../../shared/util/index.ts';
import type { PeopleSource, PersonChoice } from './question.ts';

const mostShown = 6;

/** A source over a list in hand: people with a word in the name, or the whole name, that begins as typed. */
export const peopleFromList = (list: readonly PersonChoice[]): PeopleSource => {
  const folded = list
    .map((person) => ({ person, name: foldText(person.name) }))
    .sort((left, right) => compareText(left.name, right.name));
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return {
    search: async (typed) => {
      const wanted = foldText(typed);
      if (wanted.length < 2) return [];
      return folded
        .filter(({ name }) => name.startsWith(wanted) || name.includes(` ${wanted}`))
        .slice(0, mostShown)
        .map(({ person }) => person);
    },
    nameOf: (id) => names.get(id) ?? null,
  };
};

/** For questionnaires without people to choose from: what is typed stays as it was typed. */
export const nobodyToFind: PeopleSource = { search: async () => [], nameOf: () => null };
