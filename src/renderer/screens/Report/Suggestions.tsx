import { Button } from '@mantine/core';
import type { SuggestedLimitation } from '../../../shared/report/index.ts';
import classes from './report.module.css';

/** Limitations that the numbers show; each stands in the report only once the board takes it over. */
export const Suggestions = (props: {
  suggested: readonly SuggestedLimitation[];
  onTake: (one: SuggestedLimitation) => void;
}) =>
  props.suggested.length === 0 ? null : (
    <div className={classes.suggestions}>
      <b>Suggested from the numbers</b>
      <ul>
        {props.suggested.map((one) => (
          <li key={one.slot}>
            <span>{one.phrase.runs.map(({ text }) => text).join('')}</span>
            <Button size="compact-sm" variant="default" onClick={() => props.onTake(one)}>
              Use
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
