import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { indexMembers, keyOfList, readOptions } from '../readAnswer.ts';

const usualPersistence = 0.8;

/**
 * Lists of favorites in order: rank-biased overlap, extrapolated, also for lists of different length (Webber, Moffat
 * & Zobel 2010, "A similarity measure for indefinite rankings", equation 32). 1 for equal lists, 0 where nothing is
 * shared; what is shared at the top counts most.
 *
 * In the paper's words: with X(d) = options shared among the first d of each, s and l the lengths of the shorter and
 * the longer list, RBO = (1−p)/p · [Σ_{d=1..l} X(d)/d·p^d + Σ_{d=s+1..l} X(s)(d−s)/(s·d)·p^d]
 * + [(X(l)−X(s))/l + X(s)/s]·p^l. An option is first shared at the depth of its lower rank, so the first sum is the
 * sum over shared options of what all depths from there on give.
 */
export const topK: Measure = ({ item, mentees, mentors }) => {
  const read = readOptions(item);
  const cut = (list: readonly string[] | null): readonly string[] | null =>
    list?.slice(0, item.atMost) ?? null;
  const ofMentees = distinctAnswers(mentees, (answer) => cut(read(answer)), keyOfList);
  const ofMentors = distinctAnswers(mentors, (answer) => cut(read(answer)), keyOfList);
  const given = item.persistence ?? usualPersistence;
  const persistence = given > 0 && given < 1 ? given : usualPersistence;
  const deepest = [...ofMentees.values, ...ofMentors.values].reduce(
    (most, list) => Math.max(most, list.length),
    0,
  );

  /** powers[d] = p^d; harmonic[d] = Σ_{i=1..d} p^i / i; geometric[d] = Σ_{i=1..d} p^i. */
  const powers = new Float64Array(deepest + 1).fill(1);
  const harmonic = new Float64Array(deepest + 1);
  const geometric = new Float64Array(deepest + 1);
  for (let depth = 1; depth <= deepest; depth++) {
    const power = persistence ** depth;
    powers[depth] = power;
    harmonic[depth] = (harmonic[depth - 1] as number) + power / depth;
    geometric[depth] = (geometric[depth - 1] as number) + power;
  }

  const indexOf = indexMembers([...ofMentees.values, ...ofMentors.values]);
  const codeOf = (option: string): number => indexOf.get(option) as number;
  const menteeLists = ofMentees.values.map((list) => Int32Array.from(list, codeOf));
  const mentorLists = ofMentors.values.map((list) => Int32Array.from(list, codeOf));
  const width = indexOf.size;
  /** Rank of each option in each mentor's list, 0 = not in it. */
  const mentorRanks = new Int32Array(mentorLists.length * width);
  mentorLists.forEach((list, row) => {
    list.forEach((option, place) => {
      mentorRanks[row * width + option] = place + 1;
    });
  });

  const compare = (mentee: number, mentor: number): number => {
    const list = menteeLists[mentee] as Int32Array;
    const otherLength = (mentorLists[mentor] as Int32Array).length;
    const short = Math.min(list.length, otherLength);
    const long = Math.max(list.length, otherLength);
    const toEnd = harmonic[long] as number;
    let sum = 0;
    let sharedShort = 0;
    let sharedLong = 0;
    for (let place = 0; place < list.length; place++) {
      const rank = mentorRanks[mentor * width + (list[place] as number)] as number;
      if (rank === 0) continue;
      const depth = Math.max(rank, place + 1);
      sum += toEnd - (harmonic[depth - 1] as number);
      sharedLong++;
      if (depth <= short) sharedShort++;
    }
    if (sharedLong === 0) return 0;
    const beyond =
      (geometric[long] as number) -
      (geometric[short] as number) -
      short * (toEnd - (harmonic[short] as number));
    sum += (sharedShort / short) * beyond;
    const tail = ((sharedLong - sharedShort) / long + sharedShort / short) * (powers[long] as number);
    return Math.min(1, ((1 - persistence) / persistence) * sum + tail);
  };
  return prepareItem(ofMentees, ofMentors, compare, (mentee, mentor) => {
    const other = new Set(ofMentors.values[mentor]);
    const options = (ofMentees.values[mentee] as readonly string[]).filter((option) => other.has(option));
    return options.length > 0 ? { kind: 'options', options } : null;
  });
};
