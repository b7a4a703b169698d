import { focusClass, lazyPictures, pictureOf } from '../../../src/plugins/public-site/domain/picture';

const format = (width: number) => ({ url: `/uploads/${width}.jpg`, width, height: width });

test('a picture comes in every size but the square one', () => {
  const file = { url: '/uploads/a.jpg', width: 1600, height: 900 };
  const formats = { thumbnail: format(156), large: format(1000), small: format(500) };
  expect(pictureOf({ ...file, formats })).toEqual({
    src: '/uploads/a.jpg',
    srcset: '/uploads/500.jpg 500w, /uploads/1000.jpg 1000w, /uploads/a.jpg 1600w',
    width: 1600,
    height: 900,
  });
  expect(pictureOf({ ...file, formats: null }).srcset).toBeUndefined();
  expect(pictureOf({ url: '/uploads/a.svg' })).toEqual({ src: '/uploads/a.svg' });
});

test.each([
  [null, 'portal-focus-centre-middle'],
  [{ x: 50, y: 50 }, 'portal-focus-centre-middle'],
  [{ x: 10, y: 90 }, 'portal-focus-left-bottom'],
  [{ x: 100, y: 0 }, 'portal-focus-right-top'],
])('%j is kept in sight: %s', (focalPoint, name) => {
  expect(focusClass({ url: 'a', focalPoint })).toBe(name);
});

test('pictures in a text wait until they are needed', () => {
  expect(lazyPictures('<p><img src="/uploads/a.png" alt=""></p><imgx>')).toBe(
    '<p><img loading="lazy" decoding="async" src="/uploads/a.png" alt=""></p><imgx>',
  );
});
