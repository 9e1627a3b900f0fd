import { Button, Checkbox, Group, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonId, Retention } from '../../../shared/model/index.ts';
import type { Proof, RetentionPreview } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useClient } from '../../client/ClientProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { countOf, formatDay } from '../../components/format.ts';
import { CopyChoice, keysOf, kindsToDelete } from './CopyChoice.tsx';
import { ProofNote } from './ProofNote.tsx';
import classes from './privacy.module.css';

const yearsOf = (value: string | number): number | null => (typeof value === 'number' ? value : null);

const DueList = ({ preview, onDone }: { preview: RetentionPreview; onDone: (proof: Proof) => void }) => {
  const [kept, setKept] = useState<ReadonlySet<PersonId>>(new Set());
  const [kinds, setKinds] = useState(() => kindsToDelete(preview.copies));
  const approved = preview.due.filter(({ personId }) => !kept.has(personId));
  const forget = useCommand(
    (client) =>
      client.privacy.forget({
        words: approved.filter(({ words }) => words > 0).map(({ personId }) => personId),
        contactDetails: approved
          .filter(({ hasContactDetails }) => hasContactDetails)
          .map(({ personId }) => personId),
        remove: keysOf(preview.copies, kinds),
      }),
    {
      said: () => `Forgot what was due of ${countOf(approved.length, 'person', 'people')}`,
      undoable: false,
      onDone,
    },
  );
  const toggle = (id: PersonId): void => {
    const next = new Set(kept);
    if (!next.delete(id)) next.add(id);
    setKept(next);
  };
  return (
    <>
      <ul className={classes.rows}>
        {preview.due.map(({ personId, name, graduatedOn, words, hasContactDetails }) => (
          <li key={personId}>
            <Checkbox checked={!kept.has(personId)} onChange={() => toggle(personId)} label={name} />
            <span className={classes.quiet}>
              graduated {formatDay(graduatedOn)}
              {words > 0 && `; ${countOf(words, 'answer')} in own words`}
              {hasContactDetails && '; e-mail and phone'}
            </span>
          </li>
        ))}
      </ul>
      <div className={classes.danger}>
        <p className={classes.note}>
          Forgetting can’t be undone. Copies from before hold what is forgotten until they are deleted.
        </p>
        <CopyChoice copies={preview.copies} kinds={kinds} onChange={setKinds} />
        <Button
          mt={12}
          color="red"
          disabled={approved.length === 0}
          loading={forget.isPending}
          onClick={() => forget.mutate(undefined)}
        >
          Forget this of {countOf(approved.length, 'person', 'people')}
        </Button>
      </div>
    </>
  );
};

/** How long things are kept after graduation, and what is due today. */
export const RetentionCard = ({ retention }: { retention: Retention }) => {
  const { chapter } = useChapter();
  const client = useClient();
  const [form, setForm] = useState(retention);
  const [proof, setProof] = useState<Proof | null>(null);
  const due = useQuery({
    queryKey: ['privacy', 'due', retention],
    queryFn: () => client.privacy.previewRetention(),
  });
  const save = useCommand((rpc, input: Retention) => rpc.privacy.setRetention(input), {
    said: () => 'Changed how long things are kept',
  });
  const isReading = chapter.access === 'read';
  const list = due.data?.due ?? [];
  return (
    <Card title="How long things are kept">
      <Group grow align="flex-end">
        <NumberInput
          label="Answers in own words"
          description="Years after graduation; empty keeps them."
          min={0}
          max={50}
          allowDecimal={false}
          value={form.words ?? ''}
          onChange={(value) => setForm({ ...form, words: yearsOf(value) })}
        />
        <NumberInput
          label="E-mail and phone"
          description="Years after graduation; empty keeps them."
          min={0}
          max={50}
          allowDecimal={false}
          value={form.contactDetails ?? ''}
          onChange={(value) => setForm({ ...form, contactDetails: yearsOf(value) })}
        />
      </Group>
      <Button
        variant="default"
        mt={12}
        disabled={isReading || JSON.stringify(form) === JSON.stringify(retention)}
        loading={save.isPending}
        onClick={() => save.mutate(form)}
      >
        Save the rule
      </Button>
      <h3 className={classes.section}>Due today</h3>
      {list.length === 0 || due.data === undefined ? (
        <p className={classes.note}>
          {retention.words === null && retention.contactDetails === null
            ? 'Everything is kept, since no rule says otherwise.'
            : 'Nothing is due.'}
        </p>
      ) : isReading ? (
        <p className={classes.note}>{countOf(list.length, 'person is', 'people are')} due.</p>
      ) : (
        <DueList preview={due.data} onDone={setProof} />
      )}
      {proof !== null && <ProofNote proof={proof} />}
    </Card>
  );
};
