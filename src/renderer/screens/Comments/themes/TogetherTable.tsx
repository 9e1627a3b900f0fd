import type { CSSProperties } from 'react';
import type { Theme } from '../../../../shared/model/index.ts';
import { Card } from '../../../components/Card.tsx';
import classes from './themes.module.css';

/** How many people say both of two themes. */
export const TogetherTable = (props: {
  themes: readonly Theme[];
  together: readonly (readonly (number | null)[])[];
  smallCell: number;
}) => {
  const { themes, together, smallCell } = props;
  const most = Math.max(1, ...together.flat().map((count) => count ?? 0));
  return (
    <Card title="Said by the same people" flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrollable by key */}
      <section className={classes.scroll} tabIndex={0} aria-label="Themes said by the same people">
        <table className={classes.matrix}>
          <thead>
            <tr>
              <td />
              {themes.map(({ id, name }) => (
                <th scope="col" key={id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {themes.map(({ id, name }, row) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {themes.map((other, column) => {
                  const count = together[row]?.[column] ?? null;
                  return (
                    <td
                      key={other.id}
                      data-self={row === column || undefined}
                      style={{ '--strength': count === null ? 0 : count / most } as CSSProperties}
                    >
                      {count ?? '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={classes.foot}>
        People who say both; on the diagonal, people who say the one. – : held back, since fewer than{' '}
        {smallCell} people stand behind it or behind the difference.
      </p>
    </Card>
  );
};
