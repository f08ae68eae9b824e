/** Mean radius of the sphere that stands for the Earth. */
export const EARTH_KM = 6371;

export const RADIANS = Math.PI / 180;

/** Longitude and latitude in degrees, east and north positive. */
export type LonLat = readonly [longitude: number, latitude: number];

/** The same direction as a number from -180 up to 180 degrees. */
export function within180(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
