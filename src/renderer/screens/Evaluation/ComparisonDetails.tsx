import {
  type Comparison,
  type ComparisonRow,
  type Effect,
  wordEstimate,
  wordP,
} from '../../../shared/evaluation/index.ts';
import { Card } from '../../components/Card.tsx';
import table from '../../components/components.module.css';
import styles from './analysis.module.css';

const effectWords = (effect: Effect | null): string => {
  if (effect === null) return 'not to be told';
  const interval =
    effect.lower === null || effect.upper === null
      ? ''
      : ` [${wordEstimate(effect.lower)}, ${wordEstimate(effect.upper)}]`;
  return `${wordEstimate(effect.estimate)}${interval}`;
};

const Pairwise = ({ rows }: { rows: readonly ComparisonRow[] }) => (
  <Card
    title="Group by group"
    note="Cliff’s δ with its interval; Dunn’s test, corrected by Holm within a question"
    flush
  >
    <div className={styles.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Groups</th>
            <th scope="col" data-number>
              Cliff’s δ
            </th>
            <th scope="col" data-number>
              p
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            row.pairwise.map(({ first, second, effect, pAdjusted }, index) => (
              <tr key={`${row.measureId} ${first} ${second}`}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={row.pairwise.length}>
                    {row.label}
                  </th>
                )}
                <td>
                  {first} and {second}
                </td>
                <td data-number>{effectWords(effect)}</td>
                <td data-number>{wordP(pAdjusted)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  </Card>
);

const Choices = ({ rows }: { rows: readonly ComparisonRow[] }) => (
  <Card title="Choices" note="answers without an order" flush>
    <div className={styles.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Test</th>
            <th scope="col">Effect</th>
            <th scope="col" data-number>
              Estimate
            </th>
            <th scope="col" data-number>
              p
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measureId}>
              <th scope="row">{row.label}</th>
              {row.result === null ? (
                <td colSpan={4}>{row.problem}</td>
              ) : (
                <>
                  <td title={row.test?.why}>{row.test?.title}</td>
                  <td>{row.effect?.name ?? ''}</td>
                  <td data-number>{effectWords(row.effect)}</td>
                  <td data-number>{wordP(row.pAdjusted ?? row.result.p)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Card>
);

/** What the figure does not hold: choices without an order, and each pair of several groups. */
export const ComparisonDetails = ({ comparison }: { comparison: Comparison }) => {
  const choices = comparison.rows.filter(
    ({ groups, problem }) => problem === null && groups.every(({ median }) => median === null),
  );
  const several = comparison.rows.filter(({ pairwise }) => pairwise.length > 0);
  return (
    <>
      {choices.length > 0 && <Choices rows={choices} />}
      {several.length > 0 && <Pairwise rows={several} />}
    </>
  );
};
