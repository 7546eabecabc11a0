import { useState } from "react";
import { createRoot } from "react-dom/client";

/** A newsroom's page in React, for the tests; `show(article)` on its window shows another article in the same view. */
const site = "https://figures.example/";

function Picture({ id }: { id: string }) {
  return (
    <a href={`${site}de/${id}/`}>
      <img src={`${site}de/${id}/fallback.png`} alt={`Picture of ${id}`} width={640} height={509} />
    </a>
  );
}

function Figure({ id, isEmpty = false }: { id: string; isEmpty?: boolean }) {
  return (
    <figure className="fig-embed" data-fig-src={`${site}de/${id}/embed/`} data-fig-heights="280:620,640:509">
      {!isEmpty && <Picture id={id} />}
    </figure>
  );
}

const articles: Record<string, () => React.ReactNode> = {
  figure: () => <Figure key="f" id="tides" />,
  "figure without picture": () => <Figure key="f" id="tides" isEmpty />,
  "figure of dunes": () => <Figure key="f" id="dunes" />,
  "picture in words": () => (
    <p key="p">
      <Picture id="tides" />
    </p>
  ),
  words: () => <p key="p">Other words</p>,
  "words before the picture": () => (
    <p key="p">
      Words <em>and more</em> <Picture id="tides" />
    </p>
  ),
  "link with words": () => (
    <p key="p">
      <a href={`${site}de/tides/`}>Words</a>
    </p>
  ),
  "picture alone": () => (
    <p key="p">
      <img src={`${site}de/tides/fallback.png`} alt="Picture of tides" width={640} height={509} />
    </p>
  ),
  "another picture alone": () => (
    <p key="p">
      <img src={`${site}de/dunes/fallback.png`} alt="Picture of dunes" width={640} height={509} />
    </p>
  ),
  "two figures": () => ["tides", "dunes"].map((id) => <Figure key={id} id={id} />),
  "two figures, turned": () => ["dunes", "tides"].map((id) => <Figure key={id} id={id} />),
};

function Page() {
  const [article, setArticle] = useState("");
  Object.assign(window, { show: setArticle });
  return (
    <article>
      {articles[article]?.()}
      <p id="end">The end.</p>
    </article>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Page />);
