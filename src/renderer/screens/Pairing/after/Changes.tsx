import { Button, CloseButton, Title } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import type { PairingId, PersonId } from '../../../../shared/model/index.ts';
import { dueLetters } from '../../../../shared/report/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { useAfterwards, useLettersSnapshot } from '../../../client/queries.ts';
import { Chip } from '../../../components/Chip.tsx';
import { countOf } from '../../../components/format.ts';
import { LoadError } from '../../../components/LoadError.tsx';
import { NothingSelected } from '../../../components/NothingSelected.tsx';
import { WorkPage } from '../../../components/Page.tsx';
import { goTo } from '../../../stores/route.ts';
import type { MeetingViewProps } from '../meetingViews.ts';
import classes from './after.module.css';
import { ChangeLog } from './ChangeLog.tsx';
import { JoinChange } from './JoinChange.tsx';
import { PairChange } from './PairChange.tsx';
import { PairsNow } from './PairsNow.tsx';
import { reasonWords } from './stateWords.ts';
import { useApplyChange } from './useApplyChange.ts';
import { Waiting } from './Waiting.tsx';
import { listWaiting } from './waiting.ts';

type Selected =
  | { readonly kind: 'pair'; readonly id: PairingId }
  | { readonly kind: 'person'; readonly id: PersonId }
  | null;

/** After the approval: drop-outs, no-shows, late joiners and the waiting list. */
export const Changes = ({ snapshot, viewSwitch }: MeetingViewProps) => {
  const { cycle, canChange } = useChapter();
  const afterwards = useAfterwards(cycle.id);
  const letters = useLettersSnapshot(cycle.id);
  const [selected, setSelected] = useState<Selected>(null);
  const apply = useApplyChange(() => setSelected(null));
  const names = useMemo(
    () => new Map<string, string>(snapshot.people.map(({ id, name }) => [id, name])),
    [snapshot.people],
  );
  const nameOf = useCallback((id: string): string => names.get(id) ?? 'someone who left the roster', [names]);
  const announcements = letters.data?.announcements;
  const due = useMemo(
    () => (announcements === undefined ? 0 : dueLetters({ ...snapshot, announcements }).length),
    [snapshot, announcements],
  );
  if (afterwards.isError)
    return <LoadError error={afterwards.error} onRetry={() => void afterwards.refetch()} />;
  if (afterwards.data === undefined) return null;
  const here = snapshot.pairings.filter(({ cycleId }) => cycleId === cycle.id);
  const waiting = listWaiting(snapshot, afterwards.data.waitlist);
  const pairing = selected?.kind === 'pair' ? here.find(({ id }) => id === selected.id) : undefined;
  const person =
    selected?.kind === 'person' ? waiting.find((one) => one.person.id === selected.id) : undefined;
  const isAnnounced = announcements !== undefined && announcements.length > 0;
  const close = (): void => setSelected(null);
  const title = pairing
    ? `${nameOf(pairing.menteeId)} and ${nameOf(pairing.mentorId)}`
    : person
      ? `A place for ${person.person.name}`
      : 'The selected pair';
  return (
    <WorkPage
      title="Pairing meeting"
      chips={
        <>
          {viewSwitch}
          {isAnnounced && due > 0 && <Chip tone="amber">{countOf(due, 'letter')} to send again</Chip>}
        </>
      }
      actions={
        <Button
          variant={due > 0 ? 'filled' : 'default'}
          leftSection={<IconMail size={16} stroke={1.7} />}
          onClick={() => goTo('letters')}
        >
          Go to the letters
        </Button>
      }
      side={
        <div className={classes.panel}>
          {pairing === undefined && person === undefined ? (
            <NothingSelected>
              <p>Select a pair to say what happened to it, or find a place for someone who waits.</p>
            </NothingSelected>
          ) : (
            <>
              <header>
                <Title order={2}>{title}</Title>
                <CloseButton aria-label="Close" onClick={close} />
              </header>
              {pairing?.status === 'ended' && (
                <p className={classes.over}>
                  This pair has ended
                  {pairing.endReason === null ? '' : `: ${reasonWords[pairing.endReason].toLowerCase()}`}.
                  What has ended stays so; the two can be paired anew.
                </p>
              )}
              {!canChange && <p className={classes.over}>Nothing can be changed here at present.</p>}
              {canChange && pairing !== undefined && pairing.status !== 'ended' && (
                <PairChange
                  key={pairing.id}
                  snapshot={snapshot}
                  pairing={pairing}
                  nameOf={nameOf}
                  apply={apply}
                />
              )}
              {canChange && person !== undefined && (
                <JoinChange
                  key={person.person.id}
                  snapshot={snapshot}
                  waiting={person}
                  next={waiting.find(({ entry }) => entry !== null)}
                  nameOf={nameOf}
                  apply={apply}
                  onClose={close}
                />
              )}
            </>
          )}
        </div>
      }
      sideLabel={title}
      sideWidth={440}
      sideOut={pairing !== undefined || person !== undefined}
    >
      <div className={classes.content}>
        <Waiting
          snapshot={snapshot}
          waiting={waiting}
          selected={person?.person.id ?? null}
          onSelect={(id) => setSelected({ kind: 'person', id })}
        />
        <ChangeLog
          changes={afterwards.data.changes}
          hidesReasons={snapshot.hidesOwnWords === true}
          settled={afterwards.data.waitlist.filter(({ state }) => state !== 'waiting')}
          nameOf={nameOf}
        />
        <PairsNow
          pairings={here}
          nameOf={nameOf}
          selected={pairing?.id ?? null}
          onSelect={(id) => setSelected({ kind: 'pair', id })}
        />
      </div>
    </WorkPage>
  );
};
