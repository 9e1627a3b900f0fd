import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUi } from '../../stores/ui.ts';

/** What asks for names or reasons: while presenting it is not shown, so that nothing typed stands on a shared screen. */
export const NotWhilePresenting = ({ what, children }: { what: string; children: ReactNode }) => {
  const { presenting, present } = useUi();
  if (!presenting) return children;
  return (
    <Stack gap={10} align="flex-start">
      <Text size="sm" c="var(--mg-ink-2)">
        {what} would stand on the shared screen in clear. Stop sharing, then end presenter mode.
      </Text>
      <Button variant="default" size="sm" onClick={() => present(false)}>
        End presenter mode
      </Button>
    </Stack>
  );
};
