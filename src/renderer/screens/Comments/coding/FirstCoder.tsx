import { useState } from 'react';
import { useUi } from '../../../stores/ui.ts';
import type { CommentsShown } from '../CommentsPage.tsx';
import { CoderMenu } from './CoderMenu.tsx';
import { CodingDesk } from './CodingDesk.tsx';
import { StartCoding } from './StartCoding.tsx';
import { useCodebookCommands } from './useCodebookCommands.ts';

/** Coding by whoever sits here: the coder that this window remembers, or the chapter's first one. */
export const FirstCoder = ({ shown }: { shown: CommentsShown }) => {
  const { coders, codes } = shown.words;
  const remembered = useUi((state) => state.coderId);
  const setCoder = useUi((state) => state.setCoder);
  const commands = useCodebookCommands();
  /** Somebody wants to begin with no code at all. */
  const [begun, setBegun] = useState(false);
  const coder = coders.find(({ id }) => id === remembered) ?? coders[0] ?? null;
  const begins = shown.canWrite && (coder === null || (codes.length === 0 && !begun));
  return (
    <CodingDesk
      shown={shown}
      view="first"
      coder={coder}
      coderControl={
        coder !== null &&
        shown.canWrite && <CoderMenu coder={coder} coders={coders} commands={commands} onPick={setCoder} />
      }
      {...(begins
        ? {
            instead: (
              <StartCoding
                hasCoder={coder !== null}
                onStart={async (name, withCodebook) => {
                  if (coder === null) {
                    const id = await commands.addCoder(name);
                    if (id === null) return;
                    setCoder(id);
                  }
                  if (withCodebook) commands.start();
                  else setBegun(true);
                }}
              />
            ),
          }
        : {})}
    />
  );
};
