import { afterAttempt } from '../../../src/plugins/public-records/domain/webhook-attempt';
import { secretFrom, signedHeaders } from '../../../src/plugins/public-records/domain/webhook-signature';
import { addressProblem, wantsType } from '../../../src/plugins/public-records/domain/webhook-subscription';

test('a message is signed as the example of Standard Webhooks is', () => {
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' };
  expect(signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', message, 1614265330)).toEqual({
    'webhook-id': message.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('a secret holds its bytes', () => {
  expect(secretFrom(new Uint8Array([1, 2, 3]))).toBe('whsec_AQID');
});

describe('after an attempt', () => {
  const PAUSES = [10, 60];
  test.each([200, 202, 204])('%d is success', (status) => {
    expect(afterAttempt({ status, attempts: 1 }, PAUSES)).toEqual({ state: 'sent' });
  });

  test.each([
    ['no answer', null, true],
    ['a server that is down', 503, true],
    ['a redirect', 301, true],
    ['too many requests', 429, true],
    ['a message that is refused', 400, false],
    ['an address that is unknown', 404, false],
  ])('%s is tried again', (_name, status, holdsOthers) => {
    expect(afterAttempt({ status, attempts: 1 }, PAUSES)).toEqual({
      ...{ state: 'waiting', seconds: 10, holdsOthers },
    });
  });

  test('the pauses grow, then it is given up', () => {
    expect(afterAttempt({ status: 500, attempts: 2 }, PAUSES)).toMatchObject({ seconds: 60 });
    expect(afterAttempt({ status: 500, attempts: 3 }, PAUSES)).toEqual({
      ...{ state: 'failed', endsSubscription: false },
    });
  });

  test('410 ends the subscription at once', () => {
    expect(afterAttempt({ status: 410, attempts: 1 }, PAUSES)).toEqual({
      ...{ state: 'failed', endsSubscription: true },
    });
  });
});

test('a subscription wants the types it names, or all', () => {
  expect(wantsType(['faq'], 'faq')).toBe(true);
  expect(wantsType(['faq'], 'article')).toBe(false);
  expect(wantsType([], 'article')).toBe(true);
});

test.each([
  ['https://example.vn/hook?a=1', null],
  ['http://example.vn:8080/', null],
  ['example.vn/hook', /đầy đủ/],
  ['ftp://example.vn/', /https:\/\//],
  ['javascript:alert(1)', /https:\/\//],
  ['https://ten:mat@example.vn/', /mật khẩu/],
  [`https://example.vn/${'a'.repeat(1000)}`, /1000/],
])('the address %s', (address, problem) => {
  if (problem === null) expect(addressProblem(address)).toBeNull();
  else expect(addressProblem(address)).toMatch(problem);
});
