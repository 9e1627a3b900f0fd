import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Code, CodeId, ThemeId } from '../../../../shared/model/index.ts';
import { type NamedFrequency, themesTable } from '../../../../shared/report/index.ts';
import type { Inputs, WordsSnapshot } from '../../../../shared/rpc/index.ts';
import { refreshAfterWords } from '../../../client/refreshSnapshots.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import { Card } from '../../../components/Card.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { countOf } from '../../../components/format.ts';
import { goTo } from '../../../stores/route.ts';
import { CommentsPage, type CommentsShown } from '../CommentsPage.tsx';
import { codeStyle } from '../coding/codeColor.ts';
import { SaveTables } from './SaveTables.tsx';
import { ShareBar } from './ShareBar.tsx';
import { ThemeEditor } from './ThemeEditor.tsx';
import { TogetherTable } from './TogetherTable.tsx';
import classes from './themes.module.css';
import { type Grouping, type ThemesFound, useThemes } from './useThemes.ts';

type WordsInputs = Inputs['words'];

const named = ({ themes, codes }: WordsSnapshot, found: ThemesFound): NamedFrequency[] => [
  ...themes.flatMap(({ id, name }): NamedFrequency[] => {
    const one = found.themes.find((theme) => theme.id === id);
    return one === undefined ? [] : [{ kind: 'theme', name, found: one }];
  }),
  ...codes.flatMap(({ id, name }): NamedFrequency[] => {
    const one = found.codes.get(id);
    return one === undefined ? [] : [{ kind: 'code', name, found: one }];
  }),
];

