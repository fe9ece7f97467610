/** The little of a browser that this folder needs: in a page, `Worker`; in a worker, its own two ends of the conversation. */
interface ImportMeta {
  readonly url: string;
}

declare class URL {
  constructor(url: string, base: string);
}

declare class Worker {
  constructor(url: URL, options: { readonly type: 'module'; readonly name?: string });
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: { readonly data?: unknown; readonly message?: string }) => void): void;
}

declare class MessageChannel {
  readonly port1: { onmessage: (() => void) | null };
  readonly port2: { postMessage(message: unknown): void };
}

declare function postMessage(message: unknown): void;
declare function addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
