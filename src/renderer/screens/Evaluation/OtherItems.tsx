import type { ChoiceSummary, NumberSummary, SurveySummary } from '../../../shared/evaluation/index.ts';
import { figureWords, percentWords, toldShareWords } from '../../../shared/figures/index.ts';
import { Card } from '../../components/Card.tsx';
import { countOf } from '../../components/format.ts';
import { RoleMark } from '../../components/marks.tsx';
import classes from './evaluation.module.css';

const GroupName = ({ id, label }: { id: string; label: string }) => (
  <>
    {(id === 'mentee' || id === 'mentor') && <RoleMark side={id} />}
    {label}
  </>
);

const Choice = ({ item }: { item: ChoiceSummary }) => (
  <Card title={item.question} {...(item.several ? { note: 'several choices; shares are of people' } : {})}>
    {item.groups.length === 0 && <p className={classes.held}>{item.note ?? 'No answers.'}</p>}
    {item.groups.length > 0 && (
      <table className={classes.choices}>
        <thead>
          <tr>
            <th scope="col">Option</th>
            {item.groups.map((group) => (
              <th scope="col" key={group.id}>
                <GroupName id={group.id} label={`${group.label}, n = ${group.n}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {item.options.map((option, index) => (
            <tr key={option}>
              <th scope="row">{option}</th>
              {item.groups.map((group) => {
                const told = group.counts[index] ?? { kind: 'hidden', n: group.n };
                const length = told.kind === 'exact' ? told.count : told.kind === 'hidden' ? 0 : told.bound;
                return (
                  <td key={group.id}>
                    <span className={classes.bar}>
                      <span
                        className={classes.fill}
                        data-group={group.id}
                        style={{ width: `${(100 * length) / group.n}%` }}
                      />
                    </span>
                    <span className={classes.amount}>
                      {told.kind === 'exact' && group.n >= 20
                        ? `${told.count}, ${percentWords(told.count, group.n)}`
                        : toldShareWords(told)}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {item.groups.length > 0 && item.note !== null && <p className={classes.held}>{item.note}</p>}
  </Card>
);

const Numbers = ({ item }: { item: NumberSummary }) => (
  <Card title={item.question}>
    {item.groups.length === 0 && <p className={classes.held}>{item.note ?? 'No answers.'}</p>}
    {item.groups.map((group) => (
      <p key={group.id} className={classes.number}>
        <GroupName id={group.id} label={group.label} />
        <span className={classes.figures}>
          n = {group.n}, median <strong>{figureWords(group.median)}</strong> [
          {figureWords(group.lowerQuartile)}, {figureWords(group.upperQuartile)}]
        </span>
      </p>
    ))}
    {item.groups.length > 0 && item.note !== null && <p className={classes.held}>{item.note}</p>}
  </Card>
);

/** Questions that are no ratings: choices and numbers with their counts; free text is only counted here. */
export const OtherItems = ({ summary }: { summary: SurveySummary }) => {
  const texts = summary.items.filter((item) => item.kind === 'other');
  return (
    <>
      <div className={classes.others}>
        {summary.items.map((item) => {
          if (item.kind === 'choice') return <Choice key={item.itemId} item={item} />;
          return item.kind === 'number' ? <Numbers key={item.itemId} item={item} /> : null;
        })}
      </div>
      {texts.length > 0 && (
        <p className={classes.held}>
          {countOf(texts.length, 'more question')} in the survey {texts.length === 1 ? 'is' : 'are'} answered
          in words and {texts.length === 1 ? 'is' : 'are'} not counted here.
        </p>
      )}
    </>
  );
};
