import type { Core } from '@strapi/strapi';
import {
  addressText,
  collapse,
  parseOldAddress,
  parseTarget,
  pathOfAddress,
} from '../../../domain/redirects';
import { recordsConfig } from '../config';
import { ENDING, reasonOf, type EndingRow } from '../endings/ending-row';
import type { EndingsService } from '../services/endings';
import { Standings } from './standing';
import { REFUSALS } from './words';

/** A redirect that somebody asks for, as written. */
export interface Wish {
  /** line of the file; 0 for one from the form */
  line: number;
  old: string;
  target: string;
}

export type Outcome = 'added' | 'changed' | 'unchanged' | 'refused';

/** What becomes of a wish. */
export interface Planned extends Wish {
  outcome: Outcome;
  /** of a refused one */
  reason: string | null;
}

type Parsed = Wish | { refused: Planned };

const refuse = (wish: Wish, reason: string): { refused: Planned } => ({
  refused: { ...wish, outcome: 'refused', reason },
});

/** Works out what each of the redirects would do, without writing anything. Redirects of one file may lead to each other. */
export async function planRedirects(strapi: Core.Strapi, wishes: readonly Wish[]): Promise<Planned[]> {
  const standings = new Standings(strapi);
  await standings.prepare();
  const parsed = wishes.map((wish) => parseWish(strapi, wish));
  const own = new Map<string, string>();
  const checked: Parsed[] = [];
  for (const wish of parsed) {
    const result = 'refused' in wish ? wish : await checkOld(standings, own, wish);
    if (!('refused' in result)) own.set(result.old, result.target);
    checked.push(result);
  }
  const next = async (address: string) => own.get(address) ?? (await standings.next(address));
  const planned: Planned[] = [];
  for (const wish of checked) {
    planned.push('refused' in wish ? wish.refused : await checkTarget(strapi, standings, next, wish));
  }
  return planned;
}

/** The address that a target comes down to, or why it cannot be one. */
export async function planTarget(
  strapi: Core.Strapi,
  from: readonly string[],
  text: string,
): Promise<{ target: string } | { reason: string }> {
  const parsed = parseTarget(text, originOf(strapi), recordsConfig(strapi).cache.notPages);
  if ('problem' in parsed) return { reason: `Đích: ${REFUSALS[parsed.problem]}.` };
  const standings = new Standings(strapi);
  await standings.prepare();
  const start = addressText(parsed.path, parsed.query);
  const isOwn = (address: string) => from.includes(address) || from.includes(pathOfAddress(address));
  const target = await collapse(from[0] ?? '', start, (address) => standings.next(address));
  if (target === null || isOwn(start) || isOwn(target)) return { reason: `Đường dẫn này ${REFUSALS.loop}.` };
  const { state } = await standings.at(target);
  return state === 'public' ? { target } : { reason: `Đường dẫn ${REFUSALS['no-target']}.` };
}

const originOf = (strapi: Core.Strapi): string =>
  new URL(String(strapi.config.get('server.absoluteUrl'))).origin;

function parseWish(strapi: Core.Strapi, wish: Wish): Parsed {
  const { notPages } = recordsConfig(strapi).cache;
  const old = parseOldAddress(wish.old, notPages);
  if ('problem' in old) return refuse(wish, `Đường dẫn cũ: ${REFUSALS[old.problem]}.`);
  const target = parseTarget(wish.target, originOf(strapi), notPages);
  if ('problem' in target) return refuse(wish, `Đường dẫn mới: ${REFUSALS[target.problem]}.`);
  return {
    line: wish.line,
    old: addressText(old.path, old.query),
    target: addressText(target.path, target.query),
  };
}

async function checkOld(standings: Standings, own: ReadonlyMap<string, string>, wish: Wish): Promise<Parsed> {
  const sentence = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}.`;
  if (own.has(wish.old)) return refuse(wish, sentence(REFUSALS.duplicate));
  const isFree = await standings.isFree(pathOfAddress(wish.old));
  return isFree ? wish : refuse(wish, sentence(REFUSALS.public));
}

async function checkTarget(
  strapi: Core.Strapi,
  standings: Standings,
  next: (address: string) => Promise<string | null>,
  wish: Wish,
): Promise<Planned> {
  const target = await collapse(wish.old, wish.target, next);
  if (target === null) return refuse(wish, `Hai đường dẫn ${REFUSALS.loop}.`).refused;
  const { state } = await standings.at(target);
  if (state !== 'public') return refuse(wish, `Đường dẫn mới: ${REFUSALS['no-target']}.`).refused;
  return { ...wish, target, outcome: await outcomeOf(strapi, wish.old, target), reason: null };
}

async function outcomeOf(strapi: Core.Strapi, old: string, target: string): Promise<Outcome> {
  const row = (await strapi.db.query(ENDING as never).findOne({ where: { path: old } })) as EndingRow | null;
  if (!row) return 'added';
  if (reasonOf(row) !== 'moved') return row.target === target ? 'unchanged' : 'changed';
  const endings = strapi.plugin('public-records').service('endings') as EndingsService;
  return (await endings.find(old))?.movedTo === target ? 'unchanged' : 'changed';
}
