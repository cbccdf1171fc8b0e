import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type { LedgerTaskDone } from "./ledgerTasks.ts";

/**
 * DuckDB-WASM in its worker loads the file into a table and sums people by ministry and field. To fetch and start it does
 * not count. It reads UTF-8 alone.
 */
export async function loadAndSum(bytes: Uint8Array): Promise<LedgerTaskDone> {
  const worker = new Worker(workerUrl);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await db.instantiate(wasmUrl);
    // The buffer is handed over.
    await db.registerFileBuffer("ledger.csv", bytes.slice());
    const connection = await db.connect();
    const started = performance.now();
    await connection.query("CREATE TABLE ledger AS SELECT * FROM read_csv('ledger.csv', header = true)");
    const sums = await connection.query(
      'SELECT "部门", "领域", count(*)::INTEGER AS classes, sum("培训人数") FROM ledger GROUP BY ALL',
    );
    const ms = performance.now() - started;
    const classes = sums.toArray().reduce((sum: number, row) => sum + Number(row.classes), 0);
    await connection.close();
    return { ms, classes };
  } finally {
    await db.terminate();
  }
}
