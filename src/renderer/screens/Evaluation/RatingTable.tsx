import { ScrollArea } from '@mantine/core';
import { runWords } from '../../../shared/evaluation/index.ts';
import { figureWords, toldShareWords } from '../../../shared/figures/index.ts';
import { missingReasons } from '../../../shared/model/index.ts';
import shared from '../../components/components.module.css';
import classes from './evaluation.module.css';
import type { RatingSet } from './figures.ts';

const missingWords = (missing: Readonly<Record<(typeof missingReasons)[number], number>>): string =>
  missingReasons
    .filter((reason) => missing[reason] > 0)
    .map((reason) => `${missing[reason]} ${reason}`)
    .join(', ') || 'none';

/** The counts behind the bars. */
export const RatingTable = ({ set, title }: { set: RatingSet; title: string }) => {
  const steps = set.items[0]?.steps ?? [];
  return (
    <ScrollArea
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `${title}, counts: ${set.scale}` }}
    >
      <table className={`${shared.table} ${classes.counts}`}>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answered by</th>
            <th scope="col" data-number>
              n
            </th>
            {steps.map((step) => (
              <th scope="col" key={step} data-number>
                {step}
              </th>
            ))}
            <th scope="col" data-number>
              Median [quartiles]
            </th>
            <th scope="col" data-number>
              Favorable
            </th>
            <th scope="col">Missing</th>
          </tr>
        </thead>
        <tbody>
          {set.items.flatMap((item) =>
            item.groups.length === 0
              ? [
                  <tr key={item.itemId}>
                    <th scope="row">{item.question}</th>
                    <td colSpan={steps.length + 5}>{item.note ?? 'No answers.'}</td>
                  </tr>,
                ]
              : item.groups.map((group, index) => (
                  <tr key={`${item.itemId} ${group.id}`}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={item.groups.length}>
                        {item.question}
                        {item.reversed && <small>reversed: the lower steps are favorable</small>}
                        {item.note !== null && <small>{item.note}</small>}
                      </th>
                    )}
                    <td>{group.label}</td>
                    <td data-number>{group.n}</td>
                    {group.runs.map((run) => (
                      <td
                        key={run.from}
                        colSpan={run.to - run.from + 1}
                        data-number
                        data-joined={run.to > run.from}
                      >
                        {run.to > run.from && <small>{runWords(item.steps, run)}: </small>}
                        {run.count}
                      </td>
                    ))}
                    <td data-number>
                      {figureWords(group.median)} [{figureWords(group.lowerQuartile)},{' '}
                      {figureWords(group.upperQuartile)}]
                    </td>
                    <td data-number>
                      {group.favorable === null ? '' : toldShareWords(group.favorable.told)}
                    </td>
                    <td>{missingWords(group.missing)}</td>
                  </tr>
                )),
          )}
        </tbody>
      </table>
    </ScrollArea>
  );
};
