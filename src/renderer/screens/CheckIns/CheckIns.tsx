import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Pairing, Person } from '../../../shared/model/index.ts';
import { firstCheckInOn } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { usePairingSnapshot } from '../../client/queries.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import table from '../../components/components.module.css';
import { EmptyState } from '../../components/EmptyState.tsx';
import { capitalize, countOf, formatDay, today } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { copyOut } from '../../components/saveFile.ts';
import { goTo } from '../../stores/route.ts';

const address = (person: Person | undefined): string[] =>
  person?.email === null || person === undefined ? [] : [person.email];

const CheckInRow = (props: { pairing: Pairing; mentee: Person | undefined; mentor: Person | undefined }) => {
  const due = firstCheckInOn(props.pairing.startedOn);
  return (
    <tr>
      <td>{props.mentee?.name}</td>
      <td>{props.mentor?.name}</td>
      <td>{formatDay(props.pairing.startedOn)}</td>
      <td>{due <= today() ? <Chip tone="amber">due since {formatDay(due)}</Chip> : formatDay(due)}</td>
    </tr>
  );
};

/** Two weeks after a pair begins, someone asks both whether they have met: this is the list for it. */
export const CheckIns = () => {
  const { cycle, words } = useChapter();
  const snapshot = usePairingSnapshot(cycle.id);
  const people = useMemo(
    () => new Map((snapshot.data?.people ?? []).map((person) => [person.id, person])),
    [snapshot.data],
  );
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (snapshot.data === undefined) return null;
  const pairings = snapshot.data.pairings.filter(
    ({ cycleId, status }) => cycleId === cycle.id && status !== 'ended',
  );
  const copyAddresses = async (): Promise<void> => {
    const addresses = new Set(
      pairings.flatMap(({ menteeId, mentorId }) => [
        ...address(people.get(menteeId)),
        ...address(people.get(mentorId)),
      ]),
    );
    try {
      await copyOut('Addresses of the pairs', [...addresses].join('; '), {
        kind: 'list of people',
        about: [...new Set(pairings.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]))],
      });
      notifications.show({ message: `Copied ${countOf(addresses.size, 'address', 'addresses')}` });
    } catch {
      notifications.show({
        message:
          'The clipboard cannot be used here. Save the pairs as a spreadsheet instead: it has the addresses.',
      });
    }
  };
  return (
    <Page
      title="Check-ins"
      chips={pairings.length > 0 && <Chip>{countOf(pairings.length, 'pair')}</Chip>}
      actions={
        pairings.length > 0 && (
          <Button leftSection={<IconCopy size={16} stroke={1.7} />} onClick={() => void copyAddresses()}>
            Copy all e-mail addresses
          </Button>
        )
      }
    >
      {pairings.length === 0 ? (
        <EmptyState
          title="No pairs to check in with yet"
          action={<Button onClick={() => goTo('pairing')}>Open the pairing meeting</Button>}
        >
          Two weeks after a pair begins, someone asks both sides whether they have met. The list appears here
          once the pairs are approved.
        </EmptyState>
      ) : (
        <Card title="Have you met?" note="asked two weeks after the pair begins" flush>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{capitalize(words.mentee)}</th>
                <th>{capitalize(words.mentor)}</th>
                <th>Pair since</th>
                <th>First check-in</th>
              </tr>
            </thead>
            <tbody>
              {pairings.map((pairing) => (
                <CheckInRow
                  key={pairing.id}
                  pairing={pairing}
                  mentee={people.get(pairing.menteeId)}
                  mentor={people.get(pairing.mentorId)}
                />
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </Page>
  );
};
