import { isFromThisMachine } from '../../../src/shared/server/ops/is-from-this-machine';

const local = { host: 'localhost:1337' };

describe('a request from this machine', () => {
  test.each([
    ['127.0.0.1', local],
    ['::1', { host: '[::1]:1337' }],
    ['::ffff:127.0.0.1', { host: '127.0.0.1' }],
    ['127.0.0.1', { ...local, origin: 'http://localhost:1337' }],
  ])('is taken: %s %j', (remoteAddress, headers) => {
    expect(isFromThisMachine({ remoteAddress, headers })).toBe(true);
  });

  test.each([
    [undefined, local],
    ['10.0.0.5', local],
    ['::ffff:10.127.0.1', local],
    ['127.0.0.1', {}],
    ['127.0.0.1', { host: 'skhcn.example.vn' }],
    ['127.0.0.1', { host: 'localhost.example.vn' }],
    ['127.0.0.1', { ...local, 'x-forwarded-for': '127.0.0.1' }],
    ['127.0.0.1', { ...local, 'x-forwarded-proto': 'https' }],
    ['127.0.0.1', { ...local, forwarded: 'for=127.0.0.1' }],
    ['127.0.0.1', { ...local, 'x-real-ip': '127.0.0.1' }],
    ['127.0.0.1', { ...local, origin: 'https://trang-la.example' }],
    ['127.0.0.1', { ...local, origin: 'null' }],
  ])('is refused: %s %j', (remoteAddress, headers) => {
    expect(isFromThisMachine({ remoteAddress, headers })).toBe(false);
  });
});
