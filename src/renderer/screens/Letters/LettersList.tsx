import { Button, Select } from '@mantine/core';
import { IconMail, IconPrinter, IconSpeakerphone } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useState } from 'react';
import type { Letter } from '../../../shared/report/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Chip } from '../../components/Chip.tsx';
import { countOf, formatCount } from '../../components/format.ts';
import { RoleMark } from '../../components/marks.tsx';
import { Page } from '../../components/Page.tsx';
import { PrintOnly } from '../../components/Paper.tsx';
import { PickList } from '../../components/PickList.tsx';
import { noteMail, printPage } from '../../components/saveFile.ts';
import { AnnounceDialog } from './AnnounceDialog.tsx';
import { LetterPage } from './LetterPage.tsx';
import type { LettersViewProps } from './Letters.tsx';
import classes from './letters.module.css';
import { lettersLeaving } from './lettersLeaving.ts';
import { SaveLetters } from './SaveLetters.tsx';

const Pages = memo(({ letters }: { letters: readonly Letter[] }) => (
  <PrintOnly>
    {letters.map((letter) => (
      <LetterPage key={letter.personId} letter={letter} />
    ))}
  </PrintOnly>
));

const partnersOf = (letter: Letter): string =>
  letter.groups.flatMap(({ partners }) => partners.map(({ name }) => name)).join(', ');

const sideOf = (letter: Letter): 'mentee' | 'mentor' =>
  letter.groups.some(({ partners }) => partners[0]?.side === 'mentor') ? 'mentee' : 'mentor';

/** Opens the mail program with the text to start from; the address is made when it is asked for. */
const MailLink = ({ letter }: { letter: Letter }) => {
  const [href, setHref] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void import('../../../shared/export/index.ts').then(({ mailtoLink }) => {
      if (isCurrent) setHref(mailtoLink(letter));
    });
    return () => {
      isCurrent = false;
    };
  }, [letter]);
  return href === null ? (
    <span>No e-mail address that works is on the roster.</span>
  ) : (
    <Button
      component="a"
      href={href}
      onClick={() => noteMail('Letter', lettersLeaving([letter]))}
      size="compact-sm"
      variant="default"
      leftSection={<IconMail size={15} stroke={1.7} />}
    >
      Write an e-mail
    </Button>
  );
};

/** All letters beside the one that is read; to print, save and announce. */
export const LettersList = ({ view, head }: LettersViewProps) => {
  const { canChange, cycle, words } = useChapter();
  const { letters, due, stored } = view;
  const [scope, setScope] = useState<'due' | 'all'>('due');
  const [chosen, setChosen] = useState<string | null>(null);
  const [announcing, setAnnouncing] = useState(false);
  const isAnnounced = stored.announcements.length > 0;
  const onlyDue = isAnnounced && due.length > 0 && scope === 'due';
  const shownLetters = onlyDue ? due : letters;
  const shown = shownLetters.find(({ personId }) => personId === chosen) ?? shownLetters[0];
  const entries = useMemo(
    () =>
      shownLetters.map((letter) => ({
        id: letter.personId,
        label: letter.name,
        note:
          letter.groups.length === 0
            ? 'no partner at present'
            : `${words[sideOf(letter)]}, with ${partnersOf(letter)}`,
        mark: <RoleMark side={sideOf(letter)} size={9} />,
      })),
    [shownLetters, words],
  );
  const isFirst = !isAnnounced;
  return (
    <Page
      {...head}
      actions={
        <>
          <SaveLetters letters={shownLetters} />
          <Button
            variant={canChange && due.length > 0 ? 'default' : 'filled'}
            leftSection={<IconPrinter size={16} stroke={1.7} />}
            onClick={() => printPage(`Letters ${cycle.label}`, lettersLeaving(shownLetters))}
          >
            Print {countOf(shownLetters.length, 'letter')}
          </Button>
          {canChange && due.length > 0 && (
            <Button
              leftSection={<IconSpeakerphone size={16} stroke={1.7} />}
              onClick={() => setAnnouncing(true)}
            >
              {isFirst ? 'Announce' : 'Announce corrections'}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.listColumn}>
          {isAnnounced && due.length > 0 && (
            <Select
              aria-label="Which letters"
              allowDeselect={false}
              value={scope}
              onChange={(value) => setScope(value === 'all' ? 'all' : 'due')}
              data={[
                { value: 'due', label: `To send again (${formatCount(due.length)})` },
                { value: 'all', label: `All letters (${formatCount(letters.length)})` },
              ]}
            />
          )}
          <PickList
            label="Letters"
            className={classes.list}
            entries={entries}
            current={shown?.personId ?? ''}
            onPick={setChosen}
          />
        </div>
        {shown !== undefined && (
          <div>
            <div className={classes.besides}>
              <Chip
                tone={shown.state === 'told' ? 'spruce' : shown.state === 'changed' ? 'amber' : 'neutral'}
              >
                {shown.state === 'told'
                  ? 'sent'
                  : shown.state === 'changed'
                    ? 'to send again'
                    : 'not sent yet'}
              </Chip>
              <span>Version {shown.version}</span>
              <MailLink letter={shown} />
            </div>
            <LetterPage letter={shown} />
          </div>
        )}
      </div>
      <Pages letters={shownLetters} />
      <AnnounceDialog
        letters={due.length}
        isFirst={isFirst}
        notBefore={stored.announcements.at(-1)?.announcedOn ?? null}
        opened={announcing}
        onClose={() => setAnnouncing(false)}
      />
    </Page>
  );
};
