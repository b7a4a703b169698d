import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { OpsError, PARTS, placesOf } from '../shared/server/ops/places';
import { isDatabaseInUse, putInPlace, unpackBackup, whatIsThere } from '../shared/server/ops/restore';
import type { CommandContext } from './command-context';

const USAGE = `Khôi phục từ bản sao lưu. Phải dừng cổng thông tin trước.
  npm run restore -- TỆP.tar.gz [--force]
  --force: thay dữ liệu đang có.`;

/** `npm run restore -- FILE.tar.gz [--force]` */
export async function main(args: string[], context: CommandContext): Promise<number> {
  const [archive, ...others] = args.filter((arg) => arg !== '--force');
  if (!archive || others.length > 0 || archive.startsWith('--')) {
    console.log(USAGE);
    return archive === '--help' ? 0 : 1;
  }
  try {
    await restore(path.resolve(context.root, archive), args.includes('--force'), context);
    return 0;
  } catch (error) {
    if (!(error instanceof OpsError)) throw error;
    console.error(`✖ ${error.message}`);
    return 1;
  }
}

async function restore(
  archive: string,
  force: boolean,
  { root, outerEnv, envFile, parseEnv }: CommandContext,
): Promise<void> {
  if (!existsSync(archive)) throw new OpsError(`Không có tệp ${archive}.`);
  // Inside the project folder, so that putting the parts in place is mostly renaming.
  mkdirSync(path.join(root, '.portal'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.portal/restore-'));
  try {
    const manifest = await unpackBackup(archive, folder);
    // The restored keys file also says where the database belongs.
    const savedEnv = path.join(folder, PARTS.env);
    const source = existsSync(savedEnv) ? savedEnv : envFile;
    const saved = existsSync(source) ? parseEnv(readFileSync(source, 'utf8')) : {};
    const env = { ...saved, ...outerEnv };
    const places = placesOf(root, env, envFile);

    const there = await whatIsThere(places, manifest);
    if (there.length > 0 && !force) {
      throw new OpsError(
        `Đã có dữ liệu, chưa thay gì:\n${there.map((item) => `  - ${item}`).join('\n')}\n` +
          '  Thêm --force nếu muốn thay bằng bản sao lưu.',
      );
    }
    const address = { host: env.HOST || '127.0.0.1', port: Number(env.PORT || 1337) };
    if ((await isDatabaseInUse(places)) || (await isListening(address))) {
      throw new OpsError(
        `Cổng thông tin đang chạy (cổng ${address.port} hoặc cơ sở dữ liệu đang được mở). Hãy dừng lại rồi khôi phục.`,
      );
    }
    await putInPlace(places, folder, manifest);
    console.log(
      `✓ Đã khôi phục bản sao lưu tạo lúc ${manifest.createdAt}. Chạy npm run portal để khởi động.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isListening(address: { host: string; port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ ...address, timeout: 2000 });
    const answer = (listening: boolean) => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
