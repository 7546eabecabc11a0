import { useReading } from "#figures/Reading.tsx";
import type { UiKey } from "#i18n/uiWords.ts";
import { embedPath, wholeStory } from "#page/embedded.ts";
import { type SnippetKind, snippetKinds, snippetOf, unasked } from "./snippets.ts";
import pageStyles from "#page/Page.module.css";
import { writtenAddress } from "#page/routes.ts";
import { Code, Coded } from "./Coded.tsx";
import { Examples } from "./Examples.tsx";
import { FigureList } from "./FigureList.tsx";
import { LoaderGuide } from "./LoaderGuide.tsx";
import { Section } from "./Section.tsx";
import { useMeasuredEmbeds } from "./measuredContext.ts";

const promises = ["whole", "size", "look", "language", "view", "correction"] as const;

/** All that an editor needs to know, with every snippet ready in the first view. */
export function Guide() {
  const { story, i18n, siteUrl } = useReading();
  const site = writtenAddress("", siteUrl);
  const [first] = story.figures;
  return (
    <div className={pageStyles.reading}>
      <Section title="what">
        <ul className={pageStyles.list}>
          {promises.map((promise) => (
            <li key={promise}>{i18n.t(`editors.${promise}`)}</li>
          ))}
        </ul>
      </Section>
      <Examples />
      <FigureList />
      <Systems />
      <LoaderGuide />
      <Section title="pinned">
        <p>
          <Coded
            words={i18n.t("editors.pinnedAbout", { pinned: `/${embedPath(story.lang, first?.id ?? wholeStory, 1)}` })}
          />
        </p>
      </Section>
      <Section title="privacy">
        <p>{i18n.t("editors.privacyAbout")}</p>
      </Section>
      <Section title="policy">
        <p>
          <Coded words={i18n.t("editors.policyAbout")} />
        </p>
        <Code
          label={i18n.t("editors.policy")}
          text={["frame-src", "script-src", "img-src"].map((part) => `${part} ${site};`).join("\n")}
        />
      </Section>
    </div>
  );
}

/** Every other way to embed, with the code for one figure. */
function Systems() {
  const { i18n } = useReading();
  return (
    <Section title="systems">
      <h3>{i18n.t("editors.wordpress")}</h3>
      <p>{i18n.t("editors.wordpressAbout")}</p>
      {snippetKinds
        .filter((kind) => kind !== "link")
        .map((kind) => (
          <Way key={kind} kind={kind} />
        ))}
    </Section>
  );
}

function Way({ kind }: { kind: Exclude<SnippetKind, "link"> }) {
  const { story, i18n, siteUrl } = useReading();
  const measured = useMeasuredEmbeds();
  const [id] = measured.keys();
  const of = id === undefined ? undefined : measured.get(id);
  const title: UiKey = `builder.${kind}`;
  return (
    <>
      <h3>{i18n.t(title)}</h3>
      <p>{i18n.t(`builder.${kind}About`)}</p>
      {kind === "amp" && (
        <>
          <p>{i18n.t("editors.ampHead")}</p>
          <Code
            label={i18n.t("editors.ampHead")}
            text={`<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>`}
          />
        </>
      )}
      {id !== undefined && of && (
        <Code
          label={i18n.t("editors.snippetOf", { title: i18n.t(title) })}
          text={snippetOf(kind, {
            siteUrl: writtenAddress("", siteUrl),
            lang: story.lang,
            id,
            measured: of,
            ...unasked,
            showAll: i18n.t("builder.showAll"),
          })}
        />
      )}
    </>
  );
}
