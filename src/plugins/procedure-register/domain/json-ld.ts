/** Small pieces of JSON-LD documents. */
export type JsonLd = { [key: string]: JsonLdValue };
export type JsonLdValue = string | number | JsonLd | JsonLdValue[];

export interface Labels {
  vi: string;
  en?: string | null;
}

/** A text in its language; nothing for an empty one. */
export function literal(text: string | null | undefined, language: string): JsonLd[] {
  const value = text?.trim();
  return value ? [{ '@language': language, '@value': value }] : [];
}

/** A name in the languages in which it is known. */
export const labels = ({ vi, en }: Labels): JsonLd[] => [...literal(vi, 'vi'), ...literal(en, 'en')];

/** A node without the properties that have no value. */
export function node(
  type: string,
  id: string | null,
  properties: Record<string, JsonLdValue | null | undefined>,
): JsonLd {
  const filled = Object.entries(properties).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  ) as [string, JsonLdValue][];
  return { ...(id === null ? {} : { '@id': id }), '@type': type, ...Object.fromEntries(filled) };
}
