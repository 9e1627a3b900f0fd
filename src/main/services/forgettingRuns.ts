type Cells = Readonly<Record<string, unknown>>;

const isCells = (value: unknown): value is Cells =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Answers, events, rules and wishes of somebody; a pair of an earlier year stays. */
const goesWith = (value: unknown, id: string): boolean => {
  if (!isCells(value)) return false;
  if (value.personId === id) return 'responses' in value || 'on' in value;
  return 'confidential' in value && (value.menteeId === id || value.mentorId === id);
};

const redact = (value: unknown, id: string, name: string): unknown => {
  if (Array.isArray(value)) {
    return value.filter((entry) => !goesWith(entry, id)).map((entry) => redact(entry, id, name));
  }
  if (!isCells(value)) return value;
  if (value.id === id && 'name' in value) {
    return { ...value, name, goesBy: null, pronouns: null, email: null, phone: null, staysNamed: false };
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, redact(entry, id, name)]));
};

/** The input of a run without what it knew of somebody; their entry stays, so that the pairs can still be drawn. */
export const redactInput = (input: string, id: string, staysAs: string | null): string =>
  input.includes(id) ? JSON.stringify(redact(JSON.parse(input), id, staysAs ?? 'Anonymous')) : input;

const changeInput = (input: string, change: (value: Cells) => unknown): string => {
  const before: unknown = JSON.parse(input);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isCells(value)) return value;
    const changed = change(value);
    return isCells(changed)
      ? Object.fromEntries(Object.entries(changed).map(([key, entry]) => [key, walk(entry)]))
      : changed;
  };
  const after = JSON.stringify(walk(before));
  return after === JSON.stringify(before) ? input : after;
};

/** The input of a run without the answers in their own words of some people. */
export const redactWords = (
  input: string,
  people: ReadonlySet<string>,
  textItems: ReadonlySet<string>,
): string =>
  people.size === 0
    ? input
    : changeInput(input, (value) => {
        const { personId, responses } = value;
        if (typeof personId !== 'string' || !people.has(personId) || !Array.isArray(responses)) return value;
        const kept = responses.filter(
          (response) => !isCells(response) || !textItems.has(String(response.itemId)),
        );
        return { ...value, responses: kept };
      });

/** The input of a run without the addresses and numbers of some people. */
export const redactContact = (input: string, people: ReadonlySet<string>): string =>
  people.size === 0
    ? input
    : changeInput(input, (value) =>
        typeof value.id === 'string' && people.has(value.id) && 'email' in value
          ? { ...value, email: null, phone: null }
          : value,
      );
