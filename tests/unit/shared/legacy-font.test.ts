import { decode, encode } from 'iconv-lite';
import { legacyFontOf } from '../../../src/shared/domain/legacy-font';
import { SENTENCES, toTcvn3, toVni, toWindows1258 } from './tables/old-fonts';

describe('text for fonts before Unicode', () => {
  test.each(SENTENCES)('TCVN3: %s', (sentence) => expect(legacyFontOf(toTcvn3(sentence))).toBe('TCVN3'));
  test.each(SENTENCES)('VNI: %s', (sentence) => expect(legacyFontOf(toVni(sentence))).toBe('VNI'));

  test.each([
    ['Thñ tôc hµnh chÝnh', 'TCVN3'],
    ['Thuû tuïc haønh chính', 'VNI'],
    ['THUÛ TUÏC HAØNH CHÍNH', 'VNI'],
    ['“Thñ tôc hµnh chÝnh” (2009)', 'TCVN3'],
  ])('%s', (text, font) => expect(legacyFontOf(text)).toBe(font));

  test('the table of another library gives the same TCVN3', () => {
    const [first = ''] = SENTENCES;
    const text = encode(first.toLowerCase(), 'tcvn').toString('latin1');
    expect(text).toBe(toTcvn3(first.toLowerCase()));
    expect(legacyFontOf(text)).toBe('TCVN3');
  });
});

describe('anything else', () => {
  const asWindows1258 = (text: string): string => decode(toWindows1258(text), 'windows-1258');

  test.each(SENTENCES)('Unicode: %s', (sentence) => {
    for (const text of [sentence, sentence.toUpperCase(), sentence.normalize('NFD'), asWindows1258(sentence)])
      expect(legacyFontOf(text)).toBeNull();
    expect(asWindows1258(sentence).normalize('NFC')).toBe(sentence.normalize('NFC'));
  });

  test.each([
    'Thiết bị «đo» sai số ±0,5 °C, bước 5 µm × 10 µm, ½ diện tích 25 m² · loại A® © 2026',
    'Điều § 5 khoản 3¼ giá 20£, 30¥, 5¢ – đoạn 7¶',
    'François, Anaïs, Loïc, Noëlle, Zoë, Raphaël, Chloé, Jérôme, Benoît, Maïté, Thaïs',
    'Ce décret fixe les règles de procédure à suivre où le dossier a été reçu, même après le délai prévu',
    'L’hôtel « Château » à côté de la forêt: dîner, goûter, août, bûche, naïf, maïs, haïr, sûr, dû, mûr',
    'Müller, Jürgen, Björn, Käthe, Schröder, Göbel – für die Prüfung über das Gerät',
    'Señor Núñez, año, niño, mañana, pingüino, corazón, José María Muñoz Peña',
    'São João, coração, informações, não, três, avó, português',
    'På så måte får vi også høre når han går, sjø, før, første',
    'Dvořák, Łódź, Ångström, Ørsted, Håkon',
    'English only: the procedure costs 20 USD',
    'naïve café résumé',
    'ñ',
    'µm',
    '«»',
    '© ® ™',
    'Loïc',
    'Zoë Müller',
    'Mère à Hué',
    '',
    ' ',
    '1.014393',
  ])('%s', (text) => expect(legacyFontOf(text)).toBeNull());

  test('two words are too few to tell', () => expect(legacyFontOf('Thñ tôc')).toBeNull());
});

test('a long text takes time that grows with its length', () => {
  const start = process.hrtime.bigint();
  for (const piece of ['Thñ tôc ', 'µ', 'aø', 'µa ', '\u00AD', 'ñoåi']) legacyFontOf(piece.repeat(200_000));
  expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(10);
});
