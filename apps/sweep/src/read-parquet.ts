/** Parquet bytes → rows, all in memory. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';

export type Row = Readonly<Record<string, unknown>>;

/** Bytes as the reader wants them. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** @throws whatever the reader throws of damaged bytes */
export async function rowsOf(bytes: Uint8Array): Promise<readonly Row[]> {
  return await parquetReadObjects({ file: bufferOf(bytes) });
}

/** Names of the columns, number of rows, and what stands beside them, without reading a row. */
export function describeParquet(bytes: Uint8Array): {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly notes: Readonly<Record<string, string>>;
} {
  const { schema, num_rows: rows, key_value_metadata: notes = [] } = parquetMetadata(bufferOf(bytes));
  return {
    columns: schema.slice(1).map(({ name }) => name),
    rows: Number(rows),
    notes: Object.fromEntries(notes.map(({ key, value }) => [key, value ?? ''])),
  };
}
