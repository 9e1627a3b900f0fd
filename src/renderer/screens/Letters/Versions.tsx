import { Stack, Text } from '@mantine/core';
import { lastLetters } from '../../../shared/report/index.ts';
import { Card } from '../../components/Card.tsx';
import table from '../../components/components.module.css';
import { countOf, formatDay } from '../../components/format.ts';
import { Page } from '../../components/Page.tsx';
import type { LettersViewProps } from './Letters.tsx';
import classes from './letters.module.css';

/** Who has which version of their letter, and what is waiting to be sent. */
export const Versions = ({ view, head }: LettersViewProps) => {
  const { announcements } = view.stored;
  const told = lastLetters(announcements);
  return (
    <Page {...head}>
      {announcements.length === 0 ? (
        <Card title="Nothing has been announced">
          <Text c="var(--mg-ink-2)">
            When the letters are announced, the day and the version of each person’s letter stand here.
          </Text>
        </Card>
      ) : (
        <Stack gap={16}>
          <Card title="Announcements" flush>
            <table className={table.table}>
              <thead>
                <tr>
                  <th>Announcement</th>
                  <th>Day</th>
                  <th data-number>Letters</th>
                  <th>Noted by</th>
                </tr>
              </thead>
              <tbody>
                {announcements.map(({ id, version, announcedOn, letters, officer }) => (
                  <tr key={id}>
                    <td>{version === 1 ? 'First letters' : `Corrections ${version - 1}`}</td>
                    <td>{formatDay(announcedOn)}</td>
                    <td data-number>{letters.length}</td>
                    <td>{officer === '' ? <span className={classes.quiet}>not given</span> : officer}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
          <Card title="Letters" note={countOf(view.letters.length, 'person', 'people')} flush>
            <table className={`${table.table} ${classes.versions}`}>
              <thead>
                <tr>
                  <th>Name</th>
                  <th>Has</th>
                  <th>Sent on</th>
                  <th>Waiting</th>
                </tr>
              </thead>
              <tbody>
                {view.letters.map(({ personId, name, state, version, changes }) => {
                  const last = told.get(personId);
                  return (
                    <tr key={personId}>
                      <td>{name}</td>
                      <td>{last === undefined ? 'no letter yet' : `version ${last.letter.version}`}</td>
                      <td>{last === undefined ? '' : formatDay(last.on)}</td>
                      <td>
                        {state === 'told' ? (
                          <span className={classes.quiet}>nothing</span>
                        ) : (
                          `version ${version}${changes.length > 0 ? `: ${changes.join(' ')}` : ''}`
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Card>
        </Stack>
      )}
    </Page>
  );
};
