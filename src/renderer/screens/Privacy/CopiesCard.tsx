import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Copy } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useClient } from '../../client/ClientProvider.tsx';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { countOf } from '../../components/format.ts';
import { CopyChoice, keysOf, kindsToDelete } from './CopyChoice.tsx';
import classes from './privacy.module.css';

const Choice = ({ copies }: { copies: readonly Copy[] }) => {
  const { chapter } = useChapter();
  const [kinds, setKinds] = useState(() => kindsToDelete(copies));
  const keys = keysOf(copies, kinds);
  const remove = useCommand((client) => client.privacy.removeCopies({ keys }), {
    said: ({ removed }) => `Deleted ${countOf(removed, 'copy', 'copies')}`,
    undoable: false,
  });
  return (
    <>
      <p className={classes.note}>
        These files of this laptop are from before somebody was erased, and hold them still. Restoring one
        erases them again.
      </p>
      <CopyChoice copies={copies} kinds={kinds} onChange={setKinds} />
      {chapter.access === 'write' && (
        <Button
          mt={12}
          variant="default"
          c="var(--mg-rust-ink)"
          disabled={keys.length === 0}
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined)}
        >
          Delete {countOf(keys.length, 'copy', 'copies')} for good
        </Button>
      )}
    </>
  );
};

/** Copies of the chapter on this laptop that still hold somebody who was erased, with a way to delete them. */
export const CopiesCard = () => {
  const client = useClient();
  const copies = useQuery({
    queryKey: ['privacy', 'copies'],
    queryFn: () => client.privacy.copies(),
    staleTime: 0,
  });
  const list = copies.data?.copies ?? [];
  return (
    <Card title="Copies from before">
      {copies.isPending && <Loader size="sm" aria-label="Looking through the copies" />}
      {copies.isError && <p className={classes.note}>{describeError(copies.error)}</p>}
      {copies.data !== undefined &&
        (list.length === 0 ? (
          <p className={classes.note}>
            No backup, package or other copy on this laptop holds whoever was erased.
          </p>
        ) : (
          <Choice key={list.map(({ key }) => key).join()} copies={list} />
        ))}
    </Card>
  );
};
