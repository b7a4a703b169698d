import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isData, walkAttributes, type ModelSchema } from '../../../../../shared/domain/walk-attributes';
import { mendValue, ValueProblem } from '../../../../../shared/domain/mend-value';
import { canonical } from '../../../domain/merge';
import { registerConfig } from '../config';

type Row = Record<string, unknown>;

/** The name of an attribute as the panel shows it. */
export type LabelOf = (field: string) => string;

interface Described extends ModelSchema {
  config?: { metadatas?: Record<string, { edit?: { label?: string } }> };
  __schema__?: { config?: { metadatas?: Record<string, { edit?: { label?: string } }> } };
}

/** A short value that is the same for values that mean the same. */
export const fingerprint = (value: unknown): string =>
  createHash('sha1')
    .update(JSON.stringify(canonical(value)))
    .digest('base64url');

const NOT_CONTENT = [
  'documentId',
  'locale',
  'localizations',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
];

/** What an import knows of the content type of procedures. */
export class ProcedureModel {
  readonly uid: string;
  private readonly model: Described;

  constructor(private readonly strapi: Core.Strapi) {
    this.uid = registerConfig(strapi).types.procedure;
    this.model = strapi.contentTypes[this.uid as never] as unknown as Described;
  }

  /** The Vietnamese name of an attribute. */
  labelOf(field: string): string {
    const metadatas = (this.model.config ?? this.model.__schema__?.config)?.metadatas;
    return metadatas?.[field]?.edit?.label ?? field;
  }

  /** @throws ValueProblem with the attribute's name and what is wrong */
  mend(data: Row): Row {
    const copy = structuredClone(data);
    walkAttributes(
      this.model,
      copy,
      (uid) => this.component(uid),
      (value, attribute, path) => {
        const [field = ''] = path;
        try {
          const mended = mendValue(value, attribute, field === 'name');
          const { maxLength } = attribute as { maxLength?: number };
          if (typeof mended === 'string' && maxLength && mended.length > maxLength) {
            throw new ValueProblem(`dài quá ${maxLength} ký tự`);
          }
          return mended;
        } catch (error) {
          if (!(error instanceof ValueProblem)) throw error;
          throw new ValueProblem(`${this.labelOf(field)}: ${error.message}`);
        }
      },
    );
    return copy;
  }

  /** An entry in the shape of a source's row: components without ids, relations as documentIds. */
  valuesOf(entry: Row): Row {
    return Object.fromEntries(
      Object.entries(this.model.attributes).flatMap(([name, attribute]) => {
        if (attribute.type === 'media' || !(name in entry)) return [];
        if (attribute.type === 'relation') return [[name, relationId(entry[name])]];
        return [[name, this.plain(entry[name])]];
      }),
    );
  }

  /** As {@link valuesOf}, without what only says when a row was written. */
  contentOf(entry: Row): Row {
    const values = this.valuesOf(entry);
    for (const name of NOT_CONTENT) delete values[name];
    return values;
  }

  /** Attributes that belong to the entry alone, not relations. */
  get ownFields(): string[] {
    const own = Object.entries(this.model.attributes).filter(
      ([, { type }]) => type !== 'relation' && type !== 'media',
    );
    return own.map(([name]) => name).filter((name) => !NOT_CONTENT.includes(name));
  }

  /** What has to be populated to compare and keep an entry. */
  readonly populate = {
    field: { fields: ['slug'] },
    replacedBy: { fields: ['code'] },
    decision: true,
    endedBy: true,
    steps: true,
    channels: { populate: { duration: true, fees: true } },
    dossier: { populate: { items: { populate: { formFile: { fields: ['id'] } } } } },
    results: true,
    legalBasis: true,
    changes: true,
  };

  private component(uid: string): ModelSchema | undefined {
    return this.strapi.components[uid as never] as unknown as ModelSchema | undefined;
  }

  private plain(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((part) => this.plain(part));
    if (!isData(value)) return value;
    const parts = Object.entries(value).filter(([key]) => key !== 'id' && key !== 'formFile');
    return Object.fromEntries(parts.map(([key, part]) => [key, this.plain(part)]));
  }
}

const relationId = (value: unknown): unknown => (isData(value) ? value.documentId : null);
