/** Of a normal distribution: 95 % lie within so many standard deviations. */
const Z = 1.96;

/**
 * The least share that `part` of `total` speaks for: the lower end of Wilson's interval (E. B. Wilson, Probable
 * inference, the law of succession, and statistical inference, JASA 22, 1927). One of one does not beat forty of sixty.
 *
 * @returns 0 to 1; 0 for none
 */
export function leastShare(part: number, total: number): number {
  if (total === 0) return 0;
  const share = part / total;
  const centre = share + Z ** 2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * total)) / total);
  return Math.max(0, (centre - spread) / (1 + Z ** 2 / total));
}
