import { MantineProvider } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { faultAtWork, faultOf } from '../../src/renderer/client/faultOf.ts';
import { FaultNotice, type WayHandlers } from '../../src/renderer/components/faults/FaultNotice.tsx';
import { waysOut } from '../../src/renderer/components/faults/waysOut.ts';
import { type Fault, faultSchema } from '../../src/shared/model/index.ts';

/** What a board is offered for each kind of fault: while the chapter is opened, and while it is open. */
const offered: Readonly<Record<Fault, readonly [atOpening: string, atWork: string]>> = {
  'disk full': ['Try again', 'Try again, See its backups'],
  'read only': ['Try again, Point to another copy', 'Try again, All chapters'],
  'held elsewhere': ['Try again', 'Try again, All chapters'],
  damaged: ['Bring back a backup, Point to another copy, Try again', 'See its backups, All chapters'],
  newer: ['Try again, See its backups', 'All chapters'],
  'not a chapter': ['Bring back a backup, Point to another copy, Try again', 'All chapters'],
  encrypted: ['Try again', 'All chapters'],
  vanished: ['Bring back a backup, Point to another copy, Try again', 'Try again, All chapters'],
  'input or output': ['Try again, See its backups', 'Try again, See its backups'],
  other: ['Try again, See its backups', 'Try again, See its backups'],
};

const run: WayHandlers = {
  again: vi.fn(),
  'bring back': vi.fn(),
  'another copy': vi.fn(),
  backups: vi.fn(),
  'all chapters': vi.fn(),
};

const markupOf = (fault: Fault, when: 'atOpening' | 'atWork', handlers: WayHandlers = run): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <FaultNotice fault={fault} sentence="What happened." when={when} run={handlers} />
    </MantineProvider>,
  );

const buttonsIn = (markup: string): string =>
  [...markup.matchAll(/<button.*?<\/button>/gs)].map(([button]) => button.replace(/<[^>]+>/g, '')).join(', ');

describe.each(faultSchema.options)('a fault of the kind “%s”', (fault) => {
  test('says what happened and what is safe, and offers its ways out', () => {
    const [atOpening, atWork] = offered[fault];
    const opening = markupOf(fault, 'atOpening');
    expect(buttonsIn(opening)).toBe(atOpening);
    expect(buttonsIn(markupOf(fault, 'atWork'))).toBe(atWork);
    expect(opening).toContain('role="alert"');
    expect(opening).toContain('What happened.');
    expect(opening).toContain(waysOut[fault].title);
    expect(opening).toContain(waysOut[fault].hint);
  });

  test('has no button for a way that does not lead anywhere from here', () => {
    expect(buttonsIn(markupOf(fault, 'atOpening', {}))).toBe('');
  });
});

describe('the fault of an error', () => {
  const error = (data: object): ORPCError<string, object> => new ORPCError('STORAGE_FAILED', { data });
  const open = { fileName: 'briar-glen.grove', access: 'write' } as const;

  test('is read from what crossed from storage, and from nothing else', () => {
    expect(faultOf(error({ sentence: 'Full.', fault: 'disk full', subject: 'x.grove' }))).toEqual({
      sentence: 'Full.',
      fault: 'disk full',
      subject: 'x.grove',
    });
    for (const other of [
      error({ sentence: 'No.' }),
      error({ sentence: 'No.', fault: 'bad weather' }),
      new Error('x'),
      null,
    ]) {
      expect(faultOf(other)).toBeNull();
    }
  });

  test('stands over the screens only where it is one of the open chapter', () => {
    const damagedBackup = error({ sentence: 'Damaged.', fault: 'damaged', subject: '000001_by-hand.grove' });
    expect(faultAtWork(damagedBackup, open)).toBeNull();
    const damaged = error({ sentence: 'Damaged.', fault: 'damaged', subject: 'briar-glen.grove' });
    expect(faultAtWork(damaged, open)).toMatchObject({ fault: 'damaged' });
    expect(faultAtWork(damaged, null)).toBeNull();
    expect(faultAtWork(error({ sentence: 'Locked.', fault: 'encrypted' }), open)).toBeNull();
    const full = error({ sentence: 'Full.', fault: 'disk full', subject: 'package.zip' });
    expect(faultAtWork(full, open)).toMatchObject({ fault: 'disk full' });
    // A chapter that can only be looked at says so on every screen anyway.
    const readOnly = error({ sentence: 'No.', fault: 'read only', subject: 'briar-glen.grove' });
    expect(faultAtWork(readOnly, open)).toMatchObject({ fault: 'read only' });
    expect(faultAtWork(readOnly, { ...open, access: 'read' })).toBeNull();
  });
});
