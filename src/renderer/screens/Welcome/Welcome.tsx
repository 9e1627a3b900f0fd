import { Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconBook2, IconPackageImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChapterFile } from '../../../shared/rpc/index.ts';
import { useChapterFiles, useHostInfo } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { formatMoment } from '../../components/format.ts';
import { OpenHandedIn } from '../../components/handedIn/OpenHandedIn.tsx';
import { Logo } from '../../components/marks.tsx';
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
  const open = useCommand((client, fileName: string) => client.chapters.open({ fileName }));
  const existing = (files.data ?? []).filter((file) => file.fileName !== 'sample-chapter.grove');

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

        {existing.length > 0 && (
          <section aria-label="Chapters on this laptop">
            <Title order={2} fz={15} lh="20px" mb={8}>
              On this laptop
            </Title>
            <ul className={classes.files}>
              {existing.map((file) => (
                <li key={file.fileName}>
                  <div>
                    <strong>{file.name}</strong>
                    <span>
                      {file.problem === null ? (
                        `last changed ${formatMoment(file.changedAt)}`
                      ) : (
                        <>
                          <IconAlertTriangle size={14} aria-hidden /> {file.problem}
                        </>
                      )}
                    </span>
                  </div>
                  {file.canRecover && (
                    <Button
                      variant="filled"
                      onClick={() => setRecovering(file)}
                      aria-label={`Bring back ${file.name}`}
                    >
                      Bring back
                    </Button>
                  )}
                  <Button
                    variant="default"
                    disabled={file.problem !== null}
                    loading={open.isPending && open.variables === file.fileName}
                    onClick={() => open.mutate(file.fileName)}
                    aria-label={`Open ${file.name}`}
                  >
                    Open
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}

        <Text className={classes.foot}>
          Everything stays on this laptop, in one file per chapter
          {host.data === undefined ? '' : `, in ${host.data.dataFolder}`}. Nothing is sent anywhere.
        </Text>
      </div>
      <OpenHandedIn opened={handingIn} onClose={() => setHandingIn(false)} />
      <NewChapter opened={creating} onClose={() => setCreating(false)} />
    </main>
  );
};
