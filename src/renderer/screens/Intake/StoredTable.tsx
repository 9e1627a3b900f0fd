import { ScrollArea } from '@mantine/core';
import type { PreviewTable } from '../../../shared/intake/index.ts';
import { Card } from '../../components/Card.tsx';
import shared from '../../components/components.module.css';
import { countOf } from '../../components/format.ts';
import classes from './parts.module.css';

/** The first rows as they will be stored. */
export const StoredTable = ({ preview, stored }: { preview: PreviewTable; stored: number }) => {
  // Two questions can have the same short name; their place tells them apart.
  const keys = preview.columns.map((column, at) => `${at} ${column}`);
  return (
    <section aria-label="As it will be stored">
      <header className={classes.sectionHead}>
        <h2>As it will be stored</h2>
        <span className={classes.quiet}>
          <span className={classes.repairedKey} aria-hidden /> repaired
        </span>
        <span className={classes.quiet}>
          first {preview.rows.length} of {countOf(stored, 'answer')}
        </span>
      </header>
      <Card flush>
        {preview.rows.length === 0 ? (
          <p className={classes.none}>
            No row can be stored yet. Say at the left which column holds the name or the e-mail.
          </p>
        ) : (
          <ScrollArea
            type="auto"
            offsetScrollbars="x"
            viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Rows as they will be stored' }}
          >
            <table className={`${shared.table} ${classes.stored}`}>
              <thead>
                <tr>
                  {preview.columns.map((column, at) => (
                    <th key={keys[at]} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {preview.rows.map(({ row, cells }) => (
                  <tr key={row}>
                    {cells.map((cell, at) => (
                      <td
                        key={keys[at]}
                        data-missing={cell.missing}
                        data-repaired={cell.repaired}
                        title={cell.text}
                      >
                        {at === 0 ? <strong>{cell.text}</strong> : cell.text}
                        {cell.repaired && <span className={classes.hidden}> (repaired)</span>}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
        )}
      </Card>
    </section>
  );
};
