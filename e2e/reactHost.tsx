import { useState } from "react";
import { createRoot } from "react-dom/client";

/** A newsroom's page in React, for the tests; `show(article)` on its window shows another article in the same view. */
const site = "https://figures.example/";

function Picture({ id }: { id: string }) {
  return (
    <a href={`${site}en/${id}/`}>
      <img src={`${site}en/${id}/fallback.png`} alt={`Picture of ${id}`} width={640} height={509} />
    </a>
  );
}

function Figure({ id, isEmpty = false }: { id: string; isEmpty?: boolean }) {
  return (
    <figure className="fig-embed" data-fig-src={`${site}en/${id}/embed/`} data-fig-heights="280:620,640:509">
      {!isEmpty && <Picture id={id} />}
    </figure>
  );
}

const articles: Record<string, () => React.ReactNode> = {
  figure: () => <Figure key="f" id="oil" />,
  "figure without picture": () => <Figure key="f" id="oil" isEmpty />,
  "figure of arms": () => <Figure key="f" id="arms" />,
  "picture in words": () => (
    <p key="p">
      <Picture id="oil" />
    </p>
  ),
  words: () => <p key="p">Other words</p>,
  "words before the picture": () => (
    <p key="p">
      Words <em>and more</em> <Picture id="oil" />
    </p>
  ),
  "link with words": () => (
    <p key="p">
      <a href={`${site}en/oil/`}>Words</a>
    </p>
  ),
  "picture alone": () => (
    <p key="p">
      <img src={`${site}en/oil/fallback.png`} alt="Picture of oil" width={640} height={509} />
    </p>
  ),
  "another picture alone": () => (
    <p key="p">
      <img src={`${site}en/arms/fallback.png`} alt="Picture of arms" width={640} height={509} />
    </p>
  ),
  "two figures": () => ["oil", "arms"].map((id) => <Figure key={id} id={id} />),
  "two figures, turned": () => ["arms", "oil"].map((id) => <Figure key={id} id={id} />),
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
