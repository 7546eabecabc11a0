import { computations, type Dataset, type Rest, taken } from "./dataset.ts";
import { recompute } from "./recompute.ts";
import { editions, escaped } from "./site.ts";

/** Words with a number in them, and which numbers may stand there. */
interface Counted {
  /** The engine's own words, with holes. */
  words: string;
  /** The name of the number's hole. */
  hole: string;
  counts: ReadonlySet<number>;
}

/**
 * Takes numbers out of words that stand in the engine's own counted words, such as "{{count}} claims". One that is not
 * among the counts that are reckoned here from the data is wrong.
 */
export function countTaker(lang: string, data: Dataset): (words: string) => Rest {
  const patterns = countedWords(lang, data).map(({ words, hole, counts }) => ({
    pattern: new RegExp(
      words
        .split(/({{\w+}})/)
        .map((part) => (part === `{{${hole}}}` ? "(\\d[\\d,]*)" : part.startsWith("{{") ? ".*?" : escaped(part)))
        .join(""),
      "g",
    ),
    counts,
  }));
  return (words) => {
    const wrong: string[] = [];
    let rest = words;
    for (const { pattern, counts } of patterns)
      rest = rest.replace(pattern, (all, found: string) => {
        if (!counts.has(Number(found.replaceAll(",", "")))) wrong.push(found);
        return all.replace(found, taken);
      });
    return { rest, wrong };
  };
}

function countedWords(lang: string, data: Dataset): Counted[] {
  const { ui } = editions[lang]!;
  const word = (group: string, key: string) => {
    const found = ui[group]?.[key];
    return typeof found === "string" ? found : (found?.["label"] ?? "");
  };
  const forms = (group: string, noun: string) =>
    Object.keys(ui[group] ?? {})
      .filter((key) => key.startsWith(`${noun}_`))
      .map((key) => word(group, key))
      .filter((words) => words.includes("{{count}}"));
  const counted = (group: string, noun: string, counts: readonly number[]): Counted[] =>
    forms(group, noun).map((words) => ({ words, hole: "count", counts: new Set(counts) }));
  const claims = claimCounts(data);
  const computed = (name: string) =>
    computations(data.id)
      .filter(([called]) => called === name)
      .map((call) => recompute(call, data));
  const archived = data.sources.filter((source) => source.archived).length;
  const ofUnit = (unit: string) =>
    new Set(data.observations.flatMap((entry) => (entry.unit === unit ? (entry.value ?? []) : [])));
  return [
    ...counted("count", "claims", [...claims.values()].flat()),
    ...counted("count", "differences", [editions[lang]!.story.matters.length, ...computed("differences")]),
    ...counted("count", "days", computed("days")),
    ...counted("count", "months", computed("months")),
    ...counted("count", "events", recordEventCounts(data)),
    ...counted("figure", "moreSources", [...data.sources.keys()]),
    ...Object.keys(ui["reading"] ?? {}).map((reading) => ({
      words: word("method", "readCount").replace("{{how}}", word("reading", reading)),
      hole: "number",
      counts: new Set([data.sources.filter((source) => readingOf(source) === reading).length]),
    })),
    {
      words: word("method", "archived").replace("{{archived}}", String(archived)),
      hole: "all",
      counts: new Set([data.sources.length]),
    },
    ...["comparison", "status"].flatMap((group) =>
      Object.keys(ui[group] ?? {}).map((value) => ({
        words: word("filter", "option").replace("{{label}}", word(group, value)),
        hole: "number",
        counts: new Set([...(claims.get(value) ?? []), eventsOf(data, value)]),
      })),
    ),
    ...[...subjectCounts(data)].map(([name, counts]) => ({
      // Dates are taken out of words before counts are.
      words: word("filter", "option").replace("{{label}}", name.replace(/\d.*\d/u, "{{date}}")),
      hole: "number",
      counts,
    })),
    {
      words: word("panel", "paragraph"),
      hole: "paragraph",
      counts: new Set(data.claims.map((claim) => claim.paragraph)),
    },
    { words: word("unit", "rank"), hole: "value", counts: ofUnit("rank") },
    { words: word("unit", "ordinal"), hole: "value", counts: ofUnit("ordinal") },
  ];
}