/** Codes gathered into themes, counted by people and by passages, group by group. */
export const ThemesView = ({ shown }: { shown: CommentsShown }) => {
  const { words, canWrite, question } = shown;
  const [all, setAll] = useState(false);
  const [grouping, setGrouping] = useState<Grouping>('role');
  const [editing, setEditing] = useState<ThemeId | 'new' | null>(null);
  const found = useThemes(shown, all, grouping);
  const refresh = refreshAfterWords;
  const close = { onDone: () => setEditing(null) };
  const add = useCommand((client, input: WordsInputs['addTheme']) => client.words.addTheme(input), {
    refresh,
    said: (_, { name }) => `Added the theme “${name}”`,
    ...close,
  });
  const change = useCommand((client, input: WordsInputs['changeTheme']) => client.words.changeTheme(input), {
    refresh,
    said: (_, { name }) => `Changed the theme “${name}”`,
    ...close,
  });
  const remove = useCommand((client, themeId: ThemeId) => client.words.removeTheme({ themeId }), {
    refresh,
    said: () => 'The theme is removed; its codes stay',
    ...close,
  });
  const place = useCommand(
    (client, input: WordsInputs['setThemeOfCode']) => client.words.setThemeOfCode(input),
    { refresh, said: () => 'The code is moved' },
  );
  const themeOf = new Map(words.themeCodes.map(({ codeId, themeId }) => [codeId, themeId]));
  const used = words.codes.filter(({ retired }) => !retired);
  if (used.length === 0)
    return (
      <CommentsPage shown={shown} view="themes">
        <EmptyState
          title="No codes yet"
          action={<Button onClick={() => goTo('comments')}>Begin to code</Button>}
        >
          Themes are made of codes. Once some answers are coded, you gather codes that belong together here.
        </EmptyState>
      </CommentsPage>
    );
  const themeChoices = [
    { value: '', label: 'no theme' },
    ...words.themes.map(({ id, name }) => ({ value: id as string, label: name })),
  ];
  const codeRow = (code: Code) => (
    <tr key={code.id} style={codeStyle(code.color)}>
      <th scope="row">
        <span className={classes.code}>
          <i />
          {code.name}
        </span>
      </th>
      <td>{found !== null && <ShareBar told={found.codes.get(code.id)!.people} />}</td>
      <td>{found?.codes.get(code.id)?.segments?.count ?? '–'}</td>
      {found?.codes.get(code.id)?.byGroup.map((told, index) => (
        <td key={found.groups[index]}>
          <ShareBar told={told} />
        </td>
      ))}
      {canWrite && (
        <td>
          <Select
            aria-label={`Theme of ${code.name}`}
            size="xs"
            w={150}
            allowDeselect={false}
            data={themeChoices}
            value={themeOf.get(code.id) ?? ''}
            onChange={(themeId) =>
              place.mutate({ codeId: code.id, themeId: themeId === '' ? null : (themeId as ThemeId) })
            }
          />
        </td>
      )}
    </tr>
  );
  const columns = 3 + (found?.groups.length ?? 0) + (canWrite ? 1 : 0);
  const isIn = (themeId: ThemeId | null) => (code: { id: CodeId }) =>
    (themeOf.get(code.id) ?? null) === themeId;
  return (
    <CommentsPage shown={shown} view="themes">
      <div className={classes.page}>
        <div className={classes.tools}>
          <SegmentedControl
            aria-label="Answers counted"
            data={[
              { value: 'one', label: 'This question' },
              { value: 'all', label: 'All questions of the survey' },
            ]}
            value={all ? 'all' : 'one'}
            onChange={(value) => setAll(value === 'all')}
          />
          <SegmentedControl
            aria-label="Groups"
            data={[
              { value: 'role', label: 'By role' },
              { value: 'class year', label: 'By class year' },
            ]}
            value={grouping}
            onChange={(value) => setGrouping(value as Grouping)}
          />
          {found !== null && (
            <SaveTables
              tables={[themesTable(named(words, found), found.groups)]}
              name={question.survey.instrument.title}
            />
          )}
        </div>
        <Card
          title="Themes and their codes"
          note={found === null ? '' : `${countOf(found.readers, 'person', 'people')} whose answers were read`}
          flush
          action={
            canWrite && (
              <Button
                variant="subtle"
                leftSection={<IconPlus size={16} stroke={1.7} />}
                onClick={() => setEditing('new')}
              >
                New theme
              </Button>
            )
          }
        >
          {editing === 'new' && (
            <ThemeEditor
              theme={null}
              onSave={(name, description) => add.mutate({ name, description, codeIds: [] })}
              onCancel={() => setEditing(null)}
            />
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrollable by key */}
          <section className={classes.scroll} tabIndex={0} aria-label="Themes and codes, counted">
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">Theme, code</th>
                  <th scope="col">People [95%]</th>
                  <th scope="col">Passages</th>
                  {found?.groups.map((group) => (
                    <th scope="col" key={group}>
                      {group}
                    </th>
                  ))}
                  {canWrite && <th scope="col">Stands in</th>}
                </tr>
              </thead>
              {[...words.themes, null].map((theme) => {
                const own = used.filter(isIn(theme?.id ?? null));
                if (theme === null && own.length === 0) return null;
                const counted = found?.themes.find(({ id }) => id === theme?.id);
                return (
                  <tbody key={theme?.id ?? 'none'}>
                    <tr className={classes.theme}>
                      <th scope="rowgroup">
                        {theme?.name ?? 'Codes without a theme'}
                        {theme !== null && canWrite && (
                          <Button
                            variant="subtle"
                            size="compact-xs"
                            aria-label={`Edit the theme ${theme.name}`}
                            onClick={() => setEditing(theme.id)}
                          >
                            Edit
                          </Button>
                        )}
                        {theme !== null && theme.description !== '' && <small>{theme.description}</small>}
                      </th>
                      <td>{counted !== undefined && <ShareBar told={counted.people} />}</td>
                      <td>{counted?.segments?.count ?? ''}</td>
                      {found?.groups.map((group, index) => (
                        <td key={group}>
                          {counted?.byGroup[index] !== undefined && (
                            <ShareBar told={counted.byGroup[index]} />
                          )}
                        </td>
                      ))}
                      {canWrite && <td />}
                    </tr>
                    {theme !== null && editing === theme.id && (
                      <tr>
                        <td colSpan={columns}>
                          <ThemeEditor
                            theme={theme}
                            onSave={(name, description) => change.mutate({ id: theme.id, name, description })}
                            onRemove={() => remove.mutate(theme.id)}
                            onCancel={() => setEditing(null)}
                          />
                        </td>
                      </tr>
                    )}
                    {own.map(codeRow)}
                  </tbody>
                );
              })}
            </table>
          </section>
          <p className={classes.foot}>
            People are counted once, however often they say it; passages are all the places where it stands.
            Shares are of people whose answers were read. Numbers that fewer than {found?.smallCell ?? 5}{' '}
            people stand behind are held back, and as many others as it takes that they can’t be worked out.
            {found?.notes.map((note) => (
              <span key={note}> {note}</span>
            ))}
          </p>
        </Card>
        {found !== null && words.themes.length > 1 && (
          <TogetherTable themes={words.themes} together={found.together} smallCell={found.smallCell} />
        )}
      </div>
    </CommentsPage>
  );
};
