export declare const KERNEL: URL;
/** Declarations that are written by this tool and not by hand. */
export declare function generated(): Readonly<Record<string, string>>;
/** Compiles the sources. @returns the module, and its text for readers */
export declare function buildKernel(): Promise<Uint8Array>;
