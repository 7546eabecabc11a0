import { type EntityKey, entityKey, splitEntityKey } from "#model/entity.ts";
import { claimsOf, figuresOf } from "#model/questions.ts";
import { Denials } from "#figures/Denials.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { EntityAccount, entityTitle } from "#story/EntityAccount.tsx";
import styles from "./Page.module.css";
import { relativeHref, routePath } from "./routes.ts";
import { TakeAway } from "./TakeAway.tsx";

/** The page of one claim or event: what a stranger needs to understand it alone. */
export function EntityPage({ sel }: { sel: EntityKey }) {
  const { story, i18n, here } = useReading();
  const isClaim = splitEntityKey(sel)?.type === "claim";
  return (
    <article className={`${styles.reading ?? ""} ${styles.entity ?? ""}`}>
      <p className={styles.origin}>
        <Words of={i18n.t(isClaim ? "entity.claim" : "entity.event", { article: story.article.inShort })} />{" "}
        <a href={relativeHref(here, routePath({ page: "story", lang: story.lang }))} data-nav="">
          {i18n.t("entity.story")}
        </a>
      </p>
      <Words as="h1" of={entityTitle(story, sel) ?? sel} tabIndex={-1} />
      <h2 className="visually-hidden">{i18n.t("entity.account")}</h2>
      <EntityAccount sel={sel} />
      <InFigures sel={sel} />
      <TakeAway subject={{ sel }} />
      <Neighbours sel={sel} />
    </article>
  );
}

/** Where the thing is drawn, each with it selected. */
function InFigures({ sel }: { sel: EntityKey }) {
  const { story, i18n, figureHref } = useReading();
  return (
    <section>
      <h2>{i18n.t("entity.figures")}</h2>
      <ul className={styles.list}>
        {figuresOf(story, sel).map((figure) => (
          <li key={figure.id}>
            <Words
              as="a"
              of={figure.shortTitle ?? figure.title}
              href={`${figureHref(figure.id)}?sel=${sel}`}
              data-nav=""
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The claims or events before and after this one, in the order of the article or of time. */
function Neighbours({ sel }: { sel: EntityKey }) {
  const { story, i18n, href } = useReading();
  const { type, id } = splitEntityKey(sel) ?? {};
  if (type !== "claim" && type !== "event") return null;
  const all: readonly { id: string }[] = type === "claim" ? story.claims : story.events;
  const position = all.findIndex((one) => one.id === id);
  const ways = [
    { words: i18n.t("entity.before"), other: all[position - 1] },
    { words: i18n.t("entity.after"), other: all[position + 1] },
  ];
  return (
    <nav className={styles.neighbours} aria-label={i18n.t(type === "claim" ? "entity.claims" : "entity.events")}>
      {ways.map(({ words, other }) =>
        other ? (
          <a key={words} href={href(entityKey(type, other.id))} data-nav="">
            <small>{words}</small>
            <Words of={entityTitle(story, entityKey(type, other.id)) ?? other.id} />
            <Denials of={claimsOf(story, entityKey(type, other.id)).map(({ id: claim }) => claim)} />
          </a>
        ) : (
          <span key={words} />
        ),
      )}
    </nav>
  );
}
