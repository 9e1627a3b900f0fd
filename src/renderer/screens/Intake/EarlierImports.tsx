import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ImportBatchId, ProgramCycle } from '../../../shared/model/index.ts';
import type { ImportedBatch } from '../../../shared/rpc/index.ts';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { countOf, formatCount, formatDay } from '../../components/format.ts';
import classes from './earlier.module.css';

const kindWords: Readonly<Record<ImportedBatch['kind'], string>> = {
  matching: 'questionnaire',
  evaluation: 'survey',
  'check-in': 'check-in',
};

const countWords = ({ stored, keptAside, known, refused }: ImportedBatch['counts']): string =>
  [
    `${countOf(stored, 'answer')} stored`,
    ...(keptAside > 0 ? [`${formatCount(keptAside)} kept aside`] : []),
    ...(known > 0 ? [`${formatCount(known)} known`] : []),
    ...(refused > 0 ? [`${formatCount(refused)} refused`] : []),
  ].join(', ');

interface EarlierImportsProps {
  readonly batches: readonly ImportedBatch[];
  readonly cycles: readonly ProgramCycle[];
  readonly canUndo: boolean;
}

/** The files that were stored before, newest first; each can be taken back as a whole as long as nothing stands on it. */
export const EarlierImports = ({ batches, cycles, canUndo }: EarlierImportsProps) => {
  const undo = useCommand(
    (client, { batchId }: { batchId: ImportBatchId; fileName: string }) =>
      client.intake.undoBatch({ batchId }),
    { said: (_, { fileName }) => `${fileName} is taken back`, showsErrorItself: true },
  );
  if (batches.length === 0) return null;
  const labelOf = (batch: ImportedBatch): string =>
    cycles.find(({ id }) => id === batch.cycleId)?.label ?? '';
  return (
    <Card title="Imported before" flush>
      <ul className={classes.earlier}>
        {batches.map((batch) => (
          <li key={batch.id}>
            <div className={classes.what}>
              <strong>{batch.fileName}</strong>
              <span>
                {countWords(batch.counts)}, {formatDay(batch.importedAt)}
              </span>
              {undo.isError && undo.variables?.batchId === batch.id && (
                <p role="alert" className={classes.problem}>
                  {describeError(undo.error)}
                </p>
              )}
            </div>
            <Chip>{kindWords[batch.kind]}</Chip>
            <Chip tone="outlined">{labelOf(batch)}</Chip>
            {canUndo && (
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconArrowBackUp size={15} stroke={1.7} />}
                aria-label={`Undo the import of ${batch.fileName}`}
                loading={undo.isPending && undo.variables?.batchId === batch.id}
                onClick={() => undo.mutate({ batchId: batch.id, fileName: batch.fileName })}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
