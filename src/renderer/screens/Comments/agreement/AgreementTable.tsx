import type { Agreement } from '../../../../shared/evaluation/index.ts';
import type { Code, CodeId } from '../../../../shared/model/index.ts';
import { Card } from '../../../components/Card.tsx';
import { countOf } from '../../../components/format.ts';
import { codeStyle } from '../coding/codeColor.ts';
import classes from './agreement.module.css';
import { agreedWords, coefficientWords, remarkWords } from './agreementWords.ts';

interface AgreementTableProps {
  readonly agreement: Agreement;
  readonly codes: ReadonlyMap<CodeId, Code>;
  readonly names: readonly [string, string];
}

/** Agreement code by code, with what has to be known to read it. */
export const AgreementTable = ({ agreement, codes, names: [first, second] }: AgreementTableProps) => {
  const { overall } = agreement;
  return (
    <Card
      title="Agreement, code by code"
      note={`${countOf(overall.n === 0 ? 0 : (agreement.codes[0]?.n ?? 0), 'answer')} read by both`}
      flush
    >
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Both</th>
              <th scope="col">Only {first}</th>
              <th scope="col">Only {second}</th>
              <th scope="col">Neither</th>
              <th scope="col">Agree</th>
              <th scope="col">Cohen’s κ [95%]</th>
              <th scope="col">Krippendorff’s α [95%]</th>
            </tr>
          </thead>
          <tbody>
            {agreement.codes.map((one) => {
              const code = codes.get(one.codeId);
              const remark = remarkWords(one);
              return (
                <tr key={one.codeId} style={code === undefined ? undefined : codeStyle(code.color)}>
                  <th scope="row">
                    <span className={classes.code}>
                      <i />
                      {code?.name}
                    </span>
                    {remark !== null && <small>{remark}</small>}
                  </th>
                  <td>{one.both}</td>
                  <td>{one.firstOnly}</td>
                  <td>{one.secondOnly}</td>
                  <td>{one.neither}</td>
                  <td>{agreedWords(one)}</td>
                  <td>{coefficientWords(one.kappa)}</td>
                  <td>{coefficientWords(one.alpha)}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All codes together</th>
              <td>{overall.both}</td>
              <td>{overall.firstOnly}</td>
              <td>{overall.secondOnly}</td>
              <td>{overall.neither}</td>
              <td>{agreedWords(overall)}</td>
              <td>{coefficientWords(overall.kappa)}</td>
              <td>{coefficientWords(overall.alpha)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={classes.foot}>
        κ and α set agreement against what chance alone would bring: 0 is chance, 1 is full agreement. From
        about .80 on codes are taken as reliable; from .67 on tentatively.
      </p>
    </Card>
  );
};
