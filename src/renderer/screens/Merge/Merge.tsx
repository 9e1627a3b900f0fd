import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CopyMerged, CopySide, Received } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useClient } from '../../client/ClientProvider.tsx';
import type { Client } from '../../client/connect.ts';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { HandInFile } from '../../components/handedIn/HandInFile.tsx';
import { ReceivedFacts } from '../../components/handedIn/ReceivedFacts.tsx';
import { UnlockCopy } from '../../components/handedIn/UnlockCopy.tsx';
import { useHandedIn } from '../../components/handedIn/useHandedIn.ts';
import { Page } from '../../components/Page.tsx';
import { goTo, useView } from '../../stores/route.ts';
import { Conflicts } from './Conflicts.tsx';
import { Merged } from './Merged.tsx';
import classes from './merge.module.css';
import { Notes, WhatComesIn } from './WhatComesIn.tsx';

type Decisions = Readonly<Record<string, CopySide>>;

const Review = ({
  received,
  fromFolder,
  onLeave,
  onMerged,
}: {
  received: Received;
  /** True where it is a second version that lies in the folder. */
  fromFolder: boolean;
  onLeave: () => void;
  onMerged: (merged: CopyMerged) => void;
}) => {
  const client = useClient();
  const { chapter } = useChapter();
  const [decisions, setDecisions] = useState<Decisions>({});
  const request = { receivedId: received.id, decisions };
  const comparison = useQuery({
    queryKey: ['merge', received.id, decisions],
    queryFn: () => client.merge.compare(request),
    placeholderData: (before) => before,
  });
  const settle = useCommand((using) => using.handOver.settleCopy({ fileName: received.fileName }), {
    onDone: onLeave,
  });
  const applyAndSettle = async (using: Client): Promise<CopyMerged> => {
    const merged = await using.merge.apply(request);
    if (fromFolder) await using.handOver.settleCopy({ fileName: received.fileName });
    return merged;
  };
  const merge = useCommand(applyAndSettle, {
    said: (merged: CopyMerged) => (merged.label === null ? 'Nothing to do' : `Merged ${received.fileName}`),
    onDone: onMerged,
  });
  const { data } = comparison;
  // What was chosen shows at once; what follows from it comes with the next comparison.
  const conflicts = (data?.conflicts ?? []).map((one) => ({ ...one, decided: decisions[one.id] ?? null }));
  const open = conflicts.filter(({ decided }) => decided === null).length;
  const another = (
    <Button variant="default" onClick={onLeave}>
      Choose another file
    </Button>
  );
  return (
    <Page
      title="Merge a copy"
      over={received.fileName}
      actions={
        <>
          {another}
          {data?.hasSomething === true && (
            <Button
              loading={merge.isPending}
              disabled={open > 0 || comparison.isPlaceholderData || chapter.access === 'read'}
              onClick={() => merge.mutate(null)}
            >
              {open > 0 ? `${countOf(open, 'difference')} to decide` : 'Merge this copy'}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          {comparison.isError && (
            <Card title="This copy can’t be merged">
              <p role="alert">{describeError(comparison.error)}</p>
            </Card>
          )}
          {comparison.isPending && (
            <Card title="Comparing the two copies">
              <p role="status">Reading both histories and every row that was changed.</p>
            </Card>
          )}
          {data !== undefined && !data.hasSomething && (
            <Card>
              <EmptyState
                title="Nothing to do"
                action={
                  fromFolder ? (
                    <Button loading={settle.isPending} onClick={() => settle.mutate(null)}>
                      Put the notice away
                    </Button>
                  ) : undefined
                }
              >
                Everything that this copy holds is in the chapter already. Nothing was changed.
              </EmptyState>
              <Notes notes={data.notes} />
            </Card>
          )}
          {conflicts.length > 0 && (
            <Conflicts
              conflicts={conflicts}
              onDecide={(changes) => setDecisions({ ...decisions, ...changes })}
            />
          )}
          {data?.hasSomething === true && <WhatComesIn comparison={data} />}
        </div>
        <Card title="The copy">
          <ReceivedFacts received={received} />
          <p className={classes.note}>
            A backup is made first. The merge is one step of the history: Undo takes all of it back.
          </p>
        </Card>
      </div>
    </Page>
  );
};

/** Brings a copy of this chapter that was edited elsewhere together with it. */
export const Merge = () => {
  const file = useHandedIn();
  const [merged, setMerged] = useState<CopyMerged | null>(null);
  // The address names a second version that lies in the folder, where one is to be merged.
  const secondVersion = useView();
  const { takeFromFolder } = file;
  const taken = useRef<string | null>(null);
  useEffect(() => {
    if (taken.current !== secondVersion && secondVersion !== null) takeFromFolder(secondVersion);
    taken.current = secondVersion;
  }, [secondVersion, takeFromFolder]);
  const leave = (): void => {
    file.discard();
    setMerged(null);
    goTo('merge');
  };
  if (merged !== null) return <Merged merged={merged} onAnother={leave} />;
  if (file.received !== null)
    return (
      <Review
        received={file.received}
        fromFolder={file.received.fileName === secondVersion}
        onLeave={leave}
        onMerged={setMerged}
      />
    );
  return (
    <Page
      title="Merge a copy"
      actions={
        <Button variant="default" onClick={() => goTo('hand-over')}>
          Back to the hand-over
        </Button>
      }
    >
      {file.locked !== null ? (
        <Card title="The copy is encrypted">
          <UnlockCopy locked={file.locked} file={file} />
        </Card>
      ) : (
        <HandInFile title="Drop the other copy here" file={file}>
          A chapter file (.grove) or a hand-over package (.zip) of this chapter, from another laptop. What
          only one of the two changed is taken; what both changed is shown to you first.
        </HandInFile>
      )}
    </Page>
  );
};
