/** The kernel comes packed, as text. */
import { kernel } from 'virtual:kernel';

let unpacked: Promise<ArrayBuffer> | null = null;

/** Bytes of kernel.wasm. Every browser that has WebAssembly with SIMD can unpack it. */
export function kernelBytes(): Promise<ArrayBuffer> {
  unpacked ??= unpack(kernel);
  return unpacked;
}

function unpack(packed: string): Promise<ArrayBuffer> {
  const bytes = new Blob([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))]);
  return new Response(bytes.stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}
