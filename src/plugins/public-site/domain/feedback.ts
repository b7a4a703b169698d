/** Why something did not help; the closed list that readers choose from. */
export const REASONS = ['incomplete', 'unclear', 'not-my-case', 'outdated', 'broken', 'other'] as const;

export type Reason = (typeof REASONS)[number];

export const LONGEST_WORDS = 500;

export const isReason = (value: unknown): value is Reason => REASONS.includes(value as Reason);