/** How a source was read, by its grade and by what copy of it was. */
function readingOf({ grade, via }: Dataset["sources"][number]): string {
  if (grade !== "A") return "unverified";
  return via === undefined ? "original" : via === "secondary" ? "relayed" : "copy";
}

/** How many claims there are, of each comparison and status, at each place, of each actor, event and figure. */
function claimCounts({ claims, places, actors, relations, events, figures }: Dataset): Map<string, number[]> {
  const counts = new Map<string, number[]>([["", [claims.length]]]);
  const count = (name: string, number: number) => counts.set(name, [...(counts.get(name) ?? []), number]);
  for (const value of new Set(claims.flatMap(({ comparison, status }) => [comparison, status])))
    count(value, claims.filter(({ comparison, status }) => comparison === value || status === value).length);
  for (const { id } of places) count(id, claims.filter((claim) => claim.places?.includes(id)).length);
  for (const { id } of actors) {
    const named = claims.filter((claim) => claim.actors?.includes(id) || claim.attributedTo === id).map(({ id }) => id);
    const tied = relations.filter(({ from, to }) => from === id || to === id).flatMap((relation) => relation.claims);
    count(id, new Set([...named, ...tied]).size);
  }
  for (const { id, claims: shown = [] } of [...events, ...figures]) count(id, shown.length);
  return counts;
}

/** How many events of the record's lane there are at each place. */
function recordEventCounts({ events, places }: Dataset): number[] {
  const record = events.filter(({ lane }) => lane === "record");
  return places.map(({ id }) => record.filter((event) => event.places?.some(({ place }) => place === id)).length);
}

/** The claims by which a filter judges an event: its own, else those compared with its observations, else its counterparts'. */
function claimsBehind(data: Dataset, event: Dataset["events"][number]): string[] {
  const { claims, differences, events } = data;
  const own = event.claims ?? [];
  const compared = (event.record ?? []).flatMap((entry) => {
    const about = differences.filter(({ id, observations }) => id === entry || observations.includes(entry));
    const names = new Set([entry, ...about.map(({ id }) => id)]);
    return [
      ...about.flatMap((difference) => difference.claims),
      ...claims.flatMap(({ id, record = [] }) => (record.some((one) => names.has(one)) ? [id] : [])),
    ];
  });
  const others = events.filter(
    ({ id, counterparts = [] }) => event.counterparts?.includes(id) || counterparts.includes(event.id),
  );
  return [own, compared, others.flatMap((other) => other.claims ?? [])].find(({ length }) => length > 0) ?? [];
}

/** How many events rest on a claim of a comparison or status. */
function eventsOf(data: Dataset, value: string): number {
  const claims = new Set(
    data.claims.flatMap(({ id, comparison, status }) => (comparison === value || status === value ? [id] : [])),
  );
  return data.events.filter((event) => claimsBehind(data, event).some((id) => claims.has(id))).length;
}

/** How many claims and how many events there are of each subject: of the chapter of a part whose words name the claim first. */
function subjectCounts(data: Dataset): Map<string, Set<number>> {
  const inParts = data.chapters.filter(({ part }) => part);
  const chapters = inParts.length > 0 ? inParts : data.chapters;
  const subjects = new Map<string, string>();
  const add = (claims: readonly string[], chapter: string | undefined) => {
    for (const id of claims) if (chapter && !subjects.has(id)) subjects.set(id, chapter);
  };
  for (const { id, blocks } of chapters)
    for (const { text = "" } of blocks)
      add(
        [...text.matchAll(/\|claim\.([\w-]+)\]/g)].map(([, claim = ""]) => claim),
        id,
      );
  for (const { claims = [] } of data.events) add(claims, claims.map((id) => subjects.get(id)).find(Boolean));
  for (const { id, blocks } of chapters)
    for (const { figure } of blocks) add(data.figures.find((one) => one.id === figure)?.claims ?? [], id);
  return new Map(
    chapters.map(({ id, title }) => {
      const about = (claims: readonly string[]) => claims.filter((claim) => subjects.get(claim) === id).length;
      const events = data.events.filter((event) => about(claimsBehind(data, event)) > 0).length;
      return [title.split(/:\s/u, 1)[0] ?? title, new Set([about(data.claims.map((claim) => claim.id)), events])];
    }),
  );
}
