/** The part of the JSON-LD processor that the tests use; the package brings no types. */
declare module 'jsonld' {
  interface Options {
    documentLoader(url: string): Promise<never>;
  }
  const jsonld: { flatten(document: object, context: null, options: Options): Promise<unknown> };
  export default jsonld;
}
