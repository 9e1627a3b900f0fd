import { expect } from 'vitest';
import type { BackendClient } from '../../src/main/rpc/relay.ts';
import type { CycleId } from '../../src/shared/model/index.ts';

/** Looks at how far the year is from being closed, hands the chapter over, and takes the package in again. */
export const handOver = async (client: BackendClient, cycleId: CycleId): Promise<void> => {
  const named = await client.chapters.nameOfficer({ officer: ' Cleo Diaz ' });
  expect(named).toMatchObject({ settings: { officer: 'Cleo Diaz' }, undoLabel: 'Work as Cleo Diaz' });
  await client.history.undo();
  const { steps } = await client.handOver.closing({ cycleId });
  expect(steps.find(({ key }) => key === 'package')).toMatchObject({ state: 'open' });
  const made = await client.handOver.make({
    extras: [{ name: 'people.csv', text: 'Name\r\nZoë B.\r\n' }],
    mayBeRead: false,
  });
  expect(await client.handOver.list()).toEqual([made]);
  const file = await client.handOver.download({ fileName: made.fileName });
  expect(file.size).toBe(made.bytes);
  const received = await client.handOver.receive({
    file: new File([await file.arrayBuffer()], 'handed in.zip', { type: 'application/zip' }),
  });
  expect(received).toMatchObject({ kind: 'hand-over package', relation: 'open chapter' });
  // It is not encrypted, so that there is nothing to ask for.
  const unlocked = await client.handOver.unlock({
    receivedId: received.id,
    by: 'passphrase',
    entered: '',
  });
  expect(unlocked).toEqual(received);
  const request = { receivedId: received.id, decisions: {} };
  expect(await client.merge.compare(request)).toMatchObject({ hasSomething: false, conflicts: [] });
  expect(await client.merge.apply(request)).toEqual({ label: null, toLookAt: [] });
  await expect(client.handOver.open({ receivedId: received.id })).rejects.toMatchObject({
    code: 'CHAPTER_EXISTS',
  });
  expect(await client.handOver.discard({ receivedId: received.id })).toBeNull();
  for (const about of [client.handOver.receiveCopy, client.handOver.settleCopy]) {
    await expect(about({ fileName: 'nobody-made-this.grove' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  await expect(client.merge.compare(request)).rejects.toMatchObject({ code: 'NOT_FOUND' });
};
