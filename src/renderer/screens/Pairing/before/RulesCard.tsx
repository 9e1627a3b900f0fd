import { Button, Select, Switch, TextInput } from '@mantine/core';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { NewRule, PersonId } from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { useCommand } from '../../../client/useCommand.tsx';
import { Card } from '../../../components/Card.tsx';
import { capitalize, countOf } from '../../../components/format.ts';
import classes from './before.module.css';
import type { Participant } from './participants.ts';
import type { PlanActions } from './usePlan.tsx';

type Kind = 'forbid' | 'require' | 'rather not';

const emptyEntry = {
  kind: 'forbid' as Kind,
  one: null as string | null,
  other: null as string | null,
  reason: '',
};

const RuleForm = (props: {
  snapshot: PairingSnapshot;
  rows: readonly Participant[];
  onClose: () => void;
}) => {
  const { words } = useChapter();
  const cycleId = props.snapshot.cycle.id;
  const [entry, setEntry] = useState(emptyEntry);
  const [tried, setTried] = useState(false);
  const isRatherNot = entry.kind === 'rather not';
  // After a confidential entry the names are gone from the screen at once, and no message repeats them.
  const add = useCommand((client, rule: NewRule) => client.plan.addRule(rule), {
    said: (_, rule) => (rule.confidential ? 'Noted. It holds from now on' : 'Added the rule'),
    onDone: () => {
      setEntry({ ...emptyEntry, kind: entry.kind });
      setTried(false);
    },
  });
  const takeBack = useCommand(
    (client, pair: { one: PersonId; other: PersonId }) => client.plan.takeBackRatherNot({ cycleId, ...pair }),
    {
      said: () => 'Nothing confidential stands between the two any more',
      onDone: () => setEntry({ ...emptyEntry, kind: 'rather not' }),
    },
  );
  const people = props.rows.map(({ person }) => ({ value: person.id as string, label: person.name }));
  const one = entry.one as PersonId | null;
  const other = entry.other as PersonId | null;
  const isSame = one !== null && one === other;
  const isReady = one !== null && other !== null && !isSame && (isRatherNot || entry.reason.trim() !== '');
  const labels =
    entry.kind === 'require'
      ? [capitalize(words.mentee), capitalize(words.mentor)]
      : ['One person', 'The other person'];
  return (
    <form
      className={classes.ruleForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isReady || one === null || other === null) return;
        add.mutate({
          cycleId,
          kind: entry.kind === 'require' ? 'require' : 'forbid',
          menteeId: one,
          mentorId: other,
          reason: isRatherNot ? '' : entry.reason.trim(),
          confidential: isRatherNot,
        });
      }}
    >
      <Select
        label="Rule"
        allowDeselect={false}
        value={entry.kind}
        data={[
          { value: 'forbid', label: 'Keep apart' },
          { value: 'require', label: 'Must be a pair' },
          { value: 'rather not', label: 'Rather not, confidential' },
        ]}
        onChange={(kind) => setEntry({ ...entry, kind: (kind ?? 'forbid') as Kind })}
      />
      <Select
        label={labels[0]}
        searchable
        placeholder="A name"
        nothingFoundMessage="Nobody by that name"
        data={people}
        value={entry.one}
        error={tried && one === null ? 'Choose someone.' : null}
        onChange={(value) => setEntry({ ...entry, one: value })}
      />
      <Select
        label={labels[1]}
        searchable
        placeholder="A name"
        nothingFoundMessage="Nobody by that name"
        data={people}
        value={entry.other}
        error={isSame ? 'Choose two different people.' : tried && other === null ? 'Choose someone.' : null}
        onChange={(value) => setEntry({ ...entry, other: value })}
      />
      {!isRatherNot && (
        <TextInput
          label="Why"
          placeholder={entry.kind === 'require' ? 'Both asked for it' : 'Siblings, a couple, roommates …'}
          value={entry.reason}
          error={tried && entry.reason.trim() === '' ? 'A rule has a reason.' : null}
          onChange={(event) => setEntry({ ...entry, reason: event.currentTarget.value })}
        />
      )}
      {isRatherNot && (
        <p className={classes.note}>
          It is enforced, and never shown or printed: not here, not in a reason, not in the history. To take
          one back, choose the two names again.
        </p>
      )}
      <div className={classes.formActions}>
        <Button type="submit" size="compact-md" loading={add.isPending}>
          {isRatherNot ? 'Note it' : 'Add the rule'}
        </Button>
        {isRatherNot && (
          <Button
            variant="default"
            size="compact-md"
            disabled={one === null || other === null || isSame}
            onClick={() => {
              if (one !== null && other !== null) takeBack.mutate({ one, other });
            }}
          >
            Take it back
          </Button>
        )}
        <Button variant="subtle" size="compact-md" onClick={props.onClose}>
          Close
        </Button>
      </div>
    </form>
  );
};

/** Pairs that must or must not be. Of confidential ones, only how many there are. */
export const RulesCard = (props: {
  snapshot: PairingSnapshot;
  rows: readonly Participant[];
  actions: PlanActions;
  canChange: boolean;
}) => {
  const { snapshot, actions, canChange } = props;
  const [adding, setAdding] = useState(false);
  const [showsReasons, setShowsReasons] = useState(false);
  const open = snapshot.rules.filter(({ confidential }) => !confidential);
  const confidential = snapshot.rules.length - open.length;
  const asksRatherNot = snapshot.items.some(({ type, use }) => type === 'people' && use === 'filter');
  return (
    <Card
      title="Rules of this cycle"
      action={
        canChange &&
        !adding && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={15} stroke={1.7} />}
            onClick={() => setAdding(true)}
          >
            Add a rule
          </Button>
        )
      }
    >
      {open.length === 0 && !adding && (
        <p className={classes.note}>
          No pair is required or ruled out by name. Siblings, couples and roommates belong here.
        </p>
      )}
      {open.length > 0 && (
        <ul className={classes.rules}>
          {open.map((rule) => (
            <li key={rule.id}>
              <span>
                {actions.names.person(rule.menteeId)} {rule.kind === 'require' ? 'with' : 'not with'}{' '}
                {actions.names.person(rule.mentorId)}
                {showsReasons && rule.reason !== '' && <small>{rule.reason}</small>}
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Lift the rule: ${actions.names.person(rule.menteeId)} and ${actions.names.person(rule.mentorId)}`}
                disabled={!canChange || actions.isBusy}
                onClick={() => actions.takeSteps([{ kind: 'lift rule', ruleId: rule.id }])}
              >
                Lift
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <Switch
          size="sm"
          mt={8}
          label="Show the reasons"
          checked={showsReasons}
          onChange={(event) => setShowsReasons(event.currentTarget.checked)}
        />
      )}
      {(confidential > 0 || asksRatherNot) && (
        <p className={classes.note}>
          <IconLock size={14} stroke={1.7} aria-hidden />{' '}
          {confidential > 0 && `${countOf(confidential, 'confidential rule')}, enforced and never shown. `}
          {asksRatherNot && 'Names that people gave as “rather not” are enforced as well.'}
        </p>
      )}
      {adding && <RuleForm snapshot={snapshot} rows={props.rows} onClose={() => setAdding(false)} />}
    </Card>
  );
};
