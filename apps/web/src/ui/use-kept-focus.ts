/** Where a button goes away under whoever has just pressed it, the focus stays beside it. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * @returns for an element that stays (with tabIndex -1): what had the focus within it and is gone leaves it to the first button there, or to the element itself
 */
export function useKeptFocus<T extends HTMLElement>(): RefObject<T> {
  const box = useRef<T>(null);
  // Asked while the old tree still stands.
  const held = box.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    if (held && box.current !== null && !box.current.contains(document.activeElement))
      (box.current.querySelector('button') ?? box.current).focus({ preventScroll: true });
  });
  return box;
}
