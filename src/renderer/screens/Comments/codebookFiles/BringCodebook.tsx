import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type CodebookPlan, planCodebookImport } from '../../../../shared/evaluation/words/codebook/index.ts';
import type { Code } from '../../../../shared/model/index.ts';
import { refreshAfterWords } from '../../../client/refreshSnapshots.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import { Card } from '../../../components/Card.tsx';
import { Chip } from '../../../components/Chip.tsx';
import { countOf } from '../../../components/format.ts';
import classes from './codebookFiles.module.css';
import { readCodebookFile } from './readCodebookFile.ts';

interface Brought {
  readonly plan: CodebookPlan;
  readonly leftOut: readonly string[];
}

const kinds = { new: 'new', changed: 'changes', same: 'as it is' } as const;

/** A codebook from a file: what it would change is shown before anything is taken over. */
export const BringCodebook = ({ codes }: { codes: readonly Code[] }) => {
  const id = useId();
  const [brought, setBrought] = useState<Brought | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = useCommand((client, plan: CodebookPlan) => client.words.importCodebook(plan.imported), {
    refresh: refreshAfterWords,
    said: ({ added, changed }) => `Added ${countOf(added, 'code')}, changed ${changed}`,
    onDone: () => setBrought(null),
  });
  const read = async (file: File): Promise<void> => {
    setBrought(null);
    setProblem(null);
    const draft = await readCodebookFile(file, file.name);
    if (!draft.ok) setProblem(draft.message);
    else
      setBrought({ plan: planCodebookImport(draft, codes, file.name.slice(0, 200)), leftOut: draft.leftOut });
  };
  const changes = brought?.plan.codes.filter(({ kind }) => kind !== 'same').length ?? 0;
  const themes = brought?.plan.imported.themes.length ?? 0;
  return (
    <Card title="Bring a codebook in">
      <p className={classes.says}>
        From a table with a heading “Code”, or from another program (.qdc, .qdpx). Codes that the file does
        not hold stay as they are.
      </p>
      <div className={classes.buttons}>
        <input
          id={id}
          type="file"
          className={classes.file}
          accept=".csv,.tsv,.txt,.xlsx,.ods,.qdc,.qdpx"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file !== undefined) void read(file);
          }}
        />
        <label htmlFor={id} className={classes.choose}>
          <IconFileUpload size={16} stroke={1.7} aria-hidden />
          Choose a codebook
        </label>
      </div>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {brought !== null && (
        <section aria-label="What the file brings" className={classes.brought}>
          <h3>{brought.plan.imported.fileName}</h3>
          <ul className={classes.planned}>
            {brought.plan.codes.map(({ name, kind, was }) => (
              <li key={name}>
                <span>
                  {name}
                  {was !== null && <small> was “{was}”</small>}
                </span>
                <Chip>{kinds[kind]}</Chip>
              </li>
            ))}
          </ul>
          {themes > 0 && <p className={classes.says}>{countOf(themes, 'theme')} with their codes.</p>}
          {brought.leftOut.map((one) => (
            <p key={one} className={classes.says}>
              {one}
            </p>
          ))}
          <div className={classes.buttons}>
            <Button
              disabled={changes === 0 && themes === 0}
              loading={take.isPending}
              onClick={() => take.mutate(brought.plan)}
            >
              Take it over
            </Button>
            <Button variant="default" onClick={() => setBrought(null)}>
              Leave it
            </Button>
          </div>
        </section>
      )}
    </Card>
  );
};
