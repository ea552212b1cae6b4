import type { Act } from "./server";

/** The vocabulary of bad manners. Texts are whole lines with their ends, or not, as a case needs it. */

export const say = (text: string): Act => (peer) => peer.write(text);
export const after = (...acts: readonly Act[]): Act => async (peer, normal, scene) => {
  for (const act of acts) await act(peer, normal, scene);
};
export const normal: Act = (peer, text) => peer.write(text);
export const wait = (ms: number): Act => (peer) => peer.pause(ms);
export const silence: Act = (peer) => peer.silence();
export const fin: Act = (peer) => { peer.fin(); };
export const rst: Act = (peer) => { peer.rst(); };
export const flood = (block: string): Act => (peer) => peer.flood(block);
/** The normal bytes, changed. */
export const changed = (change: (text: string) => string): Act => (peer, text) => peer.write(change(text));
export const dripping = (size: number, ms: number): Act => (peer, text) => peer.drip(text, size, ms);
/** The same short thing for ever, with pauses. */
export const again = (text: string, ms: number): Act => async (peer) => {
  while (!peer.over) {
    await peer.write(text);
    await peer.pause(ms);
  }
};
/** `act` on the first `count` control connections, good manners on those after. */
export const onConnection = (count: number, act: Act): Act => (peer, text, scene) => (scene.connection <= count ? act : normal)(peer, text, scene);
