import { compareText } from '../util/index.ts';

/** The family palette, in its order. A name beyond the twelfth carries a number: "Hazel 2". */
export const familyPalette = [
  { name: 'Hazel', light: '#5E6B1E', dark: '#A9B85C' },
  { name: 'Rowan', light: '#A12B55', dark: '#E58AAC' },
  { name: 'Linden', light: '#1F6F8B', dark: '#74BBD4' },
  { name: 'Maple', light: '#A65416', dark: '#DF9A66' },
  { name: 'Cedar', light: '#5B4BA0', dark: '#A99BE8' },
  { name: 'Alder', light: '#2E6E4E', dark: '#7CC3A0' },
  { name: 'Juniper', light: '#3A5A9B', dark: '#92ACE6' },
  { name: 'Willow', light: '#7B3B6E', dark: '#D79CC8' },
  { name: 'Aspen', light: '#8A6A12', dark: '#D6B65A' },
  { name: 'Birch', light: '#5B6670', dark: '#AEB9C2' },
  { name: 'Beech', light: '#8A3B2A', dark: '#E08C76' },
  { name: 'Elm', light: '#0F6E6A', dark: '#6CC4BE' },
] as const;

export interface FamilyName {
  readonly founderId: string;
  readonly name: string;
  /** Place in `familyPalette`. */
  readonly color: number;
}

const defaultName = (slot: number): string => {
  const { name } = familyPalette[slot % familyPalette.length]!;
  const round = Math.floor(slot / familyPalette.length) + 1;
  return round === 1 ? name : `${name} ${round}`;
};

/**
 * A name and a color for each founder. Names in `stored` stay; the others take the next free names of the palette in
 * the order of their ids. Ids grow with time, so that a family that is added takes a new name and no other changes;
 * with `stored` holding the earlier names this is so for any ids. A family with a palette name has that color; one
 * with a name of its own has the color whose turn it is.
 */
export const nameFamilies = (
  founderIds: readonly string[],
  stored: readonly { readonly founderId: string; readonly name: string }[] = [],
): readonly FamilyName[] => {
  const storedName = new Map(stored.map(({ founderId, name }) => [founderId, name]));
  const taken = new Set(storedName.values());
  let slot = 0;
  let ownNames = 0;
  return [...new Set(founderIds)].sort(compareText).map((founderId) => {
    const name = storedName.get(founderId);
    if (name === undefined) {
      while (taken.has(defaultName(slot))) slot++;
      const given = { founderId, name: defaultName(slot), color: slot % familyPalette.length };
      slot++;
      return given;
    }
    const tree = name.replace(/ \d+$/, '');
    const color = familyPalette.findIndex((entry) => entry.name === tree);
    return { founderId, name, color: color >= 0 ? color : ownNames++ % familyPalette.length };
  });
};
