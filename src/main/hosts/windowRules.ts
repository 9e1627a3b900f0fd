/** The one origin that the window of Electron may show. */
export const appOrigin = 'app://mentorgrove';

/** Whether an address is a page of the application itself; the window may go nowhere else. */
export function isOwnPage(text: string): boolean {
  try {
    const url = new URL(text);
    return (
      url.protocol === 'app:' && url.host === 'mentorgrove' && url.username === '' && url.password === ''
    );
  } catch {
    return false;
  }
}

/** Whether a message to the main process comes from the application's own page, and from its top frame. */
export function isTrustedSender(
  frame: { readonly url: string; readonly parent: unknown } | null | undefined,
): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isOwnPage(frame.url);
}

/**
 * Whether the window may have a permission. Only writing plain text to the clipboard ("Copy as table", "Copy all e-mail
 * addresses") and filling the screen (the kiosk, the family tree at an event), each of which takes a click of the
 * person. Everything else is refused.
 */
export const isAllowedPermission = (permission: string): boolean =>
  permission === 'clipboard-sanitized-write' || permission === 'fullscreen';
