import type { Core } from '@strapi/strapi';

interface Permission {
  id: number;
  action: string;
}

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Makes the rights of callers without a token exactly `config/access.ts`: a right that somebody switched on in the
 * panel is gone after the next start. End-user accounts are off, so their role gets no right at all.
 *
 * @throws when the list names an action that does not exist
 */
export async function applyPublicPermissions(strapi: Core.Strapi): Promise<void> {
  const wanted = strapi.config.get<string[]>('access.publicActions');
  const known = strapi.contentAPI.permissions.providers.action.keys();
  const unknown = wanted.filter((action) => !known.includes(action));
  if (unknown.length > 0) throw new Error(`config/access.ts: unknown actions ${unknown.join(', ')}`);

  await strapi.db.transaction(async () => {
    await setActions(strapi, 'public', wanted);
    await setActions(strapi, 'authenticated', []);
  });
}

async function setActions(strapi: Core.Strapi, type: string, wanted: readonly string[]): Promise<void> {
  const role = await strapi.db.query(ROLE).findOne({ where: { type }, populate: { permissions: true } });
  if (!role) throw new Error(`Role "${type}" is missing`);
  const present = role.permissions as Permission[];
  const surplus = present.filter(({ action }, index) => {
    const isRepeated = present.findIndex((other) => other.action === action) < index;
    return isRepeated || !wanted.includes(action);
  });
  if (surplus.length > 0) {
    await strapi.db.query(PERMISSION).deleteMany({ where: { id: { $in: surplus.map(({ id }) => id) } } });
  }
  const missing = wanted.filter((action) => !present.some((permission) => permission.action === action));
  for (const action of missing) {
    await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
  }
}
