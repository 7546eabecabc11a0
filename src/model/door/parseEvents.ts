import type { Draft } from "./draft.ts";
import { nearestOf } from "./problem.ts";
import type { When } from "../schema/event.ts";
import { dateSpan } from "../when.ts";

/** Finds dates that do not fit their precision, events that rest on nothing, and counterparts that do not answer. */
export function parseEvents(draft: Draft): void {
  const dated = [...draft.events, ...draft.observations, ...draft.series.flatMap(({ rows }) => rows)];
  for (const entry of dated) if (entry.when) checkWhen(draft, entry, entry.when);
  for (const event of draft.events) {
    const missing = event.lane === "article" ? !event.claims?.length && "claims" : !event.sources?.length && "sources";
    if (missing)
      draft.report(event, [missing], {
        found: "nothing",
        expected: event.lane === "article" ? "at least one claim that carries it" : "at least one source",
      });
    for (const [position, id] of (event.counterparts ?? []).entries()) {
      const other = draft.events.find((candidate) => candidate.id === id);
      if (other && other.lane === event.lane)
        draft.report(event, ["counterparts", position], {
          found: `"${id}", which is in the ${event.lane}'s lane too`,
          expected: "an event in the other lane",
        });
      else if (other && !other.counterparts?.includes(event.id))
        draft.report(event, ["counterparts", position], {
          found: `"${id}", which does not name "${event.id}" back`,
          expected: "two events that name each other",
          nearest: nearestOf(
            id,
            [...(draft.ids("events") ?? [])].filter((known) => answers(draft, known, event.id)),
          ),
        });
    }
  }
}

function answers(draft: Draft, id: string, asked: string): boolean {
  return draft.events.some((event) => event.id === id && event.counterparts?.includes(asked));
}

const lengths = { day: 10, month: 7, year: 4 } as const;

function checkWhen(draft: Draft, entry: object, when: When): void {
  if (when.precision === "undated") return;
  if (when.precision === "interval") {
    if (dateSpan(when.to).end <= dateSpan(when.from).start)
      draft.report(entry, ["when", "to"], {
        found: `"${when.to}", before the interval starts`,
        expected: `a date from "${when.from}" on`,
      });
    return;
  }
  const length = lengths[when.precision];
  if (when.on.length !== length)
    draft.report(entry, ["when", "on"], {
      found: `"${when.on}"`,
      expected: `a date at the precision of a ${when.precision}, such as ${"2022-11-18".slice(0, length)}`,
      nearest: when.on.length > length ? `"${when.on.slice(0, length)}"` : undefined,
    });
}
