import { Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBook2, IconPackageImport, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ChapterFile } from '../../../shared/rpc/index.ts';
import { faultOf } from '../../client/faultOf.ts';
import { useChapterFiles, useChapterPlace, useHostInfo } from '../../client/queries.ts';
import { refreshSnapshots } from '../../client/refreshSnapshots.ts';
import { sayError, useCommand } from '../../client/useCommand.tsx';
import { FaultNotice, type WayHandlers } from '../../components/faults/FaultNotice.tsx';
import { OpenHandedIn } from '../../components/handedIn/OpenHandedIn.tsx';
import { Logo } from '../../components/marks.tsx';
import { goTo } from '../../stores/route.ts';
import { useUi } from '../../stores/ui.ts';
import { ChapterRows } from './ChapterRows.tsx';
import { NewChapter } from './NewChapter.tsx';
import { Recovery } from './Recovery.tsx';
import classes from './welcome.module.css';

/** The first thing seen: make a chapter, open one, or look around in the made-up one. */
export const Welcome = () => {
  const files = useChapterFiles();
  const host = useHostInfo();
  const [creating, setCreating] = useState(false);
  const [recovering, setRecovering] = useState<ChapterFile | null>(null);
  const [handingIn, setHandingIn] = useState(false);
  const openSample = useCommand((client) => client.chapters.openSample());
  const askOfficer = useUi((state) => state.askOfficer);
  const place = useChapterPlace();
  const shared = place.data?.shared ?? null;
  const cache = useQueryClient();
  const open = useCommand((client, fileName: string) => client.chapters.open({ fileName }), {
    showsErrorItself: true,
  });
  const openOrSay = (fileName: string, path?: string): void =>
    open.mutate(fileName, {
      onSuccess: () => {
        if (path !== undefined) goTo(path);
      },
      // The list then shows the file with what stands in its way.
      onError: (error) => {
        if (faultOf(error) === null) sayError(error);
        void refreshSnapshots(cache);
      },
    });
  const existing = (files.data ?? []).filter((file) => file.fileName !== 'sample-chapter.grove');
  const failed = existing.find((file) => file.isLast && file.fault !== null) ?? null;
  const firstOf = (fileName: string): ChapterFile | null => {
    const of = place.data?.conflictCopies.find((copy) => copy.fileName === fileName)?.of;
    return existing.find((file) => file.fileName === of) ?? null;
  };
  const waysFor = (file: ChapterFile): WayHandlers => ({
    again: () => openOrSay(file.fileName),
    'another copy': () => setHandingIn(true),
    ...(file.canRecover
      ? { 'bring back': () => setRecovering(file), backups: () => setRecovering(file) }
      : {}),
  });

  // What was said of a chapter, with its undo, does not outlive it.
  useEffect(() => notifications.clean(), []);

  if (recovering !== null) return <Recovery file={recovering} onClose={() => setRecovering(null)} />;

  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <header className={classes.head}>
          <Logo size={48} />
          <div>
            <Title order={1} fz={28} lh="34px" fw={620}>
              MentorGrove
            </Title>
            <Text c="var(--mg-ink-2)">Pair a class, keep its family tree, and learn how the year went.</Text>
          </div>
        </header>

        {failed !== null && failed.fault !== null && (
          <FaultNotice
            fault={failed.fault}
            sentence={failed.problem ?? ''}
            about={failed.name}
            when="atOpening"
            run={waysFor(failed)}
            busy={open.isPending && open.variables === failed.fileName ? 'again' : null}
          />
        )}

        <section className={classes.choices} aria-label="Start">
          <button type="button" className={classes.choice} data-first onClick={() => setCreating(true)}>
            <IconPlus size={20} stroke={1.7} aria-hidden />
            <strong>New chapter</strong>
            <span>Name it, say what your class years are called, and begin with this year.</span>
          </button>
          <button
            type="button"
            className={classes.choice}
            onClick={() => openSample.mutate(null)}
            disabled={openSample.isPending}
          >
            <IconBook2 size={20} stroke={1.7} aria-hidden />
            <strong>
              {openSample.isPending ? 'Opening the sample chapter…' : 'Open the sample chapter'}
            </strong>
            <span>
              Made-up people, three past years, and a class waiting to be paired. Nothing there is real.
            </span>
          </button>
          <button type="button" className={classes.choice} onClick={() => setHandingIn(true)}>
            <IconPackageImport size={20} stroke={1.7} aria-hidden />
            <strong>Open a package or a copy</strong>
            <span>A hand-over package from the last board, or a chapter file from another laptop.</span>
          </button>
        </section>

        {existing.some((file) => file !== failed) && (
          <section aria-label="Chapters on this laptop">
            <Title order={2} fz={15} lh="20px" mb={8}>
              On this laptop
            </Title>
            <ChapterRows
              rows={existing
                .filter((file) => file !== failed)
                .map((file) => ({ file, secondOf: firstOf(file.fileName), run: waysFor(file) }))
                .sort((left, right) => Number(left.secondOf !== null) - Number(right.secondOf !== null))}
              opening={open.isPending ? open.variables : null}
              onOpen={(fileName) => openOrSay(fileName)}
              onMerge={(into, fileName) => openOrSay(into, `merge?view=${encodeURIComponent(fileName)}`)}
            />
          </section>
        )}

        <Text className={classes.foot}>
          {shared === null
            ? `Everything stays on this laptop, in one file per chapter${host.data === undefined ? '' : `, in ${host.data.dataFolder}`}. Nothing is sent anywhere.`
            : `One file per chapter, in ${shared.folder}: ${shared.service} keeps copies of it elsewhere. MentorGrove itself sends nothing.`}
        </Text>
      </div>
      <OpenHandedIn
        opened={handingIn}
        onClose={() => setHandingIn(false)}
        onOpened={() => askOfficer('new here')}
      />
      <NewChapter opened={creating} onClose={() => setCreating(false)} />
    </main>
  );
};
