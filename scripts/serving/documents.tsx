import { Fragment } from "react";
import { Document } from "#site/Document.tsx";

/** What is wrong, in words. */
export function ReportDocument({ report }: { report: string }) {
  return (
    <Document lang="en" head={<title>…</title>}>
      <pre>{report}</pre>
    </Document>
  );
}

interface HostListProps {
  pages: readonly { path: string; title: string }[];
  /** All that can be embedded, as `ar/salt`. */
  choices: readonly string[];
  /** What they shall embed in place of what each names. */
  of: string | null;
}

/** All host pages, and what they can embed. */
export function HostList({ pages, choices, of }: HostListProps) {
  const asked = (more: string) => [of ? `of=${encodeURIComponent(of)}` : "", more].filter(Boolean).join("&");
  const head = (
    <>
      <title>Host pages</title>
      <link rel="icon" href="data:," />
    </>
  );
  return (
    <Document lang="en" head={head}>
      <h1>Host pages</h1>
      <p>
        Pages of other people, on another origin than the site. Each shows {of ?? "its own choice"}; show instead:
        {choices.map((path) => (
          <Fragment key={path}>
            {" "}
            <a href={`?of=${path}`}>{path}</a>
          </Fragment>
        ))}
      </p>
      <ul>
        {pages.map(({ path, title }) => (
          <li key={path}>
            <a href={`${path}?${asked("")}`}>{title}</a>{" "}
            {path.startsWith("clients/") && <a href={`${path}?${asked("sandbox")}`}>in a sandbox</a>}
          </li>
        ))}
      </ul>
    </Document>
  );
}
