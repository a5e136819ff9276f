/** The value below which a share of a list lies. */
export function quantile(list: readonly number[], share: number): number {
  return [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? Number.NaN;
}

export const median = (list: readonly number[]): number => quantile(list, 0.5);

const DRAWS = 1000;

/** The median with the range in which it would lie 19 times out of 20 (bootstrap, Efron 1979). */
export function medianWithNoise(list: readonly number[]): string {
  const medians = Array.from({ length: DRAWS }, () =>
    median(list.map(() => list[Math.floor(Math.random() * list.length)] as number)),
  );
  return `${median(list).toFixed(3)} (${quantile(medians, 0.025).toFixed(3)} to ${quantile(medians, 0.975).toFixed(3)})`;
}
