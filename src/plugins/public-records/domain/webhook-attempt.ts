/** What came of one attempt: the receiver's status, or null when there was no answer. */
export interface Attempt {
  status: number | null;
  /** how many attempts were made, this one included */
  attempts: number;
}

export type AfterAttempt =
  | { state: 'sent' }
  /** `holdsOthers`: what is newer waits too */
  | { state: 'waiting'; seconds: number; holdsOthers: boolean }
  /** `endsSubscription`: the receiver wants nothing more, ever */
  | { state: 'failed'; endsSubscription: boolean };

const GONE = 410;

/**
 * What follows an attempt. Only 2xx is success: a redirect is not followed, since what is signed for one address is not to
 * be sent to another that nobody registered.
 *
 * A receiver that is down is spared, and gets what waits in its order once it is up again. One that refuses a single
 * message (4xx) gets the next ones meanwhile.
 *
 * @param retrySeconds the pause before each further attempt
 */
export function afterAttempt({ status, attempts }: Attempt, retrySeconds: readonly number[]): AfterAttempt {
  if (status !== null && status >= 200 && status < 300) return { state: 'sent' };
  if (status === GONE) return { state: 'failed', endsSubscription: true };
  const seconds = retrySeconds[attempts - 1];
  if (seconds === undefined) return { state: 'failed', endsSubscription: false };
  return { state: 'waiting', seconds, holdsOthers: !isRefusal(status) };
}

/** 408, 425 and 429 mean "later", not "not this". */
function isRefusal(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && ![408, 425, 429].includes(status);
}
