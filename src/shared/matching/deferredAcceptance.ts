/**
 * Stable pairs by deferred acceptance (Gale and Shapley 1962; with capacities Roth and Sotomayor 1990), mentees
 * proposing: no mentee can do better in any stable pairing. Lists may leave people out: those are not acceptable.
 * @param menteePreferences for each mentee, mentors from the most to the least wanted
 * @param mentorPreferences for each mentor, mentees from the most to the least wanted
 * @param capacities places of each mentor
 * @param menteeMax mentors each mentee may have; absent = 1 each
 * @returns pairs by mentee, then mentor
 */
export const deferredAcceptance = (
  menteePreferences: readonly ArrayLike<number>[],
  mentorPreferences: readonly ArrayLike<number>[],
  capacities: ArrayLike<number>,
  menteeMax?: ArrayLike<number>,
): [mentee: number, mentor: number][] => {
  const rankOf = mentorPreferences.map((list) => {
    const ranks = new Int32Array(menteePreferences.length).fill(-1);
    for (let rank = 0; rank < list.length; rank++) if (ranks[list[rank]!] === -1) ranks[list[rank]!] = rank;
    return ranks;
  });
  const accepted: number[][] = mentorPreferences.map(() => []);
  const nextWish = new Int32Array(menteePreferences.length);
  const open = menteePreferences.map((_, mentee) => menteeMax?.[mentee] ?? 1);
  const waiting = menteePreferences.map((_, mentee) => mentee).reverse();
  for (let mentee = waiting.pop(); mentee !== undefined; mentee = waiting.pop()) {
    const wishes = menteePreferences[mentee]!;
    while (open[mentee]! > 0 && nextWish[mentee]! < wishes.length) {
      const mentor: number = wishes[nextWish[mentee]!++]!;
      const ranks: Int32Array | undefined = rankOf[mentor];
      const rank = ranks?.[mentee] ?? -1;
      const held: number[] | undefined = accepted[mentor];
      if (ranks === undefined || rank === -1 || held === undefined || held.includes(mentee)) continue;
      let at = held.length;
      while (at > 0 && ranks[held[at - 1]!]! > rank) at--;
      if (at >= (capacities[mentor] ?? 0)) continue;
      held.splice(at, 0, mentee);
      open[mentee]!--;
      if (held.length > (capacities[mentor] ?? 0)) {
        const rejected = held.pop()!;
        open[rejected]!++;
        waiting.push(rejected);
      }
    }
  }
  return accepted
    .flatMap((mentees, mentor) => mentees.map((mentee): [number, number] => [mentee, mentor]))
    .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
};
