import { createElement, type ReactNode } from "react";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { ClaimSigns } from "#figures/SignStore.tsx";
import { FrameProvider, type PictureFormat, pictureFrames } from "#figures/frame.ts";
import { graphicOf } from "#figures/graphics.ts";
import { hatchedSwatch } from "#figures/hatch.ts";
import { type Reading, ReadingProvider, useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { direction } from "#i18n/languages.ts";
import { denialsOf, findClaim, findEvent } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { comparisons } from "#model/vocabulary.ts";
import { laneWords } from "#story/laneWords.ts";
import { comparedWords, comparisonsOf, whoSays } from "#page/cardWords.ts";
import { quoted } from "#page/head.ts";
import type { Route } from "#page/routes.ts";

interface CardProps {
  route: Route;
  /** All but a card are of figures and of the story alone. */
  format: PictureFormat;
}

/** The card of a page, which is what a link to it shows, or a picture of another format. Its rules are in card.css. */
export function Card({ reading, ...props }: CardProps & { reading: Reading }) {
  return (
    <ReadingProvider value={reading}>
      <ClaimSigns />
      <CardOf {...props} />
    </ReadingProvider>
  );
}

function CardOf({ route, format }: CardProps) {
  const { story } = useReading();
  if (route.page === "figure") {
    const block = story.figures.find(({ id }) => id === route.id);
    if (block) return <FigureCard block={block} format={format} />;
  }
  if (route.page === "claim") {
    const claim = findClaim(story, route.id);
    if (claim) return <ClaimCard claim={claim} />;
  }
  if (route.page === "event") {
    const event = findEvent(story, route.id);
    if (event) return <EventCard event={event} />;
  }
  switch (route.page) {
    case "short":
      return <ShortCard />;
    case "method":
      return <MethodCard />;
    case "embed":
    case "accessibility":
      return <DocumentCard page={route.page} />;
    default:
      return <StoryCard format={format} />;
  }
}

interface FrameProps {
  kind: string;
  format?: PictureFormat;
  /** What only the higher formats have room for. */
  more?: string;
  /** What stands beside the story's name. */
  foot?: ReactNode;
  children: ReactNode;
}

function Frame({ kind, format = "card", more, foot, children }: FrameProps) {
  const { story } = useReading();
  return (
    <article className={`card card-${kind}`} data-format={format}>
      <div className="card-body">
        {children}
        {more && format !== "card" && <Words as="p" of={more} className="card-more" />}
      </div>
      <footer className="card-foot">
        <span className="card-key">{foot}</span>
        <Words as="b" of={story.name} className="card-name" />
      </footer>
    </article>
  );
}

function StoryCard({ format }: { format: PictureFormat }) {
  const { story, i18n } = useReading();
  return (
    <Frame kind="story" format={format} more={story.description} foot={comparedWords(story, i18n)}>
      <Words as="h1" of={story.shortTitle ?? story.title} />
      <ul className="card-squares">
        {story.claims.map(({ id, comparison, status }) => (
          <li key={id}>
            <ClaimSign comparison={comparison} status={status} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function FigureCard({ block, format }: { block: FigureBlock; format: PictureFormat }) {
  const { i18n } = useReading();
  const key = (
    <>
      <Swatch in="article" />
      {i18n.t("layer.article")}
      <Swatch in="record" />
      {i18n.t("layer.record")}
    </>
  );
  return (
    <Frame kind="figure" format={format} more={block.takeaway} foot={key}>
      <Words as="h1" of={block.shortTitle ?? block.title} />
      <FrameProvider value={pictureFrames[format]}>
        <div className="card-room">{createElement(graphicOf(block.kind), { block })}</div>
      </FrameProvider>
    </Frame>
  );
}

function ClaimCard({ claim }: { claim: Claim }) {
  const { story, i18n } = useReading();
  const lang = story.article.language;
  const isDenied = claim.denial !== undefined;
  return (
    <Frame kind={isDenied ? "contested" : "claim"} foot={i18n.t("card.claim")}>
      <Words as="h1" of={claim.gloss} />
      <blockquote>
        <p lang={lang} dir={direction(lang)}>
          {quoted(claim.phrase)}
        </p>
      </blockquote>
      <p className="card-fact">
        <ClaimSign status={claim.status} />
        {whoSays(claim, story, i18n)}
      </p>
      <p className="card-fact" data-same-size={isDenied || undefined}>
        <ClaimSign comparison={claim.comparison} />
        {i18n.t(`comparison.${claim.comparison}.label`)}
      </p>
      <CardDenials of={[claim.id]} />
    </Frame>
  );
}

function CardDenials({ of, said }: { of: readonly string[]; said?: string | undefined }) {
  const { story } = useReading();
  return denialsOf(story, of, said).map((denial) => <Words key={denial} as="p" of={denial} data-same-size />);
}

function EventCard({ event }: { event: StoryEvent }) {
  const { story, i18n } = useReading();
  const lane = laneWords(event, i18n);
  const found = comparisonsOf([event], story);
  const counterparts = (event.counterparts ?? []).flatMap((id) => findEvent(story, id) ?? []);
  const told = [event, ...counterparts].flatMap(({ claims = [] }) => claims);
  const isDenied = denialsOf(story, told).length > 0;
  const foot = (
    <>
      <Swatch in={event.lane} />
      {lane}
    </>
  );
  return (
    <Frame kind={isDenied ? "contested" : "event"} foot={foot}>
      <p className="card-when" data-in={event.lane}>
        {i18n.formatWhen(event.when)}
      </p>
      <Words as="h1" of={event.title} />
      {event.detail && (
        <Words as="p" of={event.detail} className="card-detail" data-same-size={isDenied || undefined} />
      )}
      <CardDenials of={event.claims ?? []} said={event.detail} />
      {found.length > 0 && (
        <ul className="card-comparisons">
          {found.map((comparison) => (
            <li key={comparison} className="card-fact" data-same-size={comparison === "contested" || undefined}>
              <ClaimSign comparison={comparison} />
              {i18n.t(`comparison.${comparison}.label`)}
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

function MethodCard() {
  const { i18n } = useReading();
  return (
    <Frame kind="method" foot={i18n.t("comparison.title")}>
      <h1>{i18n.t("page.method")}</h1>
      <p>{i18n.t("page.methodIntro")}</p>
      <ul className="card-vocabulary">
        {comparisons.map((comparison) => (
          <li key={comparison} className="card-fact">
            <ClaimSign comparison={comparison} />
            {i18n.t(`comparison.${comparison}.label`)}
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function ShortCard() {
  const { story, i18n } = useReading();
  return (
    <Frame kind="method" foot={comparedWords(story, i18n)}>
      <h1>{i18n.t("page.short")}</h1>
      <ul className="card-vocabulary">
        {story.matters.map(({ id, title, claim }) => (
          <li key={id} className="card-fact">
            <ClaimSign comparison={findClaim(story, claim)?.comparison ?? "not_checkable"} />
            <Words of={title} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function DocumentCard({ page }: { page: "embed" | "accessibility" }) {
  const { i18n } = useReading();
  return (
    <Frame kind="words">
      <h1>{i18n.t(`page.${page}`)}</h1>
      <p>{i18n.t(`page.${page}Intro`)}</p>
    </Frame>
  );
}

/** Whose a mark is, as the key of every figure has it. */
function Swatch({ in: layer }: { in: "article" | "record" }) {
  return (
    <svg className="card-swatch" width="56" height="24" viewBox="0 0 28 12" aria-hidden="true">
      {layer === "article" ? (
        <rect x="1" y="1" width="26" height="10" rx="1" className="article" />
      ) : (
        <path d={hatchedSwatch} className="record" />
      )}
    </svg>
  );
}
