import { unpack, zipEntries } from '../../../../src/shared/server/tables/zip';

/** The text of a part of a workbook, as it is in the zip. */
export async function partOf(workbook: Buffer, name: string): Promise<string> {
  const entry = zipEntries(workbook).get(name);
  if (!entry) throw new Error(`No part ${name}`);
  const pieces: Buffer[] = [];
  for await (const piece of unpack(workbook, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
