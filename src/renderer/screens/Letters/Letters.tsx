import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { usePairingSnapshot } from '../../client/queries.ts';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { RoleMark } from '../../components/marks.tsx';
import { Page } from '../../components/Page.tsx';
import { PrintOnly } from '../../components/Paper.tsx';
import { PickList } from '../../components/PickList.tsx';
import { SavePairs } from '../../components/SavePairs.tsx';
import { goTo } from '../../stores/route.ts';
import { LetterPage } from './LetterPage.tsx';
import classes from './letters.module.css';
import { writeLetters } from './letters.ts';

/** A page for each person with the partner's name, and the list for a mail merge. */
export const Letters = () => {
  const { cycle, words } = useChapter();
  const snapshot = usePairingSnapshot(cycle.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const letters = useMemo(
    () => (snapshot.data === undefined ? [] : writeLetters(snapshot.data)),
    [snapshot.data],
  );
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (snapshot.data === undefined) return null;
  const shown = letters.find(({ id }) => id === chosen) ?? letters[0];
  return (
    <Page
      title="Letters"
      chips={letters.length > 0 && <Chip>{countOf(letters.length, 'letter')}</Chip>}
      actions={
        letters.length > 0 && (
          <>
            <SavePairs snapshot={snapshot.data} />
            <Button leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>
              Print {countOf(letters.length, 'letter')}
            </Button>
          </>
        )
      }
    >
      {shown === undefined ? (
        <EmptyState
          title="No letters yet"
          action={<Button onClick={() => goTo('pairing')}>Open the pairing meeting</Button>}
        >
          Once two officers have approved the pairs, each person gets a page with their partner’s name,
          something both share, and three questions for the first meeting.
        </EmptyState>
      ) : (
        <div className={classes.columns}>
          <PickList
            label="Letters"
            className={classes.list}
            entries={letters.map((letter) => ({
              id: letter.id,
              label: letter.to.name,
              note: `${words[letter.side]}, with ${letter.partner.name}`,
              mark: <RoleMark side={letter.side} size={9} />,
            }))}
            current={shown.id}
            onPick={setChosen}
          />
          <LetterPage letter={shown} />
          <PrintOnly>
            {letters.map((letter) => (
              <LetterPage key={letter.id} letter={letter} />
            ))}
          </PrintOnly>
        </div>
      )}
    </Page>
  );
};
