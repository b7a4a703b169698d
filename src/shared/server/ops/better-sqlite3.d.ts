/** The few calls of better-sqlite3 that backups need; the package ships no types of its own. */
declare module 'better-sqlite3' {
  interface Options {
    readonly?: boolean;
    fileMustExist?: boolean;
    /** milliseconds to wait for a lock */
    timeout?: number;
  }
  export default class Database {
    constructor(file: string, options?: Options);
    prepare(statement: string): { run(...values: unknown[]): unknown };
    exec(statements: string): void;
    pragma(statement: string, options?: { simple?: boolean }): unknown;
    close(): void;
  }
}
