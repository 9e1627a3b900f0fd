import type { Person, PersonId } from '../../src/shared/model/index.ts';
import { createRandom, type RandomSource } from '../../src/shared/util/index.ts';
import { createIdMaker } from './chance.ts';
import { awkwardNames, createEmailSupply, createNameSupply, type InventedName } from './names.ts';

/** Makes people of a cohort; awkward names are handed out when asked for. */
export interface PeopleMaker {
  readonly people: Person[];
  readonly add: (entryCohort: number) => Person;
  readonly addAwkward: (which: number, entryCohort: number) => Person;
}

export const createPeopleMaker = (seed: number): PeopleMaker => {
  const random: RandomSource = createRandom(seed);
  const nextId = createIdMaker(random, Date.UTC(2026, 6, 14, 15));
  const nextName = createNameSupply(random);
  const emailFor = createEmailSupply();
  const people: Person[] = [];
  const addNamed = (named: InventedName, entryCohort: number): Person => {
    const person: Person = {
      id: nextId() as PersonId,
      ...named,
      email: emailFor(named),
      phone: random() < 0.3 ? `555-01${String(people.length % 100).padStart(2, '0')}` : null,
      entryCohort,
      staysNamed: random() >= 0.03,
    };
    people.push(person);
    return person;
  };
  return {
    people,
    add: (entryCohort) => addNamed(nextName(), entryCohort),
    addAwkward: (which, entryCohort) => addNamed(awkwardNames[which] as InventedName, entryCohort),
  };
};
