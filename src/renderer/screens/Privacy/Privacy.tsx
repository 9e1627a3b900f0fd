import { useState } from 'react';
import type { EraseResult } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { usePeople, usePrivacy } from '../../client/queries.ts';
import { Card } from '../../components/Card.tsx';
import { formatDay } from '../../components/format.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { ViewLinks } from '../../components/ViewLinks.tsx';
import { goTo, hrefOf, useView } from '../../stores/route.ts';
import { Agreements } from './Agreements.tsx';
import { CopiesCard } from './CopiesCard.tsx';
import { EraseDone, ErasePanel } from './ErasePanel.tsx';
import { OutgoingCard } from './OutgoingCard.tsx';
import { PersonCard } from './PersonCard.tsx';
import classes from './privacy.module.css';
import { RetentionCard } from './RetentionCard.tsx';

/** What people agreed to, where their data went, how long it is kept, and how it is forgotten. */
export const Privacy = () => {
  const { cycle } = useChapter();
  const view = useView();
  const people = usePeople(cycle.id);
  const privacy = usePrivacy();
  const [erasing, setErasing] = useState<string | null>(null);
  const [result, setResult] = useState<EraseResult | null>(null);
  const error = people.error ?? privacy.error;
  const isErased = new Set(privacy.data?.erasures.map(({ personId }) => personId));
  const present = (people.data?.people ?? []).filter(({ id }) => !isErased.has(id));
  const person = present.find(({ id }) => id === view) ?? null;
  return (
    <Page
      title="Privacy"
      chips={
        <ViewLinks
          label="Views of privacy"
          chosen={view === 'agreements' ? 'agreements' : 'people'}
          views={[
            { id: 'people', label: 'People and files', href: hrefOf('privacy') },
            { id: 'agreements', label: 'Agreements of everyone', href: hrefOf('privacy?view=agreements') },
          ]}
        />
      }
    >
      {error !== null && (
        <LoadError error={error} onRetry={() => void Promise.all([people.refetch(), privacy.refetch()])} />
      )}
      {view === 'agreements' && privacy.data !== undefined && people.data !== undefined && (
        <Agreements
          people={present}
          consents={privacy.data.consents}
          statusEvents={people.data.statusEvents}
        />
      )}
      {view !== 'agreements' && privacy.data !== undefined && people.data !== undefined && (
        <div className={classes.columns}>
          <div className={classes.stack}>
            <PersonCard
              people={present}
              person={person}
              consents={privacy.data.consents}
              onErase={() => setErasing(person?.id ?? null)}
            />
            {person !== null && erasing === person.id && (
              <ErasePanel
                key={person.id}
                person={person}
                onKeep={() => setErasing(null)}
                onDone={(done) => {
                  setErasing(null);
                  setResult(done);
                  goTo('privacy');
                }}
              />
            )}
            {result !== null && person === null && <EraseDone result={result} />}
            <OutgoingCard outgoing={privacy.data.outgoing} />
          </div>
          <div className={classes.stack}>
            <RetentionCard key={JSON.stringify(privacy.data.retention)} retention={privacy.data.retention} />
            {privacy.data.erasures.length > 0 && (
              <Card title="Erased">
                <ul className={classes.rows}>
                  {privacy.data.erasures.map(({ personId, erasedAt, staysAs, officer, found }) => (
                    <li key={personId}>
                      <span>{staysAs ?? 'Somebody without a pair'}</span>
                      <span className={classes.quiet}>
                        {formatDay(erasedAt)}
                        {officer !== '' && ` by ${officer}`},{' '}
                        {found === 0 ? 'nothing found after' : 'search not clean'}
                      </span>
                    </li>
                  ))}
                </ul>
              </Card>
            )}
            {privacy.data.erasures.length > 0 && <CopiesCard />}
          </div>
        </div>
      )}
    </Page>
  );
};
