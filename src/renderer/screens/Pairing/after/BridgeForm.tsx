import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PersonId } from '../../../../shared/model/index.ts';
import type { BridgeCandidate } from './bridges.ts';
import { Officers } from './Proposal.tsx';

/** Somebody of the line holds the mentee's place until a new mentor is found. */
export const BridgeForm = (props: {
  candidates: readonly BridgeCandidate[];
  mentee: string;
  isApplying: boolean;
  onCancel: () => void;
  onApply: (mentorId: PersonId, officers: readonly string[]) => void;
}) => {
  const [chosen, setChosen] = useState<string | null>(props.candidates[0]?.person.id ?? null);
  const [officers, setOfficers] = useState<[string, string]>(['', '']);
  const names = officers.map((name) => name.trim());
  return (
    <Stack gap={12}>
      <Text size="sm" c="var(--mg-ink-2)">
        A bridge takes no place. {props.mentee} stays on the waiting list for a mentor.
      </Text>
      <Select
        label="Who bridges the gap"
        allowDeselect={false}
        value={chosen}
        onChange={setChosen}
        data={props.candidates.map(({ person, relation, standing }) => ({
          value: person.id as string,
          label: `${person.name}, ${relation}, ${standing}`,
        }))}
      />
      <Officers value={officers} onChange={setOfficers} />
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onCancel}>
          Choose something else
        </Button>
        <Button
          loading={props.isApplying}
          disabled={chosen === null || names[0] === '' || names[1] === '' || names[0] === names[1]}
          onClick={() => chosen !== null && props.onApply(chosen as PersonId, names)}
        >
          Apply the bridge
        </Button>
      </Group>
    </Stack>
  );
};
