import * as v from 'valibot';

const degrees = (most: number) => {
  const what = `must be between -${most} and ${most} degrees`;
  return v.pipe(v.number(), v.minValue(-most, what), v.maxValue(most, what));
};

/** A place on Earth in degrees, north and east positive. */
export const LatLonSchema = v.strictObject({ lat: degrees(90), lon: degrees(180) });
export type LatLon = v.InferOutput<typeof LatLonSchema>;
