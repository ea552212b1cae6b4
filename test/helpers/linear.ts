import assert from "node:assert/strict";

const GROWTH = 10;

/**
 * Fails where ten times as much takes five times longer than it should; what grows with the square takes ten times longer. How fast it is at all is for
 * the benchmarks to say.
 * @param work what is timed, given how much of it to do
 * @param size how much is little; enough that the square of it would show
 */
export async function assertLinear(name: string, size: number, work: (size: number) => unknown): Promise<void> {
  await work(size);
  const most = 5 * GROWTH * Math.max(await leastTime(size, work), 20);
  const taken = await leastTime(size * GROWTH, work, most);
  assert.ok(taken < most, `${name.slice(0, 60)}: ${taken.toFixed()} ms where at most ${most.toFixed()} were expected`);
}

/** In milliseconds of the processor, not of the clock: other work on the machine must not count. @param enough ends the search for a lesser one */
async function leastTime(size: number, work: (size: number) => unknown, enough = 0): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 4 && least >= enough; run++) {
    const began = process.cpuUsage();
    await work(size);
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
