import type { CodebookComparison, CodeField } from '../../../../shared/evaluation/words/codebook/index.ts';
import { countOf } from '../../../components/format.ts';
import classes from './codebookFiles.module.css';

const fieldWords: Readonly<Record<CodeField, string>> = {
  name: 'name',
  definition: 'definition',
  include: 'include',
  exclude: 'leave out',
  example: 'example',
  color: 'color',
  parent: 'parent',
  retired: 'retired',
};
const kindWords = { added: 'added since', changed: 'changed', removed: 'gone since' } as const;

const Side = ({ text }: { text: string }) => (text === '' ? <i>nothing</i> : text);

/** What differs between two states of the codebook, code by code. */
export const Comparison = ({ comparison }: { comparison: CodebookComparison }) => {
  const { changes, same, reordered } = comparison;
  return (
    <>
      <p className={classes.says} role="status">
        {changes.length === 0
          ? `All ${countOf(same, 'code')} are alike`
          : `${countOf(changes.length, 'code differs', 'codes differ')}, ${countOf(same, 'is', 'are')} alike`}
        {reordered ? '; the order is another one.' : '.'}
      </p>
      {changes.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Code</th>
                <th scope="col" className={classes.what}>
                  What
                </th>
                <th scope="col">Before</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {changes.flatMap(({ id, name, kind, fields }) =>
                fields.length === 0
                  ? [
                      <tr key={id}>
                        <th scope="row">{name}</th>
                        <td className={classes.what}>{kindWords[kind]}</td>
                        <td />
                        <td />
                      </tr>,
                    ]
                  : fields.map(({ field, before, after }, at) => (
                      <tr key={`${id} ${field}`}>
                        {at === 0 && (
                          <th scope="rowgroup" rowSpan={fields.length}>
                            {name}
                          </th>
                        )}
                        <td className={classes.what}>{fieldWords[field]}</td>
                        <td>
                          <Side text={before} />
                        </td>
                        <td>
                          <Side text={after} />
                        </td>
                      </tr>
                    )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};
