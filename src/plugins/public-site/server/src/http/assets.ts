import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Asset {
  type: string;
  body: Buffer;
  gzip?: Buffer;
}

export interface Assets {
  stylesheet: string;
  icon: string;
  /** fonts that the first line of every page needs */
  preloadFonts: string[];
  files: ReadonlyMap<string, Asset>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Reads the built style sheet and fonts into memory; they are few and small. */
export function loadAssets(folder: string): Assets {
  const manifestFile = path.join(folder, 'manifest.json');
  if (!fs.existsSync(manifestFile)) {
    throw new Error(`Chưa có tệp giao diện ${manifestFile}. Hãy chạy "npm run build".`);
  }
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8')) as Record<string, string>;
  const files = new Map(Object.values(manifest).map((name) => [name, readAsset(path.join(folder, name))]));
  const address = (name: string) => `/assets/${manifest[name]}`;
  return {
    stylesheet: address('site.css'),
    icon: address('icon.svg'),
    preloadFonts: ['latin', 'vietnamese'].map((subset) =>
      address(`be-vietnam-pro-${subset}-400-normal.woff2`),
    ),
    files,
  };
}

function readAsset(file: string): Asset {
  const body = fs.readFileSync(file);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  return type.startsWith('text/') ? { type, body, gzip: gzipSync(body) } : { type, body };
}
