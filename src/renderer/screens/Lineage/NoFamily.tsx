import { Button, Group } from '@mantine/core';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { AddLink } from './AddLink.tsx';
import classes from './lineage.module.css';
import { type LineageModel, yearsOfCycles } from './lineageModel.ts';

/** Before the first pair: the three ways in which families come to be. */
export const NoFamily = ({
  model,
  people,
}: {
  model: LineageModel /** On the roster. */;
  people: number;
}) => {
  const { chapter, canChange } = useChapter();
  return (
    <WorkPage title="Lineage">
      <EmptyState
        title="No family yet"
        action={
          <Group gap={8} justify="center">
            <Button onClick={() => goTo('pairing')}>Open the pairing meeting</Button>
            <Button variant="default" onClick={() => goTo('past-years')}>
              Bring in past years
            </Button>
          </Group>
        }
      >
        Families grow from approved pairs, year by year. Where you have lists of earlier years, bring them in;
        single pairs can be written down.
      </EmptyState>
      {canChange && people > 1 && (
        <div className={classes.firstLink}>
          <AddLink model={model} person={null} lastYear={Math.max(...yearsOfCycles(chapter).values()) - 1} />
        </div>
      )}
    </WorkPage>
  );
};
