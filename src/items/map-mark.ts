import { m } from '../messages/compiled/messages';

/** What a country turned out to be after a check. */
export type MapMark = 'right' | 'near' | 'wrong' | 'missed';

export const markWord: Record<MapMark, () => string> = {
  right: m.map_mark_right,
  near: m.map_mark_near,
  wrong: m.map_mark_wrong,
  missed: m.map_mark_missed,
};

/** Icon outlines on a field of 16 by 16, drawn as strokes. */
export const markIcon: Record<MapMark, string> = {
  right: 'M3 8.5l3.5 3.5 6.5-8',
  near: 'M2 10c2-5 4-5 6-2s4 3 6-2',
  wrong: 'M4 4l8 8M12 4l-8 8',
  missed: 'M8 3v10M3 8h10',
};
