import type { Files } from '../../builders/shipped';

/** Breaks one thing of the map tasks, and gives the line that their author must read. */
type Points = Files['checkpoints.yaml'];
type Mistake = (points: Points) => string;
type Point<K extends Points[number]['kind']> = Extract<Points[number], { kind: K }>;

function its<K extends Points[number]['kind']>(points: Points, kind: K): Point<K> {
  const found = points.find((point): point is Point<K> => point.kind === kind);
  if (!found) throw new Error(`There is no map task of kind ${kind}`);
  return found;
}

export const onMaps: Record<string, Mistake> = {
  'no sentence to lead back to': (points) => {
    its(points, 'map-sort').claims = [];
    return 'checkpoints.yaml: m-sort.claims: has no sentence of a reading: name a claim with evidence, so that a miss can lead back to it';
  },
  'a source card that is not there': (points) => {
    its(points, 'map-route').card = 'lost';
    return 'checkpoints.yaml: m-route.card: "lost" is not a reading: name the id of a file in readings/';
  },
  'a country to sort that the map does not draw': (points) => {
    its(points, 'map-sort').key.XYZ = 'member';
    return 'checkpoints.yaml: m-sort: "XYZ" is not a country of the map: use a code of the map file';
  },
  'a status that the map does not know': (points) => {
    its(points, 'map-sort').statuses.push('neutral');
    return 'checkpoints.yaml: m-sort.statuses: "neutral" is not a status of the map: use some of member, invited, promised, waiting, other';
  },
  'a country with a status that nobody offers': (points) => {
    its(points, 'map-sort').key.ESP = 'waiting';
    return 'checkpoints.yaml: m-sort.key.ESP: "waiting" is none of its statuses: name it there too';
  },
  'a status without a reason': (points) => {
    Reflect.deleteProperty(its(points, 'map-sort').whyFalse, 'ESP');
    return 'checkpoints.yaml: m-sort.whyFalse: has no reason for "ESP": say why it has no other status';
  },
  'one country to sort': (points) => {
    its(points, 'map-sort').key = { ESP: 'invited' };
    return 'checkpoints.yaml: m-sort.key: sorts fewer than two countries: give at least two their status';
  },
  'a place that is not in the list': (points) => {
    its(points, 'map-place').key = 'paris';
    return 'checkpoints.yaml: m-place.key: "paris" is none of its places: use the id of one of them';
  },
  'a place twice': (points) => {
    its(points, 'map-place').places[1]!.id = 'rome';
    return 'checkpoints.yaml: m-place.places: names a place twice: give each its own id';
  },
  'a place in a country that the map does not draw': (points) => {
    its(points, 'map-place').places[1]!.country = 'XYZ';
    return 'checkpoints.yaml: m-place: "XYZ" is not a country of the map: use a code of the map file';
  },
  'a reason against the right place': (points) => {
    its(points, 'map-place').whyFalse = { brussels: 'No.' };
    return 'checkpoints.yaml: m-place.whyFalse: "brussels" is the right place: remove its reason';
  },
  'a reason against a place that is not there': (points) => {
    its(points, 'map-place').whyFalse = { paris: 'No.' };
    return 'checkpoints.yaml: m-place.whyFalse: "paris" is none of its places: use the id of one of them';
  },
  'a latitude beyond the pole': (points) => {
    its(points, 'map-place').places[0]!.lat = 120;
    return 'checkpoints.yaml: m-place.places[0].lat: has the value 120: must be degrees from −90 to 90';
  },
  'a route that comes back': (points) => {
    its(points, 'map-route').key.push('NOR');
    return 'checkpoints.yaml: m-route.key: goes through a country twice: name each country once';
  },
  'a reason against a country of the route': (points) => {
    its(points, 'map-route').whyFalse.SWE = 'No.';
    return 'checkpoints.yaml: m-route.whyFalse: "SWE" is part of the key: remove its reason';
  },
  'a route without a reason for other countries': (points) => {
    Reflect.deleteProperty(its(points, 'map-route').whyFalse, '*');
    return "checkpoints.yaml: m-route.whyFalse: has no reason for other countries: add one under '*'";
  },
  'a stop that nobody set': (points) => {
    its(points, 'map-time').asked = 'y1900';
    return 'checkpoints.yaml: m-time.asked: "y1900" is none of its stops: use the id of a stop';
  },
  'a stop at which nobody is new': (points) => {
    its(points, 'map-time').asked = 'y2011';
    return 'checkpoints.yaml: m-time.asked: "y2011" has no newcomers that the map shows: ask about a stop whose countries are all on the map';
  },
  'a country that joins twice': (points) => {
    its(points, 'map-time').stops[2]!.joined.push('BEL');
    return 'checkpoints.yaml: m-time.stops: "BEL" joins twice: name it at one stop only';
  },
  'two stops of one name': (points) => {
    its(points, 'map-time').stops[2]!.id = 'y2000';
    return 'checkpoints.yaml: m-time.stops: two stops have one id: give each its own id';
  },
  'a country that no map knows': (points) => {
    its(points, 'map-time').stops[2]!.joined.push('XYZ');
    return 'checkpoints.yaml: m-time: "XYZ" is not a country of the map: use a code of the map file';
  },
};
