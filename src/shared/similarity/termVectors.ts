import { compareText } from '../util/index.ts';
import type { DistinctAnswers } from './measure.ts';
import type { Word } from './words.ts';

export type Texts = DistinctAnswers<readonly Word[]>;

/** A text as the weights of its stems, scaled to length 1; stems by index, ascending. */
interface TermVector {
  readonly stems: readonly number[];
  readonly weights: readonly number[];
}

export interface TermVectors {
  /** Cosines of one mentee's text with every mentor's text. */
  readonly fillCosines: (mentee: number, row: Float64Array) => void;
  /** Words of both texts as the mentee wrote them, the rarest first. */
  readonly commonWords: (mentee: number, mentor: number) => readonly string[];
}

/**
 * TF-IDF vectors (Salton & Buckley 1988) of all texts: a stem weighs its count in the text times
 * ln((1 + N) / (1 + n)) + 1, where n of the N texts have it. Sums run over the stems in alphabetical order, so that
 * they don't depend on the order of people.
 */
export const buildTermVectors = (mentees: Texts, mentors: Texts): TermVectors => {
  const { indexOf, rarity } = weighStems(mentees, mentors);
  const vectorOf = (words: readonly Word[]): TermVector => buildVector(words, indexOf, rarity);
  const menteeVectors = mentees.values.map(vectorOf);
  const mentorVectors = mentors.values.map(vectorOf);
  const uses: { readonly rows: number[]; readonly weights: number[] }[] = rarity.map(() => ({
    rows: [],
    weights: [],
  }));
  mentorVectors.forEach(({ stems, weights }, row) => {
    stems.forEach((stem, place) => {
      uses[stem]?.rows.push(row);
      uses[stem]?.weights.push(weights[place] as number);
    });
  });

  const fillCosines = (mentee: number, row: Float64Array): void => {
    row.fill(0);
    const { stems, weights } = menteeVectors[mentee] as TermVector;
    stems.forEach((stem, place) => {
      const own = weights[place] as number;
      const use = uses[stem]!;
      for (let user = 0; user < use.rows.length; user++) {
        const column = use.rows[user] as number;
        row[column] = (row[column] as number) + own * (use.weights[user] as number);
      }
    });
  };
  const commonWords = (mentee: number, mentor: number): readonly string[] => {
    const theirs = new Set((mentors.values[mentor] as readonly Word[]).map((word) => word.stem));
    const common = new Map<string, string>();
    for (const { stem, written } of mentees.values[mentee] as readonly Word[]) {
      if (theirs.has(stem) && !common.has(stem)) common.set(stem, written);
    }
    const rarityOf = (stem: string): number => rarity[indexOf.get(stem) as number] as number;
    return [...common]
      .sort(([left], [right]) => rarityOf(right) - rarityOf(left) || compareText(left, right))
      .map(([, written]) => written);
  };
  return { fillCosines, commonWords };
};

const weighStems = (
  ...sides: readonly Texts[]
): { indexOf: ReadonlyMap<string, number>; rarity: readonly number[] } => {
  const texts = new Map<string, number>();
  let total = 0;
  for (const side of sides) {
    side.values.forEach((words, row) => {
      const people = side.counts[row] as number;
      total += people;
      for (const stem of new Set(words.map((word) => word.stem)))
        texts.set(stem, (texts.get(stem) ?? 0) + people);
    });
  }
  const stems = [...texts.keys()].sort(compareText);
  return {
    indexOf: new Map(stems.map((stem, index) => [stem, index])),
    rarity: stems.map((stem) => Math.log((1 + total) / (1 + (texts.get(stem) as number))) + 1),
  };
};

const buildVector = (
  words: readonly Word[],
  indexOf: ReadonlyMap<string, number>,
  rarity: readonly number[],
): TermVector => {
  const counts = new Map<number, number>();
  for (const { stem } of words) {
    const index = indexOf.get(stem) as number;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const stems = [...counts.keys()].sort((left, right) => left - right);
  const weights = stems.map((stem) => (counts.get(stem) as number) * (rarity[stem] as number));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { stems, weights: weights.map((weight) => weight / length) };
};
