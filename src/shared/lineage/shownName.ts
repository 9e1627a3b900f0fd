/** "Anonymous '24", by the year of entry. */
export const anonymousName = (row: number | null): string =>
  row === null ? 'Anonymous' : `Anonymous '${String(Math.abs(row) % 100).padStart(2, '0')}`;

/**
 * The name under which someone stands in the family tree. Whoever did not agree to stay named loses it on becoming
 * alumni; the place in the tree stays, so that nobody's line breaks.
 */
export const shownName = (
  person: { readonly name: string; readonly row: number | null; readonly staysNamed: boolean },
  isAlumni: boolean,
): string => (isAlumni && !person.staysNamed ? anonymousName(person.row) : person.name);
