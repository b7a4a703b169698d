import {
  colourProblem,
  coloursPath,
  colourStyles,
  contrastWithWhite,
  darker,
} from '../../../src/plugins/public-site/domain/colours';
import {
  changed,
  displayStyles,
  readDisplay,
  USUAL,
  writeDisplay,
} from '../../../src/plugins/public-site/domain/display';

describe('how a reader wants pages shown', () => {
  test.each([undefined, '', 'x', 'large', 'x.high', 'normal.normal', '../../etc'])('%s', (cookie) => {
    const { size, contrast } = readDisplay(cookie);
    expect(['normal', 'large', 'largest']).toContain(size);
    expect(['normal', 'high']).toContain(contrast);
  });

  test('one choice leaves the other as it was, a wrong one leaves both', () => {
    const large = changed(USUAL, { size: 'large' });
    expect(changed(large, { contrast: 'high' })).toEqual({ size: 'large', contrast: 'high' });
    expect(changed(large, { size: 'huge', contrast: '' })).toEqual(large);
    expect(readDisplay(writeDisplay(large))).toEqual(large);
  });

  test('as usual there is nothing to say; else it is said for the screen only', () => {
    expect(displayStyles(USUAL)).toBe('');
    expect(displayStyles({ size: 'large', contrast: 'normal' })).toMatch(
      /^@media screen \{\n:root \{ font-size: 120%/,
    );
    expect(displayStyles({ size: 'normal', contrast: 'high' })).toContain('background-color: #000');
  });
});

describe('the colours of a site', () => {
  test('contrast as WCAG counts it', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1, 5);
    // The best-known limit: #767676 is the lightest grey that passes.
    expect(contrastWithWhite('#767676')).toBeGreaterThan(4.5);
    expect(contrastWithWhite('#777777')).toBeLessThan(4.5);
  });

  test.each([
    [null, null],
    ['', null],
    ['#12427c', null],
    ['#12427', 'form'],
    ['red', 'form'],
    ['#12427c;}', 'form'],
    [7, 'form'],
    ['#ffd84d', 'contrast'],
  ])('%s: %s', (value, problem) => expect(colourProblem(value)).toBe(problem));

  test('their style sheet is named by them', () => {
    expect(coloursPath({ brand: null, link: null })).toBeNull();
    const path = coloursPath({ brand: '#7A1F1F', link: null }) ?? '';
    expect(path).toBe('/assets/colours/7a1f1f-x.css');
    expect(colourStyles('7a1f1f-x.css')).toBe(
      `:root { --portal-brand: #7a1f1f; --portal-brand-dark: ${darker('#7a1f1f', 0.35)}; }\n`,
    );
    for (const bad of ['7a1f1f.css', 'x-x-x.css', '7A1F1F-x.css', 'a;b-x.css', '7a1f1f-x.css.map'])
      expect(colourStyles(bad)).toBeNull();
  });
});
