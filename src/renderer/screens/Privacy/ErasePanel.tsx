import { Button, Checkbox, Group, Loader, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../../shared/model/index.ts';
import type { ErasePreview, EraseResult } from '../../../shared/rpc/index.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { countOf, formatMoment } from '../../components/format.ts';
import { CopyChoice, keysOf, kindsToDelete } from './CopyChoice.tsx';
import { ProofNote } from './ProofNote.tsx';
import classes from './privacy.module.css';

const plain = (text: string): string => (text.startsWith('"') ? text.slice(1, -1) : text);

const consequences = (preview: ErasePreview): string[] => [
  preview.staysAs === null
    ? 'Nothing stays in the tree, since nobody was ever paired with them.'
    : `Their place in the tree stays as ${preview.staysAs}, so that nobody’s line breaks.`,
  ...preview.openPairs.map((partner) => `Their pair with ${partner} ends today.`),
  ...preview.families.map(({ before, after }) => `The family ${before} is called ${after} from then on.`),
  ...(preview.labels > 0
    ? [`The history no longer tells the name, in ${countOf(preview.labels, 'entry', 'entries')}.`]
    : []),
  ...(preview.texts > 0
    ? [`The name, address or number is replaced in ${countOf(preview.texts, 'text')}.`]
    : []),
  ...(preview.runs > 0 ? [`${countOf(preview.runs, 'proposal')} can’t be repeated exactly any more.`] : []),
  ...(preview.namesakes > 0
    ? ['Somebody else has the same name. It is only taken out of the passages that you choose below.']
    : []),
];

const PreviewLists = ({ preview }: { preview: ErasePreview }) => (
  <>
    <h3 className={classes.section}>What goes</h3>
    <ul className={classes.rows}>
      {preview.goes.map(({ what, count }) => (
        <li key={what}>
          <span>{what}</span>
          <span>{count}</span>
        </li>
      ))}
    </ul>
    <h3 className={classes.section}>What follows</h3>
    <ul className={classes.rows}>
      {consequences(preview).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    <h3 className={classes.section}>Where the data went before</h3>
    {preview.outgoing.length === 0 ? (
      <p className={classes.note}>
        No file with their data is on record. Files saved by earlier versions are not.
      </p>
    ) : (
      <ul className={classes.rows}>
        {preview.outgoing.map(({ id, fileName, kind, leftAt }) => (
          <li key={id}>
            <span>{fileName}</span>
            <span className={classes.quiet}>
              {kind}, {formatMoment(leftAt)}
            </span>
          </li>
        ))}
      </ul>
    )}
  </>
);

const Order = ({
  preview,
  onDone,
  onKeep,
}: {
  preview: ErasePreview;
  onDone: (result: EraseResult) => void;
  onKeep: () => void;
}) => {
  const [typedName, setTypedName] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [kinds, setKinds] = useState(() => kindsToDelete(preview.copies));
  const erase = useCommand(
    (client) =>
      client.privacy.erase({
        personId: preview.personId,
        typedName,
        remove: keysOf(preview.copies, kinds),
        passages: preview.passages.map(({ key }) => key).filter((key) => !left.has(key)),
      }),
    { showsErrorItself: true, onDone },
  );
  const isTyped = typedName.trim().toLowerCase() === preview.name.trim().toLowerCase();
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <>
      {preview.passages.length > 0 && (
        <>
          <h3 className={classes.section}>Passages that may mean them</h3>
          <p className={classes.note}>Leave out what means somebody else.</p>
          <ul className={classes.rows}>
            {preview.passages.map(({ key, where, before, after }) => (
              <li key={key}>
                <Checkbox
                  checked={!left.has(key)}
                  onChange={() => toggle(key)}
                  label={`Replace in this ${where}`}
                />
                <span className={classes.passage}>
                  {plain(before)}
                  <br />
                  <span className={classes.quiet}>becomes</span> {plain(after)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {preview.copies.length > 0 && (
        <>
          <h3 className={classes.section}>Copies on this laptop that hold them</h3>
          <p className={classes.note}>
            A copy that is kept holds them still. Restoring it erases them again.
          </p>
          <CopyChoice copies={preview.copies} kinds={kinds} onChange={setKinds} />
        </>
      )}
      <div className={classes.danger}>
        <TextInput
          label={`Type ${preview.name} to confirm`}
          description="This is the one step that can’t be undone, and nothing before it can be undone afterwards."
          value={typedName}
          onChange={(event) => setTypedName(event.currentTarget.value)}
          error={erase.isError ? describeError(erase.error) : null}
        />
        <Group mt={12}>
          <Button
            color="red"
            disabled={!isTyped}
            loading={erase.isPending}
            onClick={() => erase.mutate(undefined)}
          >
            Erase {preview.name} for good
          </Button>
          <Button variant="default" onClick={onKeep}>
            Keep them
          </Button>
        </Group>
      </div>
    </>
  );
};

/** What erasing somebody takes away, shown before it is done; and afterwards what a search of the file found. */
export const ErasePanel = (props: {
  person: Person;
  onDone: (result: EraseResult) => void;
  onKeep: () => void;
}) => {
  const client = useClient();
  const { person } = props;
  const preview = useQuery({
    queryKey: ['erase preview', person.id],
    queryFn: () => client.privacy.previewErase({ personId: person.id }),
    gcTime: 0,
    staleTime: 0,
  });
  const top = useRef<HTMLDivElement>(null);
  const isThere = preview.data !== undefined;
  // It opens below what was looked at: whoever asked for it is taken there, by eye and by keyboard.
  useEffect(() => {
    if (!isThere) return;
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus({ preventScroll: true });
  }, [isThere]);
  return (
    <div ref={top} tabIndex={-1} className={classes.panel}>
      <Card title={`Erase ${person.name}`}>
        {preview.isPending && <Loader size="sm" aria-label="Looking through the chapter" />}
        {preview.isError && <p className={classes.note}>{describeError(preview.error)}</p>}
        {preview.data !== undefined && (
          <>
            <PreviewLists preview={preview.data} />
            <Order preview={preview.data} onDone={props.onDone} onKeep={props.onKeep} />
          </>
        )}
      </Card>
    </div>
  );
};

export const EraseDone = ({ result }: { result: EraseResult }) => (
  <Card title="What the erasing did">
    <p className={classes.note}>
      {result.staysAs === null
        ? 'Nothing of them stays.'
        : `Their place in the tree is now ${result.staysAs}.`}
    </p>
    <ProofNote proof={result} />
  </Card>
);
