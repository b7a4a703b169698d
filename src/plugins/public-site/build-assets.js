'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../../..');
const STYLES = path.join(__dirname, 'server/styles');
const ICON = path.join(__dirname, 'server/images/icon.svg');
const FONT_FILES = path.join(
  path.dirname(require.resolve('@fontsource/be-vietnam-pro/package.json')),
  'files',
);
const FONTS = ['latin-400', 'latin-700', 'vietnamese-400', 'vietnamese-700'].map(
  (face) => `be-vietnam-pro-${face}-normal.woff2`,
);

/** `name.css` → `name.1a2b3c4d5e.css`: the name changes with the content, so browsers may keep a file for ever. */
function hashedName(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const { name: stem, ext } = path.parse(name);
  return `${stem}.${hash}${ext}`;
}

function compileStyles() {
  const sass = require('sass');
  const govuk = path.join(path.dirname(require.resolve('govuk-frontend/package.json')), 'dist');
  return sass.compile(path.join(STYLES, 'main.scss'), {
    loadPaths: [STYLES, govuk],
    style: 'compressed',
    quietDeps: true,
    // govuk-frontend's own font mixins nest a print rule; nothing here depends on the old order.
    silenceDeprecations: ['mixed-decls'],
  }).css;
}

/** The colours that a site may change, with what the styles were compiled with. */
function themeColours() {
  const tokens = fs.readFileSync(path.join(STYLES, '_tokens.scss'), 'utf8');
  return ['brand', 'brand-dark', 'link'].map((name) => [
    name,
    new RegExp(`^\\$${name}: (#[0-9a-f]{6});`, 'm').exec(tokens)[1],
  ]);
}

/** A custom property in the place of each such colour: Sass itself has to know them to work with them. */
function themed(css) {
  return themeColours().reduce(
    (styles, [name, colour]) => styles.replaceAll(colour, `var(--portal-${name},${colour})`),
    css,
  );
}

/**
 * Builds the files that public pages load: one style sheet, its fonts and the icon, under hashed names, with a manifest.json
 * that maps the plain names to them.
 *
 * @param {{ outDir?: string }} options
 * @returns {Record<string, string>} the manifest
 */
function buildAssets({ outDir = path.join(ROOT, 'dist/public-site') } = {}) {
  fs.mkdirSync(outDir, { recursive: true });
  const manifest = {};
  const write = (name, content) => {
    manifest[name] = hashedName(name, content);
    fs.writeFileSync(path.join(outDir, manifest[name]), content);
  };
  for (const font of FONTS) write(font, fs.readFileSync(path.join(FONT_FILES, font)));
  write('icon.svg', fs.readFileSync(ICON));
  let css = themed(compileStyles());
  for (const font of FONTS) css = css.replaceAll(font, manifest[font]);
  write('site.css', css);

  const wanted = new Set(Object.values(manifest));
  for (const file of fs.readdirSync(outDir)) if (!wanted.has(file)) fs.rmSync(path.join(outDir, file));
  fs.writeFileSync(path.join(outDir, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return manifest;
}

module.exports = { buildAssets };

if (require.main === module) console.log(buildAssets());
