/** The width of a track in a pile that is wider than its room, in px. */
const sliverPx = 3;

/** Tracks side by side: where each begins and how wide it is, in px from the first. */
export interface Tracks {
  widthPx: number;
  /** Tracks from this one on are slivers. */
  full: number;
  place: (track: number) => { fromPx: number; widthPx: number };
}

/** Lays `count` tracks of `trackPx` into `roomPx`; where they do not all fit, the last of them become slivers. */
export function layTracks(count: number, trackPx: number, roomPx: number): Tracks {
  if (count * trackPx <= roomPx) {
    const place = (track: number) => ({ fromPx: track * trackPx, widthPx: trackPx });
    return { widthPx: count * trackPx, full: count, place };
  }
  const full = Math.max(0, Math.floor((roomPx - count * sliverPx) / (trackPx - sliverPx)));
  const thinPx = (roomPx - full * trackPx) / (count - full);
  return {
    widthPx: roomPx,
    full,
    place: (track) =>
      track < full
        ? { fromPx: track * trackPx, widthPx: trackPx }
        : { fromPx: full * trackPx + (track - full) * thinPx, widthPx: thinPx },
  };
}
