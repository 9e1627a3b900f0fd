import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useUi } from '../stores/ui.ts';
import { useClient } from './ClientProvider.tsx';
import type { Client } from './connect.ts';
import { describeError } from './describeError.ts';
import { refreshSnapshots } from './refreshSnapshots.ts';

export interface CommandWords<Input, Output> {
  /** What is said when it is done; with it comes the offer to undo. Nothing is said where it is absent. */
  readonly said?: (output: Output, input: Input) => string;
  /** False where the command can't be undone. */
  readonly undoable?: boolean;
  readonly onDone?: (output: Output, input: Input) => void;
  /** True where the screen shows the error itself, beside its cause. */
  readonly showsErrorItself?: boolean;
}

export const sayError = (error: unknown): void => {
  notifications.show({ message: describeError(error), color: 'red', autoClose: 12_000, withBorder: true });
};

/** Undo and redo as commands, for buttons, keys and toasts. */
export const useUndo = (direction: 'undo' | 'redo' = 'undo') => {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => client.history[direction](),
    onSuccess: async ({ label }) => {
      await refreshSnapshots(cache);
      notifications.show({
        // A label may name a person, which a shared screen must not.
        message: `${direction === 'undo' ? 'Undone' : 'Done again'}${useUi.getState().presenting ? '' : `: ${label}`}`,
        autoClose: 5_000,
      });
    },
    onError: sayError,
  });
};

/**
 * A named command: runs it, makes every snapshot fresh, says what was done with an offer to undo, and turns an
 * error into its sentence.
 */
export const useCommand = <Input, Output>(
  run: (client: Client, input: Input) => Promise<Output>,
  words: CommandWords<Input, Output> = {},
): UseMutationResult<Output, Error, Input> => {
  const client = useClient();
  const cache = useQueryClient();
  const undo = useUndo();
  return useMutation({
    mutationFn: (input: Input) => run(client, input),
    onSuccess: async (output, input) => {
      await refreshSnapshots(cache);
      words.onDone?.(output, input);
      if (words.said === undefined) return;
      const said = words.said(output, input);
      const id = notifications.show({
        autoClose: 8_000,
        message:
          words.undoable === false ? (
            said
          ) : (
            <Group justify="space-between" wrap="nowrap">
              <Text size="md" inherit>
                {said}
              </Text>
              <Button
                size="compact-sm"
                variant="white"
                onClick={() => {
                  notifications.hide(id);
                  undo.mutate();
                }}
              >
                Undo
              </Button>
            </Group>
          ),
      });
    },
    onError: (error) => {
      if (words.showsErrorItself !== true) sayError(error);
    },
  });
};
