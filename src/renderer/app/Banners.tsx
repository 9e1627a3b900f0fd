import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { OpenChapter } from '../../shared/rpc/index.ts';
import { useChapter } from '../client/ChapterProvider.tsx';
import { useBackUp } from '../client/useBackUp.ts';
import { useCommand } from '../client/useCommand.tsx';
import { FaultNotice } from '../components/faults/FaultNotice.tsx';
import { useFault } from '../stores/fault.ts';
import { goTo } from '../stores/route.ts';
import { useUi } from '../stores/ui.ts';
import classes from './app.module.css';
import { ErasedAgainNotice } from './ErasedAgainNotice.tsx';
import type { Route } from './routes.tsx';
import { SharedNotice } from './SharedNotice.tsx';

/** What has to be known on every screen: a past cycle, a chapter that can't be changed, and whatever went wrong. */
export const Banners = ({ route }: { route: Route }) => {
  const presenting = useUi((state) => state.presenting);
  return (
    <>
      <PastCycle keepsChanging={route.worksOnPast} />
      <ReadOnly />
      <NoBackup />
      {!presenting && <SharedNotice />}
      {!presenting && <ErasedAgainNotice />}
      <AtWork />
    </>
  );
};

const PastCycle = ({ keepsChanging }: { keepsChanging: boolean }) => {
  const { chapter, cycle } = useChapter();
  const showCycle = useUi((state) => state.showCycle);
  if (cycle.id === chapter.currentCycleId) return null;
  return (
    <div className={classes.pastBanner} role="status">
      You are looking at {cycle.label}.{keepsChanging ? '' : ' Nothing here can be changed.'}
      <Button size="compact-sm" variant="default" onClick={() => showCycle(null)}>
        Back to the current cycle
      </Button>
    </div>
  );
};

const ReadOnly = () => {
  const { chapter } = useChapter();
  const presenting = useUi((state) => state.presenting);
  const reopen = useCommand((client) => client.chapters.open({ fileName: chapter.fileName }), {
    onDone: (opened: OpenChapter) => notifications.show({ message: sayReopened(opened), autoClose: 6_000 }),
  });
  const close = useCommand((client) => client.chapters.close());
  if (chapter.access === 'write') return null;
  return (
    <div className={classes.pastBanner} role="status">
      <span className={classes.bannerText}>
        {chapter.holder === null
          ? 'The folder or the file is protected, so this chapter can only be looked at. Nothing here can be changed.'
          : presenting
            ? 'Another window has this chapter open. This is its last checked backup; nothing here can be changed.'
            : `${chapter.holder} has this chapter open. This is its last checked backup; nothing here can be changed.`}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={reopen.isPending}
        onClick={() => reopen.mutate(null)}
      >
        Try again
      </Button>
      {!presenting && (
        <Button size="compact-sm" variant="default" onClick={() => close.mutate(null)}>
          All chapters
        </Button>
      )}
    </div>
  );
};

const sayReopened = ({ access, holder }: OpenChapter): string => {
  if (access === 'write') return 'The chapter can be changed now.';
  return holder === null ? 'The folder or the file is still protected.' : 'It is still open there.';
};

const NoBackup = () => {
  const { chapter } = useChapter();
  const backUp = useBackUp();
  if (chapter.backupProblem === null) return null;
  return (
    <div className={classes.pastBanner} role="status">
      <span className={classes.bannerText}>
        The last backup could not be made. {chapter.backupProblem} Your work itself is saved.
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={backUp.isPending}
        onClick={() => backUp.mutate(null)}
      >
        Back up now
      </Button>
    </div>
  );
};

/** A fault that a command ran into. It stays until one goes through, or a person puts it away. */
const AtWork = () => {
  const shown = useFault((state) => state.shown);
  const clear = useFault((state) => state.clear);
  const close = useCommand((client) => client.chapters.close(), { onDone: clear });
  if (shown === null) return null;
  return (
    <div className={classes.fault}>
      <FaultNotice
        fault={shown.fault}
        sentence={shown.sentence}
        when="atWork"
        run={{
          again: shown.retry,
          backups: () => goTo('history?view=backups'),
          'all chapters': () => close.mutate(null),
        }}
        onPutAway={clear}
      />
    </div>
  );
};
