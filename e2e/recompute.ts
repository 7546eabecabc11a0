import type { Dataset } from "./dataset.ts";

/** What a computation in words comes to, reckoned here once more and otherwise than the engine does. */
export function recompute([name = "", ...args]: readonly string[], data: Dataset): number {
  const [first = "", second = ""] = args;
  switch (name) {
    case "claims":
      return data.claims.filter((claim) => {
        const comparisons = args.filter((arg) => data.claims.some(({ comparison }) => comparison === arg));
        const statuses = args.filter((arg) => !comparisons.includes(arg));
        const inComparisons = comparisons.length === 0 || comparisons.includes(claim.comparison);
        return inComparisons && (statuses.length === 0 || statuses.includes(claim.status));
      }).length;
    case "differences": {
      const left = data.claims.filter(({ comparison }) => args.includes(comparison)).map(({ id }) => id);
      const own = data.differences.filter(({ comparison }) => args.includes(comparison));
      const alone = left.filter((id) => !own.some(({ claims }) => claims.includes(id)));
      return own.length + alone.length;
    }
    case "relations": {
      const wanted = args.filter((arg) => data.relations.some(({ comparison }) => comparison === arg));
      const between = args.filter((arg) => !wanted.includes(arg));
      return data.relations.filter(
        ({ from, to, comparison }) =>
          (wanted.length === 0 || wanted.includes(comparison)) && between.every((id) => [from, to].includes(id)),
      ).length;
    }
    case "parties":
      return new Set(data.relations.flatMap(({ from, to }) => [from, to])).size;
    case "rest":
      return 100 - Number(first);
    case "days":
      return dayNumber(dateOf(second, data)) - dayNumber(dateOf(first, data));
    case "months":
      return monthsApart(dateOf(first, data), dateOf(second, data));
    case "kilometres": {
      const km = haversineKm(placeOf(first, data), placeOf(second, data));
      return km < 100 ? Math.round(km) : Math.round(km / 10) * 10;
    }
    case "growth": {
      const [a, b] = [numberOf(first, data), numberOf(second, data)];
      const percent = (b.value / a.value) * 100 - 100;
      return Number(b.qualifier === "more-than" ? (Math.floor(percent * 10) / 10).toFixed(1) : percent.toFixed(1));
    }
    case "below":
      return Number((100 - (numberOf(second, data).value / numberOf(first, data).value) * 100).toFixed(1));
    case "grown":
      return Number((numberOf(first, data).value * (1 + Number(second) / 100)).toFixed(1));
    case "value":
      return numberOf(first, data).value;
    default:
      throw new Error(`e2e/recompute.ts does not know what {${[name, ...args].join(" ")}} is: teach it`);
  }
}

function numberOf(name: string, { observations, series }: Dataset): { value: number; qualifier?: string } {
  const [id, row] = name.split(".");
  const found =
    row === undefined
      ? observations.find((observation) => observation.id === name)
      : series.find((one) => one.id === id)?.rows.find((one) => one.id === row);
  const value = found?.value ?? (found && "high" in found ? found.high : undefined) ?? Number(name);
  return { ...found, value };
}

function dateOf(id: string, { events }: Dataset): string {
  return events.find((event) => event.id === id)?.when.on ?? "";
}

/** The number of a day in the Gregorian calendar, by counting years, leap years and months (Fliegel and Van Flandern). */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const shift = Math.trunc((month - 14) / 12);
  return (
    Math.trunc((1461 * (year + 4800 + shift)) / 4) +
    Math.trunc((367 * (month - 2 - 12 * shift)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + shift) / 100)) / 4) +
    day
  );
}

function monthsApart(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split("-").map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split("-").map(Number);
  return Math.round((y2 - y1) * 12 + (m2 - m1) + (d2 - d1) / 30.44);
}

function placeOf(id: string, { places }: Dataset): { lon: number; lat: number } {
  const place = places.find((known) => known.id === id);
  if (!place) throw new Error(`no place ${id}`);
  return place;
}

export function haversineKm(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(half));
}
