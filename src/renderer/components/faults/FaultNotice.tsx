import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Fault } from '../../../shared/model/index.ts';
import classes from './faults.module.css';
import { type Way, wayLabels, waysOut } from './waysOut.ts';

/** What can be done from where a fault is shown; a way that is left out has no button there. */
export type WayHandlers = Partial<Record<Way, () => void>>;

/** A fault of the disk or of a file: what happened, what is safe, and its ways out as buttons. */
export const FaultNotice = (props: {
  fault: Fault;
  /** The fault's own sentence. */
  sentence: string;
  /** Whose fault it is; stands before the title. */
  about?: string;
  when: 'atOpening' | 'atWork';
  run: WayHandlers;
  /** The way that is being tried. */
  busy?: Way | null;
  /** Puts the notice away, where it may be. */
  onPutAway?: () => void;
}) => {
  const { title, hint, tone } = waysOut[props.fault];
  const ways = waysOut[props.fault][props.when].filter((way) => props.run[way] !== undefined);
  return (
    <section className={classes.notice} data-tone={tone} role="alert" aria-label={title}>
      <IconAlertTriangle size={20} stroke={1.7} aria-hidden />
      <div className={classes.text}>
        <strong>{props.about === undefined ? title : `${props.about}: ${lower(title)}`}</strong>
        <p>
          {props.sentence} {hint}
        </p>
        <div className={classes.ways}>
          {ways.map((way, index) => (
            <Button
              key={way}
              size="compact-md"
              variant={index === 0 ? 'filled' : 'default'}
              loading={props.busy === way}
              onClick={props.run[way]}
              aria-label={props.about === undefined ? undefined : `${wayLabels[way]}: ${props.about}`}
            >
              {wayLabels[way]}
            </Button>
          ))}
          {props.onPutAway !== undefined && (
            <Button size="compact-md" variant="subtle" onClick={props.onPutAway}>
              Put away
            </Button>
          )}
        </div>
      </div>
    </section>
  );
};

const lower = (title: string): string => title.slice(0, 1).toLowerCase() + title.slice(1);
