import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useCommand } from '../../client/useCommand.tsx';
import { HandInFile } from './HandInFile.tsx';
import { ReceivedFacts } from './ReceivedFacts.tsx';
import { UnlockCopy } from './UnlockCopy.tsx';
import { useHandedIn } from './useHandedIn.ts';

/** Opens a hand-over package or a chapter file from another laptop, for whoever has no chapter open. */
export const OpenHandedIn = ({
  opened,
  onClose,
  onOpened,
}: {
  opened: boolean;
  onClose: () => void;
  /** Called when the chapter is on this laptop for the first time. */
  onOpened: () => void;
}) => {
  const file = useHandedIn();
  const { received } = file;
  const close = (): void => {
    file.discard();
    onClose();
  };
  const open = useCommand((client, receivedId: string) => client.handOver.open({ receivedId }), {
    onDone: () => {
      onOpened();
      onClose();
    },
  });
  const openKnown = useCommand((client, fileName: string) => client.chapters.open({ fileName }), {
    onDone: () => {
      window.location.hash = '#/merge';
      onClose();
    },
  });
  return (
    <Modal opened={opened} onClose={close} title="Open a package or a copy" size={560} centered>
      {file.locked !== null ? (
        <UnlockCopy locked={file.locked} file={file} />
      ) : received === null ? (
        <HandInFile title="Drop the package or the chapter file here" file={file}>
          A hand-over package ends in .zip, a chapter file in .grove. It is checked before anything is opened.
        </HandInFile>
      ) : (
        <Stack gap={16}>
          <ReceivedFacts received={received} />
          {received.knownAs === null ? (
            <Text c="var(--mg-ink-2)">
              It was checked and is whole. Opening it puts a copy into the folder of MentorGrove on this
              laptop.
            </Text>
          ) : (
            <Text c="var(--mg-ink-2)">
              This chapter is on this laptop already, as {received.knownAs}. Open that one and merge this copy
              into it, so that nothing is lost.
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={file.discard}>
              Choose another file
            </Button>
            {received.knownAs === null ? (
              <Button loading={open.isPending} onClick={() => open.mutate(received.id)}>
                Open {received.chapterName}
              </Button>
            ) : (
              <Button loading={openKnown.isPending} onClick={() => openKnown.mutate(received.knownAs ?? '')}>
                Open the chapter here
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  );
};
