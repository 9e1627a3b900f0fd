import { Button } from '@mantine/core';
import type { CopyMerged } from '../../../shared/model/index.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { goTo, hrefOf } from '../../stores/route.ts';
import classes from './merge.module.css';

const routes = {
  people: ['people', 'Look at the people'],
  pairing: ['pairing', 'Look at the pairs'],
  lineage: ['lineage', 'Look at the lineage'],
  intake: ['intake', 'Look at the imports'],
  privacy: ['privacy', 'Erase them here'],
} as const;

/** What the merge did, and what it brought together that a person should look at. */
export const Merged = ({ merged, onAnother }: { merged: CopyMerged; onAnother: () => void }) => (
  <Page
    title={merged.label === null ? 'Nothing to do' : 'Merged'}
    actions={
      <>
        <Button variant="default" onClick={onAnother}>
          Merge another copy
        </Button>
        <Button onClick={() => goTo('')}>Go to Home</Button>
      </>
    }
  >
    <Card
      title={merged.toLookAt.length === 0 ? 'The two copies are one' : 'Look at these'}
      note={merged.label}
    >
      {merged.toLookAt.length === 0 ? (
        <EmptyState title="Nothing needs a second look">
          No rule of the program is broken by what came together. Undo takes the merge back as a whole.
        </EmptyState>
      ) : (
        <ul className={classes.lookAt}>
          {merged.toLookAt.map(({ sentence, screen }) => (
            <li key={sentence}>
              <span>{sentence}</span>
              <a href={hrefOf(routes[screen][0])}>{routes[screen][1]}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  </Page>
);
