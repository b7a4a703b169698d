import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { backUp } from '../shared/server/ops/back-up';
import { completeKeys } from '../shared/server/ops/keys-part';
import { OpsError, placesOf } from '../shared/server/ops/places';
import type { CommandContext } from './command-context';

const USAGE = `Sao lưu cơ sở dữ liệu, tệp tải lên, tệp riêng và khoá vào một tệp. Chạy được khi cổng đang hoạt động.
  npm run backup -- TỆP.tar.gz`;

/** `npm run backup -- FILE.tar.gz` */
export async function main(args: string[], context: CommandContext): Promise<number> {
  const { root, envFile } = context;
  const [target] = args;
  if (args.length !== 1 || !target?.endsWith('.tar.gz')) {
    console.log(USAGE);
    return target === '--help' ? 0 : 1;
  }
  const file = path.resolve(root, target);
  try {
    const bytes = await backUp(placesOf(root, process.env, envFile), file, keysOf(context));
    console.log(`✓ Đã sao lưu vào ${file} (${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB).`);
    console.log('  Tệp này chứa khoá bí mật và dữ liệu cá nhân: hãy cất như cất mật khẩu.');
    return 0;
  } catch (error) {
    if (!(error instanceof OpsError)) throw error;
    console.error(`✖ ${error.message}`);
    return 1;
  }
}

function keysOf({ envFile, parseEnv, secrets }: CommandContext): string {
  const text = existsSync(envFile) ? readFileSync(envFile, 'utf8') : '';
  const given = Object.fromEntries(secrets.map((name) => [name, process.env[name]]));
  return completeKeys(text, parseEnv(text), given);
}
