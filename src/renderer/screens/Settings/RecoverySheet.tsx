import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Card } from '../../components/Card.tsx';
import { formatDay, today } from '../../components/format.ts';
import { PrintOnly } from '../../components/Paper.tsx';
import { printPage } from '../../components/saveFile.ts';
import classes from './settings.module.css';

/** The recovery code, to be printed and put where the chapter's papers are; it is stored nowhere. */
export const RecoverySheet = ({ code, onDone }: { code: string; onDone: () => void }) => {
  const { chapter } = useChapter();
  const sheetPlace = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a low window the card lies below; who has just asked for the code, or made the chapter, has to see it.
    sheetPlace.current?.scrollIntoView({ block: 'center' });
    sheetPlace.current?.focus({ preventScroll: true });
  }, []);
  const sheet = (
    <>
      <h2>Recovery code of {chapter.settings.name}</h2>
      <p className={classes.code}>{code}</p>
      <p>
        It opens the chapter file {chapter.fileName} in MentorGrove where the passphrase is forgotten or the
        key file is lost. Whoever has this sheet and the file can read everything in it: keep them apart, and
        hand this sheet to the next board. Made on {formatDay(today())}.
      </p>
    </>
  );
  return (
    <Card title="Recovery code">
      <Stack gap={14}>
        <section ref={sheetPlace} tabIndex={-1} className={classes.sheet} aria-label="Recovery sheet">
          {sheet}
        </section>
        <Text size="sm" c="var(--mg-ink-2)">
          Print this sheet, or write the code down. It can be shown again only to someone who knows the
          passphrase.
        </Text>
        <Group gap={8} justify="flex-end">
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} stroke={1.7} />}
            onClick={() => printPage('Recovery code', { kind: 'recovery sheet', about: 'nobody' })}
          >
            Print the sheet
          </Button>
          <Button onClick={onDone}>It is kept</Button>
        </Group>
      </Stack>
      <PrintOnly>
        <section className={classes.sheet}>{sheet}</section>
      </PrintOnly>
    </Card>
  );
};
