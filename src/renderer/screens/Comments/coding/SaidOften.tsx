import type { OftenSaid } from '../../../../shared/evaluation/words/coding/index.ts';
import classes from './codebook.module.css';

/** What several people said and nobody coded, each a search for it. */
export const SaidOften = (props: { said: readonly OftenSaid[]; onSearch: (phrase: string) => void }) =>
  props.said.length === 0 ? null : (
    <section className={classes.said} aria-label="Said often, not coded yet">
      <h3>Said often, not coded yet</h3>
      <ul>
        {props.said.map(({ phrase, answers }) => (
          <li key={phrase}>
            <button type="button" onClick={() => props.onSearch(phrase)}>
              <span className={classes.unseen}>Find </span>
              <b>{phrase}</b> <span>{answers}</span>
              <span className={classes.unseen}> answers</span>
            </button>
          </li>
        ))}
      </ul>
      <p>A hint only. Nothing is coded unless you do it.</p>
    </section>
  );
