import type { Core } from '@strapi/strapi';
import { pathFor, type PathKey } from '../../../domain/paths';
import { pathPatterns } from '../config';

/** Where the public finds an entry. */
export interface PathsService {
  /** address of an entry of this type, or null when it has no page in this language */
  pathOf(uid: string, key: PathKey): string | null;
}

export default ({ strapi }: { strapi: Core.Strapi }): PathsService => ({
  pathOf(uid, key) {
    const patterns = pathPatterns(strapi)[uid];
    return patterns ? pathFor(patterns, key) : null;
  },
});
