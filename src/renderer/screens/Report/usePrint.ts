import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * The document is drawn for print only while it prints, however printing was begun.
 * @param title what the print is called while it is under way; programs that save PDF take it as title and file name
 */
export const usePrint = (title: string): boolean => {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    let before = document.title;
    const begin = (): void => {
      before = document.title;
      document.title = title;
      flushSync(() => setPrinting(true));
    };
    const end = (): void => {
      document.title = before;
      setPrinting(false);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [title]);
  return isPrinting;
};
