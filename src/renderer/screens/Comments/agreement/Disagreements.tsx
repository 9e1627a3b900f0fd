import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Disagreement } from '../../../../shared/evaluation/index.ts';
import type { TextAnswer } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code, CodeId, Coding, NewDecision } from '../../../../shared/model/index.ts';
import { refreshAfterWords } from '../../../client/refreshSnapshots.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import { Card } from '../../../components/Card.tsx';
import { countOf } from '../../../components/format.ts';
import { AnswerText } from '../coding/AnswerText.tsx';
import { codeStyle } from '../coding/codeColor.ts';
import classes from './agreement.module.css';

interface DisagreementsProps {
  readonly disagreements: readonly Disagreement[];
  readonly answers: ReadonlyMap<string, TextAnswer>;
  readonly codes: ReadonlyMap<CodeId, Code>;
  readonly codings: readonly Coding[];
  readonly names: readonly [string, string];
  readonly canWrite: boolean;
}

const keyOf = ({ codeId, submissionId }: Disagreement): string => `${submissionId} ${codeId}`;

const OneDisagreement = (
  props: Omit<DisagreementsProps, 'disagreements'> & { readonly disagreement: Disagreement },
) => {
  const { disagreement, answers, codes, codings, names, canWrite } = props;
  const { codeId, submissionId, itemId, first, decision } = disagreement;
  const [reason, setReason] = useState(decision?.reason ?? '');
  const decide = useCommand((client, made: NewDecision) => client.words.decideCoding(made), {
    refresh: refreshAfterWords,
    said: (_, { applies }) => (applies ? 'The code applies' : 'The code does not apply'),
  });
  const undecide = useCommand(
    (client, about: Pick<NewDecision, 'codeId' | 'submissionId' | 'itemId'>) => client.words.undecide(about),
    { refresh: refreshAfterWords, said: () => 'Open again' },
  );
  const answer = answers.get(submissionId);
  const code = codes.get(codeId);
  if (answer === undefined || code === undefined) return null;
  const [used, left] = first ? names : [names[1], names[0]];
  const about = { codeId, submissionId, itemId };
  return (
    <li className={classes.disagreement} data-open={decision === null || undefined}>
      <p className={classes.said}>
        <AnswerText
          text={answer.text}
          codings={codings.filter(
            (one) => one.submissionId === submissionId && one.itemId === itemId && one.codeId === codeId,
          )}
          codes={codes}
          selection={null}
          search=""
          shownId={null}
        />
      </p>
      <p className={classes.who} style={codeStyle(code.color)}>
        <span>Answer {answer.number}: </span>
        <span className={classes.code}>
          <i />
          {code.name}
        </span>{' '}
        used by {used}, not by {left}
      </p>
      {decision === null ? (
        canWrite && (
          <div className={classes.decide}>
            <TextInput
              aria-label={`Why, for “${code.name}” in answer ${answer.number}`}
              placeholder="Why? One sentence is enough"
              maxLength={4000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button size="compact-md" onClick={() => decide.mutate({ ...about, applies: true, reason })}>
              It applies
            </Button>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => decide.mutate({ ...about, applies: false, reason })}
            >
              It does not
            </Button>
          </div>
        )
      ) : (
        <div className={classes.decide}>
          <span>
            {decision.applies ? 'Decided: it applies.' : 'Decided: it does not apply.'}{' '}
            {decision.reason === '' ? '' : `“${decision.reason}”`}
          </span>
          {canWrite && (
            <Button size="compact-md" variant="subtle" onClick={() => undecide.mutate(about)}>
              Open again
            </Button>
          )}
        </div>
      )}
    </li>
  );
};

/** Where the two differ, one by one, with what was decided and why. */
export const Disagreements = (props: DisagreementsProps) => {
  const { disagreements } = props;
  const [which, setWhich] = useState<'open' | 'all'>('open');
  // What was decided a moment ago stays in the list, so that nothing runs away under the reader.
  const [kept, setKept] = useState<ReadonlySet<string>>(
    () => new Set(disagreements.filter(({ decision }) => decision === null).map(keyOf)),
  );
  const open = disagreements.filter(({ decision }) => decision === null).length;
  const shown = disagreements.filter(
    (one) => which === 'all' || one.decision === null || kept.has(keyOf(one)),
  );
  return (
    <Card
      title="Where they differ"
      note={open === 0 ? 'all decided' : `${countOf(open, 'open one')} of ${disagreements.length}`}
      action={
        disagreements.length > 0 && (
          <SegmentedControl
            aria-label="Differences shown"
            data={[
              { value: 'open', label: 'Open' },
              { value: 'all', label: 'All' },
            ]}
            value={which}
            onChange={(value) => {
              setWhich(value as typeof which);
              setKept(new Set());
            }}
          />
        )
      }
    >
      {disagreements.length === 0 ? (
        <p className={classes.foot}>The two came to the same codes wherever both have read.</p>
      ) : shown.length === 0 ? (
        <p className={classes.foot}>Every difference is decided. “All” shows what was decided, and why.</p>
      ) : (
        <ul className={classes.list}>
          {shown.map((one) => (
            <OneDisagreement key={keyOf(one)} {...props} disagreement={one} />
          ))}
        </ul>
      )}
    </Card>
  );
};
