/**
 * The eligible pairs, told by whichever list is shorter: those that are possible, or those that are not. Sums over
 * eligible pairs are sums over all pairs without the second, or over the first alone.
 */
export interface EligiblePairs {
  readonly listed: 'possible' | 'impossible';
  readonly mentees: Int32Array;
  readonly mentors: Int32Array;
}

export const listEligiblePairs = (
  menteeCount: number,
  mentorCount: number,
  eligible: Uint8Array | undefined,
): EligiblePairs => {
  if (!eligible) return { listed: 'impossible', mentees: new Int32Array(0), mentors: new Int32Array(0) };
  let possible = 0;
  for (const flag of eligible) if (flag !== 0) possible++;
  const listsPossible = possible * 2 < eligible.length;
  const count = listsPossible ? possible : eligible.length - possible;
  const mentees = new Int32Array(count);
  const mentors = new Int32Array(count);
  let place = 0;
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      if ((eligible[mentee * mentorCount + mentor] !== 0) !== listsPossible) continue;
      mentees[place] = mentee;
      mentors[place++] = mentor;
    }
  }
  return { listed: listsPossible ? 'possible' : 'impossible', mentees, mentors };
};
