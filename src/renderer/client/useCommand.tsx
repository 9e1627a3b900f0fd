import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type QueryClient, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { OpenChapter } from '../../shared/rpc/index.ts';
import { useFault } from '../stores/fault.ts';
import { useUi } from '../stores/ui.ts';
import { useClient } from './ClientProvider.tsx';
import type { Client } from './connect.ts';
import { describeError } from './describeError.ts';
import { faultAtWork } from './faultOf.ts';
import { refreshSnapshots } from './refreshSnapshots.ts';

export interface CommandWords<Input, Output> {
  /** What is said when it is done; with it comes the offer to undo. Nothing is said where it is absent. */
  readonly said?: (output: Output, input: Input) => string;
  /** False where the command can't be undone. */
  readonly undoable?: boolean;
  readonly onDone?: (output: Output, input: Input) => void;
  /** True where the screen shows the error itself, beside its cause. */
  readonly showsErrorItself?: boolean;
  /** What is read again when it is done; everything where it is absent. */
  readonly refresh?: (cache: QueryClient) => Promise<void>;
  /** Shows at once what the command is about to do. After an error everything is read again. */
  readonly foresee?: (cache: QueryClient, input: Input) => void;
  /** Commands in line run one after another, in the order in which they were given, and so does an undo after them. */
  readonly inLine?: boolean;
}

export const sayError = (error: unknown): void => {
  notifications.show({ message: describeError(error), color: 'red', autoClose: 12_000, withBorder: true });
};

/** A fault of the disk or of the chapter's file stands over the screens with its ways out; any other error is said once. */
const tellError = (cache: QueryClient, error: unknown, retry: () => void): void => {
  const chapter = cache.getQueryData<OpenChapter | null>(['chapter']);
  const found = faultAtWork(error, chapter ?? null);
  if (found === null || useUi.getState().presenting) sayError(error);
  else useFault.getState().show({ fault: found.fault, sentence: found.sentence, retry });
};

let lastMessage: string | null = null;

const hideMessage = (): void => {
  if (lastMessage !== null) notifications.hide(lastMessage);
};

/**
 * Says what was done last. It takes the place of what was said before: an undo takes back the newest change, so an older
 * message must not offer it any more. Each has an id of its own, or it would go when the one before had to.
 */
const replaceMessage = (message: Parameters<typeof notifications.show>[0]): void => {
  hideMessage();
  lastMessage = notifications.show(message);
};

/** What was foreseen is on screen before it is on the disk: an undo waits for it, or it would take back something else. */
const line = { id: 'line of commands' } as const;

/** Undo and redo as commands, for buttons, keys and toasts. */
export const useUndo = (direction: 'undo' | 'redo' = 'undo') => {
  const client = useClient();
  const cache = useQueryClient();
  const mutation = useMutation({
    mutationFn: () => client.history[direction](),
    scope: line,
    onSuccess: async ({ label }) => {
      useFault.getState().clear();
      await refreshSnapshots(cache);
      replaceMessage({
        // A label may name a person, which a shared screen must not.
        message: `${direction === 'undo' ? 'Undone' : 'Done again'}${useUi.getState().presenting ? '' : `: ${label}`}`,
        autoClose: 5_000,
      });
    },
    onError: (error) => tellError(cache, error, () => mutation.mutate()),
  });
  return mutation;
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
  const mutation = useMutation({
    mutationFn: (input: Input) => run(client, input),
    ...(words.inLine === true ? { scope: line } : {}),
    onMutate: (input) => words.foresee?.(cache, input),
    onSuccess: async (output, input) => {
      useFault.getState().clear();
      await (words.refresh ?? refreshSnapshots)(cache);
      words.onDone?.(output, input);
      if (words.said === undefined) return;
      const said = words.said(output, input);
      replaceMessage({
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
                  hideMessage();
                  undo.mutate();
                }}
              >
                Undo
              </Button>
            </Group>
          ),
      });
    },
    onError: (error, input) => {
      if (words.foresee !== undefined) void refreshSnapshots(cache);
      if (words.showsErrorItself !== true) tellError(cache, error, () => mutation.mutate(input));
    },
  });
  return mutation;
};
