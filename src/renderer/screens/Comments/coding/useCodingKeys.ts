import { useEffect, useRef } from 'react';

export interface CodingKeys {
  readonly move: (step: 1 | -1) => void;
  /** Word by word: `grow` keeps what is selected and changes its end. */
  readonly selectWord: (step: 1 | -1, grow: boolean) => void;
  readonly clearSelection: () => void;
  readonly applyKey: (key: string) => boolean;
  readonly nothing: () => void;
  readonly addCode: () => void;
  readonly memo: () => void;
  readonly removeLast: () => void;
  readonly find: () => void;
}

/** Whether a key goes to what has the focus: a field, a menu, or a list. A choice that is closed takes arrows only. */
const isElsewhere = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof Element)) return false;
  if (target.matches('input[readonly]:not([aria-expanded=true])')) return key.startsWith('Arrow');
  return (
    target.closest(
      'input:not([type=radio]), textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]',
    ) !== null
  );
};

/** The keys of coding, while the screen is shown. What is not theirs goes on to the app. */
export const useCodingKeys = (keys: CodingKeys, enabled: boolean): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target, event.key)) return;
      const now = latest.current;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const deeds: Readonly<Record<string, () => void>> = {
        j: () => now.move(1),
        k: () => now.move(-1),
        ArrowDown: () => now.move(1),
        ArrowUp: () => now.move(-1),
        ArrowRight: () => now.selectWord(1, event.shiftKey),
        ArrowLeft: () => now.selectWord(-1, event.shiftKey),
        Escape: now.clearSelection,
        Backspace: now.removeLast,
        Delete: now.removeLast,
        '0': now.nothing,
        c: now.addCode,
        m: now.memo,
        '/': now.find,
      };
      const deed = deeds[key];
      if (deed !== undefined) deed();
      else if (event.shiftKey || !now.applyKey(key)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
};
