import { useMemo, useRef } from 'react';
import { useClient } from '../../client/ClientProvider.tsx';
import type { PeopleSource } from '../../components/questions/question.ts';

/** Names for `people` questions, a few at a time from the host. Names that were offered are kept for showing them. */
export const useKioskPeople = (
  kept: Readonly<Record<string, string>>,
): PeopleSource & { readonly namesOf: (ids: readonly string[]) => Record<string, string> } => {
  const client = useClient();
  const seen = useRef(new Map<string, string>());
  const known = useRef(kept);
  known.current = kept;
  return useMemo(() => {
    const nameOf = (id: string): string | null => seen.current.get(id) ?? known.current[id] ?? null;
    return {
      search: async (typed) => {
        const found = await client.kiosk.people({ typed });
        for (const { id, name } of found) seen.current.set(id, name);
        return found.map(({ id, name, entryCohort }) => ({
          id,
          name,
          note: entryCohort === null ? '' : `entered ${entryCohort}`,
        }));
      },
      nameOf,
      namesOf: (ids) =>
        Object.fromEntries(
          ids.flatMap((id) => {
            const name = nameOf(id);
            return name === null ? [] : [[id, name]];
          }),
        ),
    };
  }, [client]);
};
