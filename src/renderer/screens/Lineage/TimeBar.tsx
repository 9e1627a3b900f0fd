import { Button, Slider } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { academicYearWords } from '../../../shared/model/index.ts';
import classes from './lineage.module.css';

const playMilliseconds = 900;
/** Marks that stand beside each other without touching. */
const mostMarks = 9;

interface TimeBarProps {
  readonly years: readonly number[];
  /** Null: today. */
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
  readonly onPlaying: (playing: boolean) => void;
}

/** The tree as of a program year; plays from year to year, or steps where people asked for less motion. */
export const TimeBar = ({ years, year, onYear, onPlaying }: TimeBarProps) => {
  const isStill = useReducedMotion();
  const [isPlaying, setPlaying] = useState(false);
  const [first, last] = [years[0]!, years.at(-1)!];
  const shown = year ?? last;

  useEffect(() => {
    onPlaying(isPlaying);
    if (!isPlaying) return;
    const timer = window.setTimeout(() => {
      if (shown + 1 >= last) setPlaying(false);
      onYear(shown + 1 >= last ? null : shown + 1);
    }, playMilliseconds);
    return () => window.clearTimeout(timer);
  }, [isPlaying, shown, last, onYear, onPlaying]);

  const goTo = (wanted: number): void => onYear(wanted >= last ? null : wanted);
  const play = (): void => {
    if (isStill) {
      goTo(year === null ? first : shown + 1);
      return;
    }
    if (!isPlaying && year === null) onYear(first);
    setPlaying(!isPlaying);
  };
  const step = Math.ceil((years.length - 1) / (mostMarks - 1)) || 1;
  const marks = years
    .filter((value) => value === last || ((value - first) % step === 0 && last - value >= step / 2))
    .map((value) => ({ value, label: academicYearWords(value) }));
  const words = year === null ? 'As it is today' : `As of ${academicYearWords(year)}`;
  const Icon = isStill ? IconPlayerSkipForward : isPlaying ? IconPlayerPause : IconPlayerPlay;
  return (
    <div className={classes.time}>
      <Button variant="default" leftSection={<Icon size={15} stroke={1.7} />} onClick={play}>
        {isStill ? (year === null ? 'From the first year' : 'Next year') : isPlaying ? 'Pause' : 'Play'}
      </Button>
      <strong aria-live="polite">{words}</strong>
      <Slider
        className={classes.slider ?? ''}
        thumbLabel="Program year shown"
        min={first}
        max={last}
        step={1}
        label={null}
        marks={marks}
        value={shown}
        thumbProps={{ 'aria-valuetext': words }}
        onChange={(value) => {
          setPlaying(false);
          goTo(value);
        }}
      />
    </div>
  );
};
