/** What `npm audit --json` said, for a person; `found` where it knows of a weakness. */
interface Audit {
  words: string;
  outcome: "clean" | "found" | "unanswered";
}

interface AuditJson {
  /** Only where the registry gave no answer. */
  message?: string;
  vulnerabilities?: Readonly<Record<string, { severity: string; range: string }>>;
}

/** Reads the output of `npm audit --json`. A registry that does not answer says nothing of the packages. */
export function auditReport(output: string): Audit {
  const { message, vulnerabilities } = readJson(output);
  if (!vulnerabilities)
    return {
      outcome: "unanswered",
      words: `NOT AUDITED: the registry did not answer (${message ?? "no output"}). Run npm run audit where it can be reached.`,
    };
  const found = Object.entries(vulnerabilities);
  if (found.length === 0) return { outcome: "clean", words: "No weakness is known of what readers load." };
  const lines = found.map(([name, { severity, range }]) => `  ${name} ${range}: ${severity}`);
  return { outcome: "found", words: ["Known weaknesses of what readers load:", ...lines].join("\n") };
}

function readJson(output: string): AuditJson {
  try {
    return JSON.parse(output) as AuditJson;
  } catch {
    return {};
  }
}
