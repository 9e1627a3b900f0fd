/** Hands bytes or text to the person as a download; nothing goes through the network. */
export const saveFile = (fileName: string, content: Uint8Array<ArrayBuffer> | string, type: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
