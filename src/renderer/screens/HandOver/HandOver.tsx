import { Button } from '@mantine/core';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Page } from '../../components/Page.tsx';
import { ViewLinks } from '../../components/ViewLinks.tsx';
import { goTo, hrefOf, useView } from '../../stores/route.ts';
import { ClosingList } from './ClosingList.tsx';
import { PackageView } from './PackageView.tsx';

/** Closing the year and handing the chapter over to the next board. */
export const HandOver = () => {
  const { cycle } = useChapter();
  const view = useView() === 'package' ? 'package' : 'closing';
  return (
    <Page
      title={view === 'package' ? 'Hand over' : `Close ${cycle.label}`}
      chips={
        <ViewLinks
          label="Views of the hand-over"
          chosen={view}
          views={[
            { id: 'closing', label: 'Close the year', href: hrefOf('hand-over') },
            { id: 'package', label: 'Package', href: hrefOf('hand-over?view=package') },
          ]}
        />
      }
      actions={
        <Button variant="default" onClick={() => goTo('merge')}>
          Merge a copy
        </Button>
      }
    >
      {view === 'package' ? <PackageView /> : <ClosingList />}
    </Page>
  );
};
