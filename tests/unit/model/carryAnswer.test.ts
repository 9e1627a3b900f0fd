import { describe, expect, test } from 'vitest';
import {
  type AnswerValue,
  carryAnswer,
  type Item,
  type QuestionType,
} from '../../../src/shared/model/index.ts';

type Shape = Pick<Item, 'type' | 'options' | 'scale'>;

const shape = (type: QuestionType, optionIds = '', scale: Item['scale'] = null): Shape => ({
  type,
  options: [...optionIds].map((id) => ({ id, label: `Option ${id}`, aliases: [] })),
  scale,
});

const scaleTo = (max: number, ...labels: string[]) => ({ min: 1, max, labels });

describe('an answer to a question that was changed since', () => {
  const cases: [what: string, asked: Shape, now: Shape, value: AnswerValue, carried: AnswerValue | null][] = [
    ['a choice whose option is still offered', shape('single', 'abc'), shape('single', 'cb'), 'b', 'b'],
    ['a choice whose option was taken out', shape('single', 'abc'), shape('single', 'cb'), 'a', null],
    [
      'ticks of which one was taken out',
      shape('multiple', 'abc'),
      shape('multiple', 'bcd'),
      ['a', 'c'],
      ['c'],
    ],
    ['ticks that were all taken out', shape('multiple', 'abc'), shape('multiple', 'cd'), ['a', 'b'], null],
    [
      'what was written in beside the ticks',
      shape('multiple', 'ab'),
      shape('multiple', 'b'),
      ['Other: x'],
      ['Other: x'],
    ],
    ['ranks, in their order', shape('ranking', 'abc'), shape('ranking', 'ac'), ['c', 'b', 'a'], ['c', 'a']],
    [
      'a step, though its words changed',
      shape('rating', '', scaleTo(5)),
      shape('rating', '', scaleTo(5, 'low')),
      4,
      4,
    ],
    [
      'a step on a scale with another end',
      shape('rating', '', scaleTo(5)),
      shape('rating', '', scaleTo(7)),
      4,
      null,
    ],
    [
      'a grid, less what was taken out',
      shape('grid', 'ab'),
      shape('grid', 'b'),
      { Mon: ['a', 'b'], Tue: ['a'] },
      { Mon: ['b'] },
    ],
    ['a grid of which nothing is left', shape('grid', 'ab'), shape('grid', 'c'), { Mon: 'a' }, null],
    [
      'words, whatever changed',
      shape('longText'),
      shape('longText'),
      'A walk by the river.',
      'A walk by the river.',
    ],
    ['anything, when the type changed', shape('single', 'a'), shape('multiple', 'a'), 'a', null],
  ];
  test.each(cases)('%s', (_what, asked, now, value, carried) => {
    expect(carryAnswer(asked, now, value)).toEqual(carried);
  });
});
