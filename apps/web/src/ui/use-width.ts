/** The width that a box has on the page, so that a drawing is made for it and nothing is scaled. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** @returns a reference for the box, and its width in whole pixels; 0 before it is known */
export function useWidth<T extends HTMLElement>(): readonly [RefObject<T>, number] {
  const box = useRef<T>(null);
  const [width, set] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => set(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
