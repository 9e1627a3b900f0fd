import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { figureFormats, fileNameFrom, lineageFormats } from '../../../../shared/export/index.ts';
import type { Figure } from '../../../../shared/figures/index.ts';
import type { ChosenLineage } from '../../../../shared/lineage/index.ts';
import type { PersonId } from '../../../../shared/model/index.ts';
import { figureToPng } from '../../../charts/figureToPng.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { sayError } from '../../../client/useCommand.tsx';
import { type Leaving, printPage, saveFile } from '../../../components/saveFile.ts';
import { askLineageOut } from '../../../workers/askLineageOut.ts';
import type { OutQuestion } from '../../../workers/lineageOutProtocol.ts';
import { isFileFormat, type OutKind } from './outFormats.ts';

/** Pixels of the largest picture that every browser draws on one canvas, in all and along a side. */
const mostPixels = 100_000_000;
const longestSide = 16_000;

export const pictureScale = (width: number, height: number): number =>
  Math.min(3, Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));

interface Saving {
  readonly doing: string;
  readonly done: number | null;
}

interface MadeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly notes: readonly string[];
  readonly extension: string;
  readonly mediaType: string;
}

/** Makes the file that was asked for and saves it, unless it is stopped before; prints what is printed. */
export const useSaving = (title: string) => {
  const { chapter } = useChapter();
  const [saving, setSaving] = useState<Saving | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const ask = async (question: OutQuestion, signal: AbortSignal) => {
    const job = askLineageOut<'written'>(question);
    signal.addEventListener('abort', job.cancel);
    const stopped = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason)),
    );
    return Promise.race([job.result, stopped]);
  };
  const make = async (
    kind: OutKind,
    lineage: ChosenLineage,
    figure: Figure | undefined,
    signal: AbortSignal,
  ): Promise<MadeFile | null> => {
    if (isFileFormat(kind)) {
      const { extension, mediaType } = lineageFormats[kind];
      return {
        ...(await ask({ kind: 'write', lineage, format: kind, title }, signal)),
        extension,
        mediaType,
      };
    }
    if (figure === undefined) return null;
    if (kind === 'svg') {
      const { extension, mediaType } = figureFormats.svg;
      return { ...(await ask({ kind: 'write drawing', figure }, signal)), extension, mediaType };
    }
    const bytes = await figureToPng(figure, pictureScale(figure.width, figure.height), {
      signal,
      onProgress: (done) => setSaving({ doing: 'The picture is painted', done }),
    });
    return { bytes, notes: [], extension: 'png', mediaType: 'image/png' };
  };
  const save = async (kind: OutKind, lineage: ChosenLineage, figure: Figure | undefined): Promise<void> => {
    const leaving: Leaving = { kind: 'lineage', about: lineage.about as PersonId[] };
    if (kind === 'pages' || kind === 'one' || kind === 'book') {
      printPage(kind === 'book' ? 'Family book' : 'Lineage', leaving);
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setSaving({ doing: 'The file is written', done: null });
    try {
      const file = await make(kind, lineage, figure, controller.signal);
      if (file === null) return;
      const fileName = fileNameFrom([chapter.settings.name, 'lineage'], file.extension);
      saveFile(fileName, file.bytes, file.mediaType, leaving);
      notifications.show({ message: [`Saved ${fileName}`, ...file.notes].join('. ') });
    } catch (error) {
      if (!controller.signal.aborted) sayError(error);
    } finally {
      if (running.current === controller) {
        running.current = null;
        setSaving(null);
      }
    }
  };
  return { save, saving, cancel: () => running.current?.abort() };
};
