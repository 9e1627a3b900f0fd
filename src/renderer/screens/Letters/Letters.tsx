import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countOf } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { ViewLinks } from '../../components/ViewLinks.tsx';
import { goTo, hrefOf, useView } from '../../stores/route.ts';
import { FamilyChart } from './FamilyChart.tsx';
import { LettersList } from './LettersList.tsx';
import { type LettersView, useLetters } from './useLetters.ts';
import { Versions } from './Versions.tsx';
import { Wording } from './Wording.tsx';

const views = [
  { id: 'letters', label: 'Letters', view: LettersList },
  { id: 'wording', label: 'Wording', view: Wording },
  { id: 'chart', label: 'Family chart', view: FamilyChart },
  { id: 'versions', label: 'Who has which', view: Versions },
] as const;

/** What every view of the letters is given: the letters, and the head of the page to stand under. */
export interface LettersViewProps {
  readonly view: LettersView;
  readonly head: { readonly title: string; readonly chips: ReactNode };
}

const stateChips = ({ letters, due, stored }: LettersView) => {
  const last = stored.announcements.at(-1);
  if (last === undefined) return <Chip>{countOf(letters.length, 'letter')}</Chip>;
  return due.length === 0 ? (
    <Chip tone="spruce">{countOf(letters.length, 'letter')} announced</Chip>
  ) : (
    <Chip tone="amber">{countOf(due.length, 'letter')} to send again</Chip>
  );
};

/** A page for each person: to read, reword, print, save in other forms, and announce. */
export const Letters = () => {
  const { view, error, retry } = useLetters();
  const wished = useView();
  if (error !== null) return <LoadError error={error} onRetry={retry} />;
  if (view === null) return null;
  if (view.letters.length === 0)
    return (
      <Page title="Letters">
        <EmptyState
          title="No letters yet"
          action={<Button onClick={() => goTo('pairing')}>Open the pairing meeting</Button>}
        >
          Once two officers have approved the pairs, each person gets a page with their partner’s name,
          something both share, and three questions for the first meeting.
        </EmptyState>
      </Page>
    );
  const chosen = views.find(({ id }) => id === wished) ?? views[0];
  const links = views.map(({ id, label }) => ({ id, label, href: hrefOf(`letters?view=${id}`) }));
  return (
    <chosen.view
      view={view}
      head={{
        title: 'Letters',
        chips: (
          <>
            <ViewLinks label="Views of the letters" views={links} chosen={chosen.id} />
            {stateChips(view)}
          </>
        ),
      }}
    />
  );
};
